package cn.mingzhang.people;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The first start of an installation, and the first password of an account. Both are open: the code is the key. */
@Controller
class SetupController {
    private final Setup setup;
    private final Registry registry;

    SetupController(Setup setup, Registry registry) {
        this.setup = setup;
        this.registry = registry;
    }

    @GetMapping("/setup")
    String setup(Model model) {
        setup.mustBeOpen();
        model.addAttribute("form", SetupForm.blank());
        return "people/setup";
    }

    /** Answers with the page itself: the codes are shown this once and kept nowhere. */
    @PostMapping("/setup")
    String name(
            @Valid @ModelAttribute("form") SetupForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        setup.mustBeOpen();
        if (!errors.hasErrors() && !form.namesThreePersons()) {
            errors.reject("setup.three");
        }
        if (!errors.hasErrors()) {
            var activations =
                    setup.name(Objects.requireNonNull(form.code()), Objects.requireNonNull(form.unit()), form.named());
            if (!activations.isEmpty()) {
                model.addAttribute("activations", activations);
                return "people/setup-done";
            }
            errors.rejectValue("code", "setup.code.wrong");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "people/setup";
    }

    @GetMapping("/activate")
    String activate(Model model) {
        model.addAttribute("form", ActivationForm.blank());
        return "people/activate";
    }

    @PostMapping("/activate")
    String activate(
            @Valid @ModelAttribute("form") ActivationForm form, BindingResult errors, HttpServletResponse response) {
        if (!errors.hasErrors()) {
            judge(form, errors);
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "people/activate";
        }
        return "redirect:/login?activated";
    }

    /** The password's own faults come first: a code must not be used up for a password that is then refused. */
    private void judge(ActivationForm form, BindingResult errors) {
        var login = Objects.requireNonNull(form.login()).strip().toLowerCase(Locale.ROOT);
        var password = Objects.requireNonNull(form.password());
        var code = Objects.requireNonNull(form.code());
        registry.activationRefusal(login, code, password).ifPresent(reason -> errors.rejectValue("password", reason));
        if (!password.equals(form.again())) {
            errors.rejectValue("again", "activate.differs");
        }
        if (!errors.hasErrors() && !registry.activate(login, code, password)) {
            errors.rejectValue("code", "activate.code.wrong");
        }
    }
}
