package cn.mingzhang.matching;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.people.Officer;
import cn.mingzhang.permits.PermitCards;
import cn.mingzhang.permits.PermitRights;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.projects.ProjectNumber;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 待认定队列: one pair after the other, both sides beside each other, with two buttons and two keys. */
@Controller
class PairController {
    private static final Sheet<Row> SHEET = Sheet.of(
            "matching.title",
            Column.<Row>text("row", "matching.row", Row::row).wide(40).always(),
            Column.<Row>text("project", "matching.project", Row::project)
                    .wide(40)
                    .always(),
            Column.<Row>text("developer", "matching.developer", Row::developer).wide(30),
            Column.<Row>text("projectDeveloper", "matching.projectDeveloper", Row::projectDeveloper)
                    .wide(30),
            Column.count("score", "matching.score", Row::score),
            Column.text("answer", "matching.answer", Row::answer),
            Column.text("who", "matching.who", Row::who));

    private final Pairs pairs;
    private final PairDesk desk;
    private final PermitCards cards;
    private final PermitRights rights;
    private final ProjectDirectory directory;
    private final MatchWords words;
    private final Exports exports;
    private final ExportDeeds deeds;

    PairController(
            Pairs pairs,
            PairDesk desk,
            PermitCards cards,
            PermitRights rights,
            ProjectDirectory directory,
            MatchWords words,
            Exports exports,
            ExportDeeds deeds) {
        this.pairs = pairs;
        this.desk = desk;
        this.cards = cards;
        this.rights = rights;
        this.directory = directory;
        this.words = words;
        this.exports = exports;
        this.deeds = deeds;
    }

    record Row(
            String href,
            String row,
            String developer,
            String project,
            String projectDeveloper,
            int score,
            String answer,
            String who) {}

    /** @param state what the two make of it: the same, different, said by one side alone */
    record Beside(String what, String row, String project, String state, String tone) {}

    @GetMapping("/screening/pairs")
    String index(HttpServletRequest request, Officer officer, Model model) {
        ProjectDirectory.mustRead(officer);
        var query = ListQuery.of(request, Pairs.SORTS);
        model.addAttribute("listing", list(query, officer));
        model.addAttribute("answered", query.flag("answered"));
        model.addAttribute("judges", PairDesk.judges(officer));
        model.addAttribute("first", next(Integer.MAX_VALUE, 0, officer));
        return "matching/index";
    }

    @GetMapping("/screening/pairs.xlsx")
    void file(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        ProjectDirectory.mustRead(officer);
        var query = ListQuery.of(request, Pairs.SORTS);
        exports.send(SHEET, query, window -> list(window, officer), deeds.by(officer.actor()), response);
    }

    private Listing<Row> list(ListQuery query, Officer officer) {
        var answered = query.flag("answered");
        var scope = rights.scope(officer);
        var rows = pairs.page(query, answered, scope).stream().map(this::row).toList();
        return Listing.of(rows, pairs.count(answered, scope), query)
                .saying(answered ? List.of(words.of("answered")) : List.of());
    }

    private Row row(Pairs.Pair pair) {
        return new Row(
                "/screening/pairs/" + pair.id(),
                pair.rowNumber() + " " + pair.rowName(),
                pair.rowDeveloper(),
                pair.projectNumber() + " " + pair.projectName(),
                pair.projectDeveloper(),
                pair.score() / 10,
                pair.same() == null ? "" : words.of(pair.same() ? "same" : "other"),
                pair.answerer() == null ? "" : pair.answerer() + " " + Dates.iso(pair.answeredOn()));
    }

    @GetMapping("/screening/pairs/{id:\\d{1,18}}")
    String show(@PathVariable long id, Officer officer, Model model) {
        var pair = desk.seen(id, officer);
        model.addAttribute("pair", row(pair));
        model.addAttribute("left", cards.card(pair.permitId()));
        model.addAttribute("right", directory.factsOf(new ProjectNumber(pair.projectNumber()), officer));
        model.addAttribute("rightHref", "/projects/" + pair.projectNumber());
        model.addAttribute("beside", pairs.beside(id).stream().map(this::beside).toList());
        model.addAttribute("judges", PairDesk.judges(officer));
        model.addAttribute("waiting", pairs.waiting(rights.scope(officer)));
        model.addAttribute("later", next(pair.score(), pair.id(), officer));
        return "matching/show";
    }

    private Beside beside(Pairs.Said said) {
        var state = said.row() == null || said.project() == null
                ? "alone"
                : said.row().equals(said.project()) ? "equal" : "differs";
        return new Beside(
                words.of("beside." + said.what()),
                Objects.requireNonNullElse(said.row(), "—"),
                Objects.requireNonNullElse(said.project(), "—"),
                words.of("beside." + state),
                switch (state) {
                    case "equal" -> "good";
                    case "differs" -> "warn";
                    default -> "neutral";
                });
    }

    @PostMapping("/screening/pairs/{id:\\d{1,18}}")
    String answer(@PathVariable long id, @RequestParam boolean same, Officer officer) {
        var pair = desk.seen(id, officer);
        desk.answer(id, same, officer);
        var next = next(pair.score(), pair.id(), officer);
        return "redirect:" + (next == null ? "/screening/pairs" : next);
    }

    private @Nullable String next(int score, long after, Officer officer) {
        return pairs.next(score, after, rights.scope(officer))
                .map(id -> "/screening/pairs/" + id)
                .orElse(null);
    }
}
