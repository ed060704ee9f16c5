package cn.mingzhang.visits;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 安排检查: a new visit with team and checklist; and more lines for one that is not recorded yet. */
@Controller
@RequestMapping("/visits")
class VisitPlanController {
    private final Planning planning;
    private final VisitDesk desk;
    private final Teams teams;
    private final VisitList list;
    private final VisitWords words;
    private final OfficeClock clock;

    VisitPlanController(
            Planning planning, VisitDesk desk, Teams teams, VisitList list, VisitWords words, OfficeClock clock) {
        this.planning = planning;
        this.desk = desk;
        this.teams = teams;
        this.list = list;
        this.words = words;
        this.clock = clock;
    }

    /** @param problem what it is about, by number; @param project the same */
    @GetMapping("/new")
    String blank(
            @RequestParam @Nullable String problem,
            @RequestParam @Nullable String project,
            Officer officer,
            Model model) {
        mustPlan(officer);
        model.addAttribute("form", PlanForm.blank(problem, project, clock.today(), officer.id()));
        return page(model);
    }

    @PostMapping
    String plan(
            @Valid @ModelAttribute("form") PlanForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        mustPlan(officer);
        if (!errors.hasErrors()) {
            try {
                return "redirect:/visits/" + planning.plan(form.visit(), officer);
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(model);
    }

    private static void mustPlan(Officer officer) {
        if (!VisitRights.inspects(officer)) {
            throw new WrongPost("planning a visit");
        }
    }

    private String page(Model model) {
        var all = teams.all().stream().map(Teams::choice).toList();
        model.addAttribute("kinds", words.choices("choose", words.options("kind", VisitKind.values())));
        model.addAttribute("units", words.choices("choose", list.units()));
        model.addAttribute("leaders", words.choices("choose", all));
        model.addAttribute("all", all);
        return "visits/plan";
    }

    @GetMapping(VisitController.ONE + "/lines/new")
    String more(@PathVariable long id, Officer officer, Model model) {
        var visit = open(id, officer);
        model.addAttribute("form", new LinesForm("", "", "", ""));
        model.addAttribute("visit", visit.title());
        model.addAttribute("href", visit.href());
        return "visits/lines";
    }

    @PostMapping(VisitController.ONE + "/lines")
    String add(
            @PathVariable long id,
            @Valid @ModelAttribute("form") LinesForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var visit = open(id, officer);
        if (!errors.hasErrors()) {
            try {
                planning.add(visit, form.lines(), officer);
                return "redirect:" + visit.href();
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("visit", visit.title());
        model.addAttribute("href", visit.href());
        return "visits/lines";
    }

    private Visit open(long id, Officer officer) {
        var visit = desk.seen(id, officer);
        if (!desk.worksOn(visit, officer)) {
            throw new WrongPost("lines of visit " + id);
        }
        if (!visit.isOpen()) {
            throw new Conflict("visit " + id + " is " + visit.state());
        }
        return visit;
    }
}
