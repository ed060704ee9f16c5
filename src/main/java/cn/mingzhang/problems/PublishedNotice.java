package cn.mingzhang.problems;

import cn.mingzhang.closure.NoticeScope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 公示: what was published of a problem, where, and from when until when; nothing where it is not published. */
public record PublishedNotice(
        ProblemNumber number,
        @Nullable NoticeScope scope,
        String text,
        @Nullable LocalDate beganOn,
        @Nullable LocalDate endsOn) {

    static PublishedNotice of(Problem problem) {
        var notice = problem.notice();
        return new PublishedNotice(problem.number(), notice.scope(), notice.text(), notice.beganOn(), notice.endsOn());
    }

    /** Begun on that day: a notice that had run its time before is not published again. */
    public boolean isBegunOn(LocalDate day) {
        return scope != NoticeScope.NONE && day.equals(beganOn);
    }
}
