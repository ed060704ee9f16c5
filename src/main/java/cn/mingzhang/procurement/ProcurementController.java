package cn.mingzhang.procurement;

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

/** The list of procurements and the page of one. */
@Controller
@RequestMapping("/procurements")
class ProcurementController {
    private final ProcurementRegister register;
    private final ProcurementPages pages;
    private final ProjectDirectory directory;
    private final ProcurementWords words;

    ProcurementController(
            ProcurementRegister register, ProcurementPages pages, ProjectDirectory directory, ProcurementWords words) {
        this.register = register;
        this.pages = pages;
        this.directory = directory;
        this.words = words;
    }

    @Configuration(proxyBeanMethods = false)
    static class Place {
        @Bean
        Section procurementsInNavigation() {
            return new Section("procurements", "/procurements", "procurement.title", 34, ProjectDirectory::reads);
        }
    }

    @GetMapping
    String index(HttpServletRequest request, Officer officer, Model model) {
        ProjectDirectory.mustRead(officer);
        var query = ListQuery.of(request, Procurements.SORTS);
        model.addAttribute("listing", pages.list(query, officer));
        model.addAttribute("filter", ProcurementFilter.of(query));
        model.addAttribute("units", directory.units(officer));
        model.addAttribute("categories", words.options("category", Category.values()));
        model.addAttribute("methods", words.options("method", Method.values()));
        model.addAttribute("columns", columns());
        model.addAttribute("writes", ProcurementRegister.writes(officer));
        return "procurement/index";
    }

    private List<Option> columns() {
        return List.of(
                new Option("method", words.of("method")),
                new Option("winner", words.of("winner")),
                new Option("awarded", words.of("awardedOn")));
    }

    @GetMapping("/{number:CG-\\d{4}-\\d{4,9}}")
    String show(@PathVariable String number, Officer officer, Model model) {
        model.addAttribute("one", pages.show(register.seen(number, officer), officer));
        return "procurement/show";
    }
}
