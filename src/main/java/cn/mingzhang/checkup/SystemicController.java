package cn.mingzhang.checkup;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Unfit;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 系统性问题: the proposals, one of them, and what is done with it. */
@Controller
class SystemicController {
    private final SystemicDesk desk;
    private final Proposals proposals;
    private final CheckupRuns runs;
    private final CheckupWords words;

    SystemicController(SystemicDesk desk, Proposals proposals, CheckupRuns runs, CheckupWords words) {
        this.desk = desk;
        this.proposals = proposals;
        this.runs = runs;
        this.words = words;
    }

    record Row(
            long id,
            String code,
            String cause,
            int units,
            int problems,
            String state,
            String tone,
            String first,
            @Nullable String turnedInto,
            boolean gone) {}

    record Line(String number, String description, String unit, String stage, String day) {}

    record Done(String what, String reason, String by) {}

    @GetMapping("/checkup/repeats")
    String index(Officer officer, Model model) {
        SystemicDesk.mustRead(officer);
        model.addAttribute("rows", proposals.all().stream().map(this::row).toList());
        model.addAttribute("latest", runs.latest());
        return "checkup/repeats";
    }

    private Row row(Proposal one) {
        return new Row(
                one.id(),
                one.code(),
                LocaleContextHolder.getLocale().getLanguage().equals("en") ? one.nameEn() : one.nameZh(),
                one.units(),
                one.problems(),
                words.of(one.goneOn() == null ? "systemic.state." + one.state() : "systemic.gone"),
                one.goneOn() == null ? one.state().tone() : "neutral",
                Dates.day(one.firstOn()),
                one.turnedInto(),
                one.goneOn() != null);
    }

    @GetMapping("/checkup/repeats/{id:\\d{1,18}}")
    ModelAndView show(@PathVariable long id, Officer officer) {
        return page(desk.open(id, officer), officer);
    }

    @PostMapping("/checkup/repeats/{id:\\d{1,18}}/problem")
    String turn(@PathVariable long id, @RequestParam(required = false) @Nullable String version, Officer officer) {
        return "redirect:/problems/" + desk.turn(id, version, officer) + "/edit";
    }

    @PostMapping("/checkup/repeats/{id:\\d{1,18}}/dismissals")
    ModelAndView dismiss(
            @PathVariable long id,
            @Valid @ModelAttribute("form") @Nullable ExplanationForm form,
            BindingResult errors,
            Officer officer) {
        var proposal = desk.open(id, officer);
        if (form != null && !errors.hasErrors()) {
            desk.askDismissal(id, form.version(), String.valueOf(form.text()), officer);
            return new ModelAndView("redirect:/checkup/repeats/" + id);
        }
        return invalid(page(proposal, officer).addAllObjects(errors.getModel()));
    }

    @PostMapping("/checkup/repeats/{id:\\d{1,18}}/answers")
    ModelAndView answer(
            @PathVariable long id,
            @Valid @ModelAttribute("verdict") @Nullable VerdictForm form,
            BindingResult errors,
            Officer officer) {
        var proposal = desk.open(id, officer);
        if (form != null && form.accepted() != null && !errors.hasErrors()) {
            try {
                desk.answer(id, form.version(), form.accepted(), String.valueOf(form.remark()), officer);
                return new ModelAndView("redirect:/checkup/repeats/" + id);
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        return invalid(page(proposal, officer).addAllObjects(errors.getModel()));
    }

    private static ModelAndView invalid(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Proposal proposal, Officer officer) {
        return new ModelAndView("checkup/proposal")
                .addObject("row", row(proposal))
                .addObject(
                        "lines",
                        proposals.behind(proposal.id(), officer).stream()
                                .map(one -> new Line(
                                        one.number(),
                                        one.description(),
                                        one.unit(),
                                        words.ofAny("closure.stage." + one.stage()),
                                        Dates.day(one.foundOn())))
                                .toList())
                .addObject(
                        "done",
                        proposals.deeds(proposal.id()).stream()
                                .map(one -> new Done(
                                        words.of("systemic.deed." + one.kind()),
                                        one.reason(),
                                        words.of("by", one.officerName(), one.officerUnit(), Dates.day(one.doneOn()))))
                                .toList())
                .addObject("works", SystemicDesk.works(proposal, officer))
                .addObject("answers", SystemicDesk.answers(proposal, officer))
                .addObject("version", SystemicDesk.version(proposal))
                .addObject("form", new ExplanationForm("", null))
                .addObject("verdict", new VerdictForm(null, "", null))
                .addObject(
                        "verdicts",
                        List.of(
                                new Option("true", words.of("systemic.dismiss.yes")),
                                new Option("false", words.of("systemic.dismiss.no"))));
    }
}
