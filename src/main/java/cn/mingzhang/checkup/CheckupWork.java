package cn.mingzhang.checkup;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The check-up itself: rule by rule, each in a transaction of its own, so that its progress is seen and a node that dies leaves
 * whole rules. Run again, it begins anew; what it finds is the same.
 */
@Component
class CheckupWork {
    private static final Logger LOG = LoggerFactory.getLogger(CheckupWork.class);

    private final JdbcClient sql;
    private final CheckupRuns runs;
    private final CheckupTerms terms;
    private final List<NightStep> afterwards;
    private final OfficeClock clock;
    private final TransactionTemplate transaction;

    CheckupWork(
            JdbcClient sql,
            CheckupRuns runs,
            CheckupTerms terms,
            List<NightStep> afterwards,
            OfficeClock clock,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.runs = runs;
        this.terms = terms;
        this.afterwards = afterwards;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What else is worked out in the night, after the rules. */
    interface NightStep {
        void run(long runId, LocalDate asOf, Map<String, Integer> terms);
    }

    long begin(@Nullable Officer asker) {
        return runs.begin(clock.today(), asker, Contradiction.values().length + afterwards.size());
    }

    void run(long id) {
        var run = runs.byId(id).orElseThrow();
        if (!run.isActive()) {
            return;
        }
        try {
            transaction.executeWithoutResult(on -> runs.start(id));
            var now = terms.on(run.asOf());
            for (var rule : Contradiction.values()) {
                transaction.executeWithoutResult(on -> apply(rule, run, now));
            }
            for (var step : afterwards) {
                transaction.executeWithoutResult(on -> {
                    step.run(id, run.asOf(), now);
                    runs.step(id, 0, 0, 0);
                });
            }
            transaction.executeWithoutResult(on -> runs.end(id, "DONE"));
        } catch (RuntimeException failed) {
            LOG.error("check-up {} failed", id, failed);
            transaction.executeWithoutResult(on -> runs.end(id, "FAILED"));
        }
    }

    private record Counted(long found, long came) {}

    private void apply(Contradiction rule, CheckupRun run, Map<String, Integer> now) {
        var parameters = new HashMap<String, Object>(now);
        parameters.put("today", run.asOf());
        parameters.put("rule", rule.name());
        parameters.put("seriousness", rule.seriousness().rank());
        parameters.put("run", run.id());
        var counted = sql.sql("""
                        WITH kept AS (
                            INSERT INTO checkup_finding (rule, problem_id, unit_id, seriousness, said, trait, state, first_on, changed_on, run_id)
                            SELECT :rule, p.id, p.responsible_unit_id, :seriousness, found.said, array_to_string(found.said, '|', ''), 'OPEN',
                                   :today, :today, :run
                              FROM (%s) AS found (problem_id, said) JOIN problem p ON p.id = found.problem_id
                             WHERE p.stage NOT IN ('DRAFT', 'VOID') AND p.responsible_unit_id IS NOT NULL
                            ON CONFLICT (rule, problem_id) DO UPDATE SET unit_id = EXCLUDED.unit_id, seriousness = EXCLUDED.seriousness,
                               said = EXCLUDED.said, trait = EXCLUDED.trait, run_id = EXCLUDED.run_id, gone_on = NULL,
                               state = CASE WHEN checkup_finding.trait = EXCLUDED.trait THEN checkup_finding.state ELSE 'OPEN' END,
                               explained_by = CASE WHEN checkup_finding.trait = EXCLUDED.trait THEN checkup_finding.explained_by END,
                               first_on = CASE WHEN checkup_finding.gone_on IS NULL THEN checkup_finding.first_on ELSE EXCLUDED.first_on END,
                               changed_on = CASE WHEN checkup_finding.trait = EXCLUDED.trait THEN checkup_finding.changed_on
                                                 ELSE EXCLUDED.changed_on END
                            RETURNING first_on, state)
                        SELECT count(*) AS found, count(*) FILTER (WHERE first_on = :today AND state = 'OPEN') AS came FROM kept
                        """.formatted(rule.those()))
                .params(parameters)
                .query(Counted.class)
                .single();
        var went = sql.sql(
                        "UPDATE checkup_finding SET gone_on = :today WHERE rule = :rule AND gone_on IS NULL AND run_id <> :run")
                .params(parameters)
                .update();
        runs.step(run.id(), counted.found(), counted.came(), went);
    }
}
