package cn.mingzhang.arrears;

import cn.mingzhang.fees.FeeProjects;
import cn.mingzhang.people.Officer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One project's fee. */
@Controller
class FeeAccountController {
    private final FeeProjects projects;
    private final FeeAccountPages pages;

    FeeAccountController(FeeProjects projects, FeeAccountPages pages) {
        this.projects = projects;
        this.pages = pages;
    }

    @GetMapping("/fees/{number:XM-.*}")
    String show(@PathVariable String number, Officer officer, Model model) {
        model.addAttribute("page", pages.of(projects.seen(number, officer), officer));
        return "arrears/show";
    }
}
