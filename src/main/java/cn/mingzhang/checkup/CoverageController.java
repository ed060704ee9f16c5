package cn.mingzhang.checkup;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 核查覆盖: the shares, and the projects behind them. */
@Controller
class CoverageController {
    private static final Sheet<Coverage.Row> SHEET = Sheet.of(
            "checkup.coverage",
            Column.text("number", "checkup.coverage.number", Coverage.Row::number),
            Column.<Coverage.Row>text("name", "checkup.coverage.name", Coverage.Row::name)
                    .wide(30),
            Column.<Coverage.Row>text("developer", "checkup.coverage.developer", Coverage.Row::developer)
                    .wide(30),
            Column.<Coverage.Row>text("unit", "checkup.coverage.unit", Coverage.Row::unit)
                    .wide(30),
            Column.text("division", "checkup.coverage.division", Coverage.Row::division),
            Column.flag("checked", "checkup.coverage.checked", Coverage.Row::checked),
            Column.day("on", "checkup.coverage.on", Coverage.Row::on),
            Column.text("kind", "checkup.coverage.kind", Coverage.Row::kind),
            Column.<Coverage.Row>text("by", "checkup.coverage.by", Coverage.Row::by)
                    .wide(30));

    private final Coverage coverage;
    private final Contradictions contradictions;
    private final CheckupRuns runs;
    private final CheckupRights rights;
    private final CheckupWords words;
    private final Exports exports;
    private final ExportDeeds deeds;

    CoverageController(
            Coverage coverage,
            Contradictions contradictions,
            CheckupRuns runs,
            CheckupRights rights,
            CheckupWords words,
            Exports exports,
            ExportDeeds deeds) {
        this.coverage = coverage;
        this.contradictions = contradictions;
        this.runs = runs;
        this.rights = rights;
        this.words = words;
        this.exports = exports;
        this.deeds = deeds;
    }

    @GetMapping("/checkup/coverage")
    String shares(HttpServletRequest request, Officer officer, Model model) {
        CheckupRights.mustRead(officer);
        var page = coverage.page(ListQuery.of(request, Coverage.SORTS), officer);
        model.addAttribute("page", page);
        model.addAttribute("latest", runs.latest());
        model.addAttribute("from", page.filter().firstDay());
        model.addAttribute("to", page.filter().lastDay());
        model.addAttribute("fromShown", Dates.day(page.filter().from().plusDays(1)));
        model.addAttribute("toShown", Dates.day(page.filter().to()));
        return "checkup/coverage";
    }

    @GetMapping("/checkup/coverage/projects")
    String projects(HttpServletRequest request, Officer officer, Model model) {
        CheckupRights.mustRead(officer);
        var query = ListQuery.of(request, Coverage.SORTS);
        model.addAttribute("listing", coverage.list(query, officer));
        model.addAttribute("filter", coverage.filter(query));
        model.addAttribute("figure", isTheFigure(query));
        model.addAttribute("latest", runs.latest());
        model.addAttribute(
                "units",
                contradictions.units(rights.scope(officer)).entrySet().stream()
                        .map(unit -> new Option("" + unit.getKey(), unit.getValue()))
                        .toList());
        model.addAttribute(
                "divisions",
                coverage.divisions().entrySet().stream()
                        .map(one -> new Option(one.getKey(), one.getValue()))
                        .toList());
        model.addAttribute("kinds", words.options("coverage.kind", CheckKind.values()));
        return "checkup/projects";
    }

    /** Exactly the rows that {@code coverage.projects} counts. */
    private static boolean isTheFigure(ListQuery query) {
        return query.filters().keySet().equals(Set.of("checked", "asOf"))
                && "true".equals(query.word("checked"))
                && query.day("asOf") != null;
    }

    @GetMapping("/checkup/coverage/projects.xlsx")
    void file(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        CheckupRights.mustRead(officer);
        exports.send(
                SHEET,
                ListQuery.of(request, Coverage.SORTS),
                window -> coverage.list(window, officer),
                deeds.by(officer.actor()),
                response);
    }
}
