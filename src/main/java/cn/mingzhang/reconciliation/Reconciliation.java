package cn.mingzhang.reconciliation;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.receipts.ReceiptLedger;
import cn.mingzhang.refusals.WrongPost;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 比对 of a unit's three sides, over all its months at once, so that what falls into the next month's list still finds its
 * counterpart. Only months for which a list was entered miss anything in it.
 */
@Component
@Transactional
public class Reconciliation {
    private final JdbcClient sql;
    private final Differences differences;
    private final OfficeClock clock;

    Reconciliation(JdbcClient sql, Differences differences, OfficeClock clock) {
        this.sql = sql;
        this.differences = differences;
        this.clock = clock;
    }

    /** As a deed of its own: 重新比对. */
    void again(long unit, Officer officer) {
        if (!ReceiptLedger.writesFor(unit, officer)) {
            throw new WrongPost("compares for unit " + unit);
        }
        run(unit, officer);
    }

    /** Finds what is new, and what is there no more. */
    void run(long unit, Officer officer) {
        sql.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtext('reconciliation'), :unit)")
                .param("unit", (int) unit)
                .query(Integer.class)
                .single();
        var ledger = ledger(unit);
        var tax = list(unit, Source.TAX);
        var treasury = list(unit, Source.TREASURY);
        var hasTax = entered(unit, Source.TAX);
        var hasTreasury = entered(unit, Source.TREASURY);
        var days = days();
        var found = new ArrayList<Differences.Told>();
        if (!hasTreasury.isEmpty()) {
            tell(found, Sides.LEDGER_TREASURY, ledger, treasury, hasTreasury, null, days);
        }
        if (!hasTax.isEmpty()) {
            tell(found, Sides.LEDGER_TAX, ledger, tax, hasTax, null, days);
            tell(found, Sides.TAX_TREASURY, tax, treasury, hasTreasury, hasTax, days);
        }
        var changed = differences.becomes(unit, found);
        note(unit, days, ledger.size(), tax.size(), treasury.size(), found.size(), changed, officer);
    }

    /**
     * @param hasRight months whose list on the right was entered: only there is anything missing in it
     * @param hasLeft the same of the left; null where the left is our own ledger, which is always there
     */
    private static void tell(
            List<Differences.Told> found,
            Sides sides,
            List<Item> left,
            List<Item> right,
            Set<YearMonth> hasRight,
            @org.jspecify.annotations.Nullable Set<YearMonth> hasLeft,
            int days) {
        for (var one : Matching.differences(left, right, days)) {
            var where =
                    (one.right().isEmpty() ? one.left() : one.right()).get(0).month();
            var told = switch (one.kind()) {
                case LEFT_ONLY -> hasRight.contains(where);
                case RIGHT_ONLY -> hasLeft == null || hasLeft.contains(where);
                default -> true;
            };
            if (told) {
                found.add(new Differences.Told(sides, one, where));
            }
        }
    }

    /** Receipts that are not void. */
    private List<Item> ledger(long unit) {
        return sql.sql("""
                        SELECT r.id, r.voucher_number, r.voucher_on, r.amount, receipt_payer(r.id, r.payer), r.booked_month FROM receipt r
                         WHERE r.unit_id = :unit AND NOT EXISTS (SELECT 1 FROM receipt_entry e WHERE e.receipt_id = r.id AND e.kind = 'VOID')
                        """)
                .param("unit", unit)
                .query((row, n) -> Item.of(
                        row.getLong(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getLong(4),
                        row.getString(5),
                        row.getObject(6, LocalDate.class)))
                .list();
    }

    private List<Item> list(long unit, Source source) {
        return sql.sql("""
                        SELECT l.id, l.voucher_number, l.paid_on, l.amount, l.payer, s.month
                          FROM remittance_statement s JOIN remittance_line l ON l.statement_id = s.id
                         WHERE s.unit_id = :unit AND s.source = :source
                           AND NOT EXISTS (SELECT 1 FROM remittance_withdrawal w WHERE w.statement_id = s.id)
                        """)
                .param("unit", unit)
                .param("source", source.name())
                .query((row, n) -> Item.of(
                        row.getLong(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getLong(4),
                        row.getString(5),
                        row.getObject(6, LocalDate.class)))
                .list();
    }

    private Set<YearMonth> entered(long unit, Source source) {
        return Set.copyOf(
                sql.sql("""
                        SELECT DISTINCT s.month FROM remittance_statement s WHERE s.unit_id = :unit AND s.source = :source
                           AND NOT EXISTS (SELECT 1 FROM remittance_withdrawal w WHERE w.statement_id = s.id)
                        """).param("unit", unit).param("source", source.name()).query(LocalDate.class).list().stream()
                        .map(YearMonth::from)
                        .toList());
    }

    private int days() {
        return sql.sql(
                        "SELECT value::integer FROM fee_parameter WHERE name = 'REMITTANCE_DAYS' AND valid_from <= :today"
                                + " ORDER BY valid_from DESC LIMIT 1")
                .param("today", clock.today())
                .query(Integer.class)
                .single();
    }

    private void note(
            long unit,
            int days,
            int ledger,
            int tax,
            int treasury,
            int found,
            Differences.Changed changed,
            Officer officer) {
        sql.sql("""
                        INSERT INTO reconciliation_run (unit_id, days, ledger_rows, tax_rows, treasury_rows, found, came, went, officer_id,
                            officer_name, run_on, recorded_at)
                        VALUES (:unit, :days, :ledger, :tax, :treasury, :found, :came, :went, :officer, :name, :today, :now)
                        """)
                .param("unit", unit)
                .param("days", days)
                .param("ledger", ledger)
                .param("tax", tax)
                .param("treasury", treasury)
                .param("found", found)
                .param("came", changed.came())
                .param("went", changed.went())
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("today", clock.today())
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .update();
    }
}
