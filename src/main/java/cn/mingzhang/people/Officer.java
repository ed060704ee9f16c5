package cn.mingzhang.people;

import cn.mingzhang.audit.Actor;
import cn.mingzhang.refusals.WrongPost;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 人员 as of a day: the small public record of who acts. It is passed in as an argument wherever something is done; nothing
 * below a controller asks a security context.
 *
 * @param posts the posts held on that day in one's own right
 * @param represents for whom he acts on that day, and in which post; he holds these posts as well
 */
public record Officer(long id, String login, String name, Unit unit, Set<Post> posts, List<Represented> represents) {

    public Officer {
        posts = Set.copyOf(posts);
        represents = List.copyOf(represents);
    }

    public Officer(long id, String login, String name, Unit unit, Set<Post> posts) {
        this(id, login, name, unit, posts, List.of());
    }

    /** Every post in which he acts, his own and those of others. */
    public Set<Post> actsIn() {
        if (represents.isEmpty()) {
            return posts;
        }
        var all = EnumSet.noneOf(Post.class);
        all.addAll(posts);
        represents.forEach(other -> all.add(other.post()));
        return all;
    }

    /** The same person without what he holds for others. */
    public Officer inOwnRight() {
        return represents.isEmpty() ? this : new Officer(id, login, name, unit, posts);
    }

    /** The same person with nothing but what he holds for this one. */
    public Officer actingFor(Represented other) {
        return new Officer(id, login, name, unit, Set.of(), List.of(other));
    }

    /** That person himself, or somebody who acts for him: what is whose own work asks so. */
    public boolean isOrRepresents(long officerId) {
        return id == officerId || represents.stream().anyMatch(other -> other.officerId() == officerId);
    }

    /** Acts in this post for that person and for nobody else, himself included: then the two are one. */
    public boolean actsOnlyFor(long officerId, Post post) {
        var forOthers =
                represents.stream().filter(other -> other.post() == post).toList();
        return !posts.contains(post)
                && !forOthers.isEmpty()
                && forOthers.stream().allMatch(other -> other.officerId() == officerId);
    }

    public boolean holds(Post post) {
        return actsIn().contains(post);
    }

    public boolean holdsAny(Post... wanted) {
        return Arrays.stream(wanted).anyMatch(actsIn()::contains);
    }

    public boolean holdsAny(Set<Post> wanted) {
        return wanted.stream().anyMatch(actsIn()::contains);
    }

    /** Refuses (403) who holds none of these posts. */
    public void mustHoldAny(Post... wanted) {
        if (!holdsAny(wanted)) {
            throw new WrongPost(Arrays.toString(wanted));
        }
    }

    public boolean isOnSide(Post.Side side) {
        return actsIn().stream().anyMatch(post -> post.side() == side);
    }

    public boolean isOf(long unitId) {
        return unit.id() == unitId;
    }

    /**
     * As then: what a record keeps of who acted, as the parameters {@code officer}, {@code name}, {@code post}, {@code unit} and
     * {@code unitName}.
     */
    public Map<String, Object> asThen(Post post) {
        return Map.of("officer", id, "name", name, "post", post.name(), "unit", unit.id(), "unitName", unit.name());
    }

    /** Who the trail names, with the posts as they are now; whom he stands in for follows the post: {@code UNIT_HEAD@蒋立夏}. */
    public Actor actor() {
        var names = Stream.concat(
                        posts.stream().map(Post::name).sorted(),
                        represents.stream().map(other -> other.post() + "@" + other.name()))
                .collect(Collectors.joining("+"));
        return new Actor(id, login, name, unit.name(), names);
    }
}
