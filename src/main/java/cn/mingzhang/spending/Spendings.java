package cn.mingzhang.spending;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.SearchText;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scope;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 支出 as the database keeps them: the list with its sums, and what is left of each year. */
@Repository
class Spendings {
    static final Sorts SORTS = Sorts.first("spentOn", "s.spent_on", true)
            .and("number", "s.id")
            .and("amount", "s.amount")
            .and("purpose", "p.id")
            .tie("s.id");

    private static final String COLUMNS = """
            SELECT s.id, s.number, s.unit_id, u.name AS unit, p.name AS purpose, p.lawful, j.number AS project, j.name AS project_name,
                   s.voucher_number, s.spent_on, s.amount, s.payee, s.remark, s.reverses_id, x.id IS NOT NULL AS reversed, s.officer_name,
                   s.officer_unit, s.entered_on
            """;
    private static final String FROM = """
              FROM spending s JOIN spending_purpose p ON p.id = s.purpose_id LEFT JOIN project j ON j.id = s.project_id
              LEFT JOIN spending x ON x.reverses_id = s.id
            """;
    private static final String UNIT = " JOIN unit_as_of(:today) u ON u.id = s.unit_id ";

    private final JdbcClient sql;
    private final SpendingWords words;
    private final OfficeClock clock;

    Spendings(JdbcClient sql, SpendingWords words, OfficeClock clock) {
        this.sql = sql;
        this.words = words;
        this.clock = clock;
    }

    Optional<SpendingRow> byNumber(String number) {
        return sql.sql(COLUMNS + FROM + UNIT + " WHERE s.number = :number")
                .param("today", clock.today())
                .param("number", number)
                .query(SpendingRow.class)
                .optional();
    }

    Listing<SpendingRow> page(ListQuery query, Scope scope) {
        var said = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        parameters.put("everything", scope.everything());
        parameters.put("units", scope.unitArray());
        var where = new StringBuilder(" WHERE (:everything OR s.unit_id = ANY (:units))");
        SearchText text = query.text("q");
        if (!text.isEmpty()) {
            where.append(
                    " AND (s.number || ' ' || s.voucher_number || ' ' || s.payee || ' ' || coalesce(j.number || ' ' || j.name, ''))"
                            + " ILIKE :q ESCAPE '!'");
            parameters.put("q", text.pattern());
            said.add(words.of("filter.q.words", text.text()));
        }
        var year = query.number("year");
        if (year != null && year > 1900 && year < 3000) {
            where.append(" AND s.spent_on >= make_date(:year, 1, 1) AND s.spent_on < make_date(:year + 1, 1, 1)");
            parameters.put("year", year.intValue());
            said.add("" + year);
        }
        var asOf = query.day("asOf");
        if (asOf != null) {
            where.append(" AND s.entered_on <= :asOf");
            parameters.put("asOf", asOf);
            said.add(words.of("filter.asOf", "" + asOf));
        }
        var purpose = query.number("purpose");
        if (purpose != null) {
            where.append(" AND s.purpose_id = :purpose");
            parameters.put("purpose", purpose);
            sql.sql("SELECT name FROM spending_purpose WHERE id = :id")
                    .param("id", purpose)
                    .query(String.class)
                    .optional()
                    .ifPresent(said::add);
        }
        if (query.flag("misused")) {
            where.append(" AND NOT p.lawful");
            said.add(words.of("state.MISUSED"));
        }
        var totals = sql.sql("SELECT count(*), coalesce(sum(s.amount), 0)::bigint" + FROM + where)
                .params(parameters)
                .query((row, n) -> new long[] {row.getLong(1), row.getLong(2)})
                .single();
        var rows = sql.sql(
                        COLUMNS + FROM + UNIT + where + " ORDER BY " + query.orderBy() + " LIMIT :size OFFSET :offset")
                .params(parameters)
                .param("today", clock.today())
                .param("size", query.size())
                .param("offset", query.offset())
                .query(SpendingRow.class)
                .list();
        var amount = Yuan.ofFen(totals[1]);
        return Listing.of(rows, totals[0], query).saying(said).summing("amount", amount.plain(), amount.toString());
    }

    /** One year of the fund: fees that came in, what was spent, what is left of it and of all years until then. */
    public record Year(int year, long ordinary, long recovered, long spent, long misused, long left, long leftOfAll) {
        public Yuan collected() {
            return Yuan.ofFen(ordinary + recovered);
        }

        public Yuan ordinaryYuan() {
            return Yuan.ofFen(ordinary);
        }

        public Yuan recoveredYuan() {
            return Yuan.ofFen(recovered);
        }

        public Yuan spentYuan() {
            return Yuan.ofFen(spent);
        }

        public Yuan leftYuan() {
            return Yuan.ofFen(left);
        }

