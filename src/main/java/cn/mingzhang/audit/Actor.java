package cn.mingzhang.audit;

import java.util.List;

/**
 * Who did a deed, as it stood then. The trail keeps these words, not a reference, so that a later rename or change of post
 * alters nothing.
 *
 * @param id the officer's id, 0 for the system
 * @param posts the posts held then, joined by "+"
 */
public record Actor(long id, String login, String name, String unit, String posts) {

    /** The application itself: replay of a clock, jobs, migrations of data. */
    public static final Actor SYSTEM = new Actor(0, "system", "系统", "系统", "SYSTEM");

    boolean holds(String post) {
        return List.of(posts.split("\\+")).contains(post);
    }
}
