package cn.mingzhang.dashboard;

import cn.mingzhang.people.Officer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The leaders' page; it is also the first page of who only leads. */
@Controller
class DashboardController {
    private final Dashboard dashboard;

    DashboardController(Dashboard dashboard) {
        this.dashboard = dashboard;
    }

    @GetMapping("/dashboard")
    String show(@RequestParam(required = false) @Nullable String wall, Officer officer, Model model) {
        Dashboard.mustRead(officer);
        model.addAttribute("wall", wall != null);
        model.addAttribute("dashboard", dashboard.of(officer));
        return "dashboard/index";
    }
}
