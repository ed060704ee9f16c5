package cn.mingzhang.visits;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.Counts;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The visits in SQL, each question with who may see them. */
@Repository
class Visits {
    static final Sorts SORTS = Sorts.first("day", "coalesce(v.visited_on, v.begun_on, v.planned_on)", true)
            .and("title", "v.title")
            .and("unit", "u.name")
            .and("kind", "v.kind")
            .and("state", "v.state")
            .tie("v.id");

    private static final String FROM = " FROM visit v JOIN unit_as_of(:today) u ON u.id = v.unit_id";
    private static final String ALL = """
            SELECT v.id, v.kind, v.state, v.title, v.unit_id, u.name AS unit, v.purpose, v.experts, v.planned_on, v.planner_name, v.begun_on,
                   v.visited_on, v.place, v.methods, v.papers, v.forum, v.summary, v.recorder_id, v.recorder_name, v.second_id, v.second_name,
                   v.recorded_on, v.confirmed_on, v.closed_on, v.version, k.lines, k.marked, k.bad
            """ + FROM + """
              CROSS JOIN LATERAL (SELECT count(*) AS lines, count(l.result) AS marked, count(*) FILTER (WHERE l.result = 'BAD') AS bad
                                    FROM visit_line_now l WHERE l.visit_id = v.id) k
            """;

    private final JdbcClient sql;
    private final VisitRights rights;
    private final OfficeClock clock;

    Visits(JdbcClient sql, VisitRights rights, OfficeClock clock) {
        this.sql = sql;
        this.rights = rights;
        this.clock = clock;
    }

    /** @throws NotVisible where this officer sees none */
    Visit seen(long id, Officer officer) {
        return sql.sql(ALL + " WHERE v.id = :id AND " + VisitRights.VISIBLE)
                .params(rights.parameters(officer))
                .param("today", clock.today())
                .param("id", id)
                .query(Visit.class)
                .optional()
                .orElseThrow(() -> new NotVisible("visit " + id));
    }

    long total(VisitFilter filter, Officer officer) {
        return sql.sql("SELECT count(*)" + FROM + filter.where())
                .params(parameters(filter, officer))
                .query(Long.class)
                .single();
    }

    List<Visit> page(ListQuery query, VisitFilter filter, Officer officer) {
        return sql.sql(ALL + filter.where() + " ORDER BY " + query.orderBy() + " LIMIT :size OFFSET :offset")
                .params(parameters(filter, officer))
                .param("size", query.size())
                .param("offset", query.offset())
                .query(Visit.class)
                .list();
    }

    /** How many wait, bucket by bucket, in one statement. */
    Map<String, Long> waiting(Map<String, String> those, VisitFilter mine, Officer officer) {
        var counts = new Counts(those);
        return sql.sql("SELECT " + counts.columns() + " FROM visit v WHERE v.state NOT IN ('CLOSED', 'DROPPED') AND "
                        + VisitRights.VISIBLE)
                .params(parameters(mine, officer))
                .query(counts.read())
                .single();
    }

    private Map<String, Object> parameters(VisitFilter filter, Officer officer) {
        var parameters = new HashMap<>(filter.parameters());
        parameters.putAll(rights.parameters(officer));
        parameters.put("today", clock.today());
        return parameters;
    }

    List<Visit> ofProblem(long problem, Officer officer) {
        return about(
                " AND EXISTS (SELECT 1 FROM visit_line l WHERE l.visit_id = v.id AND l.problem_id = :about"
                        + " UNION ALL SELECT 1 FROM visit_finding f WHERE f.visit_id = v.id AND f.problem_id = :about)",
                problem,
                officer);
    }

    List<Visit> ofProject(long project, Officer officer) {
        return about(
                " AND EXISTS (SELECT 1 FROM visit_line l WHERE l.visit_id = v.id AND l.project_id = :about)",
                project,
                officer);
    }

    private List<Visit> about(String and, long about, Officer officer) {
        return sql.sql(ALL + " WHERE v.state <> 'DROPPED' AND " + VisitRights.VISIBLE + and + " ORDER BY v.id DESC")
                .params(rights.parameters(officer))
                .param("today", clock.today())
                .param("about", about)
                .query(Visit.class)
                .list();
    }
}
