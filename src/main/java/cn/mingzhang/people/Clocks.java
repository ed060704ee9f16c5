package cn.mingzhang.people;

import cn.mingzhang.audit.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 计时事项: each capability whose work has a term tells which clocks run; the inbox reminds, and escalates what is overdue, and knows
 * none of the capabilities. Of the sealed compartment nothing is told here but that something is due on a day ({@link Where#SEALED}).
 */
public interface Clocks {

    /** Of what kinds; each is also a message key's end: {@code inbox.kind.<kind>}. */
    List<String> kinds();

    /** What runs today and is due until then, or overdue; each matter once within its kind. What stands still is not told. */
    List<Clock> running(String kind, LocalDate today, LocalDate until);

    /** Whose trail says that it was escalated; of a matter without a trail of its own, nothing. */
    default Optional<Subject> subject(Clock clock) {
        return Optional.empty();
    }

    /**
     * One clock. Its number says nothing of its content.
     *
     * @param matter its id within its kind
     * @param officerId who has it to do by name; else whoever holds one of the posts
     * @param unitId whose matter it is, as {@code where} says
     * @param where the holders of the posts are
     */
    record Clock(
            long matter,
            String number,
            String href,
            LocalDate due,
            @Nullable Long officerId,
            @Nullable Long unitId,
            Where where,
            Set<Post> posts) {
        public Clock {
            posts = Set.copyOf(posts);
        }
    }

    /** Whose work a clock is: that unit's own, whose head is told when it is overdue; theirs who watch over it; or of a post anywhere. */
    enum Where {
        UNIT,
        WATCHING,
        ANYWHERE,
        /** Of the posts' own holders and of nobody else, however late it is: no stand-in, nobody above, no mail, no count beside a job. */
        SEALED
    }
}
