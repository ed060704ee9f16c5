package cn.mingzhang.arrears;

import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Scope;
import org.jspecify.annotations.Nullable;

/**
 * 期初欠缴: what was owed on paper before anything was assessed here. A capability of its own keeps it; in the totals it is a class
 * of its own.
 */
public interface OpeningBalances {

    /** What counts within a scope: confirmed, and not replaced by an assessment made here. */
    Sum within(Scope scope, @Nullable Long unit);

    /**
     * @param paid before the start; what has been paid since is among the receipts
     * @param received since, on the same projects
     * @param outstanding what is left of it
     * @param href its rows
     */
    record Sum(long count, Yuan assessed, Yuan reduced, Yuan paid, Yuan received, Yuan outstanding, String href) {}
}
