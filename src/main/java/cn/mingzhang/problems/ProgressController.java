package cn.mingzhang.problems;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.WorkForms.PlanForm;
import cn.mingzhang.problems.WorkForms.ProgressForm;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 整改方案与进展: what the unit's officer and its head both may write. */
@Controller
@RequestMapping("/problems/{number}")
class ProgressController {
    private final DeedPages pages;
    private final DeedSheets sheets;
    private final RectificationDesk desk;
    private final ProblemLedger ledger;
    private final OfficeClock clock;

    ProgressController(
            DeedPages pages, DeedSheets sheets, RectificationDesk desk, ProblemLedger ledger, OfficeClock clock) {
        this.pages = pages;
        this.sheets = sheets;
        this.desk = desk;
        this.ledger = ledger;
        this.clock = clock;
    }

    @GetMapping("/plan")
    ModelAndView plan(@PathVariable String number, Officer officer) {
        var form = sheets.read(
                ProblemNumber.fromAddress(number),
                DeskDeed.PLAN,
                officer,
                problem ->
                        new PlanForm(problem.work().rootCause(), problem.work().rectifierId()));
        return pages.ask(number, DeedForm.PLAN, null, form, officer);
    }

    @PostMapping("/plan")
    ModelAndView savePlan(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String version,
            @Valid @ModelAttribute("form") @Nullable PlanForm form,
            BindingResult errors,
            Officer officer) {
        return pages.submit(
                number,
                DeedForm.PLAN,
                null,
                version,
                errors,
                officer,
                () -> ledger.plan(
                        new ProblemNumber(number),
                        BasicsController.version(version),
                        form.rootCause(),
                        form.rectifierId(),
                        officer));
    }

    @GetMapping("/progress/new")
    ModelAndView blank(@PathVariable String number, Officer officer) {
        return pages.ask(number, DeedForm.PROGRESS, null, new ProgressForm("", clock.today()), officer);
    }

    @PostMapping("/progress")
    ModelAndView note(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String version,
            @Valid @ModelAttribute("form") @Nullable ProgressForm form,
            BindingResult errors,
            Officer officer) {
        return pages.submit(
                number,
                DeedForm.PROGRESS,
                null,
                version,
                errors,
                officer,
                () -> desk.noteProgress(new ProblemNumber(number), form.content(), form.happenedOn(), officer));
    }
}
