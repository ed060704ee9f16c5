package cn.mingzhang.problems;

import cn.mingzhang.jobs.Rounds;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 台账计数 (V024): how many problems of which kind there are, kept by the database with every change of one. Here it is kept short,
 * and proved: at every start and every night all are counted again, and should the two ever differ, the ledger is right.
 */
@Component
class Tally {
    private static final Logger log = LoggerFactory.getLogger(Tally.class);

    private static final int LONG = 200;

    private final JdbcClient sql;

    Tally(JdbcClient sql) {
        this.sql = sql;
    }

    /** How many groups are counted wrongly; zero unless somebody wrote past the triggers. */
    long differs() {
        return sql.sql("SELECT problem_tally_differs()").query(Long.class).single();
    }

    /** Only after some changes: each of them leaves a line that takes something away. */
    void foldIfLong() {
        var changes = sql.sql("SELECT count(*) FROM problem_tally WHERE problems < 0")
                .query(Long.class)
                .single();
        if (changes >= LONG) {
            fold();
        }
    }

    void fold() {
        sql.sql("SELECT 1 FROM (SELECT problem_tally_fold()) AS folded")
                .query(Integer.class)
                .single();
    }

    void prove() {
        var wrong = differs();
        if (wrong > 0) {
            log.error("the tally of the ledger differed in {} groups and is counted anew", wrong);
            sql.sql("SELECT 1 FROM (SELECT problem_tally_recount()) AS counted")
                    .query(Integer.class)
                    .single();
        }
    }

    /** At every start; two nodes may both do it. */
    @Component
    @ConditionalOnProperty(name = "mingzhang.jobs", matchIfMissing = true)
    static class Start {
        private final Tally tally;

        Start(Tally tally) {
            this.tally = tally;
        }

        @EventListener(ApplicationReadyEvent.class)
        void start() {
            tally.prove();
            tally.foldIfLong();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {
        @Bean
        RecurringTask<Void> hourlyTallyFold(ObjectProvider<Tally> tally) {
            return Rounds.every(
                    "tally-fold", Duration.ofHours(1), () -> tally.getObject().foldIfLong());
        }

        @Bean
        RecurringTask<Void> nightlyTallyProof(ObjectProvider<Tally> tally) {
            return Rounds.daily(
                    "tally-proof", LocalTime.of(3, 20), () -> tally.getObject().prove());
        }
    }
}
