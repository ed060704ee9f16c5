package cn.mingzhang.problems;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** 可批量指定的内容, and in whose hand it is: who rectifies is named by the unit's head, the rest by who logs problems. */
public enum AssignedField {
    // spotless:off
    RECTIFIER          ("problem.rectifier",         Post.UNIT_HEAD),
    RESPONSIBLE_UNIT   ("problem.responsibleUnit",   LedgerRights.LOGGERS),
    DUE_DATE           ("problem.dueOn",             LedgerRights.LOGGERS),
    RESPONSIBLE_LEADER ("problem.responsibleLeader", LedgerRights.LOGGERS),
    SUPERVISING_UNIT   ("problem.supervisingUnit",   LedgerRights.LOGGERS);
    // spotless:on

    private final String messageKey;
    private final Set<Post> posts;

    AssignedField(String messageKey, Post... posts) {
        this.messageKey = messageKey;
        this.posts = Set.of(posts);
    }

    public String messageKey() {
        return messageKey;
    }

    public boolean isAssignedBy(Officer officer) {
        return officer.holdsAny(posts);
    }

    public static List<AssignedField> of(Officer officer) {
        return Arrays.stream(values())
                .filter(field -> field.isAssignedBy(officer))
                .toList();
    }

    /** Chosen from a list; the others are typed. */
    public boolean isChosen() {
        return this == RECTIFIER || this == RESPONSIBLE_UNIT || this == SUPERVISING_UNIT;
    }
}
