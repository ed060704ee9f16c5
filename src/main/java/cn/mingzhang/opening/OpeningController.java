package cn.mingzhang.opening;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Section;
import cn.mingzhang.problems.ClassGroup;
import cn.mingzhang.projects.ProjectDirectory;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** 期初: the list of entries, and the page of one. */
@Controller
@RequestMapping("/opening")
class OpeningController {
    static final String NUMBER = "/{number:(?:XH|QC|WH)-\\d{4}-\\d{4,9}}";

    private final OpeningPages pages;
    private final OpeningDesk desk;
    private final OpeningWindow window;
    private final OpeningFigures figures;
    private final ProjectDirectory directory;
    private final OpeningWords words;
    private final OfficeClock clock;

    OpeningController(
            OpeningPages pages,
            OpeningDesk desk,
            OpeningWindow window,
            OpeningFigures figures,
            ProjectDirectory directory,
            OpeningWords words,
            OfficeClock clock) {
        this.pages = pages;
        this.desk = desk;
        this.window = window;
        this.figures = figures;
        this.directory = directory;
        this.words = words;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Place {
        @Bean
        Section openingInNavigation() {
            return new Section("opening", "/opening", "opening.nav", 88, ProjectDirectory::reads);
        }
    }

    /** @param on whether it is the one that is shown */
    record Tab(String href, String label, boolean on) {}

    @GetMapping
    String index(HttpServletRequest request, Officer officer, Model model) {
        ProjectDirectory.mustRead(officer);
        var query = ListQuery.of(request, OpeningEntries.SORTS);
        var filter = OpeningFilter.of(query, officer);
        var asOf = filter.asOf() == null ? clock.today() : filter.asOf();
        model.addAttribute("listing", pages.list(query, officer));
        model.addAttribute("filter", filter);
        model.addAttribute("tabs", tabs(filter));
        model.addAttribute("units", directory.units(officer));
        model.addAttribute("states", words.options("state", EntryState.values()));
        model.addAttribute("groups", groups(words));
        model.addAttribute("money", filter.kind() == null || filter.kind() == EntryKind.BALANCE);
        model.addAttribute("closures", filter.kind() == EntryKind.CLOSURE);
        model.addAttribute("historical", figures.historical(asOf, directory.scope(officer)));
        model.addAttribute("historicalRows", OpeningFigures.rows(asOf));
        model.addAttribute("asOf", asOf.toString());
        model.addAttribute("window", WindowPage.of(window.closed().orElse(null), words));
        model.addAttribute("records", EntryStep.RECORD.isBy(officer) && !window.isClosed());
        model.addAttribute("closes", OpeningWindow.mayClose(officer) && !window.isClosed());
        return "opening/index";
    }

    private List<Tab> tabs(OpeningFilter filter) {
        var tabs = new java.util.ArrayList<Tab>();
        tabs.add(new Tab("/opening", words.of("kind.ALL"), filter.kind() == null));
        Arrays.stream(EntryKind.values())
                .map(kind -> new Tab("/opening?kind=" + kind, words.of("kind", kind), filter.kind() == kind))
                .forEach(tabs::add);
        return tabs;
    }

    static List<Option> groups(OpeningWords words) {
        return Arrays.stream(ClassGroup.values())
                .map(group -> new Option(group.name(), words.ofAny("problem.group." + group)))
                .toList();
    }

    @GetMapping(NUMBER)
    String show(@PathVariable String number, Officer officer, Model model) {
        model.addAttribute("entry", pages.show(desk.seen(number, officer), officer));
        return "opening/show";
    }
}
