package cn.mingzhang.gate;

import cn.mingzhang.refusals.NotVisible;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What who stands half-way in the door is asked for: a code, a factor to be set up, a new password. Nothing else is here. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/factor")
class DoorController {
    private final Gate gate;
    private final Factors factors;
    private final Enrolment enrolment;
    private final NewPassword newPassword;
    private final Onward onward;

    DoorController(Gate gate, Factors factors, Enrolment enrolment, NewPassword newPassword, Onward onward) {
        this.gate = gate;
        this.factors = factors;
        this.enrolment = enrolment;
        this.newPassword = newPassword;
        this.onward = onward;
    }

    @GetMapping
    String door(HttpServletRequest request, Model model) {
        var half = Gate.half(request);
        if (half.isEmpty()) {
            return "redirect:/";
        }
        return page(half.get(), request, model);
    }

    private String page(Gate.Half half, HttpServletRequest request, Model model) {
        model.addAttribute("who", half.officer().name());
        if (half.due() == Gate.Due.PASSWORD) {
            model.addAttribute("form", PasswordForm.blank());
            return "gate/old-password";
        }
        model.addAttribute("form", CodeForm.blank());
        if (half.due() == Gate.Due.ENROLMENT) {
            enrolment.beginOnce(half.officer());
            model.addAttribute("enrolment", enrolment.page(half.officer(), "/factor"));
            return "gate/enrol-door";
        }
        model.addAttribute("hasCode", factors.hasCode(half.officer().id()));
        return "gate/code";
    }

    @PostMapping
    String code(
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var half = half(request, Gate.Due.CODE);
        var verdict = factors.judge(half.officer(), form.typed());
        if (verdict.right()) {
            gate.proven(request, half.officer());
            return "redirect:" + onward.way(request, response);
        }
        if (verdict.waitMinutes() > 0) {
            errors.rejectValue("code", "gate.code.locked", new Object[] {verdict.waitMinutes()}, null);
        } else {
            errors.rejectValue("code", "gate.code.wrong");
        }
        return refused(half, errors, request, response, model);
    }

    /** With the page itself: the recovery codes are shown this once. */
    @PostMapping("/enrolment")
    String enrol(
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var half = half(request, Gate.Due.ENROLMENT);
        var codes = enrolment.enrol(half.officer(), form, request, response, errors);
        if (codes.isEmpty()) {
            return refused(half, errors, request, response, model);
        }
        model.addAttribute("codes", codes.get());
        model.addAttribute("login", half.officer().login());
        model.addAttribute("way", onward.way(request, response));
        return "gate/codes";
    }

    @PostMapping("/password")
    String password(
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var half = half(request, Gate.Due.PASSWORD);
        if (newPassword.change(half.officer(), form, errors)) {
            gate.goOn(
                    request,
                    response,
                    half.officer(),
                    Pass.of(request).orElseThrow().withNewPassword());
            return "redirect:" + onward.way(request, response);
        }
        return refused(half, errors, request, response, model);
    }

    @GetMapping("/qr.svg")
    ResponseEntity<String> picture(HttpServletRequest request) {
        return SvgAnswer.of(enrolment.picture(half(request, Gate.Due.ENROLMENT).officer()));
    }

    private String refused(
            Gate.Half half,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var view = page(half, request, model);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        return view;
    }

    private static Gate.Half half(HttpServletRequest request, Gate.Due due) {
        return Gate.half(request)
                .filter(half -> half.due() == due)
                .orElseThrow(() -> new NotVisible("nothing of that kind is outstanding"));
    }

    /** The square code is no page, and is kept nowhere. */
    static final class SvgAnswer {
        private SvgAnswer() {}

        static ResponseEntity<String> of(String svg) {
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType("image/svg+xml;charset=UTF-8"))
                    .body(svg);
        }
    }
}
