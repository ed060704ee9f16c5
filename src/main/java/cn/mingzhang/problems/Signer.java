package cn.mingzhang.problems;

import cn.mingzhang.closure.ClosureStep;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Represented;
import org.jspecify.annotations.Nullable;

/**
 * Who signs, as then: the names on the paper do not change when a person moves.
 *
 * @param onBehalfOf whom he stands in for (甲代乙); null when in his own right
 * @param paper the print that he signed by hand; null when he signed here
 */
record Signer(
        @Nullable Long officerId,
        String name,
        String post,
        @Nullable Long unitId,
        String unit,
        @Nullable Represented onBehalfOf,
        @Nullable Paper paper) {

    static final Signer SYSTEM = new Signer(null, "系统", "SYSTEM", null, "系统", null, null);

    /** In the post that entitles to this step; a holder of several signs in the one that the clause names. */
    static Signer of(Officer officer, ClosureStep step, @Nullable Represented onBehalfOf) {
        var post =
                onBehalfOf == null ? ownPost(officer, step) : onBehalfOf.post().name();
        return new Signer(
                officer.id(),
                officer.name(),
                post,
                officer.unit().id(),
                officer.unit().name(),
                onBehalfOf,
                null);
    }

    /** A print: its number, and the code on it. */
    record Paper(long id, String code) {}

    Signer onPaper(Paper print) {
        return new Signer(officerId, name, post, unitId, unit, onBehalfOf, print);
    }

    private static String ownPost(Officer officer, ClosureStep step) {
        return step.posts().stream()
                .filter(officer.posts()::contains)
                .sorted()
                .findFirst()
                .map(Post::name)
                .orElseGet(() -> String.join(
                        "+", officer.posts().stream().map(Post::name).sorted().toList()));
    }
}
