package cn.mingzhang.people;

import cn.mingzhang.audit.Actor;
import cn.mingzhang.refusals.WrongPost;
import java.util.Arrays;
import java.util.Set;

/**
 * 人员 as of a day: the small public record of who acts. It is passed in as an argument wherever something is done; nothing
 * below a controller asks a security context.
 *
 * @param posts the posts held on that day
 */
public record Officer(long id, String login, String name, Unit unit, Set<Post> posts) {

    public Officer {
        posts = Set.copyOf(posts);
    }

    public boolean holds(Post post) {
        return posts.contains(post);
    }

    public boolean holdsAny(Post... wanted) {
        return Arrays.stream(wanted).anyMatch(posts::contains);
    }

    public boolean holdsAny(Set<Post> wanted) {
        return wanted.stream().anyMatch(posts::contains);
    }

    /** Refuses (403) who holds none of these posts. */
    public void mustHoldAny(Post... wanted) {
        if (!holdsAny(wanted)) {
            throw new WrongPost(Arrays.toString(wanted));
        }
    }

    public boolean isOnSide(Post.Side side) {
        return posts.stream().anyMatch(post -> post.side() == side);
    }

    public boolean isOf(long unitId) {
        return unit.id() == unitId;
    }

    /** Who the trail names, with the posts as they are now. */
    public Actor actor() {
        var names = posts.stream().map(Post::name).sorted().toList();
        return new Actor(id, login, name, unit.name(), String.join("+", names));
    }
}
