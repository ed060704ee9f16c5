package cn.mingzhang.problems;

import cn.mingzhang.audit.History;
import cn.mingzhang.closure.Procedure;
import cn.mingzhang.lists.Option;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Lays what was typed on an old version beside the version that stands now. */
@Component
class BasicsConflicts {
    private final ProblemChoices choices;
    private final History history;
    private final Words words;

    BasicsConflicts(ProblemChoices choices, History history, Words words) {
        this.choices = choices;
        this.history = history;
        this.words = words;
    }

    BasicsConflict between(BasicsSheets.Opened now, Errors typed, HttpServletRequest request, Officer officer) {
        var lines = BasicsField.ALL.stream()
                .filter(field -> !field.equals("dueOn") || now.problem().mayChangeDueDate())
                .map(field -> line(field, now.form(), typed, request.getParameter("was." + field), officer))
                .toList();
        var last = history.of(ProblemFacts.subject(now.problem()), words.locale()).stream()
                .findFirst();
        return new BasicsConflict(
                now.problem().number().value(),
                now.problem().version(),
                last.map(line -> line.who()).orElse(""),
                last.map(line -> line.when()).orElse(""),
                lines);
    }

    /** {@code was}: what stood in the field when the reader opened the form; the form sends it along. */
    private BasicsConflict.Line line(
            String field, ProblemForm now, Errors typed, @Nullable String was, Officer officer) {
        var theirs = BasicsField.text(now, field);
        var yours = sameAs(field, theirs, BasicsField.text(typed.getFieldValue(field)));
        var before = was == null ? theirs : sameAs(field, yours, Typed.lines(was));
        var untouched = was != null && before.equals(yours);
        return new BasicsConflict.Line(
                field,
                words.of(BasicsField.labelKey(field)),
                theirs,
                yours,
                inWords(field, theirs, officer),
                inWords(field, yours, officer),
                untouched,
                was != null && !untouched && !sameAs(field, theirs, before).equals(theirs));
    }

    /** 100 and 100.00 are one amount, and no amount is none due. */
    private static String sameAs(String field, String one, String other) {
        if (!field.startsWith("amount")) {
            return other;
        }
        try {
            var zeroIfEmpty = other.isEmpty() ? Yuan.ZERO : Yuan.parse(other);
            return zeroIfEmpty.equals(Yuan.parse(one)) ? one : other;
        } catch (IllegalArgumentException noAmount) {
            return other;
        }
    }

    private String inWords(String field, String value, Officer officer) {
        if (value.isEmpty()) {
            return words.of("problem.empty");
        }
        return switch (field) {
            case "classCode" -> value + " " + choices.className(value);
            case "responsibleUnitId" -> label(choices.units(officer), value);
            case "supervisingUnitId" -> label(choices.supervisingUnits(), value);
            case "source" -> label(choices.of("problem.source", Source.values()), value);
            case "rectificationKind" -> label(choices.of("problem.kind", RectificationKind.values()), value);
            case "procedure" -> label(choices.of("closure.procedure", Procedure.values()), value);
            default -> value;
        };
    }

    private static String label(List<Option> options, String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }
}
