package cn.mingzhang.surveys;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scopes;
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

/** The list of survey results with its workbook, and the page of one. */
@Controller
class SurveyController {
    static final String ONE = "/surveys/{number:MD-\\d{4}-\\d{4,9}}";

    private static final Sheet<SurveyPages.Row> SHEET = Sheet.of(
            "surveys.title",
            Column.count("year", "surveys.year", SurveyPages.Row::year),
            Column.<SurveyPages.Row>text("name", "surveys.name", SurveyPages.Row::name)
                    .wide(40),
            Column.<SurveyPages.Row>text("unit", "surveys.unit", SurveyPages.Row::unit)
                    .wide(24),
            Column.count("rank", "surveys.rank", SurveyPages.Row::rank),
            Column.number("score", "surveys.score", SurveyPages.Row::score),
            Column.<SurveyPages.Row>text("organiser", "surveys.organiser", SurveyPages.Row::organiser)
                    .wide(24),
            Column.day("published", "surveys.publishedOn", SurveyPages.Row::published),
            Column.<SurveyPages.Row>text("remark", "surveys.remark", SurveyPages.Row::remark)
                    .wide(30),
            Column.text("number", "surveys.number", SurveyPages.Row::number),
            Column.text("struck", "surveys.struck.column", SurveyPages.Row::struck));

    private final SurveyDesk desk;
    private final SurveyPages pages;
    private final SurveyFigures figures;
    private final Scopes scopes;
    private final OfficeClock clock;
    private final Exports exports;
    private final ExportDeeds deeds;

    SurveyController(
            SurveyDesk desk,
            SurveyPages pages,
            SurveyFigures figures,
            Scopes scopes,
            OfficeClock clock,
            Exports exports,
            ExportDeeds deeds) {
        this.desk = desk;
        this.pages = pages;
        this.figures = figures;
        this.scopes = scopes;
        this.clock = clock;
        this.exports = exports;
        this.deeds = deeds;
    }

    @Configuration(proxyBeanMethods = false)
    static class Place {
        @Bean
        Section surveysInNavigation() {
            return new Section("surveys", "/surveys", "surveys.nav", 69, SurveyDesk::reads);
        }
    }

    @GetMapping("/surveys")
    String index(HttpServletRequest request, Officer officer, Model model) {
        SurveyDesk.mustRead(officer);
        var query = ListQuery.of(request, SurveyRoll.SORTS);
        var filter = SurveyFilter.of(query);
        var asOf = filter.lastOf() == null ? clock.today() : filter.lastOf();
        model.addAttribute("listing", pages.list(query, officer));
        model.addAttribute("filter", filter);
        model.addAttribute("units", pages.units(officer));
        model.addAttribute(
                "rank", figures.asOf(asOf, scopes.of(officer, clock.today())).orElse(null));
        model.addAttribute("rankRows", SurveyFigures.rows(asOf));
        model.addAttribute("asOf", asOf.toString());
        model.addAttribute("writes", SurveyDesk.writes(officer));
        return "surveys/index";
    }

    @GetMapping("/surveys.xlsx")
    void file(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        SurveyDesk.mustRead(officer);
        var query = ListQuery.of(request, SurveyRoll.SORTS);
        exports.send(SHEET, query, window -> pages.list(window, officer), deeds.by(officer.actor()), response);
    }

    @GetMapping(ONE)
    String show(@PathVariable String number, Officer officer, Model model) {
        model.addAttribute("survey", pages.show(desk.seen(number, officer), officer));
        return "surveys/show";
    }
}
