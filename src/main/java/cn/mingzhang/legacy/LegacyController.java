package cn.mingzhang.legacy;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Section;
import cn.mingzhang.projects.ProjectDirectory;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list of legacy items and the page of one. */
@Controller
@RequestMapping("/legacy")
class LegacyController {
    private final LegacyItems items;
    private final LegacyDesk desk;
    private final LegacyPages pages;
    private final ProjectDirectory directory;
    private final LegacyWords words;
    private final OfficeClock clock;

    LegacyController(
            LegacyItems items,
            LegacyDesk desk,
            LegacyPages pages,
            ProjectDirectory directory,
            LegacyWords words,
            OfficeClock clock) {
        this.items = items;
        this.desk = desk;
        this.pages = pages;
        this.directory = directory;
        this.words = words;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Place {
        @Bean
        Section legacyInNavigation() {
            return new Section("legacy", "/legacy", "legacy.title", 32, ProjectDirectory::reads);
        }
    }

    @GetMapping
    String index(HttpServletRequest request, Officer officer, Model model) {
        ProjectDirectory.mustRead(officer);
        var scope = directory.scope(officer);
        var query = ListQuery.of(request, LegacyItems.SORTS);
        var filter = LegacyFilter.of(query, officer);
        var asOf = filter.asOf() == null ? clock.today() : filter.asOf();
        model.addAttribute("listing", pages.list(query, officer));
        model.addAttribute("filter", filter);
        model.addAttribute("units", directory.units(officer));
        model.addAttribute("stages", words.options("stage", LegacyStage.values()));
        model.addAttribute("outcomes", words.options("outcome", LegacyOutcome.values()));
        model.addAttribute("handled", items.handled(asOf, scope));
        model.addAttribute("handledRows", LegacyFigures.rows(asOf));
        model.addAttribute("asOf", asOf.toString());
        model.addAttribute("columns", columns());
        model.addAttribute("writes", LegacyDesk.receives(officer));
        return "legacy/index";
    }

    private List<Option> columns() {
        return List.of(
                new Option("unit", words.of("unit")),
                new Option("outcome", words.of("outcome")),
                new Option("received", words.of("receivedOn")),
                new Option("handled", words.of("handledOn")));
    }

    @GetMapping("/{number:LY-\\d{4}-\\d{4,9}}")
    String show(@PathVariable String number, Officer officer, Model model) {
        model.addAttribute("item", pages.show(desk.seen(number, officer), officer));
        return "legacy/show";
    }
}
