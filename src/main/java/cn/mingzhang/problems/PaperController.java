package cn.mingzhang.problems;

import cn.mingzhang.people.Officer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The two printed forms of a closure, on A4. */
@Controller
@RequestMapping("/problems/{number}/papers")
class PaperController {
    private final ProblemPapers papers;

    PaperController(ProblemPapers papers) {
        this.papers = papers;
    }

    @GetMapping("/application")
    String application(@PathVariable String number, Officer officer, Model model) {
        model.addAttribute("paper", papers.application(ProblemNumber.fromAddress(number), officer));
        return "problems/paper";
    }

    @GetMapping("/approval")
    String approval(@PathVariable String number, Officer officer, Model model) {
        model.addAttribute("paper", papers.approval(ProblemNumber.fromAddress(number), officer));
        return "problems/paper";
    }
}
