package cn.mingzhang.campaigns;

import static cn.mingzhang.campaigns.TaskState.*;
import static cn.mingzhang.people.Post.*;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * 办理环节: the steps of a key task, one line each. Who does the work is of the unit that leads or helps; who signs it off is the
 * group's office or the group's deputy, never of the unit that leads, and never who applied.
 */
public enum TaskStep {
    // spotless:off
    //        while     then      of      by
    DEMAND   (OPEN,     OPEN,     Whose.GROUP,  GROUP_OFFICE),
    POSTPONE (OPEN,     OPEN,     Whose.GROUP,  GROUP_OFFICE, GROUP_DEPUTY),
    REPORT   (OPEN,     OPEN,     Whose.WORKER, RECTIFIER, REVIEWER, FEE_CLERK, UNIT_HEAD, RESIDENT, SUPERVISOR, GROUP_OFFICE, GROUP_DEPUTY),
    APPLY    (OPEN,     APPLIED,  Whose.LEAD,   RECTIFIER, REVIEWER, FEE_CLERK, UNIT_HEAD, RESIDENT, SUPERVISOR, GROUP_OFFICE, GROUP_DEPUTY),
    RETURN   (APPLIED,  OPEN,     Whose.JUDGE,  GROUP_OFFICE, GROUP_DEPUTY),
    SIGN_OFF (APPLIED,  DONE,     Whose.JUDGE,  GROUP_OFFICE, GROUP_DEPUTY);
    // spotless:on

    /** Where its officer stands to the task. */
    enum Whose {
        GROUP,
        WORKER,
        LEAD,
        JUDGE
    }

    private final TaskState from;
    private final TaskState to;
    private final Whose whose;
    private final List<Post> by;

    TaskStep(TaskState from, TaskState to, Whose whose, Post... by) {
        this.from = from;
        this.to = to;
        this.whose = whose;
        this.by = List.of(by);
    }

    static Optional<TaskStep> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst();
    }

    /** As in addresses: {@code sign-off}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isOpen(TaskState state) {
        return from == state;
    }

    TaskState to() {
        return to;
    }

    boolean isJudging() {
        return whose == Whose.JUDGE;
    }

    /** 签字: it needs the officer's password. */
    boolean isSigned() {
        return this == SIGN_OFF;
    }

    Post[] by() {
        return by.toArray(Post[]::new);
    }

    /** The post in which this officer takes the step, as it is written down. */
    Post post(Officer officer) {
        return by.stream().filter(officer::holds).findFirst().orElseThrow();
    }

    /** @param applicant who applied last, where it has been applied for */
    boolean isOf(Officer officer, KeyTask task, Optional<Long> applicant) {
        if (!officer.holdsAny(by())) {
            return false;
        }
        return switch (whose) {
            case GROUP -> true;
            case LEAD -> officer.isOf(task.leadUnitId());
            case WORKER ->
                officer.isOf(task.leadUnitId()) || task.helpers().stream().anyMatch(officer::isOf);
            case JUDGE ->
                !officer.isOf(task.leadUnitId())
                        && applicant.filter(officer::isOrRepresents).isEmpty();
        };
    }
}
