package cn.mingzhang.witness;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemFile;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.refusals.Unfit;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** 公示异议: recorded and answered by the group's office. */
@Controller
@RequestMapping("/problems/{number}/objections")
class ObjectionController {
    private final ObjectionDesk desk;
    private final NoticePanel panel;
    private final ProblemLedger ledger;
    private final WitnessWords words;
    private final OfficeClock clock;

    ObjectionController(
            ObjectionDesk desk, NoticePanel panel, ProblemLedger ledger, WitnessWords words, OfficeClock clock) {
        this.desk = desk;
        this.panel = panel;
        this.ledger = ledger;
        this.words = words;
        this.clock = clock;
    }

    record Form(
            @NotNull @Nullable Objector objector,

            @NotBlank @Size(max = 2000, message = "{witness.error.long}") @Nullable
            String content,

            @NotNull @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate receivedOn) {

        NewObjection objection() {
            return new NewObjection(
                    Objects.requireNonNull(objector), Typed.text(content), Objects.requireNonNull(receivedOn));
        }
    }

    record AnswerForm(
            @NotNull @Nullable ObjectionOutcome outcome,

            @NotBlank @Size(max = 2000, message = "{witness.error.long}") @Nullable
            String answer) {}

    @GetMapping("/new")
    String blank(@PathVariable String number, Officer officer, Model model) {
        var file = desk.open(ProblemNumber.fromAddress(number), officer);
        model.addAttribute("form", new Form(null, "", clock.today()));
        return page(file, model);
    }

    @PostMapping
    String record(
            @PathVariable String number,
            @Valid @ModelAttribute("form") @Nullable Form form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var problem = ProblemNumber.fromAddress(number);
        var file = desk.open(problem, officer);
        if (form != null && !errors.hasErrors()) {
            try {
                desk.record(problem, form.objection(), officer);
                return "redirect:/problems/" + problem + "#notice";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(file, model);
    }

    @GetMapping("/{objection:\\d{1,18}}/answer")
    String ask(@PathVariable String number, @PathVariable long objection, Officer officer, Model model) {
        model.addAttribute("form", new AnswerForm(null, ""));
        return answerPage(ProblemNumber.fromAddress(number), objection, officer, model);
    }

    @PostMapping("/{objection:\\d{1,18}}/answer")
    String resolve(
            @PathVariable String number,
            @PathVariable long objection,
            @Valid @ModelAttribute("form") @Nullable AnswerForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var problem = ProblemNumber.fromAddress(number);
        desk.toAnswer(problem, objection, officer);
        if (form != null && !errors.hasErrors()) {
            try {
                var outcome = Objects.requireNonNull(form.outcome());
                desk.resolve(problem, objection, outcome, Typed.text(form.answer()), officer);
                return "redirect:/problems/" + problem + "#notice";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return answerPage(problem, objection, officer, model);
    }

    private String page(ProblemFile file, Model model) {
        model.addAttribute(
                "sheet",
                words.sheet(file, "objection.new", "objection.lead", "/objections", "notice", "objection.submit"));
        model.addAttribute(
                "objectors", words.choices("choose", words.options("objection.objector", Objector.values())));
        return "witness/objection";
    }

    private String answerPage(ProblemNumber problem, long objectionId, Officer officer, Model model) {
        var objection = desk.toAnswer(problem, objectionId, officer);
        var file = ledger.file(problem, officer);
        var path = "/objections/" + objectionId + "/answer";
        model.addAttribute(
                "sheet",
                words.sheet(
                        file, "objection.answer", "objection.answer.lead", path, "notice", "objection.answer.submit"));
        model.addAttribute("facts", panel.facts(objection));
        model.addAttribute("outcomes", words.options("objection.outcome", ObjectionOutcome.values()));
        return "witness/objection-answer";
    }
}
