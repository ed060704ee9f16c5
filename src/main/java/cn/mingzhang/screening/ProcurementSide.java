package cn.mingzhang.screening;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** PR-01, PR-02, PR-04 over the register of procurements. */
@Component
class ProcurementSide implements OtherSide {
    private static final String UNTENDERED = """
            SELECT p.number, p.title, p.winner, p.unit_id, u.division_code, p.project_id, p.category, p.method, coalesce(p.amount, p.budget) AS fen
              FROM procurement p JOIN unit u ON u.id = p.unit_id
             WHERE p.method NOT IN ('OPEN_TENDER', 'INVITED_TENDER')
               AND coalesce(p.amount, p.budget) >= 100 * CASE p.category WHEN 'WORKS' THEN :works WHEN 'SERVICES' THEN :services ELSE :goods END
             ORDER BY p.number
            """;
    private static final String TOGETHER = """
            SELECT p.unit_id, u.division_code, string_agg(p.number, '、' ORDER BY p.number) AS numbers, count(*)::int AS times,
                   array_to_string(b.names, '、') AS bidders
              FROM procurement p JOIN unit u ON u.id = p.unit_id
              CROSS JOIN LATERAL (SELECT array_agg(name ORDER BY name) AS names FROM unnest(p.bidders) AS name) b
             WHERE cardinality(p.bidders) >= 3 GROUP BY p.unit_id, u.division_code, b.names HAVING count(*) >= :times ORDER BY 4 DESC
            """;
    private static final String ONE = """
            SELECT s.unit_id, u.division_code, s.role, s.name, s.times, s.whole FROM (
                SELECT unit_id, role, name, count(*)::int AS times, (sum(count(*)) OVER (PARTITION BY unit_id, role))::int AS whole FROM (
                    SELECT unit_id, 'winner' AS role, winner AS name FROM procurement WHERE winner IS NOT NULL
                    UNION ALL SELECT unit_id, 'agency', agency FROM procurement WHERE agency IS NOT NULL) named
                 GROUP BY unit_id, role, name) s JOIN unit u ON u.id = s.unit_id
             WHERE s.whole >= :purchases AND s.times * 100 >= s.whole * :percent ORDER BY s.unit_id, s.role
            """;

    private final JdbcClient sql;

    ProcurementSide(JdbcClient sql) {
        this.sql = sql;
    }

    private record Untendered(
            String number,
            String title,
            @Nullable String winner,
            long unitId,
            String divisionCode,
            @Nullable Long projectId,
            String category,
            String method,
            long fen) {}

    private record Together(long unitId, String divisionCode, String numbers, int times, String bidders) {}

    private record One(long unitId, String divisionCode, String role, String name, int times, int whole) {}

    @Override
    public Compared compare(Collection<Known> register, Collection<Case> cases, Parameters parameters) {
        var found = new ArrayList<Finding>();
        sql.sql(UNTENDERED)
                .param("works", parameters.of(Parameter.TENDER_WORKS))
                .param("goods", parameters.of(Parameter.TENDER_GOODS))
                .param("services", parameters.of(Parameter.TENDER_SERVICES))
                .query(Untendered.class)
                .list()
                .forEach(one -> found.add(untendered(one)));
        sql.sql(TOGETHER)
                .param("times", parameters.count(Parameter.SAME_BIDDERS))
                .query(Together.class)
                .list()
                .forEach(one -> found.add(of(
                        Detection.PR_02,
                        one.bidders(),
                        one.bidders(),
                        one.unitId(),
                        one.divisionCode(),
                        Tests.said("lead", "#screening.lead")
                                .and("bidders", one.bidders())
                                .and("times", "" + one.times())
                                .and("purchases", one.numbers()))));
        sql.sql(ONE)
                .param("purchases", parameters.count(Parameter.ONE_SUPPLIER_PURCHASES))
                .param("percent", parameters.count(Parameter.ONE_SUPPLIER_PERCENT))
                .query(One.class)
                .list()
                .forEach(one -> found.add(of(
                        Detection.PR_04,
                        one.role() + " " + one.name(),
                        one.name(),
                        one.unitId(),
                        one.divisionCode(),
                        Tests.said("lead", "#screening.lead")
                                .and("role", "#screening.role." + one.role())
                                .and("share", one.times() + " / " + one.whole()))));
        return new Compared(found, new Run.Input("PROCUREMENTS", "", "", count(), ""));
    }

    private int count() {
        return sql.sql("SELECT count(*)::int FROM procurement")
                .query(Integer.class)
                .single();
    }

    private static Finding untendered(Untendered one) {
        var amount = BigDecimal.valueOf(one.fen(), 2);
        var said = Tests.said("category", "#procurement.category." + one.category())
                .and("method", "#procurement.method." + one.method())
                .and("amount", amount.toPlainString())
                .and("purchases", one.number());
        return new Finding(
                Detection.PR_01,
                Detection.PR_01.problemClass(),
                "PR-01 " + one.number(),
                one.title(),
                one.winner() == null ? "" : one.winner(),
                one.divisionCode(),
                one.unitId(),
                one.projectId(),
                List.of(),
                List.of(),
                said);
    }

    private static Finding of(Detection rule, String key, String title, long unit, String division, List<Said> said) {
        var shown = title.length() > 150 ? title.substring(0, 150) : title;
        return new Finding(
                rule,
                rule.problemClass(),
                rule.code() + " " + unit + " " + key,
                shown,
                "",
                division,
                unit,
                null,
                List.of(),
                List.of(),
                said);
    }
}
