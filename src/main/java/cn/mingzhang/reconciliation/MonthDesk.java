package cn.mingzhang.reconciliation;

import static cn.mingzhang.people.Post.FEE_CLERK;
import static cn.mingzhang.people.Post.TREASURY;
import static cn.mingzhang.people.Post.UNIT_HEAD;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.reconciliation.Months.Side;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 月结: refused with every reason; signed by the clerk and by the treasury over the same figures; reopened by the head alone. */
@Component
@Transactional
class MonthDesk {
    /** 财税〔2020〕58号: 自 2021-01-01 起由税务部门征收; before that there is no tax list to compare. */
    static final YearMonth TAX_SINCE = YearMonth.of(2021, 1);

    private final Months months;
    private final MonthFigures figures;
    private final Lists lists;
    private final Differences differences;
    private final Reconciliation reconciliation;
    private final JdbcClient sql;
    private final Trail trail;
    private final OfficeClock clock;

    MonthDesk(
            Months months,
            MonthFigures figures,
            Lists lists,
            Differences differences,
            Reconciliation reconciliation,
            JdbcClient sql,
            Trail trail,
            OfficeClock clock) {
        this.months = months;
        this.figures = figures;
        this.lists = lists;
        this.differences = differences;
        this.reconciliation = reconciliation;
        this.sql = sql;
        this.trail = trail;
        this.clock = clock;
    }

    /** One reason against closing, with where it is put right. */
    record Reason(
            String key, List<String> arguments, @Nullable String href) {
        static Reason of(String key, @Nullable String href, String... arguments) {
            return new Reason(key, List.of(arguments), href);
        }
    }

    @Transactional(readOnly = true)
    public Figures figures(long unit, YearMonth month) {
        return figures.of(unit, month);
    }

    /** Every reason why it cannot be closed now. */
    @Transactional(readOnly = true)
    public List<Reason> unmet(long unit, YearMonth month) {
        var reasons = new ArrayList<Reason>();
        if (!YearMonth.from(clock.today()).isAfter(month)) {
            reasons.add(Reason.of("running", null));
        }
        months.lastClosed(unit)
                .filter(last -> !last.plusMonths(1).equals(month))
                .ifPresent(last -> reasons.add(Reason.of("order", null, "" + last.plusMonths(1))));
        missing(unit, month, Source.TREASURY, reasons);
        if (!month.isBefore(TAX_SINCE)) {
            missing(unit, month, Source.TAX, reasons);
        }
        differences.of(unit, month).stream()
                .filter(Difference::open)
                .forEach(one -> reasons.add(
                        Reason.of("difference", one.href(), one.sides() + "." + one.kind(), one.amount() + "")));
        for (var number : unconfirmed(unit, month)) {
            reasons.add(Reason.of("unconfirmed", "/fees/receipts/" + number, number));
        }
        return reasons;
    }

    private void missing(long unit, YearMonth month, Source source, List<Reason> reasons) {
        if (lists.of(unit, month).stream().noneMatch(list -> list.source() == source && !list.withdrawn())) {
            reasons.add(Reason.of("list." + source, "/imports"));
        }
    }

    private List<String> unconfirmed(long unit, YearMonth month) {
        return sql.sql("""
                        SELECT r.number FROM receipt r WHERE r.unit_id = :unit AND r.booked_month = :month
                           AND NOT EXISTS (SELECT 1 FROM receipt_confirmation c WHERE c.receipt_id = r.id)
                           AND NOT EXISTS (SELECT 1 FROM receipt_entry e WHERE e.receipt_id = r.id AND e.kind = 'VOID') ORDER BY r.id
                        """)
                .param("unit", unit)
                .param("month", month.atDay(1))
                .query(String.class)
                .list();
    }

    /** As which of the two he would sign; empty where he is neither. */
    static Optional<Side> side(long unit, Officer officer) {
        if (officer.holds(TREASURY)) {
            return Optional.of(Side.TREASURY);
        }
        return officer.holds(FEE_CLERK) && officer.isOf(unit) ? Optional.of(Side.CLERK) : Optional.empty();
    }

    /** Whether his signature is still asked for. */
    @Transactional(readOnly = true)
    public boolean signs(long unit, YearMonth month, Officer officer) {
        return side(unit, officer).isPresent() && !months.isClosed(unit, month) && !hasSigned(unit, month, officer);
    }

    private boolean hasSigned(long unit, YearMonth month, Officer officer) {
        return standing(unit, month)
                .map(round -> months.signatures(round.id()).stream()
                        .anyMatch(one -> side(unit, officer).equals(Optional.of(one.side()))))
                .orElse(false);
    }

    /** The round that waits for its second signature: over the very figures of now. */
    Optional<Months.Round> standing(long unit, YearMonth month) {
        return months.latest(unit, month)
                .filter(round -> round.reopenedWhy() == null)
                .filter(round -> round.digest().equals(figures.of(unit, month).digest()));
    }

    void mustSign(long unit, YearMonth month, Officer officer) {
        if (side(unit, officer).isEmpty()) {
            throw new WrongPost("signs " + month + " of unit " + unit);
        }
        if (!signs(unit, month, officer)) {
            throw new Conflict(month + " of unit " + unit + " is closed, or signed by this side");
        }
    }

    /** @param digest of the figures he has seen */
    public void sign(long unit, YearMonth month, String digest, Officer officer) {
        months.hold(unit);
        mustSign(unit, month, officer);
        reconciliation.run(unit, officer);
        var now = figures.of(unit, month);
        if (!now.digest().equals(digest)) {
            throw new Conflict("the figures of " + month + " are others now");
        }
        if (!unmet(unit, month).isEmpty()) {
            throw new Unfit("", "reconciliation.error.unmet");
        }
        var side = side(unit, officer).orElseThrow();
        var round = standing(unit, month);
        var close = round.isPresent() ? round.get().id() : months.freeze(unit, month, now);
        months.sign(close, side, officer);
        var closed = months.isClosed(unit, month);
        note(closed ? "MONTH_CLOSED" : "MONTH_SIGNED", unit, month, digest, "", officer);
    }

    void mustReopen(long unit, YearMonth month, Officer officer) {
        if (!officer.holds(UNIT_HEAD) || !officer.isOf(unit)) {
            throw new WrongPost("reopens " + month);
        }
        if (!months.lastClosed(unit).equals(Optional.of(month))) {
            throw new Conflict(month + " is not the last closed month");
        }
    }

    /** 反结账. */
    public void reopen(long unit, YearMonth month, String reason, Officer officer) {
        months.hold(unit);
        mustReopen(unit, month, officer);
        if (reason.isBlank()) {
            throw new Unfit("reason", "witness.error.reason");
        }
        var round = months.latest(unit, month).orElseThrow();
        months.reopen(round.id(), reason.strip(), officer);
        note("MONTH_REOPENED", unit, month, round.digest(), reason.strip(), officer);
    }

    private void note(String deed, long unit, YearMonth month, String digest, String remark, Officer officer) {
        var changes = List.of(
                new Change("reconciliation.month", null, month.toString()),
                new Change("reconciliation.digest", null, digest));
        trail.note(officer.actor(), deed, new Subject("month", unit + " " + month), changes, remark, clock.now());
    }
}
