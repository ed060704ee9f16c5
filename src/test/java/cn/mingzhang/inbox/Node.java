package cn.mingzhang.inbox;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.calendar.OfficeTerms;
import cn.mingzhang.calendar.WorkingDays;
import cn.mingzhang.people.Clocks;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A node of {@link YearProof}: connections and a scheduler of its own, killed by cutting all of them in the middle of what they do. */
final class Node {
    static final String TASK = "proof-day";

    private final String name;
    private final HikariDataSource connections;
    private final Scheduler scheduler;
    private final OneTimeTask<Void> task;
    private final ReminderRound round;

    Node(String name, ApplicationContext context, Clocks matters, OfficeClock clock) {
        this.name = name;
        var shared = context.getBean(HikariDataSource.class);
        var own = new HikariConfig();
        own.setJdbcUrl(shared.getJdbcUrl());
        own.setUsername(shared.getUsername());
        own.setPassword(shared.getPassword());
        own.setMaximumPoolSize(6);
        own.addDataSourceProperty("ApplicationName", name);
        connections = new HikariDataSource(own);
        var sql = JdbcClient.create(connections);
        var one = new TransactionTemplate(new JdbcTransactionManager(connections));
        round = new ReminderRound(
                only(matters),
                context.getBean(OfficeTerms.class),
                context.getBean(WorkingDays.class),
                clock,
                sql,
                new Telling(sql, clock) {
                    @Override
                    int of(String kind, List<Come> come, LocalDate today, Holders holders) {
                        return one.execute(status -> super.of(kind, come, today, holders));
                    }

                    @Override
                    void over(String kind, Long[] running, LocalDate today) {
                        one.executeWithoutResult(status -> super.over(kind, running, today));
                    }
                },
                context.getBean(MailDesk.class));
        task = Tasks.oneTime(TASK, Void.class).onDeadExecutionRevive().execute((instance, running) -> round.go());
        scheduler = Scheduler.create(connections, task)
                .threads(2)
                .schedulerName(new SchedulerName.Fixed(name))
                .pollingInterval(Duration.ofMillis(60))
                .heartbeatInterval(Duration.ofMillis(250))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ZERO)
                .build();
        scheduler.start();
    }

    private static ObjectProvider<Clocks> only(Clocks matters) {
        return new ObjectProvider<>() {
            @Override
            public Stream<Clocks> orderedStream() {
                return Stream.of(matters);
            }
        };
    }

    void ask(String instance) {
        scheduler.scheduleIfNotExists(task.instance(instance), Instant.now());
    }

    int goNow() {
        return round.go();
    }

    /** Whatever it is doing stops where it is: the database rolls back what was not committed. */
    void kill(JdbcClient sql) {
        sql.sql("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = ?")
                .param(name)
                .query(Long.class)
                .single();
        connections.close();
        scheduler.stop();
    }
}
