package cn.mingzhang.campaigns;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 领导小组成员, for dated periods.
 *
 * @param until the first day without the role; null while it lasts
 */
public record GroupMember(
        long id,
        String name,
        String position,
        Role role,
        LocalDate since,
        @Nullable LocalDate until) {

    public enum Role {
        LEADER,
        DEPUTY,
        MEMBER,
        OFFICE
    }

    /** @throws IllegalArgumentException for an end that is not after the beginning */
    public GroupMember {
        if (until != null && !until.isAfter(since)) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }
}
