package cn.mingzhang.checkup;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Unfit;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One contradiction: its facts, what was said of it, the explanation and the answer. */
@Controller
class ContradictionController {
    private final ExplanationDesk desk;
    private final Explanations explanations;
    private final CheckupWords words;

    ContradictionController(ExplanationDesk desk, Explanations explanations, CheckupWords words) {
        this.desk = desk;
        this.explanations = explanations;
        this.words = words;
    }

    /** @param stale whether it was said of other facts than today's */
    record Said(String text, String by, String verdict, String tone, String answered, String remark, boolean stale) {}

    @GetMapping("/checkup/{id:\\d{1,18}}")
    ModelAndView show(@PathVariable long id, Officer officer) {
        return page(desk.open(id, officer), officer);
    }

    @PostMapping("/checkup/{id:\\d{1,18}}/explanations")
    ModelAndView explain(
            @PathVariable long id,
            @Valid @ModelAttribute("form") @Nullable ExplanationForm form,
            BindingResult errors,
            Officer officer) {
        var finding = desk.open(id, officer);
        CheckupRights.mustExplain(finding.unitId(), officer);
        if (form != null && !errors.hasErrors()) {
            desk.explain(id, form.version(), String.valueOf(form.text()), officer);
            return new ModelAndView("redirect:/checkup/" + id);
        }
        return invalid(page(finding, officer).addAllObjects(errors.getModel()));
    }

    @PostMapping("/checkup/{id:\\d{1,18}}/answers")
    ModelAndView answer(
            @PathVariable long id,
            @Valid @ModelAttribute("verdict") @Nullable VerdictForm form,
            BindingResult errors,
            Officer officer) {
        var finding = desk.open(id, officer);
        officer.mustHoldAny(CheckupRights.ACCEPTERS);
        if (form != null && form.accepted() != null && !errors.hasErrors()) {
            try {
                desk.answer(id, form.version(), form.accepted(), String.valueOf(form.remark()), officer);
                return new ModelAndView("redirect:/checkup/" + id);
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        return invalid(page(finding, officer).addAllObjects(errors.getModel()));
    }

    private static ModelAndView invalid(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Finding finding, Officer officer) {
        var rule = finding.rule();
        return new ModelAndView("checkup/show")
                .addObject("finding", finding)
                .addObject("code", rule.code())
                .addObject("name", words.name(rule))
                .addObject("serious", words.of("seriousness", rule.seriousness()))
                .addObject("tone", rule.seriousness().tone())
                .addObject("state", words.of("state", finding.state()))
                .addObject("stateTone", finding.state().tone())
                .addObject("facts", facts(finding))
                .addObject("said", said(finding))
                .addObject("explains", ExplanationDesk.mayExplain(finding, officer))
                .addObject("answers", ExplanationDesk.mayAnswer(finding, officer))
                .addObject("version", ExplanationDesk.version(finding))
                .addObject("form", new ExplanationForm("", null))
                .addObject("verdict", new VerdictForm(null, "", null))
                .addObject(
                        "verdicts",
                        List.of(new Option("true", words.of("accept")), new Option("false", words.of("refuse"))));
    }

    private List<cn.mingzhang.lists.Fact> facts(Finding finding) {
        var rule = finding.rule();
        return List.of(
                words.fact("says", words.sentence(rule, finding.said())),
                words.fact("ground", words.ground(rule)),
                words.fact("mender", words.of("mender", rule.mender())),
                words.fact("mend", words.of("rule." + rule + ".mend")),
                words.fact("unit", finding.unit()),
                words.fact("first", Dates.day(finding.firstOn())),
                words.fact("gone", Dates.day(finding.goneOn())));
    }

    private List<Said> said(Finding finding) {
        return explanations.of(finding.id()).stream()
                .map(one -> new Said(
                        one.text(),
                        words.of("by", one.officerName(), one.officerUnit(), Dates.day(one.explainedOn())),
                        words.of(
                                one.accepted() == null
                                        ? "verdict.WAITING"
                                        : one.accepted() ? "verdict.ACCEPTED" : "verdict.REFUSED"),
                        one.accepted() == null ? "warn" : one.accepted() ? "good" : "bad",
                        one.answeredOn() == null
                                ? ""
                                : words.of("by", one.answererName(), one.answererUnit(), Dates.day(one.answeredOn())),
                        one.remark() == null ? "" : one.remark(),
                        !one.trait().equals(finding.trait())))
                .toList();
    }
}
