package cn.mingzhang.fees;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Projects as the fee sees them, within the reader's scope. */
@Repository
public class FeeProjects {
    private static final String CARD = """
            SELECT p.id, p.number, p.name, p.developer, p.credit_code, p.division_code, p.unit_id, u.name AS unit,
                   p.required_shelter_area AS required, p.built_shelter_area AS built, p.above_ground_area AS above_ground,
                   p.planning_permit_on AS planning_on, p.construction_permit_on AS construction_on,
                   p.completion_filing_on AS completion_on, p.decision_kind, p.decision_on, p.happened_on
              FROM project p JOIN unit_as_of(:today) u ON u.id = p.unit_id
            """;

    private final JdbcClient sql;
    private final Rights rights;
    private final OfficeClock clock;

    FeeProjects(JdbcClient sql, Rights rights, OfficeClock clock) {
        this.sql = sql;
        this.rights = rights;
        this.clock = clock;
    }

    /** @throws NotVisible where there is none that he may see */
    public FeeProject seen(String number, Officer officer) {
        var scope = rights.scope(officer);
        return sql.sql(CARD + " WHERE p.number = :number AND (:everything OR p.unit_id = ANY (:units))")
                .param("today", clock.today())
                .param("number", number)
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .query(FeeProject.class)
                .optional()
                .orElseThrow(() -> new NotVisible("project " + number));
    }

    FeeProject byId(long id) {
        return sql.sql(CARD + " WHERE p.id = :id")
                .param("today", clock.today())
                .param("id", id)
                .query(FeeProject.class)
                .single();
    }

    /** One deed at a time on the fee of one project. */
    public void hold(long id) {
        sql.sql("SELECT id FROM project WHERE id = :id FOR NO KEY UPDATE")
                .param("id", id)
                .query(Long.class)
                .single();
    }
}
