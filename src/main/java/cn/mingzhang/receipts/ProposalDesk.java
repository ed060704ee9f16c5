package cn.mingzhang.receipts;

import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts receipts with something left beside what their payers owe, and allocates what a person has picked: all of it or nothing. */
@Component
@Transactional
class ProposalDesk {
    /** As many receipts as one looks at in a sitting; the next ones follow once these are done. */
    static final int MOST = 100;

    private static final Pattern PROJECT = Pattern.compile("XM-\\d{4}-\\d{4,}");

    private final ReceiptLedger ledger;
    private final JdbcClient sql;

    ProposalDesk(ReceiptLedger ledger, JdbcClient sql) {
        this.ledger = ledger;
        this.sql = sql;
    }

    /** @param fen of the amount that was shown, so that nothing else is allocated than what was seen */
    record Pick(String receipt, String project, long fen) {}

    @Transactional(readOnly = true)
    List<Proposal> proposals(Officer officer) {
        var receipts = free(officer);
        return receipts.isEmpty() ? List.of() : Proposal.of(receipts, owed(receipts));
    }

    private List<Proposal.Free> free(Officer officer) {
        return sql.sql("""
                        SELECT r.number, r.unit_id, r.payer, r.remark, r.voucher_on, r.amount - e.used AS free
                          FROM receipt r JOIN receipt_confirmation c ON c.receipt_id = r.id
                          CROSS JOIN LATERAL (SELECT coalesce(sum(amount), 0)::bigint AS used FROM receipt_entry WHERE receipt_id = r.id) e
                         WHERE r.amount > e.used AND (:all OR r.unit_id = :unit)
                         ORDER BY r.voucher_on, r.id LIMIT :most
                        """)
                .param("all", officer.holds(Post.TREASURY))
                .param("unit", officer.unit().id())
                .param("most", MOST)
                .query((row, n) -> new Proposal.Free(
                        row.getString("number"),
                        row.getLong("unit_id"),
                        row.getString("payer"),
                        row.getString("remark"),
                        row.getObject("voucher_on", LocalDate.class),
                        Yuan.ofFen(row.getLong("free"))))
                .list();
    }

    private List<Proposal.Owed> owed(List<Proposal.Free> receipts) {
        var payers = new HashSet<String>();
        var named = new HashSet<String>();
        for (var receipt : receipts) {
            payers.addAll(List.of(receipt.payer(), Proposal.plain(receipt.payer())));
            PROJECT.matcher(receipt.remark()).results().forEach(found -> named.add(found.group()));
        }
        payers.remove("");
        return sql.sql("""
                        SELECT p.number, p.name, p.unit_id, p.developer, a.due_on, a.payable - paid.amount AS arrears
                          FROM project p JOIN fee_assessment a ON a.project_id = p.id AND a.state = 'IN_FORCE'
                          CROSS JOIN LATERAL (SELECT coalesce(sum(e.amount), 0)::bigint AS amount FROM receipt_entry e WHERE e.project_id = p.id) paid
                         WHERE (p.developer = ANY (:payers) OR p.number = ANY (:named)) AND a.payable > paid.amount
                        """)
                .param("payers", payers.toArray(String[]::new))
                .param("named", named.toArray(String[]::new))
                .query((row, n) -> new Proposal.Owed(
                        row.getString("number"),
                        row.getString("name"),
                        row.getLong("unit_id"),
                        row.getString("developer"),
                        row.getObject("due_on", LocalDate.class),
                        Yuan.ofFen(row.getLong("arrears"))))
                .list();
    }

    void allocate(List<Pick> picks, Officer officer) {
        // Always in the same order: two at once wait for each other, and do not lock each other out.
        picks.stream()
                .sorted(Comparator.comparing(Pick::receipt).thenComparing(Pick::project))
                .forEach(pick -> ledger.allocate(pick.receipt(), pick.project(), Yuan.ofFen(pick.fen()), officer));
    }
}
