package cn.mingzhang.accounts;

import static cn.mingzhang.people.Post.SECURITY_ADMIN;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.gate.Certificates;
import cn.mingzhang.gate.Factors;
import cn.mingzhang.gate.Sessions;
import cn.mingzhang.people.Officer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 强制下线、重置第二因素、绑定证书: by the security administrator, never on his own account. */
@Controller
@RequestMapping("/accounts/{login}")
class GateDeedController {
    private final Accounts accounts;
    private final SignInState state;
    private final Sessions sessions;
    private final Factors factors;
    private final Certificates certificates;
    private final FactorResetDesk resets;
    private final Words words;

    GateDeedController(
            Accounts accounts,
            SignInState state,
            Sessions sessions,
            Factors factors,
            Certificates certificates,
            FactorResetDesk resets,
            Words words) {
        this.accounts = accounts;
        this.state = state;
        this.sessions = sessions;
        this.factors = factors;
        this.certificates = certificates;
        this.resets = resets;
        this.words = words;
    }

    record Binding(
            @NotBlank(message = "{gate.certificate.unreadable}")
            String certificate) {
        @SuppressWarnings("NullAway") // bound from a form that may lack it
        Binding {
            certificate = certificate == null ? "" : certificate.strip();
        }
    }

    record Line(long id, String subject, String about) {}

    @GetMapping("/sign-out")
    ModelAndView signingOut(@PathVariable String login, Officer officer) {
        return Deeds.ask(sheet(target(login, officer), "signOut", "reason", "/sign-out"), Forms.Reason.blank());
    }

    @PostMapping("/sign-out")
    ModelAndView signOut(
            @PathVariable String login,
            @Valid @ModelAttribute("form") Forms.Reason form,
            BindingResult errors,
            Officer officer) {
        var target = target(login, officer);
        return Deeds.submit(sheet(target, "signOut", "reason", "/sign-out"), errors, () -> {
            sessions.endAll(officer.actor(), target.id(), form.reason());
            return Deeds.to("/accounts/" + login);
        });
    }

    record Nothing() {}

    @GetMapping("/factor")
    ModelAndView resettingFactor(@PathVariable String login, Officer officer) {
        var target = target(login, officer);
        return FactorReset.takesTwo(target)
                ? Deeds.ask(sheet(target, "factor.two.propose", "reason", "/factor"), Forms.Reason.blank())
                : Deeds.ask(sheet(target, "factor.reset", "nothing", "/factor").graveOne(), new Nothing());
    }

    /** At once; for who opens the sealed compartment it is proposed, and a second person does it. */
    @PostMapping("/factor")
    ModelAndView resetFactor(
            @PathVariable String login,
            @Valid @ModelAttribute("form") Forms.Reason form,
            BindingResult errors,
            Officer officer) {
        var target = target(login, officer);
        if (!FactorReset.takesTwo(target)) {
            factors.reset(officer.actor(), target.id());
            return Deeds.to("/accounts/" + target.login());
        }
        return Deeds.submit(sheet(target, "factor.two.propose", "reason", "/factor"), errors, () -> {
            resets.propose(target, form.reason(), officer);
            return Deeds.to("/factor-resets");
        });
    }

    @GetMapping("/certificates")
    ModelAndView binding(@PathVariable String login, Officer officer) {
        var target = target(login, officer);
        return listed(Deeds.ask(bindingSheet(target), new Binding("")), target);
    }

    @PostMapping("/certificates")
    ModelAndView bind(
            @PathVariable String login,
            @Valid @ModelAttribute("form") Binding form,
            BindingResult errors,
            Officer officer) {
        var target = target(login, officer);
        return listed(
                Deeds.submit(bindingSheet(target), errors, () -> {
                    certificates.bind(officer.actor(), target.id(), form.certificate());
                    return Deeds.to("/accounts/" + login + "/certificates");
                }),
                target);
    }

    @PostMapping("/certificates/{id:\\d{1,18}}/end")
    ModelAndView unbind(@PathVariable String login, @PathVariable long id, Officer officer) {
        var target = target(login, officer);
        certificates.end(officer.actor(), target.id(), id);
        return Deeds.to("/accounts/" + target.login() + "/certificates");
    }

    private Sheet bindingSheet(Officer target) {
        return sheet(target, "certificate.bind", "certificate", "/certificates");
    }

    private ModelAndView listed(ModelAndView page, Officer target) {
        if (Deeds.isDone(page)) {
            return page;
        }
        var bound = certificates.of(target.id()).stream()
                .map(one -> new Line(
                        one.id(),
                        one.subject(),
                        words.of(
                                "certificate.about",
                                one.issuer(),
                                Dates.day(one.notAfter().toInstant()))))
                .toList();
        return page.addObject("bound", bound).addObject("owner", target.login());
    }

    private Officer target(String login, Officer officer) {
        var target = accounts.seen(login, officer);
        officer.mustHoldAny(SECURITY_ADMIN);
        Rights.mustBeAnothers(officer, target);
        return target;
    }

    private Sheet sheet(Officer target, String key, String fields, String path) {
        var page = "/accounts/" + target.login();
        return Sheet.of(
                        "accounts",
                        words.of(key),
                        target.name() + "（" + target.login() + "）",
                        words.of(key + ".lead"),
                        fields,
                        page + path)
                .showing(state.facts(target))
                .backTo(page)
                .saying(words.of(key + ".submit"));
    }
}
