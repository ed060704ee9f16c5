package cn.mingzhang.paper;

import cn.mingzhang.gate.SigningProof;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.refusals.Unfit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

/** 核对: scan beside form; confirmed with one's own password, or rejected with a reason. */
@Controller
@RequestMapping("/problems/{number}/prints/{id:\\d{1,18}}/verdict")
class VerdictController {
    private final PaperDesk desk;
    private final PaperPages pages;
    private final SigningProof proof;

    VerdictController(PaperDesk desk, PaperPages pages, SigningProof proof) {
        this.desk = desk;
        this.pages = pages;
        this.proof = proof;
    }

    record Form(
            @Nullable @Pattern(regexp = "CONFIRM|REJECT", message = "{paper.error.verdict}")
            String verdict,

            @Size(max = 500, message = "{paper.error.reason.long}") @Nullable
            String reason,

            @Nullable String password) {
        boolean confirms() {
            return "CONFIRM".equals(verdict);
        }
    }

    @GetMapping
    String ask(@PathVariable String number, @PathVariable long id, Officer officer, Model model) {
        var problem = ProblemNumber.fromAddress(number);
        model.addAttribute("form", new Form(null, "", ""));
        return page(problem, desk.toJudge(problem, id, officer), officer, model);
    }

    @PostMapping
    String judge(
            @PathVariable String number,
            @PathVariable long id,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var problem = ProblemNumber.fromAddress(number);
        var paper = desk.toJudge(problem, id, officer);
        if (form.verdict() == null || form.verdict().isEmpty()) {
            errors.rejectValue("verdict", "paper.error.verdict");
        }
        if (!errors.hasErrors() && done(problem, id, form, errors, officer, request)) {
            return form.confirms()
                    ? "redirect:/problems/" + problem + "/closure#signatures"
                    : "redirect:/problems/" + problem + "/closure#paper";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(problem, paper, officer, model);
    }

    /** The reason first, then the password, then the deed. */
    private boolean done(
            ProblemNumber problem,
            long id,
            Form form,
            BindingResult errors,
            Officer officer,
            HttpServletRequest request) {
        var reason = form.reason() == null ? "" : form.reason();
        if (!form.confirms() && reason.isBlank()) {
            errors.rejectValue("reason", "paper.error.reason");
            return false;
        }
        if (!proof.judge(officer, form.password(), request, errors)) {
            return false;
        }
        try {
            if (!form.confirms()) {
                desk.reject(problem, id, reason, officer);
                return true;
            }
            if (desk.confirm(problem, id, officer).isEmpty()) {
                return true;
            }
            errors.reject("paper.error.unmet");
        } catch (Unfit unfit) {
            unfit.rejectIn(errors);
        }
        return false;
    }

    private String page(ProblemNumber number, Paper paper, Officer officer, Model model) {
        var shown = pages.page(number, paper, officer);
        model.addAttribute("page", shown);
        model.addAttribute("choices", pages.choices(shown));
        model.addAttribute("checklist", pages.checklist(number, paper, officer));
        model.addAttribute("print", paper.id());
        return "paper/verdict";
    }
}
