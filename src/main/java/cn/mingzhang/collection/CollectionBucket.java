package cn.mingzhang.collection;

import static cn.mingzhang.people.Post.FEE_CLERK;
import static cn.mingzhang.people.Post.UNIT_HEAD;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 待办: what of the ladder waits on whom. The condition is SQL on {@code project p}, its {@code fee_assessment a} and
 * {@code collection_case c}, among what is owed to the officer's own unit; {@code :soon} is the day until which the court's window is closing.
 */
enum CollectionBucket {
    // spotless:off
    COURT   ("collection-court",    20, true,  "c.window_opens <= :today AND c.window_closes BETWEEN :today AND :soon",           FEE_CLERK, UNIT_HEAD),
    LOST    ("collection-lost",     22, true,  "c.window_closes < :today",                                                       UNIT_HEAD),
    BROKEN  ("collection-broken",   24, true,  "c.rung IN ('ENFORCEMENT', 'SUSPENDED') AND EXISTS (SELECT 1 FROM collection_agreement g"
                                             + " WHERE g.project_id = c.project_id AND NOT EXISTS (SELECT 1 FROM collection_agreement_end x WHERE x.agreement_id = g.id)"
                                             + " AND (SELECT coalesce(sum(i.amount), 0) FROM collection_instalment i WHERE i.agreement_id = g.id AND i.due_on < :today)"
                                             + " > g.principal - a.payable + (SELECT coalesce(sum(e.amount), 0) FROM receipt_entry e WHERE e.project_id = p.id))",
                                                                                                                                 FEE_CLERK, UNIT_HEAD),
    SIGN    ("collection-sign",     30, false, "c.hold IS NULL AND c.due_on < :today AND (c.rung = 'RECOVERY_DECISION'"
                                             + " OR c.rung = 'STATUTORY_DEMAND' AND :today BETWEEN c.window_opens AND c.window_closes)", UNIT_HEAD),
    DUE     ("collection-due",      32, false, "c.hold IS NULL AND c.due_on < :today AND c.served_on IS NOT NULL"
                                             + " AND c.rung IN ('PAYMENT_NOTICE', 'URGING_NOTICE', 'INTERVIEW')",              FEE_CLERK),
    UNSERVED("collection-unserved", 34, false, "c.served_on IS NULL AND c.rung IN ('PAYMENT_NOTICE', 'URGING_NOTICE', 'INTERVIEW',"
                                             + " 'RECOVERY_DECISION', 'STATUTORY_DEMAND')",                                   FEE_CLERK),
    TELL    ("collection-tell",     36, false, "c.rung IS NULL",                                                                 FEE_CLERK),
    HELD    ("collection-held",     38, false, "c.hold IS NOT NULL AND EXISTS (SELECT 1 FROM collection_hold h WHERE h.project_id = c.project_id"
                                             + " AND coalesce(h.review_on, h.from_on) <= :today"
                                             + " AND NOT EXISTS (SELECT 1 FROM collection_hold_end x WHERE x.hold_id = h.id))",  FEE_CLERK);
    // spotless:on

    private final String key;
    private final int order;
    private final boolean urgent;
    private final String those;
    private final List<Post> posts;

    CollectionBucket(String key, int order, boolean urgent, String those, Post... posts) {
        this.key = key;
        this.order = order;
        this.urgent = urgent;
        this.those = those;
        this.posts = List.of(posts);
    }

    String key() {
        return key;
    }

    int order() {
        return order;
    }

    boolean isUrgent() {
        return urgent;
    }

    String those() {
        return those;
    }

    String messageKey() {
        return "bucket." + name();
    }

    boolean isFor(Officer officer) {
        return posts.stream().anyMatch(officer::holds);
    }

    static List<CollectionBucket> of(Officer officer) {
        return Arrays.stream(values()).filter(bucket -> bucket.isFor(officer)).toList();
    }

    /** The one of an address, if it is this officer's: another's is no filter. */
    static Optional<CollectionBucket> of(@Nullable String key, Officer officer) {
        return of(officer).stream().filter(bucket -> bucket.key.equals(key)).findFirst();
    }
}
