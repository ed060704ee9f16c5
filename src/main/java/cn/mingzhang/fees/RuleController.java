package cn.mingzhang.fees;

import cn.mingzhang.fees.RuleForms.GroundForm;
import cn.mingzhang.fees.RuleForms.StandardForm;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Unfit;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 标准与依据: the two tables, and what is proposed for them. */
@Controller
class RuleController {
    private final RuleDesk desk;
    private final RulePages pages;

    RuleController(RuleDesk desk, RulePages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping("/fees/rules")
    String index(Officer officer, Model model) {
        Rights.mustRead(officer);
        model.addAttribute("standards", pages.standards(officer));
        model.addAttribute("grounds", pages.grounds(officer));
        model.addAttribute("proposes", RuleDesk.proposes(officer));
        return "fees/rules";
    }

    @GetMapping("/fees/standards/new")
    ModelAndView newStandard(Officer officer) {
        RuleDesk.mustPropose(officer);
        return standardPage(new ModelAndView("fees/standard").addObject("form", StandardForm.BLANK));
    }

    @PostMapping("/fees/standards")
    ModelAndView propose(@Valid @ModelAttribute("form") StandardForm form, BindingResult errors, Officer officer) {
        RuleDesk.mustPropose(officer);
        return isProposed(errors, () -> desk.propose(form.line(), officer))
                ? new ModelAndView("redirect:/fees/rules")
                : standardPage(refused("fees/standard", errors));
    }

    @GetMapping("/fees/grounds/new")
    ModelAndView newGround(Officer officer) {
        RuleDesk.mustPropose(officer);
        return groundPage(new ModelAndView("fees/ground").addObject("form", GroundForm.BLANK));
    }

    @PostMapping("/fees/grounds")
    ModelAndView propose(@Valid @ModelAttribute("form") GroundForm form, BindingResult errors, Officer officer) {
        RuleDesk.mustPropose(officer);
        return isProposed(errors, () -> desk.propose(form.line(), officer))
                ? new ModelAndView("redirect:/fees/rules")
                : groundPage(refused("fees/ground", errors));
    }

    /** False where the form or the desk refuses it; then the errors say why. */
    private static boolean isProposed(BindingResult errors, Runnable deed) {
        if (!errors.hasErrors()) {
            try {
                deed.run();
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        return !errors.hasErrors();
    }

    private static ModelAndView refused(String view, BindingResult errors) {
        var page = new ModelAndView(view, errors.getModel());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView standardPage(ModelAndView page) {
        return page.addObject("divisions", pages.divisions())
                .addObject("methods", pages.methods())
                .addObject("replaceable", pages.replaceableStandards());
    }

    private ModelAndView groundPage(ModelAndView page) {
        return page.addObject("replaceable", pages.replaceableGrounds());
    }
}
