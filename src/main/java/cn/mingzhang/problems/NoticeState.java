package cn.mingzhang.problems;

import cn.mingzhang.closure.Facts;
import cn.mingzhang.closure.NoticeScope;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 公示: where, why not, what was published, and until when. */
@Embeddable
record NoticeState(
        @Column(name = "notice_scope") @Enumerated(EnumType.STRING) @Nullable
        NoticeScope scope,

        @Column(name = "notice_reason") String reason,
        @Column(name = "notice_text") String text,
        @Column(name = "notice_began_on") @Nullable LocalDate beganOn,
        @Column(name = "notice_ends_on") @Nullable LocalDate endsOn) {

    static final NoticeState NONE = new NoticeState(null, "", "", null, null);

    /** Chosen at the review. Another scope than last time is another notice. */
    NoticeState choose(NoticeScope chosen, String why) {
        return chosen == scope
                ? new NoticeState(scope, why, text, beganOn, endsOn)
                : new NoticeState(chosen, why, "", null, null);
    }

    /** Published at the verification. What ran its time and says the same is not published again. */
    NoticeState publish(String words, LocalDate today, LocalDate lastDay) {
        var ranItsTime = endsOn != null && endsOn.isBefore(today);
        return ranItsTime && words.equals(text) ? this : new NoticeState(scope, reason, words, today, lastDay);
    }

    Facts.Notice fact(int openObjections) {
        return new Facts.Notice(scope, endsOn, openObjections);
    }
}
