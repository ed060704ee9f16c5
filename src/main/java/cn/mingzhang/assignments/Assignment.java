package cn.mingzhang.assignments;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.problems.AssignedField;
import cn.mingzhang.problems.ProblemNumber;
import java.time.LocalDate;
import java.util.List;

/** 一次分派, and what came of each problem. */
record Assignment(
        long id,
        AssignedField field,
        String value,
        String shown,
        long officerId,
        String officerName,
        LocalDate madeOn,
        List<Line> lines) {

    /** What one preview shows and one page bears. */
    static final int MOST = 200;

    static final String DONE = "DONE";

    /**
     * @param signatures the file's, when it was assigned
     * @param outcome {@link #DONE}, or why not
     */
    record Line(
            int ordinal, ProblemNumber number, String beforeValue, String beforeShown, int signatures, String outcome) {

        boolean isDone() {
            return outcome.equals(DONE);
        }
    }

    Subject subject() {
        return new Subject("assignment", "" + id);
    }

    List<Line> done() {
        return lines.stream().filter(Line::isDone).toList();
    }

    long left() {
        return lines.size() - done().size();
    }
}
