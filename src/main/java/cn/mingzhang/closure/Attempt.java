package cn.mingzhang.closure;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Represented;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is about to take a step: what is known, who, why, and on which day.
 *
 * @param officer null when the clock or the application acts
 * @param to the stage named by a return
 * @param notice the scope of the public notice, chosen at the review
 * @param other the standing problem that takes this one over (并案); blank when none was found under the number given, null
 *     when nothing is merged
 * @param onBehalfOf for whom the officer acts here; null when in his own right. The step itself finds out
 */
public record Attempt(
        Facts facts,
        @Nullable Officer officer,
        String remark,
        LocalDate today,
        @Nullable Stage to,
        @Nullable NoticeScope notice,
        @Nullable String other,
        @Nullable Represented onBehalfOf) {

    public Attempt(
            Facts facts,
            @Nullable Officer officer,
            String remark,
            LocalDate today,
            @Nullable Stage to,
            @Nullable NoticeScope notice,
            @Nullable String other) {
        this(facts, officer, remark, today, to, notice, other, null);
    }

    public Attempt(Facts facts, Officer officer, String remark, LocalDate today) {
        this(facts, officer, remark, today, null, null, null);
    }

    public static Attempt bySystem(Facts facts, String remark, LocalDate today) {
        return new Attempt(facts, null, remark, today, null, null, null);
    }

    public Attempt backTo(@Nullable Stage stage) {
        return new Attempt(facts, officer, remark, today, stage, notice, other, onBehalfOf);
    }

    public Attempt withNotice(@Nullable NoticeScope scope) {
        return new Attempt(facts, officer, remark, today, to, scope, other, onBehalfOf);
    }

    public Attempt mergedInto(@Nullable String problem) {
        return new Attempt(facts, officer, remark, today, to, notice, problem, onBehalfOf);
    }

    Attempt onBehalfOf(@Nullable Represented represented) {
        return new Attempt(facts, officer, remark, today, to, notice, other, represented);
    }

    boolean hasReason() {
        return !remark.isBlank();
    }

    /** 不公示 says why. */
    boolean hasNoticeScope() {
        return notice != null && (notice != NoticeScope.NONE || hasReason());
    }

    boolean namesAStagePassed() {
        return to != null && facts.stagesPassed().contains(to);
    }

    boolean namesTheOtherIfMerged() {
        return other == null || !other.isBlank();
    }
}
