package cn.mingzhang.fees;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.calendar.WorkingDays;
import cn.mingzhang.gate.SigningProof;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 核定: proposed on a form that first shows what it comes to; read and answered on its own page. */
@Controller
class AssessmentController {
    private static final int USUAL_TERM = 15;

    private final FeeLedger ledger;
    private final FeeProjects projects;
    private final AssessmentPages pages;
    private final FeeWords words;
    private final SigningProof proof;
    private final WorkingDays workingDays;
    private final OfficeClock clock;

    AssessmentController(
            FeeLedger ledger,
            FeeProjects projects,
            AssessmentPages pages,
            FeeWords words,
            SigningProof proof,
            WorkingDays workingDays,
            OfficeClock clock) {
        this.ledger = ledger;
        this.projects = projects;
        this.pages = pages;
        this.words = words;
        this.proof = proof;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @GetMapping("/fees/{number}/assessments/new")
    ModelAndView blank(@PathVariable String number, Officer officer) {
        var project = open(number, officer);
        var form = AssessmentForm.of(project, workingDays.plus(clock.today(), USUAL_TERM));
        return formPage(new ModelAndView("fees/assess").addObject("form", form), project, null);
    }

    @PostMapping("/fees/{number}/assessments")
    ModelAndView propose(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String preview,
            @Valid @ModelAttribute("form") AssessmentForm form,
            BindingResult errors,
            Officer officer) {
        var project = open(number, officer);
        if (!errors.hasErrors()) {
            try {
                if (preview == null) {
                    return new ModelAndView(
                            "redirect:/fees/assessments/" + ledger.propose(number, form.asked(project), officer));
                }
                var working = ledger.preview(number, form.asked(project), officer);
                return formPage(new ModelAndView("fees/assess", errors.getModel()), project, working);
            } catch (Unfit unfit) {
                rejectIn(errors, unfit);
            }
        }
        var refused = new ModelAndView("fees/assess", errors.getModel());
        refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return formPage(refused, project, null);
    }

    private static void rejectIn(BindingResult errors, Unfit unfit) {
        unfit.rejectIn(errors);
    }

    @GetMapping("/fees/assessments/{number}")
    ModelAndView show(@PathVariable String number, Officer officer) {
        var found = ledger.seen(number, officer);
        return page(new ModelAndView("fees/assessment").addObject("form", AnswerForm.BLANK), found, officer);
    }

    @PostMapping("/fees/assessments/{number}/answers")
    ModelAndView answer(
            @PathVariable String number,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Officer officer,
            HttpServletRequest request) {
        var found = ledger.toAnswer(number, officer);
        if (!errors.hasErrors()) {
            proof.judge(officer, form.password(), request, errors);
        }
        if (!errors.hasErrors()) {
            try {
                ledger.answer(number, form.isGranted(), form.remarkOrEmpty(), officer);
                return new ModelAndView("redirect:/fees/assessments/" + number);
            } catch (Unfit unfit) {
                errors.reject(unfit.getCodes()[0], unfit.getArguments(), unfit.getDefaultMessage());
            }
        }
        var refused = new ModelAndView("fees/assessment", errors.getModel());
        refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page(refused, found, officer);
    }

    private ModelAndView page(ModelAndView page, Assessment found, Officer officer) {
        var project = pages.project(found);
        return page.addObject("row", pages.one(found))
                .addObject("facts", words.facts(found, project))
                .addObject("lines", pages.lines(found.lines()))
                .addObject("account", project.href())
                .addObject(
                        "answers", found.isProposed() && Rights.answers(project.unitId(), found.proposerId(), officer))
                .addObject("action", found.href() + "/answers");
    }

    private ModelAndView formPage(ModelAndView page, FeeProject project, @Nullable Working working) {
        return page.addObject("project", project)
                .addObject("candidates", pages.candidates(project))
                .addObject("references", pages.references(project))
                .addObject("grounds", pages.grounds(null))
                .addObject("lines", working == null ? null : pages.lines(working.lines()))
                .addObject("verified", working == null || working.verified());
    }

    /** Sees the project (404), is its office's clerk (403), and none waits for its answer (409). */
    private FeeProject open(String number, Officer officer) {
        var project = projects.seen(number, officer);
        if (!Rights.proposes(project.unitId(), officer)) {
            throw new WrongPost("assesses " + number);
        }
        if (!pages.proposes(project, officer)) {
            throw new Conflict("an assessment of " + number + " waits for its answer");
        }
        return project;
    }
}
