package cn.mingzhang.problems;

import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.WorkForms.ClaimForm;
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

/** 整改状态: claimed by the officer, confirmed by the head. */
@Controller
@RequestMapping("/problems/{number}/status")
class StatusController {
    private final DeedPages pages;
    private final RectificationDesk desk;

    StatusController(DeedPages pages, RectificationDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @GetMapping("/new")
    ModelAndView blank(@PathVariable String number, Officer officer) {
        return pages.ask(number, DeedForm.CLAIM, null, new ClaimForm(null, ""), officer);
    }

    @PostMapping
    ModelAndView claim(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String version,
            @Valid @ModelAttribute("form") @Nullable ClaimForm form,
            BindingResult errors,
            Officer officer) {
        return pages.submit(
                number,
                DeedForm.CLAIM,
                null,
                version,
                errors,
                officer,
                () -> desk.claimStatus(new ProblemNumber(number), form.status(), form.reason(), officer));
    }

    @GetMapping("/confirmation")
    ModelAndView confirming(@PathVariable String number, Officer officer) {
        return pages.ask(number, DeedForm.CONFIRM, null, new NoForm(""), officer);
    }

    @PostMapping("/confirmation")
    ModelAndView confirm(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String version,
            @ModelAttribute("form") NoForm form,
            BindingResult errors,
            Officer officer) {
        return pages.submit(
                number,
                DeedForm.CONFIRM,
                null,
                version,
                errors,
                officer,
                () -> desk.confirmStatus(new ProblemNumber(number), officer));
    }
}
