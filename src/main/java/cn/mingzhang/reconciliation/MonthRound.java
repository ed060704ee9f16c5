package cn.mingzhang.reconciliation;

import cn.mingzhang.people.Officer;
import cn.mingzhang.reconciliation.Resolution.Deed;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 说明、补记、月结 of a whole month at a time, each by the same desk as on the pages. */
@Component
@Transactional
public class MonthRound {
    private final DifferenceDesk desk;
    private final Differences differences;
    private final MonthDesk months;

    MonthRound(DifferenceDesk desk, Differences differences, MonthDesk months) {
        this.desk = desk;
        this.differences = differences;
        this.months = months;
    }

    /** The same words for everything that is open of the month. @return how many there were */
    public int explain(long unit, YearMonth month, String reason, Officer officer) {
        var open = open(unit, month);
        open.forEach(one -> desk.propose(one.id(), Deed.EXPLAIN, reason, officer));
        return open.size();
    }

    /** 补记 of what the tax office's list has under that voucher and our books have not. @return the proposal's id */
    public long proposeEntry(long unit, YearMonth month, String voucher, String reason, Officer officer) {
        var found = open(unit, month).stream()
                .filter(one -> one.sides() == Sides.LEDGER_TAX && one.kind() == Kind.RIGHT_ONLY)
                .filter(one -> one.voucherNumber().equals(Item.bare(voucher)))
                .findFirst()
                .orElseThrow(() -> new Conflict("nothing open under voucher " + voucher));
        return desk.propose(found.id(), Deed.ENTER, reason, officer);
    }

    public void grant(long proposal, String remark, Officer officer) {
        desk.answer(proposal, true, remark, officer);
    }

    /** @throws Unfit where something of the month is still open */
    public void sign(long unit, YearMonth month, Officer officer) {
        months.sign(unit, month, months.figures(unit, month).digest(), officer);
    }

    private List<Difference> open(long unit, YearMonth month) {
        return differences.of(unit, month).stream().filter(Difference::open).toList();
    }
}
