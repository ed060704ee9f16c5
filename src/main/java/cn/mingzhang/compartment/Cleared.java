package cn.mingzhang.compartment;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.refusals.NotVisible;
import java.util.Set;

/** The first wall: for all but three posts, held in person, there are no such pages. The second is row-level security. */
public final class Cleared {
    public static final Set<Post> POSTS = Set.of(Post.CLUE_KEEPER, Post.SUPERVISOR, Post.RESIDENT);

    private Cleared() {}

    public static boolean is(Officer officer) {
        return officer.inOwnRight().holdsAny(POSTS);
    }

    public static void mustBe(Officer officer) {
        if (!is(officer)) {
            throw new NotVisible("page");
        }
    }

    /** Nor for whose password others have reset, until a second person has confirmed that it is he. */
    public static void mustStand(Inside inside) {
        if (!inside.isCleared()) {
            throw new NotVisible("page");
        }
    }
}
