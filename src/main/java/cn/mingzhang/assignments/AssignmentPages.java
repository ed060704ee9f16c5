package cn.mingzhang.assignments;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.lists.ChecklistLine;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.Assigned;
import cn.mingzhang.problems.AssignedField;
import cn.mingzhang.problems.FieldDesk;
import cn.mingzhang.problems.ProblemNumber;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of an assignment: every problem is judged singly, by the rules that guard it when it is done. */
@Component
class AssignmentPages {
    /** Where an obstacle is mended, after the problem's address. */
    private static final Map<String, String> MENDED_AT = Map.of(
            "NOT_SERVED", "/closure",
            "DISPUTED", "/closure",
            "LOCKED", "/closure",
            "SERVED", "/closure",
            "DUE_SERVED", "#extensions",
            "BEFORE_FOUND", "/edit",
            "MOVED", "#history",
            "KEPT", "#history",
            "UNFIT", "/edit",
            "FAILED", "");

    private final FieldDesk desk;
    private final AssignmentWords words;

    AssignmentPages(FieldDesk desk, AssignmentWords words) {
        this.desk = desk;
        this.words = words;
    }

    /** @param shown what the value means; empty while nothing is said, or what was said cannot be */
    AssignmentPage preview(
            AssignedField field, String value, String shown, List<ProblemNumber> numbers, Officer officer) {
        var asked = shown.isEmpty() ? "" : value;
        var rows = numbers.stream()
                .map(number -> previewed(desk.read(number, field, asked, officer), shown))
                .toList();
        var ready = rows.stream().filter(AssignmentPage.Row::ready).count();
        return page(
                field,
                value,
                shown,
                shown.isEmpty()
                        ? words.of("sum.open", rows.size(), ready)
                        : words.of("sum.preview", ready, rows.size() - ready),
                officer,
                ready,
                List.of(),
                rows);
    }

    AssignmentPage result(Assignment made, boolean undone, Officer officer) {
        var rows = made.lines().stream()
                .map(line -> done(made, line, undone, officer))
                .toList();
        var facts = List.of(
                words.fact("field", words.ofAny(made.field().messageKey())),
                words.fact("value", made.shown()),
                words.fact("by", made.officerName() + " " + Dates.day(made.madeOn())));
        return page(
                made.field(),
                made.value(),
                made.shown(),
                words.of("sum.done", made.done().size(), made.left()),
                officer,
                0,
                facts,
                rows);
    }

    private AssignmentPage page(
            AssignedField field,
            String value,
            String shown,
            String sum,
            Officer officer,
            long ready,
            List<cn.mingzhang.lists.Fact> facts,
            List<AssignmentPage.Row> rows) {
        var label = words.ofAny(field.messageKey());
        return new AssignmentPage(
                field.name(),
                words.of("title", label),
                label,
                words.of("hint." + field),
                value,
                shown,
                sum,
                field.isChosen() ? words.choices("choose", desk.options(field, officer)) : List.of(),
                field.isChosen() ? "" : field == AssignedField.DUE_DATE ? "date" : "text",
                ready,
                facts,
                rows);
    }

    private AssignmentPage.Row previewed(Assigned one, String shown) {
        return row(
                one,
                one.isFree() && !shown.isEmpty() ? shown : "",
                one.isFree() ? words.of(shown.isEmpty() ? "verdict.may" : "verdict.will") : words.of("verdict.stays"),
                one.isFree() ? "good" : Assigned.SAME.equals(one.obstacle()) ? "neutral" : "warn",
                one.isFree(),
                reasons(one.number(), one.obstacle()));
    }

    private AssignmentPage.Row done(Assignment made, Assignment.Line line, boolean undone, Officer officer) {
        var now = desk.read(line.number(), made.field(), "", officer);
        return row(
                new Assigned(
                        now.problemId(),
                        now.number(),
                        now.version(),
                        now.signatures(),
                        now.description(),
                        now.unit(),
                        now.stage(),
                        line.beforeValue(),
                        line.beforeShown(),
                        null),
                now.shown(),
                words.of("verdict." + verdict(line, now, undone)),
                line.isDone()
                        ? (undone ? "neutral" : "good")
                        : line.outcome().equals(Assigned.SAME) ? "neutral" : "warn",
                false,
                reasons(line.number(), reason(line, now, undone)));
    }

    private static String verdict(Assignment.Line line, Assigned now, boolean undone) {
        if (!line.isDone()) {
            return "stayed";
        }
        return !undone ? "done" : isRestored(line, now) ? "restored" : "kept";
    }

    private static @Nullable String reason(Assignment.Line line, Assigned now, boolean undone) {
        return !line.isDone() ? line.outcome() : undone && !isRestored(line, now) ? "KEPT" : null;
    }

    private static boolean isRestored(Assignment.Line line, Assigned now) {
        return now.value().equals(line.beforeValue());
    }

    private List<ChecklistLine> reasons(ProblemNumber number, @Nullable String why) {
        if (why == null) {
            return List.of();
        }
        var place = MENDED_AT.get(why);
        return List.of(new ChecklistLine(
                why.equals(Assigned.SAME),
                words.of("reason." + why),
                place == null ? null : "/problems/" + number + place));
    }

    private static AssignmentPage.Row row(
            Assigned one, String after, String verdict, String tone, boolean ready, List<ChecklistLine> lines) {
        return new AssignmentPage.Row(
                one.number().value(),
                one.number() + "@" + one.version(),
                one.description(),
                one.unit(),
                one.stage(),
                one.shown(),
                after,
                verdict,
                tone,
                ready,
                lines);
    }
}
