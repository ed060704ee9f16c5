package cn.mingzhang.reconciliation;

import static cn.mingzhang.people.Post.FEE_CLERK;
import static cn.mingzhang.people.Post.TREASURY;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.receipts.ReceiptLedger;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 税务、国库清单: entered with file and digest, compared at once; withdrawn whole where one was wrong. */
@Component
@Transactional
public class Statements {
    private final Lists lists;
    private final Months months;
    private final Reconciliation reconciliation;
    private final Trail trail;
    private final OfficeClock clock;

    Statements(Lists lists, Months months, Reconciliation reconciliation, Trail trail, OfficeClock clock) {
        this.lists = lists;
        this.months = months;
        this.reconciliation = reconciliation;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * 登记一份清单 of one unit and month. Lines that are there already are passed over: the same list again changes nothing.
     *
     * @return its id
     */
    public long enter(Source source, long unit, YearMonth period, Sent file, List<NewLine> lines, Officer officer) {
        var id = add(source, unit, period, file, lines, officer);
        reconciliation.run(unit, officer);
        return id;
    }

    /** Without comparing: for a file that comes in parts. */
    long add(Source source, long unit, YearMonth period, Sent file, List<NewLine> lines, Officer officer) {
        mustEnter(unit, officer);
        if (months.isClosed(unit, period)) {
            throw new Unfit("month", "reconciliation.error.closed", period.toString());
        }
        if (period.isAfter(YearMonth.from(clock.today()))) {
            throw new Unfit("month", "reconciliation.error.future");
        }
        if (lines.stream().anyMatch(line -> !line.amount().isPositive())) {
            throw new Unfit("amount", "receipts.error.positive");
        }
        var known = lists.find(source, unit, period, file);
        var id = known.orElseGet(() -> lists.add(source, unit, period, file, officer));
        var fresh = lines.stream()
                .filter(line -> !lists.isKnown(line.digest(unit, source)))
                .toList();
        lists.addLines(id, unit, source, fresh);
        if (known.isEmpty()) {
            note("REMITTANCE_LIST_ENTERED", id, source, period, file.name(), officer);
        }
        return id;
    }

    /** 撤回 of a list: it counts no more, and stays. */
    public void withdraw(long id, String reason, Officer officer) {
        var list = lists.seen(id);
        mustEnter(list.unitId(), officer);
        if (reason.isBlank()) {
            throw new Unfit("reason", "witness.error.reason");
        }
        if (list.withdrawn() || months.isClosed(list.unitId(), list.period())) {
            throw new Conflict("list " + id + " is withdrawn, or its month closed");
        }
        lists.withdraw(id, reason.strip(), officer);
        note("REMITTANCE_LIST_WITHDRAWN", id, list.source(), list.period(), reason.strip(), officer);
        reconciliation.run(list.unitId(), officer);
    }

    static void mustEnter(long unit, Officer officer) {
        officer.mustHoldAny(TREASURY, FEE_CLERK);
        if (!ReceiptLedger.writesFor(unit, officer)) {
            throw new WrongPost("lists of unit " + unit);
        }
    }

    private void note(String deed, long id, Source source, YearMonth period, String remark, Officer officer) {
        var changes = List.of(
                new Change("reconciliation.source", null, "#reconciliation.source." + source),
                new Change("reconciliation.month", null, period.toString()),
                new Change("reconciliation.lines", null, "" + lists.count(id)),
                new Change("receipts.amount", null, Yuan.ofFen(lists.sum(id)).toString()));
        trail.note(officer.actor(), deed, new Subject("remittance-list", "" + id), changes, remark, clock.now());
    }
}
