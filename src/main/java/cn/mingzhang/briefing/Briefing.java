package cn.mingzhang.briefing;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.evidence.HolderRef;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One briefing as it stands. @param taken which taking of its numbers counts */
record Briefing(
        long id,
        String number,
        BriefingKind kind,
        int year,
        int ordinal,
        String title,
        LocalDate asOf,
        LocalDate datedOn,
        BriefingState state,
        boolean sealed,
        int formVersion,
        int taken,
        @Nullable Long previousId,
        long authorId,
        String authorName,
        String authorUnit,
        String approverName,
        @Nullable LocalDate approvedOn,
        @Nullable LocalDate filedOn,
        long version) {
    static final String KIND = "briefing";
    private static final Post[] APPROVERS = {Post.SUPERVISOR, Post.GROUP_DEPUTY, Post.GROUP_LEADER, Post.LEADERSHIP};

    String href() {
        return "/briefings/" + number;
    }

    Subject subject() {
        return new Subject(KIND, number);
    }

    HolderRef holder() {
        return new HolderRef(KIND, id, subject());
    }

    boolean is(BriefingState asked) {
        return state == asked;
    }

    boolean isFinal() {
        return state == BriefingState.APPROVED || state == BriefingState.FILED;
    }

    boolean isWrittenBy(Officer officer) {
        return officer.isOrRepresents(authorId);
    }

    /** A second person; whoever acts for the author is the author. */
    boolean isApprovedBy(Officer officer) {
        return officer.holdsAny(APPROVERS) && !officer.isOrRepresents(authorId);
    }

    static Post[] approvers() {
        return APPROVERS.clone();
    }

    /** 2021年第1期, as printed. */
    String issue() {
        return year + "年第" + ordinal + "期";
    }
}
