package cn.mingzhang.problems;

import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.WorkForms.ClaimForm;
import cn.mingzhang.problems.WorkForms.ConfirmForm;
import cn.mingzhang.refusals.Conflict;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 整改状态: claimed by the officer, confirmed by the head. */
@Controller
@RequestMapping("/problems/{number}/status")
class StatusController {
    private final DeedPages pages;
    private final DeedSheets sheets;
    private final RectificationDesk desk;

    StatusController(DeedPages pages, DeedSheets sheets, RectificationDesk desk) {
        this.pages = pages;
        this.sheets = sheets;
        this.desk = desk;
    }

    @GetMapping("/new")
    ModelAndView blank(@PathVariable String number, Officer officer) {
        return pages.ask(number, DeedForm.CLAIM, null, new ClaimForm(null, ""), officer);
    }

    @PostMapping
    ModelAndView claim(
            @PathVariable String number,
            @Valid @ModelAttribute("form") @Nullable ClaimForm form,
            BindingResult errors,
            Officer officer) {
        return pages.submit(
                number,
                DeedForm.CLAIM,
                null,
                errors,
                officer,
                () -> desk.claimStatus(new ProblemNumber(number), form.status(), form.reason(), officer));
    }

    @GetMapping("/confirmation")
    ModelAndView confirming(@PathVariable String number, Officer officer) {
        return pages.ask(number, DeedForm.CONFIRM, null, new ConfirmForm(claimed(number, officer)), officer);
    }

    @PostMapping("/confirmation")
    ModelAndView confirm(
            @PathVariable String number,
            @ModelAttribute("form") ConfirmForm form,
            BindingResult errors,
            Officer officer) {
        if (form.status() != null && !form.status().equals(claimed(number, officer))) {
            throw new Conflict("another status was claimed meanwhile");
        }
        return pages.submit(
                number,
                DeedForm.CONFIRM,
                null,
                errors,
                officer,
                () -> desk.confirmStatus(new ProblemNumber(number), officer));
    }

    private String claimed(String number, Officer officer) {
        return sheets.read(
                ProblemNumber.fromAddress(number),
                DeskDeed.CONFIRM,
                officer,
                problem -> problem.work().rectification().name());
    }
}