        public Yuan leftOfAllYuan() {
            return Yuan.ofFen(leftOfAll);
        }

        public boolean isOverspent() {
            return leftOfAll < 0;
        }
    }

    List<Year> years(Scope scope) {
        return sql.sql("""
                        WITH moves AS (
                            SELECT extract(year FROM e.entered_on)::integer AS year, coalesce(sum(e.amount) FILTER (WHERE e.recovery IS NULL), 0) AS ordinary,
                                   coalesce(sum(e.amount) FILTER (WHERE e.recovery = 'FEE'), 0) AS recovered, 0 AS spent, 0 AS misused
                              FROM receipt_entry e JOIN receipt r ON r.id = e.receipt_id
                             WHERE e.kind = 'ALLOCATION' AND e.recovery IS DISTINCT FROM 'LOSS' AND (:everything OR r.unit_id = ANY (:units)) GROUP BY 1
                            UNION ALL
                            SELECT extract(year FROM s.spent_on)::integer, 0, 0, sum(s.amount), coalesce(sum(s.amount) FILTER (WHERE NOT p.lawful), 0)
                              FROM spending s JOIN spending_purpose p ON p.id = s.purpose_id
                             WHERE :everything OR s.unit_id = ANY (:units) GROUP BY 1),
                        years AS (SELECT year, sum(ordinary)::bigint AS ordinary, sum(recovered)::bigint AS recovered, sum(spent)::bigint AS spent,
                                         sum(misused)::bigint AS misused FROM moves GROUP BY year)
                        SELECT *, ordinary + recovered - spent AS left, (sum(ordinary + recovered - spent) OVER (ORDER BY year))::bigint AS left_of_all
                          FROM years ORDER BY year DESC
                        """)
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .query(Year.class)
                .list();
    }

    /** What is left of the office's fees of all years: allocated to fees, less what was spent. */
    Yuan left(long unit) {
        return Yuan.ofFen(sql.sql("""
                        SELECT coalesce((SELECT sum(e.amount) FROM receipt r JOIN receipt_entry e ON e.receipt_id = r.id
                                          WHERE r.unit_id = :unit AND e.kind = 'ALLOCATION' AND e.recovery IS DISTINCT FROM 'LOSS'), 0)::bigint
                               - coalesce((SELECT sum(amount) FROM spending WHERE unit_id = :unit), 0)::bigint
                        """).param("unit", unit).query(Long.class).single());
    }

    /** Nobody else spends of this office until the transaction ends. */
    void hold(long unit) {
        sql.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtext('spending'), :unit)")
                .param("unit", (int) unit)
                .query(Integer.class)
                .single();
    }

    void add(String number, NewSpending spending, @Nullable Long project, Officer officer) {
        sql.sql("""
                        INSERT INTO spending (number, unit_id, purpose_id, project_id, voucher_number, spent_on, amount, payee, remark, officer_id,
                            officer_name, officer_unit, entered_on, recorded_at)
                        VALUES (:number, :unit, :purpose, :project, :voucher, :spentOn, :amount, :payee, :remark, :officer, :name, :officerUnit,
                            :today, :now)
                        """)
                .param("number", number)
                .param("unit", spending.unitId())
                .param("purpose", spending.purposeId())
                .param("project", project, Types.BIGINT)
                .param("voucher", spending.voucherNumber())
                .param("spentOn", spending.spentOn())
                .param("amount", spending.amount().fen())
                .param("payee", spending.payee())
                .param("remark", spending.remark())
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("officerUnit", officer.unit().name())
                .param("today", clock.today())
                .param("now", now())
                .update();
    }

    void reverse(String number, long undone, String reason, Officer officer) {
        sql.sql("""
                        INSERT INTO spending (number, unit_id, purpose_id, project_id, voucher_number, spent_on, amount, payee, remark, reverses_id,
                            officer_id, officer_name, officer_unit, entered_on, recorded_at)
                        SELECT :number, unit_id, purpose_id, project_id, voucher_number, spent_on, -amount, payee, :reason, id, :officer, :name,
                               :unit, :today, :now FROM spending WHERE id = :undone
                        """)
                .param("number", number)
                .param("reason", reason)
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("unit", officer.unit().name())
                .param("today", clock.today())
                .param("now", now())
                .param("undone", undone)
                .update();
    }

    /** One locked row per year; a number once given is never given again. */
    String nextNumber() {
        var year = clock.today().getYear();
        var last = sql.sql("INSERT INTO fee_number (series, year, last) VALUES ('ZC', :year, 1)"
                        + " ON CONFLICT (series, year) DO UPDATE SET last = fee_number.last + 1 RETURNING last")
                .param("year", year)
                .query(Integer.class)
                .single();
        return "ZC-%d-%04d".formatted(year, last);
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }
}
