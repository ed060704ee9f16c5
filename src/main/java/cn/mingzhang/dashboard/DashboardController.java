package cn.mingzhang.dashboard;

import cn.mingzhang.people.Officer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The leaders' page; it is also the first page of who only leads. */
@Controller
class DashboardController {
    private final Dashboard dashboard;

    DashboardController(Dashboard dashboard) {
        this.dashboard = dashboard;
    }

    @GetMapping("/dashboard")
    String show(Officer officer, Model model) {
        Dashboard.mustRead(officer);
        model.addAttribute("dashboard", dashboard.of(officer));
        return "dashboard/index";
    }
}
