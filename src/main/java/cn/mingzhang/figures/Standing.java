package cn.mingzhang.figures;

import cn.mingzhang.people.Scope;
import java.time.LocalDate;
import java.util.Map;

/**
 * 截至某日: the ledger as it stood on a day, one row a problem, made from what is dated and never altered. What had been served by
 * then counts; a draft or what was void does not. The stage is that of the last signature up to the day; the rectification status
 * is the last one confirmed by then. Class, project and responsible unit are those of the file today, as they are locked from the
 * application on.
 */
final class Standing {
    private static final String STATUS_THEN = "coalesce(r.status, 'NOT_STARTED')";

    /** What is confirmed stands in the file; only where the last word is not confirmed is the one before it looked for. */
    private static final String STATUS_NOW =
            "coalesce(CASE WHEN p.rectification_confirmed THEN p.rectification ELSE r.status END, 'NOT_STARTED')";

    private static final String UNCONFIRMED = " AND NOT p.rectification_confirmed";

    private static final String PROJECT = "coalesce(p.project_id, -p.id)";

    private static final String SQL = """
            SELECT p.id, p.number, p.description, p.campaign_year, p.class_group,
                   p.item_id, i.number AS item_number, i.title AS item_title,
                   %2$s AS project_key, j.number AS project_number, j.name AS project_name,
                   u.id AS unit_id, u.name AS unit, u.level, d.ordinal AS unit_ordinal,
                   g.stage, %1$s AS status,
                   bool_and(%1$s = 'RECTIFIED') OVER (PARTITION BY p.campaign_year, p.class_group, %2$s) AS project_rectified
              FROM problem p
              JOIN problem_item i ON i.id = p.item_id
              JOIN unit_as_of(:asOf) u ON u.id = p.responsible_unit_id
              JOIN division d ON d.code = u.division_code
              LEFT JOIN project j ON j.id = p.project_id
             CROSS JOIN LATERAL (%4$s) g
              LEFT JOIN LATERAL (
                   SELECT t.status FROM problem_status t
                    WHERE t.problem_id = p.id AND t.confirmed AND t.happened_on <= :asOf%5$s
                    ORDER BY t.happened_on DESC, t.id DESC LIMIT 1) r ON true
             WHERE g.stage <> 'VOID' AND %3$s
            """;

    private static final String STAGE_THEN = """
            SELECT s.stage_to AS stage FROM problem_signature s
             WHERE s.problem_id = p.id AND s.signed_on <= :asOf ORDER BY s.ordinal DESC LIMIT 1""";

    /** Today the file itself says where its last signature has led it. */
    private static final String STAGE_NOW = "SELECT p.stage WHERE p.signatures > 0";

    private Standing() {}

    /** As a table expression with its scope in it; with the {@link #parameters}. */
    static String sql(Scope scope, boolean now) {
        var seen = scope.everything() ? "true" : "p.responsible_unit_id = ANY (:units)";
        var status = now ? STATUS_NOW : STATUS_THEN;
        return "(" + SQL.formatted(status, PROJECT, seen, now ? STAGE_NOW : STAGE_THEN, now ? UNCONFIRMED : "")
                + ") AS standing";
    }

    static Map<String, Object> parameters(LocalDate asOf, Scope scope) {
        return Map.of("asOf", asOf, "units", scope.unitArray());
    }
}
