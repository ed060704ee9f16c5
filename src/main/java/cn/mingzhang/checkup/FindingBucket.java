package cn.mingzhang.checkup;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 待办 of a check-up: what a post is to mend, and what it is to accept. */
enum FindingBucket {
    CONTRADICTIONS(47),
    EXPLANATIONS(48);

    private final int order;

    FindingBucket(int order) {
        this.order = order;
    }

    int order() {
        return order;
    }

    public String key() {
        return "checkup-" + name().toLowerCase(java.util.Locale.ROOT);
    }

    static List<FindingBucket> of(Officer officer) {
        var mine = new ArrayList<FindingBucket>();
        if (!rules(officer, true).isEmpty() || !rules(officer, false).isEmpty()) {
            mine.add(CONTRADICTIONS);
        }
        if (CheckupRights.accepts(officer)) {
            mine.add(EXPLANATIONS);
        }
        return mine;
    }

    static Optional<FindingBucket> of(@Nullable String key, Officer officer) {
        return of(officer).stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** In SQL on {@code checkup_finding f}, beside the scope; {@code :me} and {@code :myUnit} are used. */
    String those(Officer officer) {
        if (this == EXPLANATIONS) {
            return "f.gone_on IS NULL AND f.state = 'EXPLAINED' AND f.explained_by <> :me";
        }
        var parts = new ArrayList<String>();
        add(parts, "f.unit_id = :myUnit AND ", rules(officer, true));
        add(parts, "", rules(officer, false));
        return "f.gone_on IS NULL AND f.state = 'OPEN' AND (" + String.join(" OR ", parts) + ")";
    }

    private static void add(List<String> parts, String where, List<Contradiction> rules) {
        if (!rules.isEmpty()) {
            parts.add("(" + where
                    + rules.stream().map(Enum::name).collect(Collectors.joining("', '", "f.rule IN ('", "')")) + ")");
        }
    }

    /** Of his own unit, or of whatever he sees. */
    private static List<Contradiction> rules(Officer officer, boolean ofTheUnit) {
        return Arrays.stream(Contradiction.values())
                .filter(rule -> rule.mender().isOfTheUnit() == ofTheUnit)
                .filter(rule -> officer.holds(rule.mender().post()) || ofTheUnit && officer.holds(Post.UNIT_HEAD))
                .toList();
    }
}
