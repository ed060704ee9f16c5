package cn.mingzhang.problems;

import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.WorkForms.NoForm;
import cn.mingzhang.problems.WorkForms.ResultForm;
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

/** 结果凭证: filed and withdrawn. */
@Controller
@RequestMapping("/problems/{number}/results")
class ResultController {
    private final DeedPages pages;
    private final RectificationDesk desk;

    ResultController(DeedPages pages, RectificationDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @GetMapping("/new")
    ModelAndView blank(@PathVariable String number, Officer officer) {
        return pages.ask(number, DeedForm.RESULT, null, new ResultForm(null, "", null), officer);
    }

    @PostMapping
    ModelAndView file(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String version,
            @Valid @ModelAttribute("form") @Nullable ResultForm form,
            BindingResult errors,
            Officer officer) {
        return pages.submit(
                number,
                DeedForm.RESULT,
                null,
                version,
                errors,
                officer,
                () -> desk.fileResult(new ProblemNumber(number), form.kind(), form.document(), form.dated(), officer));
    }

    @GetMapping("/{id:\\d{1,15}}/withdrawal")
    ModelAndView withdrawing(@PathVariable String number, @PathVariable long id, Officer officer) {
        return pages.ask(number, DeedForm.RESULT_WITHDRAW, id, new NoForm(""), officer);
    }

    @PostMapping("/{id:\\d{1,15}}/withdrawal")
    ModelAndView withdraw(
            @PathVariable String number,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String version,
            @ModelAttribute("form") NoForm form,
            BindingResult errors,
            Officer officer) {
        return pages.submit(
                number,
                DeedForm.RESULT_WITHDRAW,
                id,
                version,
                errors,
                officer,
                () -> desk.withdrawResult(new ProblemNumber(number), id, officer));
    }
}
