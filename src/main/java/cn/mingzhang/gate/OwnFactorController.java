package cn.mingzhang.gate;

import cn.mingzhang.people.Officer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** My second factor: set up, taken to another telephone, given up. Each asks for the password, and for a code once there is one. */
@Controller
@RequestMapping("/account/factor")
class OwnFactorController {
    private final Factors factors;
    private final Enrolment enrolment;
    private final SigningProof proof;
    private final Gate gate;

    OwnFactorController(Factors factors, Enrolment enrolment, SigningProof proof, Gate gate) {
        this.factors = factors;
        this.enrolment = enrolment;
        this.proof = proof;
        this.gate = gate;
    }

    /** A deed that shows first that it is he: its page and the address that does it. */
    enum Deed {
        ENROL("new"),
        CODES("codes"),
        REMOVE("removal");

        private final String path;

        Deed(String path) {
            this.path = path;
        }

        public String action() {
            return "/account/factor/" + path;
        }

        public String title() {
            return "gate.deed." + name();
        }

        public String lead() {
            return title() + ".lead";
        }

        public String submit() {
            return title() + ".do";
        }
    }

    @GetMapping("/new")
    String askToEnrol(Model model) {
        return ask(Deed.ENROL, PasswordForm.blank(), model);
    }

    @PostMapping("/new")
    String begin(
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            Officer officer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!proof.judge(officer, form.password(), request, errors)) {
            return refused(Deed.ENROL, form, response, model);
        }
        factors.begin(officer);
        return "redirect:/account/factor";
    }

    @GetMapping
    String show(Officer officer, Model model) {
        if (factors.pending(officer).isEmpty()) {
            return "redirect:/account#factor";
        }
        model.addAttribute("form", CodeForm.blank());
        model.addAttribute("enrolment", enrolment.page(officer, "/account/factor"));
        return "gate/enrol";
    }

    @GetMapping("/qr.svg")
    ResponseEntity<String> picture(Officer officer) {
        return DoorController.SvgAnswer.of(enrolment.picture(officer));
    }

    /** With the page itself: the recovery codes are shown this once. */
    @PostMapping("/enrolment")
    String enrol(
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            Officer officer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var page = enrolment.page(officer, "/account/factor");
        var codes = enrolment.enrol(officer, form, request, response, errors);
        if (codes.isPresent()) {
            return codes(codes.get(), officer, model);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("enrolment", page);
        return "gate/enrol";
    }

    @GetMapping("/codes")
    String askForCodes(Model model) {
        return ask(Deed.CODES, PasswordForm.blank(), model);
    }

    @PostMapping("/codes")
    String newCodes(
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            Officer officer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!proof.judge(officer, form.password(), request, errors)) {
            return refused(Deed.CODES, form, response, model);
        }
        return codes(factors.newCodes(officer), officer, model);
    }

    @GetMapping("/removal")
    String askToRemove(Model model) {
        return ask(Deed.REMOVE, PasswordForm.blank(), model);
    }

    @PostMapping("/removal")
    String remove(
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            Officer officer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (factors.isDemandedOf(officer)) {
            errors.reject("gate.factor.demanded");
        } else if (proof.judge(officer, form.password(), request, errors)) {
            factors.remove(officer);
            gate.goOn(request, response, officer, Pass.of(request).orElseThrow().withoutFactor());
            return "redirect:/account?removed#factor";
        }
        return refused(Deed.REMOVE, form, response, model);
    }

    private static String codes(Iterable<String> codes, Officer officer, Model model) {
        model.addAttribute("codes", codes);
        model.addAttribute("login", officer.login());
        model.addAttribute("way", "/account");
        return "gate/codes";
    }

    private static String ask(Deed deed, PasswordForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("deed", deed);
        return "gate/deed";
    }

    private static String refused(Deed deed, PasswordForm form, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("deed", deed);
        return "gate/deed";
    }
}
