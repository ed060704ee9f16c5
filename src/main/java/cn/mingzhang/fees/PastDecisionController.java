package cn.mingzhang.fees;

import cn.mingzhang.lists.Option;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Unfit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 照录一份既往决定. */
@Controller
@RequestMapping("/fees/{number}/past-decisions")
class PastDecisionController {
    private final PastDecisions decisions;
    private final FeeProjects projects;
    private final Grounds grounds;
    private final FeeWords words;

    PastDecisionController(PastDecisions decisions, FeeProjects projects, Grounds grounds, FeeWords words) {
        this.decisions = decisions;
        this.projects = projects;
        this.grounds = grounds;
        this.words = words;
    }

    record Form(
            @NotBlank @Size(max = 200, message = "{witness.error.long}") @Nullable
            String document,

            @NotNull @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate decidedOn,

            PastDecision.@NotNull @Nullable Kind kind,
            @NotNull @Nullable Yuan assessed,
            @Nullable Yuan reduced,
            @Nullable String ground,

            @Size(max = 200, message = "{witness.error.long}") @Nullable
            String certificate,

            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate deferredUntil,

            @Size(max = 1000, message = "{witness.error.long}") @Nullable
            String statement) {

        NewPastDecision found() {
            var code = RuleForms.text(ground);
            return new NewPastDecision(
                    RuleForms.text(document),
                    Objects.requireNonNull(decidedOn),
                    Objects.requireNonNull(kind),
                    Objects.requireNonNull(assessed),
                    reduced == null ? Yuan.ZERO : reduced,
                    code.matches("(RG|UG)\\d{2}") ? code : null,
                    RuleForms.text(certificate),
                    kind == PastDecision.Kind.DEFERRED ? deferredUntil : null,
                    RuleForms.text(statement));
        }
    }

    @GetMapping("/new")
    ModelAndView blank(@PathVariable String number, Officer officer) {
        var project = open(number, officer);
        var form = new Form("", null, PastDecision.Kind.CHARGED, null, null, "", "", null, "");
        return page(new ModelAndView("fees/past").addObject("form", form), project);
    }

    @PostMapping
    ModelAndView note(
            @PathVariable String number,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Officer officer) {
        var project = open(number, officer);
        if (!errors.hasErrors()) {
            try {
                decisions.note(number, form.found(), officer);
                return new ModelAndView("redirect:/fees/" + number + "#past");
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        var refused = new ModelAndView("fees/past", errors.getModel());
        refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page(refused, project);
    }

    private FeeProject open(String number, Officer officer) {
        var project = projects.seen(number, officer);
        officer.mustHoldAny(PastDecisions.WRITERS);
        return project;
    }

    private ModelAndView page(ModelAndView page, FeeProject project) {
        var options = new ArrayList<Option>();
        options.add(new Option("", words.of("ground.none")));
        grounds.inForce().forEach(line -> options.add(new Option(line.code(), line.code() + " " + line.name())));
        return page.addObject("project", project)
                .addObject("kinds", words.options("past", PastDecision.Kind.values()))
                .addObject("grounds", options);
    }
}
