package cn.mingzhang.help;

import cn.mingzhang.closure.Procedure;
import cn.mingzhang.people.Officer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /help}: the posts, one's own first; {@code /help/unit-head}: the guide of one. */
@Controller
class HelpController {
    private final HelpPages pages;

    HelpController(HelpPages pages) {
        this.pages = pages;
    }

    @GetMapping("/help")
    String index(Officer officer, Model model) {
        model.addAttribute("entries", pages.index(officer));
        return "help/index";
    }

    @GetMapping("/help/procedure")
    String procedure(Officer officer, Model model) {
        model.addAttribute("general", pages.procedure(Procedure.GENERAL, officer));
        model.addAttribute("quick", pages.procedure(Procedure.SHORT, officer));
        return "help/procedure";
    }

    @GetMapping("/help/{post}")
    String post(@PathVariable String post, Officer officer, Model model) {
        model.addAttribute("page", pages.page(post, officer));
        return "help/post";
    }
}
