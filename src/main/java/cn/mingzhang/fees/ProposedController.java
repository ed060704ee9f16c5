package cn.mingzhang.fees;

import cn.mingzhang.people.Officer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 待核准的核定: all that waits for the second person, as his desk opens it. */
@Controller
class ProposedController {
    private final FeesWaiting waiting;

    ProposedController(FeesWaiting waiting) {
        this.waiting = waiting;
    }

    @GetMapping("/fees/assessments")
    String index(Officer officer, Model model) {
        officer.mustHoldAny(Rights.APPROVERS);
        model.addAttribute("rows", waiting.open(officer));
        return "fees/proposed";
    }
}
