package cn.mingzhang.witness;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemFile;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.refusals.Unfit;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
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

/** 线索筛查与答复: for everybody but the three posts there is no such page (404). */
@Controller
@RequestMapping("/problems/{number}/screening")
class ScreeningController {
    private final ScreeningDesk desk;
    private final ScreeningPanel panel;
    private final ProblemLedger ledger;
    private final WitnessWords words;
    private final OfficeClock clock;

    ScreeningController(
            ScreeningDesk desk, ScreeningPanel panel, ProblemLedger ledger, WitnessWords words, OfficeClock clock) {
        this.desk = desk;
        this.panel = panel;
        this.ledger = ledger;
        this.words = words;
        this.clock = clock;
    }

    record Form(
            @NotNull @Nullable ScreeningOutcome outcome,

            @Size(max = 1000, message = "{witness.error.long}") @Nullable
            String reason,

            @Size(max = 60, message = "{witness.error.long}") @Nullable
            String handoverNumber) {}

    record AnswerForm(
            @NotNull @Nullable ClueOutcome outcome,

            @NotNull @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate answeredOn) {}

    @GetMapping("/new")
    String blank(@PathVariable String number, Officer officer, Model model) {
        var file = desk.open(ProblemNumber.fromAddress(number), officer);
        model.addAttribute("form", new Form(null, "", ""));
        return page(file, model);
    }

    @PostMapping
    String screen(
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
                desk.screen(
                        problem,
                        Objects.requireNonNull(form.outcome()),
                        Typed.text(form.reason()),
                        Typed.text(form.handoverNumber()),
                        officer);
                return "redirect:/problems/" + problem + "#screening";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(file, model);
    }

    @GetMapping("/{screening:\\d{1,18}}/answer")
    String ask(@PathVariable String number, @PathVariable long screening, Officer officer, Model model) {
        model.addAttribute("form", new AnswerForm(null, clock.today()));
        return answerPage(ProblemNumber.fromAddress(number), screening, officer, model);
    }

    @PostMapping("/{screening:\\d{1,18}}/answer")
    String answer(
            @PathVariable String number,
            @PathVariable long screening,
            @Valid @ModelAttribute("form") @Nullable AnswerForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var problem = ProblemNumber.fromAddress(number);
        desk.toAnswer(problem, screening, officer);
        if (form != null && !errors.hasErrors()) {
            try {
                desk.answer(
                        problem,
                        screening,
                        Objects.requireNonNull(form.outcome()),
                        Objects.requireNonNull(form.answeredOn()),
                        officer);
                return "redirect:/problems/" + problem + "#screening";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return answerPage(problem, screening, officer, model);
    }

    private String page(ProblemFile file, Model model) {
        model.addAttribute(
                "sheet",
                words.sheet(file, "screening.new", "screening.lead", "/screening", "screening", "screening.submit"));
        model.addAttribute("outcomes", words.options("screening.outcome", ScreeningOutcome.values()));
        return "witness/screening";
    }

    private String answerPage(ProblemNumber problem, long screeningId, Officer officer, Model model) {
        var screening = desk.toAnswer(problem, screeningId, officer);
        var file = ledger.file(problem, officer);
        var path = "/screening/" + screeningId + "/answer";
        model.addAttribute(
                "sheet",
                words.sheet(
                        file,
                        "screening.answer.title",
                        "screening.answer.lead",
                        path,
                        "screening",
                        "screening.answer.submit"));
        model.addAttribute("facts", panel.facts(screening));
        model.addAttribute(
                "outcomes", words.choices("choose", words.options("screening.answer", ClueOutcome.values())));
        return "witness/screening-answer";
    }
}
