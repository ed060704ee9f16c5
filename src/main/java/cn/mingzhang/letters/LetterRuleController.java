package cn.mingzhang.letters;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Unfit;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 改动文书规则, beside the page that shows them: what waits, a proposal, its answer. */
@Controller
class LetterRuleController {
    private final LetterRuleBook book;
    private final LetterRuleDesk desk;
    private final LetterRules rules;
    private final LetterWords words;
    private final OfficeClock clock;

    LetterRuleController(
            LetterRuleBook book, LetterRuleDesk desk, LetterRules rules, LetterWords words, OfficeClock clock) {
        this.book = book;
        this.desk = desk;
        this.rules = rules;
        this.words = words;
        this.clock = clock;
    }

    record Verdict(
            @NotNull(message = "{letters.rule.error.choose}") @Nullable
            Boolean accepted,

            @Size(max = 500, message = "{letters.rule.error.long}") @Nullable
            String remark) {
        Verdict {
            remark = remark == null ? "" : remark.strip();
        }
    }

    record Row(
            String what,
            String says,
            String from,
            String source,
            String proposed,
            String state,
            String tone,
            @Nullable String href) {}

    @GetMapping("/letters/rules/changes")
    String changes(@RequestParam(defaultValue = "") String bucket, Officer officer, Model model) {
        LetterRights.mustRead(officer);
        model.addAttribute(
                "rows",
                book.all().stream()
                        .filter(line -> !bucket.equals(LetterRuleBook.BUCKET) || LetterRuleDesk.answers(line, officer))
                        .map(line -> row(line, officer))
                        .toList());
        return "letters/rule-changes";
    }

    private Row row(LetterRuleBook.Line line, Officer officer) {
        var state = line.waits() ? "waits" : Boolean.TRUE.equals(line.accepted()) ? "agreed" : "refused";
        return new Row(
                what(line.kind(), line.side(), line.colour(), line.times()),
                line.colour() == null
                        ? line.issuer() + " · " + line.agency() + " · "
                                + words.ofAny("terms.unit.DAYS", line.replyDays()) + " · " + line.basis()
                        : line.measure() + (line.next() == null ? "" : " · " + words.of("kind", line.next())),
                Dates.iso(line.validFrom()),
                words.of(line.verified() ? "source.verified" : "source.open", line.source()),
                line.proposerName() + " " + Dates.iso(line.proposedOn()) + " " + line.reason(),
                words.of("rule.state." + state)
                        + (line.waits()
                                ? ""
                                : " " + line.answerer() + " " + Dates.iso(line.answeredOn()) + " " + line.remark()),
                line.waits() ? "warn" : Boolean.TRUE.equals(line.accepted()) ? "good" : "neutral",
                LetterRuleDesk.answers(line, officer) ? "/letters/rules/changes/" + line.id() : null);
    }

    private String what(
            @Nullable LetterKind kind, @Nullable Side side, @Nullable String colour, @Nullable Integer times) {
        return colour == null
                ? words.of("kind", kind) + " · " + words.of("side", side)
                : words.of("lamp.times." + colour, times);
    }

    @GetMapping("/letters/rules/new")
    String blank(
            @RequestParam(required = false) @Nullable LetterKind kind,
            @RequestParam(required = false) @Nullable Side side,
            @RequestParam(required = false) @Nullable String colour,
            @RequestParam(required = false) @Nullable Integer times,
            Officer officer,
            Model model) {
        LetterRuleDesk.mustPropose(officer);
        var today = clock.today();
        var form = colour != null
                ? rules.consequences(today).stream()
                        .filter(one -> one.colour().equals(colour)
                                && Integer.valueOf(one.times()).equals(times))
                        .findFirst()
                        .map(one -> new LetterRuleForm(
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                colour,
                                times,
                                one.next(),
                                one.measure(),
                                today,
                                null,
                                null,
                                null))
                : rules.all(today).stream()
                        .filter(one -> one.kind() == kind && one.side() == side)
                        .findFirst()
                        .map(one -> new LetterRuleForm(
                                one.kind().name(),
                                one.side().name(),
                                one.issuer(),
                                one.agency(),
                                one.basis(),
                                one.replyDays(),
                                null,
                                null,
                                null,
                                null,
                                today,
                                null,
                                null,
                                null));
        return form(form.orElseThrow(() -> new cn.mingzhang.refusals.NotVisible("a rule of letters")), model);
    }

    @PostMapping("/letters/rules")
    String propose(
            @Valid @ModelAttribute("form") LetterRuleForm form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        LetterRuleDesk.mustPropose(officer);
        if (!errors.hasErrors()) {
            try {
                desk.propose(form, officer);
                return "redirect:/letters/rules/changes";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(form, model);
    }

    private String form(LetterRuleForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute(
                "what",
                what(
                        constant(LetterKind.class, form.kind()),
                        constant(Side.class, form.side()),
                        form.colour() != null && form.colour().matches("YELLOW|RED")
                                ? form.colour()
                                : form.isLamp() ? "RED" : null,
                        form.times()));
        var kinds = new ArrayList<Option>();
        kinds.add(new Option("", words.of("rule.next.none")));
        List.of(LetterKind.REMINDER, LetterKind.SUPERVISORY_NOTICE)
                .forEach(kind -> kinds.add(new Option(kind.name(), words.of("kind", kind))));
        model.addAttribute("kinds", kinds);
        return "letters/rule-new";
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return java.util.Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    @GetMapping("/letters/rules/changes/{id:\\d{1,18}}")
    String ask(@PathVariable long id, Officer officer, Model model) {
        model.addAttribute("form", new Verdict(null, ""));
        return answerForm(desk.toAnswer(id, officer), officer, model);
    }

    @PostMapping("/letters/rules/changes/{id:\\d{1,18}}")
    String answer(
            @PathVariable long id,
            @Valid @ModelAttribute("form") Verdict form,
            BindingResult errors,
            Officer officer,
            Model model,
            HttpServletResponse response) {
        var line = desk.toAnswer(id, officer);
        if (!errors.hasErrors()) {
            try {
                desk.answer(id, Boolean.TRUE.equals(form.accepted()), String.valueOf(form.remark()), officer);
                return "redirect:/letters/rules/changes";
            } catch (Unfit unfit) {
                unfit.rejectIn(errors);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return answerForm(line, officer, model);
    }

    private String answerForm(LetterRuleBook.Line line, Officer officer, Model model) {
        var row = row(line, officer);
        model.addAttribute("action", "/letters/rules/changes/" + line.id());
        model.addAttribute(
                "facts",
                List.of(
                        new Fact(words.of("rule.what"), row.what()),
                        new Fact(words.of("rule.says"), row.says()),
                        words.fact("since", row.from()),
                        words.fact("source", row.source()),
                        words.fact("rule.proposed", row.proposed())));
        model.addAttribute(
                "verdicts",
                List.of(
                        new Option("true", words.ofAny("terms.agree")),
                        new Option("false", words.ofAny("terms.refuse"))));
        return "letters/rule-answer";
    }
}
