package cn.mingzhang.checkup;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Section;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import cn.mingzhang.sheets.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** 台账体检: what was found, and the check-up that is asked for now. */
@Controller
class CheckupController {
    private static final Sheet<FindingRow> SHEET = Sheet.of(
            "checkup.title",
            Column.text("seriousness", "checkup.seriousness", FindingRow::seriousWords),
            Column.<FindingRow>text("unit", "checkup.unit", FindingRow::unit).wide(30),
            Column.text("number", "checkup.problem", FindingRow::number),
            Column.<FindingRow>text("description", "checkup.description", FindingRow::description)
                    .wide(40),
            Column.text("code", "checkup.code", FindingRow::code),
            Column.<FindingRow>text("rule", "checkup.contradiction", FindingRow::rule)
                    .wide(30),
            Column.<FindingRow>text("says", "checkup.says", FindingRow::says).wide(60),
            Column.text("mender", "checkup.mender", FindingRow::mender),
            Column.day("first", "checkup.first", FindingRow::firstOn),
            Column.text("state", "checkup.state", FindingRow::stateWords));

    private final Contradictions contradictions;
    private final ExplanationDesk desk;
    private final CheckupRuns runs;
    private final CheckupRights rights;
    private final CheckupWords words;
    private final Exports exports;
    private final ExportDeeds deeds;

    CheckupController(
            Contradictions contradictions,
            ExplanationDesk desk,
            CheckupRuns runs,
            CheckupRights rights,
            CheckupWords words,
            Exports exports,
            ExportDeeds deeds) {
        this.contradictions = contradictions;
        this.desk = desk;
        this.runs = runs;
        this.rights = rights;
        this.words = words;
        this.exports = exports;
        this.deeds = deeds;
    }

    @Configuration(proxyBeanMethods = false)
    static class Place {
        @Bean
        Section checkupInNavigation() {
            return new Section("checkup", "/checkup", "checkup.title", 22, CheckupRights::reads);
        }
    }

    @GetMapping("/checkup")
    String index(HttpServletRequest request, Officer officer, Model model) {
        CheckupRights.mustRead(officer);
        var query = ListQuery.of(request, Contradictions.SORTS);
        model.addAttribute("listing", contradictions.page(query, officer));
        model.addAttribute("filter", FindingFilter.of(query, officer));
        model.addAttribute("byUnit", contradictions.byUnit(officer));
        model.addAttribute("latest", runs.latest());
        model.addAttribute("runs", CheckupRights.runs(officer));
        model.addAttribute(
                "units",
                contradictions.units(rights.scope(officer)).entrySet().stream()
                        .map(unit -> new Option("" + unit.getKey(), unit.getValue()))
                        .toList());
        model.addAttribute("rules", words.rules());
        model.addAttribute("seriousnesses", words.options("seriousness", Seriousness.values()));
        model.addAttribute("menders", words.options("mender", Mender.values()));
        model.addAttribute("states", words.options("state", FindingState.values()));
        return "checkup/index";
    }

    @GetMapping("/checkup.xlsx")
    void file(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        CheckupRights.mustRead(officer);
        exports.send(
                SHEET,
                ListQuery.of(request, Contradictions.SORTS),
                window -> contradictions.page(window, officer),
                deeds.by(officer.actor()),
                response);
    }

    @PostMapping("/checkup/runs")
    String now(Officer officer) {
        CheckupRights.mustRead(officer);
        desk.checkNow(officer);
        return "redirect:/checkup";
    }
}
