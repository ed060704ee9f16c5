package cn.mingzhang.briefing;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.documents.DocumentField;
import cn.mingzhang.evidence.Handout;
import cn.mingzhang.figures.Figures;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Section;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import cn.mingzhang.sheets.Taken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of briefings, the page of one with its text and its numbers, and its two files. */
@Controller
class BriefingController {
    static final String ONE = "/briefings/{number:(?:JB|ZB)-\\d{4}-\\d{4,9}}";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Sheet<BriefingPages.Row> SHEET = Sheet.of(
            "briefing.title",
            Column.<BriefingPages.Row>text("number", "briefing.number", BriefingPages.Row::number)
                    .always(),
            Column.text("kind", "briefing.kind", BriefingPages.Row::kind),
            Column.text("issue", "briefing.issue.name", BriefingPages.Row::issue),
            Column.<BriefingPages.Row>text("title", "briefing.name", BriefingPages.Row::title)
                    .wide(50),
            Column.day("asOf", "briefing.asOf", BriefingPages.Row::asOf),
            Column.day("dated", "briefing.dated", BriefingPages.Row::dated),
            Column.text("author", "briefing.author", BriefingPages.Row::author),
            Column.text("approver", "briefing.approver", BriefingPages.Row::approver),
            Column.text("state", "briefing.state", BriefingPages.Row::state));

    /** An example of each, and the key of what it does. */
    private static final List<Option> SYNTAX = List.of(
            new Option("{{ledger.closed}}", "briefing.tags.plain"),
            new Option("{{fee.recovered.year 万元}}", "briefing.tags.wan"),
            new Option("{{legacy.handled 余}}", "briefing.tags.tens"),
            new Option("{{ledger.closed 2020-06-30}}", "briefing.tags.day"),
            new Option("{{ledger.closed 上期}}", "briefing.tags.last"),
            new Option("{{ledger.closed 增减}}", "briefing.tags.change"),
            new Option("{{" + BriefingKind.PART + "导语}}", "briefing.tags.part"));

    private final BriefingDesk desk;
    private final BriefingPages pages;
    private final BriefingAnnex annex;
    private final BriefingWords words;
    private final Figures figures;
    private final OfficeClock clock;
    private final Exports exports;
    private final ExportDeeds deeds;

    BriefingController(
            BriefingDesk desk,
            BriefingPages pages,
            BriefingAnnex annex,
            BriefingWords words,
            Figures figures,
            OfficeClock clock,
            Exports exports,
            ExportDeeds deeds) {
        this.desk = desk;
        this.pages = pages;
        this.annex = annex;
        this.words = words;
        this.figures = figures;
        this.clock = clock;
        this.exports = exports;
        this.deeds = deeds;
    }

    @Configuration(proxyBeanMethods = false)
    static class Place {
        @Bean
        Section briefingsInNavigation() {
            return new Section("briefings", "/briefings", "briefing.nav", 82, BriefingDesk::reads);
        }
    }

    @GetMapping("/briefings")
    String index(HttpServletRequest request, Officer officer, Model model) {
        BriefingDesk.mustRead(officer);
        var query = ListQuery.of(request, Briefings.SORTS);
        model.addAttribute("listing", pages.list(query, officer));
        model.addAttribute("filter", BriefingFilter.of(query, officer));
        model.addAttribute("kinds", words.options("kind", BriefingKind.values()));
        model.addAttribute("states", words.options("state", BriefingState.values()));
        model.addAttribute("writes", !BriefingDesk.writes(officer).isEmpty());
        return "briefing/index";
    }

    @GetMapping("/briefings.xlsx")
    void file(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        BriefingDesk.mustRead(officer);
        var query = ListQuery.of(request, Briefings.SORTS);
        exports.send(SHEET, query, window -> pages.list(window, officer), deeds.by(officer.actor()), response);
    }

    @GetMapping(ONE)
    String show(@PathVariable String number, Officer officer, Model model) {
        model.addAttribute("page", pages.show(desk.seen(number, officer), officer));
        return "briefing/show";
    }

    /** Made anew of what was taken; once approved, the kept file is the one that counts. */
    @GetMapping(ONE + "/paper.docx")
    void paper(@PathVariable String number, Officer officer, HttpServletResponse response) throws IOException {
        var briefing = desk.seen(number, officer);
        send(desk.paper(briefing), briefing.kind().title() + briefing.issue() + ".docx", DOCX, response);
    }

    @GetMapping(ONE + "/annex.xlsx")
    void annex(@PathVariable String number, Officer officer, HttpServletResponse response) throws IOException {
        var briefing = desk.seen(number, officer);
        var bytes = annex.of(briefing);
        deeds.by(officer.actor()).accept(new Taken(briefing.href() + "/annex", List.of(briefing.number()), 1));
        send(bytes, briefing.kind().title() + briefing.issue() + "附表.xlsx", XLSX, response);
    }

    private static void send(byte[] bytes, String name, String type, HttpServletResponse response) throws IOException {
        Handout.attached(response, name, type);
        response.getOutputStream().write(bytes);
    }

    /** Every figure that this officer may know, with the tag to copy. */
    @GetMapping("/briefings/tags")
    String tags(Officer officer, Model model) {
        BriefingDesk.mustRead(officer);
        var today = clock.today();
        model.addAttribute("figures", figures.asOf(today, officer, today));
        model.addAttribute("today", Dates.day(today));
        model.addAttribute("syntax", SYNTAX);
        model.addAttribute(
                "fields",
                BriefingKind.BULLETIN.fields().stream()
                        .filter(field -> !field.name().startsWith(BriefingKind.PART))
                        .map(DocumentField::tag)
                        .collect(Collectors.joining(" ")));
        return "briefing/tags";
    }
}
