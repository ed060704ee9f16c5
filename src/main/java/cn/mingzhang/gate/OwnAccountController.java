package cn.mingzhang.gate;

import cn.mingzhang.people.Officer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** 我的账号: my posts, my password, where I am signed in. */
@Controller
@RequestMapping("/account")
class OwnAccountController {
    private final OwnAccountPages pages;
    private final Sessions sessions;
    private final NewPassword newPassword;
    private final Gate gate;

    OwnAccountController(OwnAccountPages pages, Sessions sessions, NewPassword newPassword, Gate gate) {
        this.pages = pages;
        this.sessions = sessions;
        this.newPassword = newPassword;
        this.gate = gate;
    }

    @GetMapping
    String show(Officer officer, HttpServletRequest request, Model model, Locale locale) {
        model.addAttribute("page", pages.page(officer, request.getSession().getId(), locale));
        return "gate/account";
    }

    /** 继续使用: that it was asked is all that it does. */
    @GetMapping("/alive")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void alive() {}

    @PostMapping("/sessions/end")
    String endSessions(@RequestParam @Nullable String session, Officer officer, HttpServletRequest request) {
        sessions.end(officer, session, request.getSession().getId());
        return "redirect:/account#sessions";
    }

    @GetMapping("/password")
    String password(Model model) {
        model.addAttribute("form", PasswordForm.blank());
        return "gate/password";
    }

    @PostMapping("/password")
    String change(
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            Officer officer,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (newPassword.change(officer, form, errors)) {
            gate.goOn(request, response, officer, Pass.of(request).orElseThrow().withNewPassword());
            return "redirect:/account?password";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "gate/password";
    }
}
