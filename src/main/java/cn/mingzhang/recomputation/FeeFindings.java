package cn.mingzhang.recomputation;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.fees.PastDecisions;
import cn.mingzhang.fees.Rights;
import cn.mingzhang.fees.RuleBook;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Scope;
import cn.mingzhang.receipts.Position;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 重新核算的发现, for whoever asks: of one project, of everything within an officer's scope, or of everything for a screening; read
 * row by row, so that no more than one fee is in memory.
 */
@Component
@Transactional(readOnly = true)
public class FeeFindings {
    private static final int STEP = 2_000;

    private static final String FILE = """
            SELECT p.id, p.number, p.name, p.developer, p.unit_id, p.division_code, p.decision_kind = 'RELOCATED' AS relocated, p.decision_on,
                   p.required_shelter_area AS required, p.built_shelter_area AS built, p.GATE AS gate_on,
                   a.id AS assessment, a.reference_on, a.required_area, a.built_area, a.above_ground_area, g.code AS ground_code,
                   a.certificate, coalesce(a.assessed, 0) AS assessed, coalesce(a.reduced, 0) AS reduced, a.due_on,
                   coalesce(m.paid, 0) AS paid, coalesce(m.recovered, 0) AS recovered, coalesce(m.late, 0) AS late,
                   coalesce(n.amount, 0) AS not_remitted, coalesce(u.amount, 0) AS misused,
                   c.dated_on AS urged_on, coalesce(c.hold IS NOT NULL OR c.rung IN ('COURT_APPLICATION', 'COURT_ACCEPTED', 'ENFORCEMENT',
                       'SUSPENDED', 'TERMINATED'), false) AS resting
              FROM project p
              LEFT JOIN fee_assessment a ON a.project_id = p.id AND a.state = 'IN_FORCE'
              LEFT JOIN fee_ground g ON g.id = a.ground_id
              LEFT JOIN collection_case c ON c.project_id = p.id
              LEFT JOIN (SELECT e.project_id, sum(e.amount) AS paid, sum(e.amount) FILTER (WHERE e.recovery = 'FEE') AS recovered,
                                sum(e.amount) FILTER (WHERE e.recovery IS NULL AND r.voucher_on > j.GATE) AS late
                           FROM receipt_entry e JOIN receipt r ON r.id = e.receipt_id JOIN project j ON j.id = e.project_id
                          WHERE OF_WHICH GROUP BY e.project_id) m ON m.project_id = p.id
              LEFT JOIN (SELECT e.project_id, sum(e.amount)::bigint AS amount FROM receipt_entry e
                          WHERE e.receipt_id IN (SELECT unnest(d.left_ids) FROM reconciliation_difference d
                                                  WHERE d.sides <> 'TAX_TREASURY' AND d.kind <> 'SPLIT' AND d.gone_on IS NULL
                                                    AND NOT EXISTS (SELECT 1 FROM reconciliation_resolution x
                                                                     WHERE x.difference_id = d.id AND x.deed = 'EXPLAIN'))
                            AND e.project_id IS NOT NULL GROUP BY e.project_id) n ON n.project_id = p.id
              LEFT JOIN (SELECT s.project_id, sum(s.amount)::bigint AS amount FROM spending s JOIN spending_purpose q ON q.id = s.purpose_id
                          WHERE NOT q.lawful AND s.project_id IS NOT NULL GROUP BY s.project_id) u ON u.project_id = p.id
            """;

    private final JdbcClient sql;
    private final PastDecisions past;
    private final RuleBook rules;
    private final Measures measures;
    private final Rights rights;
    private final OfficeClock clock;

    FeeFindings(
            JdbcClient sql, PastDecisions past, RuleBook rules, Measures measures, Rights rights, OfficeClock clock) {
        this.sql = sql;
        this.past = past;
        this.rules = rules;
        this.measures = measures;
        this.rights = rights;
        this.clock = clock;
    }

    /** One difference of one project's fee. */
    public record Finding(String projectNumber, Difference difference) {}

    /** A fee with what its recomputation says. */
    record Recomputed(
            long projectId,
            String number,
            String name,
            String developer,
            long unitId,
            Position position,
            List<Difference> differences) {}

    /** Of every line in force and every parameter: another digest means that the rules have changed. */
    public String rulesDigest() {
        var now = rules.now();
        var said = now.standards() + "\n" + now.grounds() + "\n" + measures.on(clock.today());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** 全部, for a screening: whoever asks shows it to those who may see it. @return how many fees were recomputed */
    public long each(Consumer<Finding> to) {
        return recompute(
                Scope.EVERYTHING,
                one -> one.differences().forEach(difference -> to.accept(new Finding(one.number(), difference))));
    }

    /** Of one project; whoever asks has shown that he may see it. */
    public List<Difference> of(long projectId) {
        var book = rules.now();
        var now = measures.on(clock.today());
        return sql.sql(file(now, "e.project_id = :id") + " WHERE p.id = :id")
                .param("id", projectId)
                .query((row, n) -> recomputed(row, book, now, true))
                .single()
                .differences();
    }

    private long recompute(Scope scope, Consumer<Recomputed> differing) {
        return recompute(scope, differing, done -> {});
    }

    /** @param progress told how many are done, now and then */
    long recompute(Scope scope, Consumer<Recomputed> differing, LongConsumer progress) {
        var book = rules.now();
        var now = measures.on(clock.today());
        var withPast = new HashSet<>(sql.sql("SELECT DISTINCT project_id FROM fee_past_decision")
                .query(Long.class)
                .list());
        var statement = sql.sql(file(now, "e.project_id IS NOT NULL") + """
                         WHERE (:everything OR p.unit_id = ANY (:units))
                           AND (a.id IS NOT NULL OR m.project_id IS NOT NULL OR p.decision_kind = 'RELOCATED'
                                OR u.project_id IS NOT NULL
                                OR EXISTS (SELECT 1 FROM fee_past_decision d WHERE d.project_id = p.id))
                         ORDER BY p.number
                        """)
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .withFetchSize(STEP);
        var seen = new long[1];
        statement.query(row -> {
            seen[0]++;
            var one = recomputed(row, book, now, withPast.contains(row.getLong("id")));
            if (!one.differences().isEmpty()) {
                differing.accept(one);
            }
            if (seen[0] % STEP == 0) {
                progress.accept(seen[0]);
            }
        });
        return seen[0];
    }

    private static String file(Measures.Now now, String ofWhich) {
        return FILE.replace("OF_WHICH", ofWhich).replace("GATE", now.gate());
    }

    private Recomputed recomputed(ResultSet row, RuleBook.Rules book, Measures.Now now, boolean hasPast)
            throws SQLException {
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
                new FeeFile.Course(
                        row.getObject("gate_on", LocalDate.class),
                        Yuan.ofFen(row.getLong("late")),
                        row.getObject("urged_on", LocalDate.class),
                        row.getBoolean("resting"),
                        now.urgingDays(),
                        Yuan.ofFen(row.getLong("not_remitted")),
                        Yuan.ofFen(row.getLong("misused"))),
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
