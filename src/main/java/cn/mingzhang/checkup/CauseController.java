package cn.mingzhang.checkup;

import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Unfit;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The kind of a problem's cause. */
@Controller
class CauseController {
    private final Causes causes;

    CauseController(Causes causes) {
        this.causes = causes;
    }

    @GetMapping("/problems/{number}/cause/new")
    ModelAndView blank(@PathVariable String number, Officer officer) {
        causes.open(number, officer);
        return page(number).addObject("form", new CauseForm("", ""));
    }

    @PostMapping("/problems/{number}/cause")
    ModelAndView state(
            @PathVariable String number,
            @Valid @ModelAttribute("form") @Nullable CauseForm form,
            BindingResult errors,
            Officer officer) {
        causes.open(number, officer);
        if (form != null && !errors.hasErrors()) {
            try {
                causes.state(number, String.valueOf(form.code()), String.valueOf(form.remark()), officer);
                return new ModelAndView("redirect:/problems/" + number + "#cause");
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        var page = page(number).addAllObjects(errors.getModel());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(String number) {
        return new ModelAndView("checkup/cause").addObject("number", number).addObject("kinds", causes.options());
    }
}
