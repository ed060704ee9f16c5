package cn.mingzhang.instructions;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.evidence.HolderRef;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One instruction as it stands.
 *
 * @param recorderName who recorded it from paper; null where the leader typed it
 * @param figureValue the figure's value when it was written, as shown then
 * @param answer the last answer, where it stands
 */
record Instruction(
        long id,
        String number,
        InstructionState state,
        long leaderId,
        String leaderName,
        @Nullable String recorderName,
        LocalDate writtenOn,
        String words,
        String aboutKind,
        String aboutKey,
        String aboutTitle,
        String aboutHref,
        @Nullable String figureValue,
        @Nullable LocalDate figureAsOf,
        String figureFilter,
        long unitId,
        String unit,
        LocalDate issuedOn,
        LocalDate dueOn,
        @Nullable LocalDate endedOn,
        @Nullable String answer,
        @Nullable LocalDate answeredOn,
        long version) {
    static final String KIND = "instruction";

    public String href() {
        return "/instructions/" + number;
    }

    Subject subject() {
        return new Subject(KIND, number);
    }

    HolderRef holder() {
        return new HolderRef(KIND, id, subject());
    }

    boolean isLate(LocalDate today) {
        return state == InstructionState.ISSUED && dueOn.isBefore(today);
    }

    boolean isBy(Officer officer) {
        return leaderId == officer.id();
    }

    /** @throws Conflict where it has moved on since it was read */
    void mustBeAt(long read) {
        if (version != read) {
            throw new Conflict(number + " has moved on");
        }
    }
}
