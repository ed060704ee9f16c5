package cn.mingzhang.problems;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Scope;
import cn.mingzhang.refusals.WrongPost;
import java.util.Set;

/**
 * 可见范围: which problems an officer may see, made for the query. A draft is seen only by those who log problems; 财政 sees
 * only what has money.
 */
record Visible(boolean everyUnit, Set<Long> units, boolean drafts, boolean moneyOnly) {

    private static final Post[] LOGGERS = {Post.SUPERVISOR, Post.RESIDENT, Post.GROUP_OFFICE};

    static Visible to(Officer officer, Scope scope) {
        return new Visible(scope.everything(), scope.unitIdsOrNone(), officer.holdsAny(LOGGERS), scope.paymentsOnly());
    }

    /** The same as SQL on {@code problem p}; with the parameters of {@link #units()}. */
    String sql() {
        var unit = everyUnit
                ? "true"
                : "(p.responsible_unit_id = ANY (:units)" + (drafts ? " OR p.responsible_unit_id IS NULL)" : ")");
        return unit
                + (drafts ? "" : " AND p.stage <> 'DRAFT' AND p.served_on IS NOT NULL")
                + (moneyOnly ? " AND p.amount_due > 0" : "");
    }

    /** Refuses (403) the signatures and papers of a file to who sees only its money. */
    void mustSeeAll() {
        if (moneyOnly) {
            throw new WrongPost("sees the money only");
        }
    }

    Long[] unitArray() {
        return units.toArray(Long[]::new);
    }
}
