package cn.mingzhang.figures;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Scope;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;

/**
 * 截至某日: the ledger as it stood on a day, one row a problem, made from what is dated and never altered. What had been served by
 * then counts; a draft or what was void does not. The stage is that of the last signature up to the day; the rectification status
 * is the last one confirmed by then. Class, project and responsible unit are those of the file today, as they are locked from the
 * application on.
 *
 * <p>Today the file itself says where its last signature has led it, and how many files say the same is known from the tally (V024).
 * On a day before, the last line up to it is looked for: of all files in one pass, of a part of them one by one.
 */
final class Standing {
    /** From here on one pass over all signatures is cheaper than a look for each file. */
    private static final int MANY_UNITS = 3;

    private static final String PROJECT = "coalesce(p.project_id, -p.id)";

    private static final String STATUS_THEN = "coalesce(r.status, 'NOT_STARTED')";

    /** What is confirmed stands in the file; only where the last word is not confirmed is the one before it looked for. */
    private static final String STATUS_NOW =
            "coalesce(CASE WHEN p.rectification_confirmed THEN p.rectification ELSE r.status END, 'NOT_STARTED')";

    private static final String LAST_CONFIRMED = """
             LEFT JOIN LATERAL (
                  SELECT t.status FROM problem_status t
                   WHERE t.problem_id = p.id AND t.confirmed AND t.happened_on <= :asOf%s
                   ORDER BY t.happened_on DESC, t.id DESC LIMIT 1) r ON true
            """;

    /** 当时所知: what had been entered by the end of the day. */
    private static final String ENTERED = " AND %s.recorded_at < :night";

    private static final String NOW = " CROSS JOIN LATERAL (SELECT p.stage WHERE p.signatures > 0) g"
            + LAST_CONFIRMED.formatted(" AND NOT p.rectification_confirmed");

    private static final String THEN_ONE_BY_ONE = """
             CROSS JOIN LATERAL (
                  SELECT s.stage_to AS stage FROM problem_signature s
                   WHERE s.problem_id = p.id AND s.signed_on <= :asOf%s ORDER BY s.ordinal DESC LIMIT 1) g
            """ + LAST_CONFIRMED;

    private static final String THEN_IN_ONE_PASS = """
             JOIN (SELECT DISTINCT ON (s.problem_id) s.problem_id, s.stage_to AS stage FROM problem_signature s
                    WHERE s.signed_on <= :asOf%s ORDER BY s.problem_id, s.ordinal DESC) g ON g.problem_id = p.id
             LEFT JOIN (SELECT DISTINCT ON (t.problem_id) t.problem_id, t.status FROM problem_status t
                    WHERE t.confirmed AND t.happened_on <= :asOf%s
                    ORDER BY t.problem_id, t.happened_on DESC, t.id DESC) r ON r.problem_id = p.id
            """;

    private static final String NARROW = "p.id, p.campaign_year, p.class_group, p.item_id, " + PROJECT
            + " AS project_key, u.id AS unit_id, u.level, g.stage, ";

    private static final String FROM =
            " AS status%s FROM problem p JOIN unit_as_of(:asOf) u ON u.id = p.responsible_unit_id";

    private static final String NUMBERED =
            ", p.number, i.number AS item_number, j.number AS project_number, u.name AS unit,"
                    + " d.ordinal AS unit_ordinal";

    private static final String NAMES =
            " JOIN problem_item i ON i.id = p.item_id JOIN division d ON d.code = u.division_code"
                    + " LEFT JOIN project j ON j.id = p.project_id";

    private final Scope scope;
    private final boolean now;
    private final Known known;

    Standing(LocalDate asOf, Known known, Scope scope, LocalDate today) {
        this.scope = scope;
        this.now = !asOf.isBefore(today);
        this.known = known;
    }

    boolean isNow() {
        return now;
    }

    static Map<String, Object> parameters(LocalDate asOf, Scope scope) {
        return Map.of("asOf", asOf, "units", scope.unitArray(), "night", night(asOf));
    }

    /** The end of the day in the office's zone. */
    static OffsetDateTime night(LocalDate day) {
        return day.plusDays(1).atStartOfDay(OfficeClock.ZONE).toOffsetDateTime();
    }

    /** What is counted by: id, year, class, item, project, unit, level, stage and status; with the {@link #parameters}. */
    String narrow(String narrowing) {
        return "SELECT " + NARROW + status() + FROM.formatted("") + then(narrowing) + where(narrowing);
    }

    /** The same with the numbers and names that rows are ordered by. */
    String numbered(String narrowing) {
        return "SELECT " + NARROW + status() + FROM.formatted(NUMBERED) + NAMES + then(narrowing) + where(narrowing);
    }

    /** With whether all problems of a project are rectified; whole projects must be in it. */
    static String ofProjects(String standing) {
        return "(SELECT each_one.*, bool_and(status = 'RECTIFIED') OVER (PARTITION BY campaign_year, class_group, project_key)"
                + " AS project_rectified FROM " + standing + " AS each_one)";
    }

    /** Problems today from the tally: how many there are of each kind. Few are unconfirmed; those are looked at one by one. */
    String tallied(String narrowing) {
        return "(SELECT p.campaign_year, p.class_group, p.responsible_unit_id AS unit_id, p.stage, p.rectification AS status,"
                + " p.problems FROM problem_counted p WHERE p.rectification_confirmed AND " + signed(narrowing)
                + " UNION ALL"
                + " SELECT p.campaign_year, p.class_group, p.responsible_unit_id, p.stage, " + STATUS_THEN + ", 1"
                + " FROM problem p" + LAST_CONFIRMED.formatted("") + " WHERE NOT p.rectification_confirmed AND "
                + signed(narrowing)
                + ")";
    }

    /** Items today from the tally. */
    String talliedItems(String narrowing) {
        return "(SELECT p.item_id, p.campaign_year, p.responsible_unit_id AS unit_id FROM problem_item_counted p WHERE "
                + signed(narrowing) + " GROUP BY 1, 2, 3 HAVING sum(p.problems) > 0)";
    }

    private String signed(String narrowing) {
        return "p.signatures > 0 AND p.stage <> 'VOID' AND " + seen() + " AND " + narrowing;
    }

    private String status() {
        return now ? STATUS_NOW : STATUS_THEN;
    }

    private String then(String narrowing) {
        if (now) {
            return NOW;
        }
        var many = scope.everything() || scope.unitArray().length > MANY_UNITS;
        var entered = known == Known.THEN;
        return (many && narrowing.isEmpty() ? THEN_IN_ONE_PASS : THEN_ONE_BY_ONE)
                .formatted(entered ? ENTERED.formatted("s") : "", entered ? ENTERED.formatted("t") : "");
    }

    private String where(String narrowing) {
        return " WHERE g.stage <> 'VOID' AND " + seen() + (narrowing.isEmpty() ? "" : " AND " + narrowing);
    }

    private String seen() {
        return scope.everything() ? "true" : "p.responsible_unit_id = ANY (:units)";
    }
}
