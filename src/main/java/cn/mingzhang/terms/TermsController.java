package cn.mingzhang.terms;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.LawfulTerms;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.calendar.TermName;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Unfit;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 办公期限: what holds today, what waits for a second person, and all that ever held. */
@Controller
class TermsController {
    private final TermsBook book;
    private final TermsDesk desk;
    private final TermsWords words;
    private final OfficeClock clock;
    private final ObjectProvider<LawfulTerms> lawful;

    TermsController(
            TermsBook book, TermsDesk desk, TermsWords words, OfficeClock clock, ObjectProvider<LawfulTerms> lawful) {
        this.book = book;
        this.desk = desk;
        this.words = words;
        this.clock = clock;
        this.lawful = lawful;
    }

    record Row(
            String name,
            int value,
            String from,
            String source,
            boolean verified,
            String reason,
            String proposed,
            String state,
            String tone,
            String answered,
            @Nullable String href) {}

    @GetMapping("/terms")
    String index(@RequestParam(defaultValue = "") String bucket, Officer officer, Model model) {
        TermsDesk.mustRead(officer);
        var lines = book.all();
        model.addAttribute(
                "now",
                Arrays.stream(TermName.values())
                        .map(name -> row(inForce(name, lines), officer))
                        .toList());
        model.addAttribute(
                "waiting",
                lines.stream()
                        .filter(line ->
                                bucket.equals(TermsBook.BUCKET) ? TermsDesk.answers(line, officer) : line.waits())
                        .map(line -> row(line, officer))
                        .toList());
        model.addAttribute(
                "history",
                lines.stream()
                        .filter(line -> !line.waits() && line.proposerId() != null)
                        .map(line -> row(line, officer))
                        .toList());
        model.addAttribute("proposes", TermsDesk.proposes(officer));
        model.addAttribute(
                "lawful",
                lawful.orderedStream()
                        .flatMap(capability -> capability.on(clock.today()).stream())
                        .toList());
        return "terms/index";
    }

    private TermsBook.Line inForce(TermName name, List<TermsBook.Line> lines) {
        return lines.stream()
                .filter(line -> line.name() == name
                        && line.isAccepted()
                        && !line.validFrom().isAfter(clock.today()))
                .findFirst()
                .orElseThrow();
    }

    private Row row(TermsBook.Line line, Officer officer) {
        var state = line.waits() ? "waiting" : line.isAccepted() ? "agreed" : "refused";
        return new Row(
                words.of("name." + line.name()),
                line.value(),
                Dates.iso(line.validFrom()),
                line.source(),
                line.verified(),
                line.proposerId() == null ? "" : line.reason(),
                line.proposerName() + " " + Dates.iso(line.proposedOn()),
                words.of("state." + state),
                line.waits() ? "warn" : line.isAccepted() ? "good" : "neutral",
                line.waits() ? "" : line.answerer() + " " + Dates.iso(line.answeredOn()) + " " + line.remark(),
                TermsDesk.answers(line, officer) ? "/terms/" + line.id() : null);
    }

    @GetMapping("/terms/new")
    String blank(@RequestParam(required = false) @Nullable TermName name, Officer officer, Model model) {
        TermsDesk.mustPropose(officer);
        model.addAttribute("form", new TermForm(name, null, clock.today(), null, null, null));
        return form(model);
    }

    @PostMapping("/terms")
    String propose(
            @Valid @ModelAttribute("form") TermForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        TermsDesk.mustPropose(officer);
        if (!errors.hasErrors()) {
            try {
                desk.propose(form, officer);
                return "redirect:/terms";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(model);
    }

    private String form(Model model) {
        model.addAttribute("names", words.choices("choose", words.options("name", TermName.values())));
        return "terms/new";
    }

    @GetMapping("/terms/{id:\\d{1,18}}")
    String ask(@PathVariable long id, Officer officer, Model model) {
        model.addAttribute("form", new VerdictForm(null, ""));
        return answerForm(desk.toAnswer(id, officer), officer, model);
    }

    @PostMapping("/terms/{id:\\d{1,18}}")
    String answer(
            @PathVariable long id,
            @Valid @ModelAttribute("form") VerdictForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var line = desk.toAnswer(id, officer);
        if (!errors.hasErrors()) {
            try {
                desk.answer(id, Boolean.TRUE.equals(form.accepted()), Objects.requireNonNull(form.remark()), officer);
                return "redirect:/terms";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return answerForm(line, officer, model);
    }

    private String answerForm(TermsBook.Line line, Officer officer, Model model) {
        var row = row(line, officer);
        model.addAttribute("action", "/terms/" + line.id());
        model.addAttribute(
                "facts",
                List.of(
                        words.fact("name", row.name()),
                        words.fact("was", "" + inForce(line.name(), book.all()).value()),
                        words.fact("value", "" + line.value()),
                        words.fact("validFrom", row.from()),
                        words.fact("source", row.source()),
                        words.fact("reason", row.reason()),
                        words.fact("proposed", row.proposed())));
        model.addAttribute(
                "verdicts", List.of(new Option("true", words.of("agree")), new Option("false", words.of("refuse"))));
        return "terms/answer";
    }
}
