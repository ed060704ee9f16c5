package cn.mingzhang.receipts;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.SearchText;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of receipts in SQL: rows, how many, and the sums over all of them. */
@Repository
class ReceiptList {
    static final Sorts SORTS = Sorts.first("number", "r.id", true)
            .and("voucherOn", "r.voucher_on")
            .and("amount", "r.amount")
            .and("free", "r.amount - coalesce(e.used, 0)")
            .tie("r.id");

    private static final String FROM = """
              FROM receipt r
              LEFT JOIN (SELECT receipt_id, sum(amount) AS used, bool_or(kind = 'VOID') AS annulled FROM receipt_entry GROUP BY receipt_id) e
                     ON e.receipt_id = r.id
              LEFT JOIN receipt_confirmation c ON c.receipt_id = r.id
            """;

    private final JdbcClient sql;
    private final OfficeClock clock;
    private final ReceiptWords words;

    ReceiptList(JdbcClient sql, OfficeClock clock, ReceiptWords words) {
        this.sql = sql;
        this.clock = clock;
        this.words = words;
    }

    private record Totals(long total, long amount, long free) {}

    Listing<ReceiptRow> page(ListQuery query, Scope scope) {
        var said = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        parameters.put("everything", scope.everything());
        parameters.put("units", scope.unitArray());
        var where = where(query, parameters, said);
        var totals = sql.sql("""
                        SELECT count(*) AS total, coalesce(sum(r.amount) FILTER (WHERE NOT coalesce(e.annulled, false)), 0) AS amount,
                               coalesce(sum(r.amount - coalesce(e.used, 0)), 0) AS free
                        """ + FROM + where)
                .params(parameters)
                .query(Totals.class)
                .single();
        var rows = sql.sql("""
                        SELECT r.number, r.voucher, r.voucher_number, r.voucher_on, receipt_payer(r.id, r.payer) AS payer, u.name AS unit, r.amount,
                               coalesce(e.used, 0) AS used, coalesce(e.annulled, false) AS annulled, c.confirmed_on
                        """ + FROM + " JOIN unit_as_of(:today) u ON u.id = r.unit_id " + where + " ORDER BY "
                        + query.orderBy() + " LIMIT :size OFFSET :offset")
                .params(parameters)
                .param("today", clock.today())
                .param("size", query.size())
                .param("offset", query.offset())
                .query(ReceiptRow.class)
                .list();
        var amount = Yuan.ofFen(totals.amount());
        var free = Yuan.ofFen(totals.free());
        return Listing.of(rows, totals.total(), query)
                .saying(said)
                .summing("amount", amount.plain(), amount.toString())
                .summing("free", free.plain(), free.toString());
    }

    private String where(ListQuery query, Map<String, Object> parameters, List<String> said) {
        var where = new StringBuilder(" WHERE (:everything OR r.unit_id = ANY (:units))");
        SearchText text = query.text("q");
        if (!text.isEmpty()) {
            where.append(" AND (r.number || ' ' || r.voucher_number || ' ' || r.payer) ILIKE :q ESCAPE '!'");
            parameters.put("q", text.pattern());
            said.add(words.of("filter.q.words", text.text()));
        }
        var state = state(query.word("state"));
        if (state != null) {
            where.append(state);
            said.add(words.of("state." + query.word("state")));
        }
        return where.toString();
    }

    private static @Nullable String state(@Nullable String asked) {
        return switch (asked == null ? "" : asked) {
            case "UNCONFIRMED" -> " AND c.receipt_id IS NULL AND NOT coalesce(e.annulled, false)";
            case "FREE" -> " AND c.receipt_id IS NOT NULL AND r.amount > coalesce(e.used, 0)";
            case "DONE" -> " AND r.amount = e.used AND NOT e.annulled";
            case "VOID" -> " AND e.annulled";
            default -> null;
        };
    }
}
