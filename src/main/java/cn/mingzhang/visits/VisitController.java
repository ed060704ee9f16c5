package cn.mingzhang.visits;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.lists.ListQuery;
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
import org.springframework.web.bind.annotation.PathVariable;

/** The list of visits with its workbook, and one visit. */
@Controller
class VisitController {
    static final String ONE = "/{id:\\d{1,18}}";

    private static final Sheet<VisitList.Row> SHEET = Sheet.of(
            "visits.title",
            Column.<VisitList.Row>text("title", "visits.name", VisitList.Row::title)
                    .wide(40),
            Column.<VisitList.Row>text("kind", "visits.kind", VisitList.Row::kind)
                    .wide(12),
            Column.<VisitList.Row>text("unit", "visits.unit", VisitList.Row::unit)
                    .wide(26),
            Column.day("day", "visits.day", VisitList.Row::day),
            Column.count("lines", "visits.lines", VisitList.Row::lines),
            Column.count("marked", "visits.marked", VisitList.Row::marked),
            Column.count("bad", "visits.bad", VisitList.Row::bad),
            Column.text("recorder", "visits.recorder", VisitList.Row::recorder),
            Column.text("second", "visits.second", VisitList.Row::second),
            Column.text("state", "visits.state", VisitList.Row::state));

    private final VisitDesk desk;
    private final VisitPages pages;
    private final VisitList list;
    private final VisitWords words;
    private final Exports exports;
    private final ExportDeeds deeds;

    VisitController(
            VisitDesk desk, VisitPages pages, VisitList list, VisitWords words, Exports exports, ExportDeeds deeds) {
        this.desk = desk;
        this.pages = pages;
        this.list = list;
        this.words = words;
        this.exports = exports;
        this.deeds = deeds;
    }

    @Configuration(proxyBeanMethods = false)
    static class Place {
        @Bean
        Section visitsInNavigation() {
            return new Section("visits", "/visits", "visits.nav", 62, VisitRights::reads);
        }
    }

    @GetMapping("/visits")
    String index(HttpServletRequest request, Officer officer, Model model) {
        VisitRights.mustRead(officer);
        var query = ListQuery.of(request, Visits.SORTS);
        model.addAttribute("listing", list.list(query, officer));
        model.addAttribute("filter", VisitFilter.of(query, officer));
        model.addAttribute("units", list.units());
        model.addAttribute("kinds", words.options("kind", VisitKind.values()));
        model.addAttribute("states", words.options("state", VisitState.values()));
        model.addAttribute("plans", VisitRights.inspects(officer));
        return "visits/index";
    }

    @GetMapping("/visits.xlsx")
    void file(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        VisitRights.mustRead(officer);
        var query = ListQuery.of(request, Visits.SORTS);
        exports.send(SHEET, query, window -> list.list(window, officer), deeds.by(officer.actor()), response);
    }

    @GetMapping("/visits" + ONE)
    String show(@PathVariable long id, Officer officer, Model model) {
        model.addAttribute("visit", pages.show(desk.seen(id, officer), officer));
        return "visits/show";
    }
}
