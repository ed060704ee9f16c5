package cn.mingzhang.problems;

import cn.mingzhang.closure.ClosureStep;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import org.jspecify.annotations.Nullable;

/** Who signs, as then: the names on the paper do not change when a person moves. */
record Signer(
        @Nullable Long officerId,
        String name,
        String post,
        @Nullable Long unitId,
        String unit) {

    static final Signer SYSTEM = new Signer(null, "系统", "SYSTEM", null, "系统");

    /** In the post that entitles to this step; a holder of several signs in the one that the clause names. */
    static Signer of(Officer officer, ClosureStep step) {
        var post = step.posts().stream()
                .filter(officer::holds)
                .sorted()
                .findFirst()
                .map(Post::name)
                .orElseGet(() -> String.join(
                        "+", officer.posts().stream().map(Post::name).sorted().toList()));
        return new Signer(
                officer.id(),
                officer.name(),
                post,
                officer.unit().id(),
                officer.unit().name());
    }
}
