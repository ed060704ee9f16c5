package cn.mingzhang.problems;

import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.WorkForms.AnswerForm;
import cn.mingzhang.problems.WorkForms.ReasonForm;
import cn.mingzhang.problems.WorkForms.UntilForm;
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

/** 延期与更正: asked by the unit, answered by the leading group's office and by the supervision office. */
@Controller
@RequestMapping("/problems/{number}")
class RequestController {
    private final DeedPages pages;
    private final RequestDesk desk;

    RequestController(DeedPages pages, RequestDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @GetMapping("/extensions/new")
    ModelAndView extension(@PathVariable String number, Officer officer) {
        return pages.ask(number, DeedForm.ASK_EXTENSION, null, new UntilForm(null, ""), officer);
    }

    @PostMapping("/extensions")
    ModelAndView askExtension(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String version,
            @Valid @ModelAttribute("form") @Nullable UntilForm form,
            BindingResult errors,
            Officer officer) {
        return pages.submit(
                number,
                DeedForm.ASK_EXTENSION,
                null,
                version,
                errors,
                officer,
                () -> desk.askExtension(new ProblemNumber(number), form.until(), form.reason(), officer));
    }

    @GetMapping("/extensions/decision")
    ModelAndView extensionAnswer(@PathVariable String number, Officer officer) {
        return pages.ask(number, DeedForm.DECIDE_EXTENSION, null, new AnswerForm(null, ""), officer);
    }

    @PostMapping("/extensions/decision")
    ModelAndView decideExtension(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String version,
            @Valid @ModelAttribute("form") @Nullable AnswerForm form,
            BindingResult errors,
            Officer officer) {
        return pages.submit(
                number,
                DeedForm.DECIDE_EXTENSION,
                null,
                version,
                errors,
                officer,
                () -> desk.decideExtension(new ProblemNumber(number), form.granted(), form.answer(), officer));
    }

    @GetMapping("/corrections/new")
    ModelAndView correction(@PathVariable String number, Officer officer) {
        return pages.ask(number, DeedForm.ASK_CORRECTION, null, new ReasonForm(""), officer);
    }

    @PostMapping("/corrections")
    ModelAndView askCorrection(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String version,
            @Valid @ModelAttribute("form") @Nullable ReasonForm form,
            BindingResult errors,
            Officer officer) {
        return pages.submit(
                number,
                DeedForm.ASK_CORRECTION,
                null,
                version,
                errors,
                officer,
                () -> desk.askCorrection(new ProblemNumber(number), form.reason(), officer));
    }

    @GetMapping("/corrections/decision")
    ModelAndView correctionAnswer(@PathVariable String number, Officer officer) {
        return pages.ask(number, DeedForm.DECIDE_CORRECTION, null, new AnswerForm(null, ""), officer);
    }

    @PostMapping("/corrections/decision")
    ModelAndView decideCorrection(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String version,
            @Valid @ModelAttribute("form") @Nullable AnswerForm form,
            BindingResult errors,
            Officer officer) {
        return pages.submit(
                number,
                DeedForm.DECIDE_CORRECTION,
                null,
                version,
                errors,
                officer,
                () -> desk.decideCorrection(new ProblemNumber(number), form.granted(), form.answer(), officer));
    }
}
