package cn.mingzhang.screening;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.people.Officer;
import cn.mingzhang.permits.PermitRights;
import cn.mingzhang.refusals.NotVisible;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The findings with what has become of them; what an officer may not see is not found. */
@Repository
class FindingList {
    /** What waits first, and of that the gravest. */
    static final Sorts SORTS = Sorts.first(
                    "state",
                    "array_position(ARRAY['OPEN','PROPOSED','PROBLEM','DISMISSED','GONE'], f.state),"
                            + " array_position(ARRAY['HIGH','MIDDLE','LOW'], f.seriousness), f.rule",
                    false)
            .and("seriousness", "array_position(ARRAY['HIGH','MIDDLE','LOW'], f.seriousness), f.rule")
            .and("rule", "f.rule")
            .and("title", "f.title")
            .and("developer", "f.developer")
            .and("unit", "f.unit")
            .tie("f.id");

    /** Which findings a proposed dismissal is about: its own, or all that its pattern fits. */
    static final String COVERS = "(d.finding_id = f.id OR d.finding_id IS NULL AND d.rule = f.rule"
            + " AND (d.unit_id IS NULL OR d.unit_id = f.unit_id) AND (d.developer IS NULL OR d.developer = f.developer)"
            + " AND (d.words IS NULL OR strpos(f.title, d.words) > 0))";

    private static final String ALL = """
            FROM (SELECT f.*, u.name AS unit, v.name AS division, j.number AS project_number, q.number AS problem,
                    f.first_run = l.id AS fresh,
                    CASE WHEN q.number IS NOT NULL THEN 'PROBLEM'
                         WHEN f.id IN (SELECT finding_id FROM screening_dismissed) THEN 'DISMISSED'
                         WHEN f.last_run < l.id THEN 'GONE'
                         WHEN EXISTS (SELECT 1 FROM screening_dismissal d LEFT JOIN screening_dismissal_answer a ON a.dismissal_id = d.id
                                       WHERE a.dismissal_id IS NULL AND COVERS) THEN 'PROPOSED'
                         ELSE 'OPEN' END AS state
                    FROM screening_finding f
                    CROSS JOIN (SELECT max(id) AS id FROM screening_run WHERE state = 'DONE') l
                    JOIN unit_as_of(:today) u ON u.id = f.unit_id
                    JOIN division_as_of(:today) v ON v.code = f.division_code
                    LEFT JOIN project j ON j.id = f.project_id
                    LEFT JOIN screening_problem s ON s.finding_id = f.id LEFT JOIN problem q ON q.id = s.problem_id) f
            """.replace("COVERS", COVERS);

    private final JdbcClient sql;
    private final JsonMapper json;
    private final PermitRights rights;
    private final OfficeClock clock;

    FindingList(JdbcClient sql, JsonMapper json, PermitRights rights, OfficeClock clock) {
        this.sql = sql;
        this.json = json;
        this.rights = rights;
        this.clock = clock;
    }

    long count(FindingFilter filter, Officer officer) {
        return sql.sql("SELECT count(*) " + ALL + filter.where())
                .params(filter.parameters(rights.scope(officer), officer))
                .param("today", clock.today())
                .query(Long.class)
                .single();
    }

    List<FindingRow> page(ListQuery query, FindingFilter filter, Officer officer) {
        return sql.sql("SELECT f.* " + ALL + filter.where() + " ORDER BY " + query.orderBy()
                        + " LIMIT :size OFFSET :offset")
                .params(filter.parameters(rights.scope(officer), officer))
                .param("today", clock.today())
                .param("size", query.size())
                .param("offset", query.offset())
                .query(this::read)
                .list();
    }

    FindingRow seen(long id, Officer officer) {
        return find("f.id", id, officer).stream().findFirst().orElseThrow(() -> new NotVisible("finding " + id));
    }

    List<FindingRow> ofProject(long projectId, Officer officer) {
        return find("f.project_id", projectId, officer);
    }

    Optional<FindingRow> ofProblem(String number, Officer officer) {
        return find("f.problem", number, officer).stream().findFirst();
    }

    /** What a pattern would dismiss now: what waits and fits. */
    List<FindingRow> fitting(Pattern pattern, Officer officer) {
        var scope = rights.scope(officer);
        return sql.sql("SELECT f.* " + ALL + """
                         WHERE f.state IN ('OPEN', 'PROPOSED') AND f.rule = :rule AND (:everything OR f.unit_id = ANY (:units))
                           AND (cast(:unit AS bigint) IS NULL OR f.unit_id = :unit)
                           AND (cast(:developer AS text) IS NULL OR f.developer = :developer)
                           AND (cast(:words AS text) IS NULL OR strpos(f.title, :words) > 0) ORDER BY f.id
                        """)
                .param("rule", pattern.rule().name())
                .param("unit", pattern.unit(), Types.BIGINT)
                .param("developer", pattern.developer(), Types.VARCHAR)
                .param("words", pattern.words(), Types.VARCHAR)
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .param("today", clock.today())
                .query(this::read)
                .list();
    }

    /** 成批排除 by rule, and unit, developer or words of the name. */
    record Pattern(
            Detection rule,
            @Nullable Long unit,
            @Nullable String developer,
            @Nullable String words) {}

    record Bureau(String bureau, String kind, int omissions, int logged) {}

    /** AP-07: by issuing bureau and what it issued, the omissions that stand. */
    List<Bureau> bureaus(Officer officer) {
        var scope = rights.scope(officer);
        return sql.sql(
                        "SELECT split_part(a, '|', 2) AS bureau, split_part(a, '|', 1) AS kind, count(*)::int AS omissions,"
                                + " (count(*) FILTER (WHERE f.state = 'PROBLEM'))::int AS logged " + ALL
                                + " CROSS JOIN LATERAL unnest(f.authorities) AS a WHERE f.state NOT IN ('DISMISSED', 'GONE')"
                                + " AND (:everything OR f.unit_id = ANY (:units)) GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2")
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .param("today", clock.today())
                .query(Bureau.class)
                .list();
    }

    private List<FindingRow> find(String column, Object value, Officer officer) {
        var scope = rights.scope(officer);
        return sql.sql(
                        "SELECT f.* " + ALL + " WHERE " + column
                                + " = :value AND (:everything OR f.unit_id = ANY (:units)) AND (:leads OR NOT f.discipline) ORDER BY f.id")
                .param("value", value)
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .param("leads", FindingFilter.seesLeads(officer))
                .param("today", clock.today())
                .query(this::read)
                .list();
    }

    private FindingRow read(ResultSet row, int index) throws SQLException {
        var rule = Detection.valueOf(row.getString("rule"));
        var ofClass = row.getString("problem_class");
        return new FindingRow(
                row.getLong("id"),
                rule,
                ofClass == null ? rule.problemClass() : ofClass,
                FindingRow.State.valueOf(row.getString("state")),
                row.getBoolean("fresh"),
                row.getLong("unit_id"),
                row.getString("unit"),
                row.getString("division"),
                row.getObject("project_id", Long.class),
                row.getString("project_number"),
                row.getString("title"),
                row.getString("developer"),
                Arrays.asList((Long[]) row.getArray("permits").getArray()),
                Arrays.asList((String[]) row.getArray("authorities").getArray()),
                json.readValue(row.getString("said"), new TypeReference<List<Said>>() {}),
                row.getLong("first_run"),
                row.getLong("last_run"),
                row.getString("problem"));
    }
}
