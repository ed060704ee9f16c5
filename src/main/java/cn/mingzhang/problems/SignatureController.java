package cn.mingzhang.problems;

import cn.mingzhang.closure.ClosureStep;
import cn.mingzhang.closure.Condition;
import cn.mingzhang.gate.SigningProof;
import cn.mingzhang.people.Officer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One resource, one POST: the signatures of a problem. */
@Controller
@RequestMapping("/problems/{number}/closure")
class SignatureController {
    private final ClosurePages pages;
    private final ClosureDesk desk;
    private final SigningProof proof;

    SignatureController(ClosurePages pages, ClosureDesk desk, SigningProof proof) {
        this.pages = pages;
        this.desk = desk;
        this.proof = proof;
    }

    /** Without a step: where the file stands and what is open. With one: what exactly would be signed, to be confirmed. */
    @GetMapping
    ModelAndView show(@PathVariable String number, @RequestParam @Nullable String step, Officer officer) {
        var problem = ProblemNumber.fromAddress(number);
        var page = pages.page(problem, officer);
        if (step == null) {
            return new ModelAndView("problems/closure").addObject("page", page);
        }
        var form = SignatureForm.of(new SignatureForm(step, "", "", "", "", "", "").chosen(), page.version());
        desk.judge(problem, form.request(), officer);
        return confirmation(problem, form, form.chosen(), officer, List.of());
    }

    @PostMapping("/signatures")
    ModelAndView sign(
            @PathVariable String number,
            @Valid @ModelAttribute("form") SignatureForm form,
            BindingResult errors,
            Officer officer,
            HttpServletRequest asked) {
        var problem = ProblemNumber.fromAddress(number);
        var request = form.request();
        desk.judge(problem, request, officer);
        if (!errors.hasErrors()) {
            proof.judge(officer, form.password(), asked, errors);
        }
        if (errors.hasErrors()) {
            return refused(confirmation(problem, form, request.step(), officer, List.of()), errors);
        }
        var unmet = desk.sign(problem, request, officer);
        if (!unmet.isEmpty()) {
            return refused(confirmation(problem, form, request.step(), officer, unmet), errors);
        }
        return new ModelAndView("redirect:/problems/" + problem + "/closure");
    }

    private ModelAndView confirmation(
            ProblemNumber problem, SignatureForm form, ClosureStep step, Officer officer, List<Condition> unmet) {
        return new ModelAndView("problems/sign")
                .addObject("page", pages.page(problem, officer))
                .addObject("confirmation", pages.confirmation(problem, step, officer, unmet))
                .addObject("form", form.withoutPassword());
    }

    private static ModelAndView refused(ModelAndView page, BindingResult errors) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        // What was typed stays on the page, the errors beside it; the password is typed anew.
        page.addObject(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        return page;
    }
}
