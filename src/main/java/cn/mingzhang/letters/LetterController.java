package cn.mingzhang.letters;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.evidence.FileKind;
import cn.mingzhang.evidence.Handout;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Section;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.WrongPost;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The register of letters with its workbook, one letter with all its clauses, and the rules by which they go out. */
@Controller
class LetterController {
    static final String ONE = "/{id:\\d{1,18}}";

    private static final Sheet<LetterList.Row> SHEET = Sheet.of(
            "letters.title",
            Column.<LetterList.Row>text("number", "letters.number", LetterList.Row::number)
                    .wide(22),
            Column.<LetterList.Row>text("kind", "letters.kind", LetterList.Row::kind)
                    .wide(16),
            Column.<LetterList.Row>text("title", "letters.name", LetterList.Row::title)
                    .wide(40),
            Column.<LetterList.Row>text("unit", "letters.unit", LetterList.Row::unit)
                    .wide(26),
            Column.day("day", "letters.day", LetterList.Row::day),
            Column.count("asked", "letters.clauses", LetterList.Row::asked),
            Column.count("open", "letters.open", LetterList.Row::open),
            Column.day("due", "letters.due", LetterList.Row::due),
            Column.text("state", "letters.state", LetterList.Row::state));

    private final LetterDesk desk;
    private final LetterPages pages;
    private final LetterList list;
    private final LetterRules rules;
    private final LetterMeasures measures;
    private final LetterWords words;
    private final Exports exports;
    private final ExportDeeds deeds;

    LetterController(
            LetterDesk desk,
            LetterPages pages,
            LetterList list,
            LetterRules rules,
            LetterMeasures measures,
            LetterWords words,
            Exports exports,
            ExportDeeds deeds) {
        this.desk = desk;
        this.pages = pages;
        this.list = list;
        this.rules = rules;
        this.measures = measures;
        this.words = words;
        this.exports = exports;
        this.deeds = deeds;
    }

    @Configuration(proxyBeanMethods = false)
    static class Place {
        @Bean
        Section lettersInNavigation() {
            return new Section("letters", "/letters", "letters.nav", 63, LetterRights::reads);
        }
    }

    @GetMapping("/letters")
    String index(HttpServletRequest request, Officer officer, Model model) {
        LetterRights.mustRead(officer);
        var query = ListQuery.of(request, Letters.SORTS);
        model.addAttribute("listing", list.list(query, officer));
        model.addAttribute("filter", LetterFilter.of(query, officer));
        model.addAttribute("units", list.units());
        model.addAttribute("kinds", words.options("kind", LetterKind.values()));
        model.addAttribute("states", words.options("state", LetterState.values()));
        model.addAttribute("begins", begins(officer));
        return "letters/index";
    }

    private List<Option> begins(Officer officer) {
        return Arrays.stream(LetterKind.values())
                .filter(kind ->
                        Arrays.stream(Side.values()).anyMatch(side -> kind.isSentBy(side) && side.drafts(officer)))
                .map(kind -> new Option(kind.code(), words.of("kind", kind)))
                .toList();
    }

    @GetMapping("/letters.xlsx")
    void file(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        LetterRights.mustRead(officer);
        var query = ListQuery.of(request, Letters.SORTS);
        exports.send(SHEET, query, window -> list.list(window, officer), deeds.by(officer.actor()), response);
    }

    record RuleRow(
            String kind,
            String side,
            String issuer,
            String agency,
            int days,
            String basis,
            String since,
            String source,
            String change) {}

    @GetMapping("/letters/rules")
    String rules(Officer officer, Model model) {
        LetterRights.mustRead(officer);
        model.addAttribute(
                "rules",
                rules.all().stream()
                        .map(rule -> new RuleRow(
                                words.of("kind", rule.kind()),
                                words.of("side", rule.side()),
                                rule.issuer(),
                                rule.agency(),
                                rule.replyDays(),
                                rule.basis(),
                                cn.mingzhang.calendar.Dates.day(rule.validFrom()),
                                words.of(rule.verified() ? "source.verified" : "source.open", rule.source()),
                                "/letters/rules/new?kind=" + rule.kind() + "&side=" + rule.side()))
                        .toList());
        model.addAttribute("measures", measures.all());
        model.addAttribute("proposes", LetterRuleDesk.proposes(officer));
        return "letters/rules";
    }

    @GetMapping("/letters" + ONE)
    String show(@PathVariable long id, Officer officer, Model model) {
        model.addAttribute("letter", pages.show(desk.seen(id, officer), officer));
        return "letters/show";
    }

    /** As it would go out, without its number. */
    @GetMapping("/letters" + ONE + "/preview.docx")
    void preview(@PathVariable long id, Officer officer, HttpServletResponse response) throws IOException {
        var letter = desk.seen(id, officer);
        if (!letter.side().isOf(officer)) {
            throw new WrongPost("preview of letter " + id);
        }
        if (letter.text().asked().isEmpty()) {
            throw new NotVisible("a letter without clauses");
        }
        var docx = desk.preview(letter);
        Handout.attached(response, letter.kind().fileName(), FileKind.DOCX.mediaType());
        response.setContentLength(docx.length);
        response.getOutputStream().write(docx);
    }
}
