package cn.mingzhang.matching;

import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pairs that were left to people, and what they said; in SQL. */
@Repository
public class Pairs {
    static final Sorts SORTS = Sorts.first("score", "p.score", true)
            .and("permit", "r.name")
            .and("project", "j.name")
            .tie("p.id");

    private static final String ALL = """
            SELECT p.id, p.permit_id, p.project_id, p.pass, p.score, r.name AS row_name, r.developer AS row_developer, r.number AS row_number,
                   r.kind AS row_kind, j.number AS project_number, j.name AS project_name, j.developer AS project_developer,
                   a.same, a.officer_name AS answerer, a.answered_on
              FROM match_pair p JOIN permit r ON r.id = p.permit_id JOIN project j ON j.id = p.project_id
              LEFT JOIN LATERAL (SELECT * FROM match_answer a WHERE a.pair_id = p.id ORDER BY a.id DESC LIMIT 1) a ON true
             WHERE (:everything OR p.unit_id = ANY (:units))
            """;
    /** Only what the last comparison still asks: a later one that knows better, or asks nothing, ends the question. */
    private static final String STILL = "p.run = (SELECT max(id) FROM screening_run WHERE state = 'DONE')";

    private static final String WAITING = " AND a.same IS NULL AND " + STILL;

    private final JdbcClient sql;
    private final JdbcTemplate template;

    Pairs(JdbcClient sql, JdbcTemplate template) {
        this.sql = sql;
        this.template = template;
    }

    /** One pair with both sides in short. */
    record Pair(
            long id,
            long permitId,
            long projectId,
            Pass pass,
            int score,
            String rowName,
            String rowDeveloper,
            String rowNumber,
            String rowKind,
            String projectNumber,
            String projectName,
            String projectDeveloper,
            @Nullable Boolean same,
            @Nullable String answerer,
            @Nullable LocalDate answeredOn) {}

    /** A pair to be asked. */
    public record NewPair(
            String kind, String number, long projectId, long permitId, long unitId, Pass pass, int score) {}

    /** As this run leaves them; what was answered keeps its answer. */
    public void ask(long run, Collection<NewPair> pairs) {
        template.batchUpdate(
                "INSERT INTO match_pair (permit_kind, permit_number, project_id, permit_id, unit_id, pass, score, run)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (permit_kind, permit_number, project_id) DO UPDATE"
                        + " SET permit_id = excluded.permit_id, pass = excluded.pass, score = excluded.score, run = excluded.run",
                pairs.stream()
                        .map(pair -> new Object[] {
                            pair.kind(),
                            pair.number(),
                            pair.projectId(),
                            pair.permitId(),
                            pair.unitId(),
                            pair.pass().name(),
                            pair.score(),
                            run
                        })
                        .toList());
    }

    /** Everything that people have said, by the rows that stand now. */
    public Answers answers() {
        var same = new HashMap<Long, Set<Long>>();
        var other = new HashMap<Long, Set<Long>>();
        sql.sql("""
                        SELECT r.id AS permit, p.project_id AS project, a.same FROM match_pair p
                          JOIN LATERAL (SELECT same FROM match_answer a WHERE a.pair_id = p.id ORDER BY a.id DESC LIMIT 1) a ON true
                          JOIN permit r ON r.kind = p.permit_kind AND r.number = p.permit_number
                        """)
                .query((row, n) -> (row.getBoolean("same") ? same : other)
                        .computeIfAbsent(row.getLong("permit"), one -> new HashSet<>())
                        .add(row.getLong("project")))
                .list();
        return new Kept(same, other);
    }

    private record Kept(Map<Long, Set<Long>> same, Map<Long, Set<Long>> other) implements Answers {
        @Override
        public Set<Long> sameAs(long row) {
            return same.getOrDefault(row, Set.of());
        }

        @Override
        public boolean isOther(long row, long project) {
            return other.getOrDefault(row, Set.of()).contains(project);
        }
    }

    /** As many rows as wait, for a badge; {@code :units} where it is not everything. */
    static String waitingRows(boolean everything) {
        return "SELECT 1 FROM match_pair p WHERE " + STILL
                + " AND NOT EXISTS (SELECT 1 FROM match_answer a WHERE a.pair_id = p.id)"
                + (everything ? "" : " AND p.unit_id = ANY (:units)");
    }

    public long waiting(Scope scope) {
        return sql.sql("SELECT count(*) FROM (" + ALL + WAITING + ") w")
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .query(Long.class)
                .single();
    }

    long count(boolean answered, Scope scope) {
        return sql.sql("SELECT count(*) FROM (" + ALL + state(answered) + ") w")
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .query(Long.class)
                .single();
    }

    List<Pair> page(ListQuery query, boolean answered, Scope scope) {
        return sql.sql(ALL + state(answered) + " ORDER BY " + query.orderBy() + " LIMIT :size OFFSET :offset")
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .param("size", query.size())
                .param("offset", query.offset())
                .query(Pair.class)
                .list();
    }

    private static String state(boolean answered) {
        return answered ? " AND a.same IS NOT NULL" : WAITING;
    }

    Optional<Pair> find(long id, Scope scope) {
        return sql.sql(ALL + " AND p.id = :id")
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .param("id", id)
                .query(Pair.class)
                .optional();
    }

    /** One thing that both sides say, or only one of them. */
    record Said(String what, @Nullable String row, @Nullable String project) {}

    /** What both sides say of the same thing, line by line. */
    List<Said> beside(long id) {
        return sql.sql("""
                        SELECT f.what, f.row, f.project FROM match_pair p JOIN permit r ON r.id = p.permit_id JOIN project j ON j.id = p.project_id
                         CROSS JOIN LATERAL (VALUES
                           (1, 'name', r.name, j.name),
                           (2, 'developer', r.developer, j.developer),
                           (3, 'creditCode', r.credit_code, j.credit_code),
                           (4, 'projectCode', r.project_code, j.project_code),
                           (5, 'planning', coalesce(r.planning_number, CASE r.kind WHEN 'PLANNING' THEN r.number END), j.planning_permit_number),
                           (6, 'construction', coalesce(r.construction_number, CASE r.kind WHEN 'CONSTRUCTION' THEN r.number END),
                               j.construction_permit_number),
                           (7, 'address', r.address, j.address),
                           (8, 'storeys', r.storeys::text, j.storeys::text),
                           (9, 'groundFloor', trim_scale(r.ground_floor)::text, trim_scale(j.ground_floor_area)::text),
                           (10, 'aboveGround', trim_scale(r.above_ground)::text, trim_scale(j.above_ground_area)::text)
                         ) f (ordinal, what, row, project)
                         WHERE p.id = :id AND (f.row IS NOT NULL OR f.project IS NOT NULL) ORDER BY f.ordinal
                        """).param("id", id).query(Said.class).list();
    }

    /** The next that waits, after this one: whoever puts one off comes to the following, and after the last to the first. */
    Optional<Long> next(long afterScore, long afterId, Scope scope) {
        return sql.sql(
                        "SELECT w.id FROM (" + ALL + WAITING + ") w WHERE w.id <> :after"
                                + " ORDER BY (w.score < :score OR w.score = :score AND w.id > :after) DESC, w.score DESC, w.id LIMIT 1")
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .param("score", afterScore)
                .param("after", afterId)
                .query(Long.class)
                .optional();
    }

    void answer(long pair, boolean same, Officer officer, LocalDate on, Instant at) {
        sql.sql("INSERT INTO match_answer (pair_id, same, officer_id, officer_name, answered_on, recorded_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(pair, same, officer.id(), officer.name(), on, at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
