package cn.mingzhang.arrears;

import cn.mingzhang.lists.Listing;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 费款总账: what is assessed here, what was owed at the start, and both together. 已缴 counts every payment once: what has been paid
 * since the start lies in the first line, whichever of the two it settles.
 */
record FeeTotals(List<Row> rows, String received, String href) {

    /** @param key of its name; @param total whether it is the last line */
    record Row(String key, Yuan assessed, Yuan reduced, Yuan paid, Yuan outstanding, boolean total) {
        public Yuan payable() {
            return assessed.minus(reduced);
        }
    }

    /** Nothing where no opening balance counts, or where the list is narrowed by what opening balances do not know. */
    static @Nullable FeeTotals of(
            Listing<AccountRow> listing, AccountFilter filter, Scope scope, @Nullable OpeningBalances opening) {
        if (opening == null
                || !filter.q().isEmpty()
                || filter.state() != null
                || filter.bucket() != null
                || filter.payer() != null) {
            return null;
        }
        var before = opening.within(scope, filter.unit());
        if (before.count() == 0) {
            return null;
        }
        var here = new Row(
                "arrears.class.here",
                sum(listing, "assessed"),
                sum(listing, "reduced"),
                sum(listing, "paid"),
                sum(listing, "arrears"),
                false);
        var start = new Row(
                "arrears.class.opening",
                before.assessed(),
                before.reduced(),
                before.paid(),
                before.outstanding(),
                false);
        var both = new Row(
                "arrears.class.both",
                here.assessed().plus(start.assessed()),
                here.reduced().plus(start.reduced()),
                here.paid().plus(start.paid()),
                here.outstanding().plus(start.outstanding()),
                true);
        return new FeeTotals(List.of(here, start, both), before.received().toString(), before.href());
    }

    private static Yuan sum(Listing<AccountRow> listing, String column) {
        return Yuan.parse(listing.sum(column).value());
    }
}
