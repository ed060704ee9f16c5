package cn.mingzhang.checking;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.SearchText;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Scope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payments with their latest check; the share that is checked, by office and by checker. Void receipts are none. */
@Repository
class CheckList {
    static final Sorts SORTS = Sorts.first("number", "r.id", true)
            .and("voucherOn", "r.voucher_on")
            .and("amount", "r.amount")
            .and("checkedOn", "k.checked_on")
            .tie("r.id");

    private static final String FROM = """
              FROM receipt r JOIN unit_as_of(:today) u ON u.id = r.unit_id
              LEFT JOIN LATERAL (SELECT * FROM receipt_check x WHERE x.receipt_id = r.id AND x.checked_on <= :asOf
                                  ORDER BY x.id DESC LIMIT 1) k ON true
             WHERE (:everything OR r.unit_id = ANY (:units)) AND r.entered_on <= :asOf
               AND NOT EXISTS (SELECT 1 FROM receipt_entry e WHERE e.receipt_id = r.id AND e.kind = 'VOID' AND e.entered_on <= :asOf)
            """;

    private final JdbcClient sql;
    private final CheckWords words;
    private final OfficeClock clock;

    CheckList(JdbcClient sql, CheckWords words, OfficeClock clock) {
        this.sql = sql;
        this.words = words;
        this.clock = clock;
    }

    record Row(
            String number,
            String voucherNumber,
            LocalDate voucherOn,
            String payer,
            String unit,
            long amount,
            @Nullable Result result,
            @Nullable String remark,
            @Nullable String checker,
            @Nullable LocalDate checkedOn) {

        public Yuan yuan() {
            return Yuan.ofFen(amount);
        }

        public String day() {
            return Dates.day(voucherOn);
        }

        public String checkedDay() {
            return Dates.day(checkedOn);
        }

        public String stateKey() {
            return "checking.result." + (result == null ? "NONE" : result.name());
        }

        public String tone() {
            return result == null ? "neutral" : result.tone();
        }
    }

    /** One office, or one checker: how many payments and how much money of how many. */
    record Share(
            @Nullable Long unitId,
            @Nullable Long officerId,
            String name,
            long checked,
            long all,
            long checkedFen,
            long allFen,
            long differing) {
        public String percent() {
            return all == 0
                    ? "—"
                    : BigDecimal.valueOf(checked * 100)
                                    .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP)
                                    .toPlainString()
                            + "%";
        }

        public Yuan checkedYuan() {
            return Yuan.ofFen(checkedFen);
        }

        public Yuan allYuan() {
            return Yuan.ofFen(allFen);
        }
    }

    private Map<String, Object> parameters(Scope scope) {
        var parameters = new HashMap<String, Object>();
        parameters.put("today", clock.today());
        parameters.put("asOf", clock.today());
        parameters.put("everything", scope.everything());
        parameters.put("units", scope.unitArray());
        return parameters;
    }

    List<Share> byUnit(Scope scope) {
        return sql.sql("SELECT r.unit_id, NULL::bigint AS officer_id, u.name, count(k.id) AS checked, count(*) AS all,"
                        + " coalesce(sum(r.amount) FILTER (WHERE k.id IS NOT NULL), 0)::bigint AS checked_fen, sum(r.amount)::bigint AS all_fen,"
                        + " count(*) FILTER (WHERE k.result <> 'AGREES') AS differing" + FROM
                        + " GROUP BY r.unit_id, u.name ORDER BY r.unit_id")
                .params(parameters(scope))
                .query(Share.class)
                .list();
    }

    List<Share> byChecker(Scope scope) {
        return sql.sql(
                        "SELECT NULL::bigint AS unit_id, k.officer_id, k.officer_name || '（' || k.officer_unit || '）' AS name, count(*) AS checked, count(*) AS all,"
                                + " sum(r.amount)::bigint AS checked_fen, sum(r.amount)::bigint AS all_fen,"
                                + " count(*) FILTER (WHERE k.result <> 'AGREES') AS differing" + FROM
                                + " AND k.id IS NOT NULL GROUP BY k.officer_id, 3 ORDER BY count(*) DESC, 3")
                .params(parameters(scope))
                .query(Share.class)
                .list();
    }

    Listing<Row> page(ListQuery query, Scope scope) {
        var said = new ArrayList<String>();
        var parameters = parameters(scope);
        var where = new StringBuilder();
        SearchText text = query.text("q");
        if (!text.isEmpty()) {
            where.append(
                    " AND (r.number || ' ' || r.voucher_number || ' ' || receipt_payer(r.id, r.payer)) ILIKE :q ESCAPE '!'");
            parameters.put("q", text.pattern());
            said.add(words.of("filter.q.words", text.text()));
        }
        var unit = query.number("unit");
        if (unit != null) {
            where.append(" AND r.unit_id = :unit");
            parameters.put("unit", unit);
            byUnit(scope).stream().filter(one -> unit.equals(one.unitId())).forEach(one -> said.add(one.name()));
        }
        var checker = query.number("checker");
        if (checker != null) {
            where.append(" AND k.officer_id = :checker");
            parameters.put("checker", checker);
            byChecker(scope).stream()
                    .filter(one -> checker.equals(one.officerId()))
                    .forEach(one -> said.add(one.name()));
        }
        var asOf = query.day("asOf");
        if (asOf != null) {
            parameters.put("asOf", asOf);
            said.add(words.of("filter.asOf", "" + asOf));
        }
        if (query.flag("checked")) {
            where.append(" AND k.id IS NOT NULL");
            said.add(words.of("filter.checked"));
        }
        var result = query.constant("result", Result.class);
        if (result != null) {
            where.append(" AND k.result = :result");
            parameters.put("result", result.name());
            said.add(words.of("result", result));
        } else if ("NONE".equals(query.word("result"))) {
            where.append(" AND k.id IS NULL");
            said.add(words.of("result.NONE"));
        }
        var totals = sql.sql("SELECT count(*), coalesce(sum(r.amount), 0)::bigint" + FROM + where)
                .params(parameters)
                .query((row, n) -> new long[] {row.getLong(1), row.getLong(2)})
                .single();
        var rows = sql.sql(
                        "SELECT r.number, r.voucher_number, r.voucher_on, receipt_payer(r.id, r.payer) AS payer, u.name AS unit, r.amount, k.result, k.remark,"
                                + " k.officer_name AS checker, k.checked_on" + FROM + where + " ORDER BY "
                                + query.orderBy()
                                + " LIMIT :size OFFSET :offset")
                .params(parameters)
                .param("size", query.size())
                .param("offset", query.offset())
                .query(Row.class)
                .list();
        var amount = Yuan.ofFen(totals[1]);
        return Listing.of(rows, totals[0], query).saying(said).summing("amount", amount.plain(), amount.toString());
    }
}
