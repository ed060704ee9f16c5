package cn.mingzhang.legacy;

import static cn.mingzhang.people.Post.*;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 经过: the steps of an item, one line each. Who approves is never of the unit that handles. */
enum LegacyStep {
    // spotless:off
    //        while                moves it to              by
    RECEIVE  (null,                LegacyStage.RECEIVED,    RECTIFIER, FEE_CLERK, GROUP_OFFICE),
    PROPOSE  (LegacyStage.RECEIVED, LegacyStage.PROPOSED,   RECTIFIER, FEE_CLERK),
    RETURN   (LegacyStage.PROPOSED, LegacyStage.RECEIVED,   REVIEWER, GROUP_OFFICE, GROUP_DEPUTY),
    APPROVE  (LegacyStage.PROPOSED, LegacyStage.HANDLED,    REVIEWER, GROUP_OFFICE, GROUP_DEPUTY),
    REGISTER (LegacyStage.HANDLED,  LegacyStage.REGISTERED, RECTIFIER, FEE_CLERK, GROUP_OFFICE);
    // spotless:on

    private final @Nullable LegacyStage from;
    private final LegacyStage to;
    private final List<Post> by;

    LegacyStep(@Nullable LegacyStage from, LegacyStage to, Post... by) {
        this.from = from;
        this.to = to;
        this.by = List.of(by);
    }

    static Optional<LegacyStep> of(String word) {
        return Arrays.stream(values())
                .filter(step -> step.from != null && step.word().equals(word))
                .findFirst();
    }

    /** As in addresses: {@code approve}. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    boolean isOpen(LegacyStage stage) {
        return from == stage;
    }

    LegacyStage to() {
        return to;
    }

    Post[] by() {
        return by.toArray(Post[]::new);
    }

    boolean isJudging() {
        return this == APPROVE || this == RETURN;
    }

    /** The post in which this officer takes the step, as it is written down. */
    Post post(Officer officer) {
        return by.stream().filter(officer::holds).findFirst().orElseThrow();
    }
}
