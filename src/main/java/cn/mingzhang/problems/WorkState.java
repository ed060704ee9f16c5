package cn.mingzhang.problems;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a small deed may change of a file, each part as a text, so that before and after can be compared and kept. */
final class WorkState {
    private static final String FIELD = "\u001f";

    private WorkState() {}

    /** @param kind as the undo has it, with the part's own key */
    record Part(String kind, String key) {}

    record Changed(Part part, String before, String after) {}

    static Map<Part, String> of(Problem problem) {
        var parts = new LinkedHashMap<Part, String>();
        var work = problem.work();
        parts.put(new Part("plan", ""), work.rootCause() + FIELD + Objects.toString(work.rectifierId(), ""));
        work.measures().forEach(measure -> parts.put(new Part("measure", "" + measure.id()), text(measure)));
        work.results().forEach(result -> parts.put(new Part("result", "" + result.id()), text(result)));
        work.progress().stream()
                .filter(entry -> !entry.isStruck())
                .forEach(entry -> parts.put(new Part("progress", "" + entry.id()), entry.content()));
        return parts;
    }

    /** The one part that a deed changed, if it can be undone: a measure once written is amended, not undone. */
    static Optional<Changed> between(Map<Part, String> before, Map<Part, String> after) {
        var changed = after.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
                .map(entry -> new Changed(entry.getKey(), before.getOrDefault(entry.getKey(), ""), entry.getValue()))
                .toList();
        return changed.size() == 1
                ? Optional.of(changed.get(0))
                        .filter(one -> !(one.part().kind().equals("measure")
                                && one.before().isEmpty()))
                : Optional.empty();
    }

    static String text(Measure measure) {
        return String.join(
                FIELD,
                measure.content(),
                measure.owner(),
                "" + measure.dueOn(),
                Objects.toString(measure.finishedOn(), ""),
                measure.result());
    }

    static String text(ProblemResult result) {
        return result.isStanding() ? result.document() : "";
    }

    static void restore(Measure measure, String state) {
        var fields = state.split(FIELD, -1);
        measure.amend(fields[0], fields[1], LocalDate.parse(fields[2]));
        measure.restore(day(fields[3]), fields[4]);
    }

    static String rootCause(String plan) {
        return plan.split(FIELD, -1)[0];
    }

    static @Nullable Long rectifier(String plan) {
        var id = plan.split(FIELD, -1)[1];
        return id.isEmpty() ? null : Long.valueOf(id);
    }

    /** As the history shows it. */
    static String shown(String state) {
        return String.join(
                " · ",
                java.util.Arrays.stream(state.split(FIELD))
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
