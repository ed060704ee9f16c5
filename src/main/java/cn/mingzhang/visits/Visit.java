package cn.mingzhang.visits;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.witness.CheckMethod;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A visit as it stands.
 *
 * @param unit the inspected unit's name today
 * @param lines how many lines its checklist has, of which {@code marked} are checked and {@code bad} are not in order
 */
record Visit(
        long id,
        VisitKind kind,
        VisitState state,
        String title,
        long unitId,
        String unit,
        String purpose,
        String experts,
        LocalDate plannedOn,
        String plannerName,
        @Nullable LocalDate begunOn,
        @Nullable LocalDate visitedOn,
        String place,
        String methods,
        String papers,
        String forum,
        String summary,
        @Nullable Long recorderId,
        @Nullable String recorderName,
        @Nullable Long secondId,
        @Nullable String secondName,
        @Nullable LocalDate recordedOn,
        @Nullable LocalDate confirmedOn,
        @Nullable LocalDate closedOn,
        long version,
        int lines,
        int marked,
        int bad) {
    static final String KIND = "visit";

    String href() {
        return "/visits/" + id;
    }

    Subject subject() {
        return new Subject(KIND, "" + id);
    }

    /** @throws Conflict where whoever acts has an older one before him */
    void mustBeAt(long read) {
        if (version != read) {
            throw new Conflict("visit " + id + " has moved on");
        }
    }

    List<CheckMethod> methodList() {
        return methods.isEmpty()
                ? List.of()
                : Arrays.stream(methods.split(",")).map(CheckMethod::valueOf).toList();
    }

    boolean waitsFor(Officer officer) {
        return state == VisitState.RECORDED && secondId != null && secondId == officer.id();
    }

    boolean isOpen() {
        return state == VisitState.PLANNED || state == VisitState.UNDER_WAY;
    }
}
