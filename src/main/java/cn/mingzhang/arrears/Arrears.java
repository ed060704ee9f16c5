package cn.mingzhang.arrears;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.fees.PastDecisions;
import cn.mingzhang.fees.Rights;
import cn.mingzhang.fees.RuleBook;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.receipts.Position;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 欠缴与重新核算, for whoever asks: what a fee owes, what its recomputation says, and the recomputation of everything within an
 * officer's scope, row by row, so that no more than one row is in memory.
 */
@Component
@Transactional(readOnly = true)
public class Arrears {
    private static final String FILE = """
            SELECT p.id, p.number, p.name, p.developer, p.unit_id, p.division_code, p.decision_kind = 'RELOCATED' AS relocated, p.decision_on,
                   p.required_shelter_area AS required, p.built_shelter_area AS built,
                   a.id AS assessment, a.reference_on, a.required_area, a.built_area, a.above_ground_area, g.code AS ground_code,
                   a.certificate, coalesce(a.assessed, 0) AS assessed, coalesce(a.reduced, 0) AS reduced, a.due_on,
                   coalesce(m.paid, 0) AS paid, coalesce(m.recovered, 0) AS recovered
              FROM project p
              LEFT JOIN fee_assessment a ON a.project_id = p.id AND a.state = 'IN_FORCE'
              LEFT JOIN fee_ground g ON g.id = a.ground_id
              LEFT JOIN (SELECT project_id, sum(amount) AS paid, sum(amount) FILTER (WHERE recovery = 'FEE') AS recovered
                           FROM receipt_entry WHERE project_id IS NOT NULL GROUP BY project_id) m ON m.project_id = p.id
            """;

    private final JdbcClient sql;
    private final PastDecisions past;
    private final RuleBook rules;
    private final Rights rights;
    private final OfficeClock clock;

    Arrears(JdbcClient sql, PastDecisions past, RuleBook rules, Rights rights, OfficeClock clock) {
        this.sql = sql;
        this.past = past;
        this.rules = rules;
        this.rights = rights;
        this.clock = clock;
    }

    /** A fee with what its recomputation says. */
    public record Recomputed(
            long projectId,
            String number,
            String name,
            String developer,
            long unitId,
            Position position,
            List<Difference> differences) {}

    /** One project's; whoever asks has shown that he may see it. */
    public List<Difference> of(long projectId) {
        var book = rules.now();
        return sql.sql(FILE + " WHERE p.id = :id")
                .param("id", projectId)
                .query((row, n) -> recomputed(row, book, true))
                .single()
                .differences();
    }

    /** 全部重新核算: each fee that differs is told, in the order of the numbers. @return how many were recomputed */
    public long recompute(Officer officer, Consumer<Recomputed> differing) {
        var scope = rights.scope(officer);
        var book = rules.now();
        var withPast = new HashSet<>(sql.sql("SELECT DISTINCT project_id FROM fee_past_decision")
                .query(Long.class)
                .list());
        var statement =
                sql.sql(FILE + """
                         WHERE (:everything OR p.unit_id = ANY (:units))
                           AND (a.id IS NOT NULL OR m.project_id IS NOT NULL OR p.decision_kind = 'RELOCATED'
                                OR EXISTS (SELECT 1 FROM fee_past_decision d WHERE d.project_id = p.id))
                         ORDER BY p.number
                        """).param("everything", scope.everything()).param("units", scope.unitArray());
        var seen = new long[1];
        statement.query(row -> {
            seen[0]++;
            var one = recomputed(row, book, withPast.contains(row.getLong("id")));
            if (!one.differences().isEmpty()) {
                differing.accept(one);
            }
        });
        return seen[0];
    }

    /** All that differ. */
    public List<Recomputed> recomputeAll(Officer officer) {
        var found = new ArrayList<Recomputed>();
        recompute(officer, found::add);
        return found;
    }

    private Recomputed recomputed(ResultSet row, RuleBook.Rules book, boolean hasPast) throws SQLException {
        var id = row.getLong("id");
        var position = new Position(
                Yuan.ofFen(row.getLong("assessed")),
                Yuan.ofFen(row.getLong("reduced")),
                Yuan.ofFen(row.getLong("paid")),
                Yuan.ofFen(row.getLong("recovered")));
        var file = new FeeFile(
                row.getString("division_code"),
                row.getBoolean("relocated"),
                row.getObject("decision_on", LocalDate.class),
                row.getBigDecimal("required"),
                row.getBigDecimal("built"),
                current(row, position),
                position,
                hasPast ? past.of(id) : List.of());
        return new Recomputed(
                id,
                row.getString("number"),
                row.getString("name"),
                row.getString("developer"),
                row.getLong("unit_id"),
                position,
                Recompute.of(file, book, clock.today()));
    }

    private static FeeFile.@Nullable Current current(ResultSet row, Position position) throws SQLException {
        if (row.getObject("assessment") == null) {
            return null;
        }
        return new FeeFile.Current(
                row.getObject("reference_on", LocalDate.class),
                row.getBigDecimal("required_area"),
                row.getBigDecimal("built_area"),
                row.getBigDecimal("above_ground_area"),
                row.getString("ground_code"),
                row.getString("certificate"),
                position.assessed(),
                position.reduced(),
                row.getObject("due_on", LocalDate.class));
    }
}
