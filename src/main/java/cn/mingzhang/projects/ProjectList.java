package cn.mingzhang.projects;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.people.Scope;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list in SQL: rows, how many, and the sums over all of them. */
@Repository
class ProjectList {

    static final Sorts SORTS = Sorts.first("number", "p.number", true)
            .and("name", "p.name")
            .and("developer", "p.developer")
            .and("division", "d.ordinal")
            .and("decision", "p.decision_kind")
            .and("permitted", "p.planning_permit_on")
            .and("required", "p.required_shelter_area")
            .and("built", "p.built_shelter_area")
            .tie("p.id");

    private static final String ROWS = """
            SELECT p.number, p.name, p.developer, d.name AS division, p.decision_kind, p.planning_permit_on,
                   p.required_shelter_area AS required, p.built_shelter_area AS built, p.legacy
              FROM project p JOIN division_as_of(:today) d ON d.code = p.division_code
            """;

    private static final String TOTALS = """
            SELECT count(*) AS total, coalesce(sum(p.required_shelter_area), 0) AS required,
                   coalesce(sum(p.built_shelter_area), 0) AS built
              FROM project p
            """;

    private final JdbcClient sql;
    private final OfficeClock clock;

    ProjectList(JdbcClient sql, OfficeClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Totals(long total, BigDecimal required, BigDecimal built) {}

    Listing<ProjectRow> page(ListQuery query, ProjectFilter filter, Scope scope) {
        var totals = sql.sql(TOTALS + filter.where(scope))
                .params(filter.parameters(scope))
                .query(Totals.class)
                .single();
        return Listing.of(rows(query, filter, scope), totals.total(), query)
                .summing("required", CardField.text(totals.required()), Areas.shown(totals.required()))
                .summing("built", CardField.text(totals.built()), Areas.shown(totals.built()));
    }

    private List<ProjectRow> rows(ListQuery query, ProjectFilter filter, Scope scope) {
        return sql.sql(ROWS + filter.where(scope) + " ORDER BY " + query.orderBy() + " LIMIT :size OFFSET :offset")
                .params(filter.parameters(scope))
                .param("today", clock.today())
                .param("size", query.size())
                .param("offset", query.offset())
                .query(ProjectRow.class)
                .list();
    }
}
