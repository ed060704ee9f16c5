package cn.mingzhang.projects;

import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Officer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list and the page of a project. */
@Controller
class ProjectController {

    private final ProjectList list;
    private final ProjectChoices choices;
    private final ProjectPages pages;
    private final Rights rights;

    ProjectController(ProjectList list, ProjectChoices choices, ProjectPages pages, Rights rights) {
        this.list = list;
        this.choices = choices;
        this.pages = pages;
        this.rights = rights;
    }

    @GetMapping("/projects")
    String index(HttpServletRequest request, Officer officer, Locale locale, Model model) {
        Rights.mustRead(officer);
        var scope = rights.scope(officer);
        var query = ListQuery.of(request, ProjectList.SORTS);
        var filter = ProjectFilter.of(query);
        model.addAttribute("listing", list.page(query, filter, scope).saying(filter.words(choices.words(locale))));
        model.addAttribute("filter", filter);
        model.addAttribute("divisions", choices.divisions());
        model.addAttribute("units", choices.units(scope));
        model.addAttribute("decisions", choices.decisions(locale));
        model.addAttribute("writes", Rights.writes(officer));
        return "projects/index";
    }

    @GetMapping("/projects/{number}")
    String show(@PathVariable String number, Officer officer, Locale locale, Model model) {
        model.addAttribute("project", pages.show(rights.seen(number, officer), officer, locale));
        return "projects/show";
    }
}
