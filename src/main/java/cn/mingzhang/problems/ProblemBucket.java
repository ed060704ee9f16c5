package cn.mingzhang.problems;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kind of work that problems give to holders of some posts. Its name in words is the message {@code desk.bucket.KEY}. The
 * same predicate counts it on the desk and lists it under {@code /problems?bucket=KEY}, so both show the same.
 *
 * @param key lower case with hyphens
 * @param order on the desk, ascending
 * @param those which problems, in SQL on {@code problem p}; {@code :me}, {@code :myUnit} and {@code :today} may be used
 * @param opens what follows the problem's address when a line is opened: {@code /closure}, {@code #check}, or nothing
 * @param due when it is due, in SQL, where that is not the problem's own date
 */
public record ProblemBucket(
        String key,
        int order,
        boolean urgent,
        List<Post> posts,
        String those,
        String opens,
        @Nullable String due) {

    public static ProblemBucket of(String key, int order, List<Post> posts, String those) {
        return new ProblemBucket(key, order, false, posts, those, "", null);
    }

    public ProblemBucket thatPresses() {
        return new ProblemBucket(key, order, true, posts, those, opens, due);
    }

    public ProblemBucket opening(String place) {
        return new ProblemBucket(key, order, urgent, posts, those, place, due);
    }

    public ProblemBucket dueOn(String sql) {
        return new ProblemBucket(key, order, urgent, posts, those, opens, sql);
    }

    String messageKey() {
        return "desk.bucket." + key;
    }

    boolean isFor(Officer officer) {
        return posts.stream().anyMatch(officer::holds);
    }
}
