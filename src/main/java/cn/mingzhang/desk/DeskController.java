package cn.mingzhang.desk;

import cn.mingzhang.dashboard.Dashboard;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what waits on me; for who only leads, the leaders' page. */
@Controller
class DeskController {
    private final Desk desk;
    private final Dashboard dashboard;

    DeskController(Desk desk, Dashboard dashboard) {
        this.desk = desk;
        this.dashboard = dashboard;
    }

    @GetMapping("/")
    String first(Officer officer, Model model) {
        if (onlyLeads(officer)) {
            model.addAttribute("dashboard", dashboard.of(officer));
            model.addAttribute("wall", false);
            return "dashboard/index";
        }
        model.addAttribute("desk", desk.of(officer));
        return "desk/index";
    }

    static boolean onlyLeads(Officer officer) {
        return officer.posts().equals(Set.of(Post.LEADERSHIP));
    }
}
