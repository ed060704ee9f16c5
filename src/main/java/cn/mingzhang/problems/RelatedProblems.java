package cn.mingzhang.problems;

import cn.mingzhang.closure.Stage;
import cn.mingzhang.people.Officer;
import cn.mingzhang.projects.ProjectRelated;
import cn.mingzhang.projects.RelatedLine;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A project's problems, on its page. */
@Component
class RelatedProblems implements ProjectRelated {
    private final JdbcClient sql;
    private final LedgerRights rights;

    RelatedProblems(JdbcClient sql, LedgerRights rights) {
        this.sql = sql;
        this.rights = rights;
    }

    private record Found(String number, String description, Stage stage, LocalDate on) {}

    @Override
    public List<RelatedLine> of(long projectId, Officer officer) {
        var visible = rights.visible(officer);
        return sql
                .sql(
                        "SELECT p.number, left(p.description, 60) AS description, p.stage, p.found_on AS \"on\" FROM problem p"
                                + " WHERE p.project_id = :project AND " + visible.sql() + " ORDER BY p.id DESC")
                .param("project", projectId)
                .param("units", visible.unitArray())
                .query(Found.class)
                .list()
                .stream()
                .map(found -> new RelatedLine(
                        "subject.problem",
                        found.number(),
                        found.description(),
                        "closure.stage." + found.stage(),
                        Tones.of(found.stage()),
                        "/problems/" + found.number(),
                        found.on()))
                .toList();
    }
}
