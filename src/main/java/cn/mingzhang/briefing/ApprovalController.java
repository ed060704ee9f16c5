package cn.mingzhang.briefing;

import cn.mingzhang.gate.SigningProof;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Version;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.springframework.web.bind.annotation.RequestParam;

/** 签发: a second person, with the password. */
@Controller
class ApprovalController {
    private final BriefingDesk desk;
    private final BriefingPages pages;
    private final SigningProof proof;

    ApprovalController(BriefingDesk desk, BriefingPages pages, SigningProof proof) {
        this.desk = desk;
        this.pages = pages;
        this.proof = proof;
    }

    record AnswerForm(
            @NotNull(message = "{stationery.error.choose}") @Nullable
            Boolean granted,

            @Size(max = 500, message = "{projects.error.long}") @Nullable
            String remark,

            @Nullable String password) {}

    @GetMapping(BriefingController.ONE + "/approval")
    String ask(@PathVariable String number, Officer officer, Model model) {
        var briefing = desk.toAnswer(number, officer);
        model.addAttribute("form", new AnswerForm(null, "", null));
        return page(briefing, briefing.version(), officer, model);
    }

    @PostMapping(BriefingController.ONE + "/approval")
    String answer(
            @PathVariable String number,
            @RequestParam @Nullable String version,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Officer officer,
            HttpServletRequest asked,
            Model model,
            HttpServletResponse response) {
        var briefing = desk.toAnswer(number, officer);
        var read = Version.of(version, "briefing");
        var remark =
                form.remark() == null ? "" : form.remark().replace("\0", "").strip();
        if (Boolean.FALSE.equals(form.granted()) && remark.isBlank()) {
            errors.rejectValue("remark", "briefing.error.why");
        }
        if (!errors.hasErrors() && proof.judge(officer, form.password(), asked, errors)) {
            desk.answer(number, read, Boolean.TRUE.equals(form.granted()), remark, officer);
            return "redirect:" + briefing.href();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(briefing, read, officer, model);
    }

    private String page(Briefing briefing, long version, Officer officer, Model model) {
        model.addAttribute("page", pages.show(briefing, officer));
        model.addAttribute("version", version);
        return "briefing/approval";
    }
}
