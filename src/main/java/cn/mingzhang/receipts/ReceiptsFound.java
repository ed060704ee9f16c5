package cn.mingzhang.receipts;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.fees.Rights;
import cn.mingzhang.lists.SearchText;
import cn.mingzhang.people.Findable;
import cn.mingzhang.people.Officer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Payments by their own number, the voucher's, the payer and the amount. */
@Component
class ReceiptsFound implements Findable {
    private static final int NEWEST = 20_000;
    private static final String SAID = "folded(r.number || ' ' || r.voucher_number || ' ' || r.payer)";
    private static final String KEYS =
            "SELECT r.id, r.number = upper(:text) OR r.voucher_number = upper(:text) AS exact FROM ";
    private static final String SEEN = " r WHERE (:everything OR r.unit_id = ANY (:units)) AND ";
    private static final String ROWS = """
            SELECT page.found, r.number, r.voucher, r.voucher_number, r.voucher_on, receipt_payer(r.id, r.payer) AS payer, u.name AS unit,
                   r.amount, e.used, e.annulled, c.confirmed_on
              FROM (%s) page JOIN receipt r ON r.id = page.id JOIN unit_as_of(:today) u ON u.id = r.unit_id
              CROSS JOIN LATERAL (SELECT coalesce(sum(x.amount), 0)::bigint AS used, coalesce(bool_or(x.kind = 'VOID'), false) AS annulled
                                    FROM receipt_entry x WHERE x.receipt_id = r.id) e
              LEFT JOIN receipt_confirmation c ON c.receipt_id = r.id
             ORDER BY page.exact DESC, r.id DESC
            """;

    private final JdbcClient sql;
    private final Rights rights;
    private final OfficeClock clock;
    private final ReceiptWords words;

    ReceiptsFound(JdbcClient sql, Rights rights, OfficeClock clock, ReceiptWords words) {
        this.sql = sql;
        this.rights = rights;
        this.clock = clock;
        this.words = words;
    }

    private record Counted(long found, ReceiptRow row) {}

    @Override
    public Optional<Found> found(SearchText text, Officer officer) {
        if (!Rights.reads(officer)) {
            return Optional.empty();
        }
        var scope = rights.scope(officer);
        var parameters = new HashMap<String, Object>();
        parameters.put("text", text.folded());
        parameters.put("everything", scope.everything());
        parameters.put("units", scope.unitArray());
        parameters.put("today", clock.today());
        var parts = new ArrayList<String>();
        parts.add(
                text.isPaired()
                        ? KEYS + "receipt" + SEEN + "bigrams(" + SAID + ") @> bigrams(:text) AND strpos(" + SAID
                                + ", :text) > 0"
                        : KEYS + "(SELECT * FROM receipt ORDER BY id DESC LIMIT " + NEWEST + ")" + SEEN + "strpos("
                                + SAID + ", :text) > 0");
        var fen = text.fen();
        if (fen != null) {
            parameters.put("fen", fen);
            parts.add(KEYS + "receipt" + SEEN + "r.amount = :fen");
        }
        var few = Findable.few(Findable.anyOf(parts), "exact DESC, id DESC");
        var mapped = new org.springframework.jdbc.core.SimplePropertyRowMapper<>(ReceiptRow.class);
        var rows = sql.sql(ROWS.formatted(few))
                .params(parameters)
                .query((row, n) -> new Counted(row.getLong("found"), mapped.mapRow(row, n)))
                .list();
        var hits = rows.stream().map(counted -> hit(counted.row())).toList();
        return Found.of(
                "receipts", 35, rows.isEmpty() ? 0 : rows.get(0).found(), hits, Found.list("/fees/receipts", text));
    }

    private Hit hit(ReceiptRow row) {
        return new Hit(
                "/fees/receipts/" + row.number(),
                row.number(),
                row.payer(),
                words.voucher(row.voucher()) + " " + row.voucherNumber() + " · " + row.day() + " · "
                        + words.yuan(row.yuan()),
                new Tag(words.ofAny(row.stateKey()), row.tone()),
                null,
                List.of());
    }
}
