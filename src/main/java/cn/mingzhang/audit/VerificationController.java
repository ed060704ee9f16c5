package cn.mingzhang.audit;

import cn.mingzhang.calendar.Dates;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 核验: the auditor has the trail verified, if he likes against a code from a paper, and sees the verifications so far. */
@Controller
class VerificationController {
    private final TrailVerifier verifier;
    private final Verifications verifications;
    private final Trail trail;
    private final Anchors anchors;
    private final MessageSource messages;

    VerificationController(
            TrailVerifier verifier, Verifications verifications, Trail trail, Anchors anchors, MessageSource messages) {
        this.verifier = verifier;
        this.verifications = verifications;
        this.trail = trail;
        this.anchors = anchors;
        this.messages = messages;
    }

    @GetMapping("/audit/verification")
    String verifications(Actor actor, Locale locale, Model model) {
        TrailController.auditorOnly(actor);
        model.addAttribute("form", new VerificationForm(""));
        fill(model, locale);
        return "audit/verification";
    }

    @PostMapping("/audit/verification")
    ModelAndView verify(
            Actor actor,
            @ModelAttribute("form") VerificationForm form,
            BindingResult errors,
            Locale locale,
            Model model) {
        TrailController.auditorOnly(actor);
        var printed = form.isBlank() ? null : HeadCode.typed(form.printedCode()).orElse(null);
        if (printed == null && !form.isBlank()) {
            errors.rejectValue("printedCode", "audit.printedCode.unreadable");
            fill(model, locale);
            return new ModelAndView("audit/verification", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        verifications.keep(verifier.verify(printed), actor);
        return new ModelAndView("redirect:/audit/verification");
    }

    private void fill(Model model, Locale locale) {
        var rows =
                verifications.latest().stream().map(kept -> row(kept, locale)).toList();
        model.addAttribute("rows", rows);
        model.addAttribute("latest", rows.isEmpty() ? List.of() : rows.subList(0, 1));
        model.addAttribute("headCode", trail.headCode());
        var kept = anchors.latest();
        model.addAttribute("anchor", kept.map(SignedHead::code).orElse(""));
        model.addAttribute(
                "anchorDay", kept.map(head -> Dates.day(head.on(), locale)).orElse(""));
        model.addAttribute(
                "anchorFolder", anchors.folder().toAbsolutePath().normalize().toString());
        var sealed = verifications.sealedTrailVerifies();
        model.addAttribute("sealedKey", sealed ? "audit.sealed.intact" : "audit.sealed.broken");
        var night = verifications.sealedVerifiedAt();
        model.addAttribute("sealedNight", night == null ? "" : History.minute(night));
        model.addAttribute("sealedTone", sealed ? "good" : "bad");
    }

    private VerificationRow row(Verifications.Kept kept, Locale locale) {
        var found = kept.verification();
        return new VerificationRow(
                History.minute(kept.at()),
                kept.askedBy(),
                found.entries(),
                found.blocks(),
                found.headCode(),
                found.printedCode(),
                found.isIntact(),
                messages.getMessage(
                        "audit.finding." + found.finding(),
                        new Object[] {found.block() + "", found.entry() + ""},
                        locale));
    }
}
