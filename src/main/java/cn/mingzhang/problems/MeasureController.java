package cn.mingzhang.problems;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.WorkForms.FinishForm;
import cn.mingzhang.problems.WorkForms.MeasureForm;
import cn.mingzhang.problems.WorkForms.NoForm;
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

/** 整改措施: added, amended, finished, open again. */
@Controller
@RequestMapping("/problems/{number}/measures")
class MeasureController {
    private final DeedPages pages;
    private final DeedSheets sheets;
    private final RectificationDesk desk;
    private final OfficeClock clock;

    MeasureController(DeedPages pages, DeedSheets sheets, RectificationDesk desk, OfficeClock clock) {
        this.pages = pages;
        this.sheets = sheets;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/new")
    ModelAndView blank(@PathVariable String number, Officer officer) {
        return pages.ask(number, DeedForm.MEASURE, null, new MeasureForm("", "", null), officer);
    }

    @PostMapping
    ModelAndView add(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String version,
            @Valid @ModelAttribute("form") @Nullable MeasureForm form,
            BindingResult errors,
            Officer officer) {
        return pages.submit(
                number,
                DeedForm.MEASURE,
                null,
                version,
                errors,
                officer,
                () -> desk.addMeasure(new ProblemNumber(number), form.content(), form.owner(), form.dueOn(), officer));
    }

    @GetMapping("/{id:\\d{1,15}}/edit")
    ModelAndView edit(@PathVariable String number, @PathVariable long id, Officer officer) {
        var form = sheets.read(ProblemNumber.fromAddress(number), DeskDeed.MEASURE, officer, problem -> {
            var measure = DeedSheets.measure(problem, id);
            return new MeasureForm(measure.content(), measure.owner(), measure.dueOn());
        });
        return pages.ask(number, DeedForm.MEASURE, id, form, officer);
    }

    @PostMapping("/{id:\\d{1,15}}")
    ModelAndView amend(
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String version,
            @Valid @ModelAttribute("form") @Nullable MeasureForm form,
            BindingResult errors,
            Officer officer) {
        return pages.submit(
                number,
                DeedForm.MEASURE,
                id,
                version,
                errors,
                officer,
                () -> desk.amendMeasure(
                        new ProblemNumber(number), id, form.content(), form.owner(), form.dueOn(), officer));
    }

    @GetMapping("/{id:\\d{1,15}}/completion")
    ModelAndView finishing(@PathVariable String number, @PathVariable long id, Officer officer) {
        return pages.ask(number, DeedForm.MEASURE_FINISH, id, new FinishForm(clock.today(), ""), officer);
    }

    @PostMapping("/{id:\\d{1,15}}/completion")
    ModelAndView finish(
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String version,
            @Valid @ModelAttribute("form") @Nullable FinishForm form,
            BindingResult errors,
            Officer officer) {
        return pages.submit(
                number,
                DeedForm.MEASURE_FINISH,
                id,
                version,
                errors,
                officer,
                () -> desk.finishMeasure(new ProblemNumber(number), id, form.finishedOn(), form.result(), officer));
    }

    @GetMapping("/{id:\\d{1,15}}/resumption")
    ModelAndView resuming(@PathVariable String number, @PathVariable long id, Officer officer) {
        return pages.ask(number, DeedForm.MEASURE_RESUME, id, new NoForm(""), officer);
    }

    @PostMapping("/{id:\\d{1,15}}/resumption")
    ModelAndView resume(
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String version,
            @ModelAttribute("form") NoForm form,
            BindingResult errors,
            Officer officer) {
        return pages.submit(
                number,
                DeedForm.MEASURE_RESUME,
                id,
                version,
                errors,
                officer,
                () -> desk.resumeMeasure(new ProblemNumber(number), id, officer));
    }
}
