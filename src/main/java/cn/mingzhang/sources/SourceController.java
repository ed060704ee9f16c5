package cn.mingzhang.sources;

import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Section;
import cn.mingzhang.projects.ProjectDirectory;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** 问题来源: the list, and the page of one. */
@Controller
@RequestMapping("/sources")
class SourceController {
    static final String NUMBER = "/{number:(?:XC|SJ|ZC)-\\d{4}-\\d{4,9}}";

    private final SourcePages pages;
    private final SourceDesk desk;
    private final ProjectDirectory directory;
    private final SourceWords words;

    SourceController(SourcePages pages, SourceDesk desk, ProjectDirectory directory, SourceWords words) {
        this.pages = pages;
        this.desk = desk;
        this.directory = directory;
        this.words = words;
    }

    @Configuration(proxyBeanMethods = false)
    static class Place {
        @Bean
        Section sourcesInNavigation() {
            return new Section("sources", "/sources", "sources.nav", 12, SourceRights::reads);
        }
    }

    /** @param on whether it is the one that is shown */
    record Tab(String href, String label, boolean on) {}

    @GetMapping
    String index(HttpServletRequest request, Officer officer, Model model) {
        SourceRights.mustRead(officer);
        var query = ListQuery.of(request, Sources.SORTS);
        var filter = SourceFilter.of(query, officer);
        model.addAttribute("listing", pages.list(query, officer));
        model.addAttribute("filter", filter);
        model.addAttribute("tabs", tabs(filter));
        model.addAttribute("units", directory.units(officer));
        model.addAttribute("writes", SourceRights.writes(officer));
        return "sources/index";
    }

    private List<Tab> tabs(SourceFilter filter) {
        var tabs = new ArrayList<Tab>();
        tabs.add(new Tab("/sources", words.of("kind.ALL"), filter.kind() == null));
        Arrays.stream(SourceKind.values())
                .map(kind -> new Tab("/sources?kind=" + kind, words.of("kind", kind), filter.kind() == kind))
                .forEach(tabs::add);
        return tabs;
    }

    @GetMapping(NUMBER)
    String show(@PathVariable String number, Officer officer, Model model) {
        model.addAttribute("source", pages.show(desk.seen(number, officer), officer));
        return "sources/show";
    }
}
