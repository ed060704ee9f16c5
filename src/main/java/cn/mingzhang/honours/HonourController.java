package cn.mingzhang.honours;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Officer;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of honours with its workbook, and the page of one. */
@Controller
class HonourController {
    static final String ONE = "/honours/{number:RY-\\d{4}-\\d{4,9}}";

    private static final Sheet<HonourPages.Row> SHEET = Sheet.of(
            "honours.title",
            Column.text("number", "honours.number", HonourPages.Row::number),
            Column.<HonourPages.Row>text("contest", "honours.contest", HonourPages.Row::contest)
                    .wide(40),
            Column.<HonourPages.Row>text("host", "honours.host", HonourPages.Row::host)
                    .wide(24),
            Column.text("level", "honours.level", HonourPages.Row::level),
            Column.text("kind", "honours.kind", HonourPages.Row::kind),
            Column.text("event", "honours.event", HonourPages.Row::event),
            Column.text("award", "honours.award", HonourPages.Row::award),
            Column.text("recipient", "honours.recipient", HonourPages.Row::recipient),
            Column.<HonourPages.Row>text("unit", "honours.unit", HonourPages.Row::unit)
                    .wide(24),
            Column.day("awarded", "honours.awardedOn", HonourPages.Row::awarded),
            Column.text("struck", "honours.struck.column", HonourPages.Row::struck));

    private final HonourDesk desk;
    private final HonourPages pages;
    private final HonourWords words;
    private final OfficeClock clock;
    private final Exports exports;
    private final ExportDeeds deeds;

    HonourController(
            HonourDesk desk,
            HonourPages pages,
            HonourWords words,
            OfficeClock clock,
            Exports exports,
            ExportDeeds deeds) {
        this.desk = desk;
        this.pages = pages;
        this.words = words;
        this.clock = clock;
        this.exports = exports;
        this.deeds = deeds;
    }

    @GetMapping("/honours")
    String index(HttpServletRequest request, Officer officer, Model model) {
        HonourDesk.mustRead(officer);
        var query = ListQuery.of(request, HonourRoll.SORTS);
        var filter = HonourFilter.of(query);
        var asOf = filter.asOf() == null ? clock.today() : filter.asOf();
        model.addAttribute("listing", pages.list(query, officer));
        model.addAttribute("filter", filter);
        model.addAttribute("units", pages.units(officer));
        model.addAttribute("kinds", words.options("kind", HonourKind.values()));
        model.addAttribute("counts", pages.counts(asOf, officer));
        model.addAttribute("countedOf", words.of("counted", "" + asOf.getYear(), "" + asOf));
        model.addAttribute("writes", HonourDesk.writes(officer));
        return "honours/index";
    }

    @GetMapping("/honours.xlsx")
    void file(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        HonourDesk.mustRead(officer);
        var query = ListQuery.of(request, HonourRoll.SORTS);
        exports.send(SHEET, query, window -> pages.list(window, officer), deeds.by(officer.actor()), response);
    }

    @GetMapping(ONE)
    String show(@PathVariable String number, Officer officer, Model model) {
        model.addAttribute("honour", pages.show(desk.seen(number, officer), officer));
        return "honours/show";
    }
}
