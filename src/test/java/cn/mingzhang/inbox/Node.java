package cn.mingzhang.inbox;

import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.calendar.OfficeTerms;
import cn.mingzhang.calendar.WorkingDays;
import cn.mingzhang.people.Clocks;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionTemplate;

/** A node of {@link YearProof}: connections and a scheduler of its own, in this process or in another ({@link NodeProcess}). */
final class Node implements AutoCloseable {
    static final String TASK = "proof-day";

    private final HikariDataSource connections;
    private final Scheduler scheduler;
    private final OneTimeTask<Void> task;
    private final ReminderRound round;

    /** How to reach the database. */
    record Place(String url, String user, String password) {}

    Node(String name, Place place, OfficeTerms terms, WorkingDays days, Clocks matters, OfficeClock clock) {
        var own = new HikariConfig();
        own.setJdbcUrl(place.url());
        own.setUsername(place.user());
        own.setPassword(place.password());
        own.setMaximumPoolSize(6);
        own.addDataSourceProperty(
                "ApplicationName", connectionName(name, ProcessHandle.current().pid()));
        connections = new HikariDataSource(own);
        var sql = JdbcClient.create(connections);
        var one = new TransactionTemplate(new JdbcTransactionManager(connections));
        var trail = none(Trail.class);
        round = new ReminderRound(
                only(matters),
                terms,
                days,
                clock,
                sql,
                new Telling(sql, trail, clock) {
                    @Override
                    int of(String kind, List<Come> come, LocalDate today, Holders holders) {
                        return one.execute(status -> super.of(kind, come, today, holders));
                    }

                    @Override
                    void over(String kind, Long[] running, LocalDate today) {
                        one.executeWithoutResult(status -> super.over(kind, running, today));
                    }
                },
                new MailDesk(sql, clock, trail, nobody()));
        task = Tasks.oneTime(TASK, Void.class).onDeadExecutionRevive().execute((instance, running) -> round.go());
        var mine =
                Tasks.oneTime(now(name), Void.class).onDeadExecutionRevive().execute((instance, running) -> round.go());
        scheduler = Scheduler.create(connections, task, mine)
                .threads(2)
                .schedulerName(new SchedulerName.Fixed(name))
                .pollingInterval(Duration.ofMillis(60))
                .heartbeatInterval(Duration.ofMillis(250))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ZERO)
                .build();
        scheduler.start();
    }

    /** A matter of the proof has no record of its own whose trail would be written. */
    private static <T> T none(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    throw new IllegalStateException(method.getName());
                }));
    }

    private static ObjectProvider<Clocks> only(Clocks matters) {
        return new ObjectProvider<>() {
            @Override
            public Stream<Clocks> orderedStream() {
                return Stream.of(matters);
            }
        };
    }

    private static ObjectProvider<JavaMailSender> nobody() {
        return new ObjectProvider<>() {
            @Override
            public Stream<JavaMailSender> stream() {
                return Stream.empty();
            }

            @Override
            public JavaMailSender getIfAvailable() {
                return null;
            }
        };
    }

    /** Of its connections: a process that is gone has others than the one in its place. */
    static String connectionName(String name, long pid) {
        return name + " " + pid;
    }

    /** Of the round that one node alone runs. */
    private static String now(String name) {
        return "proof-now-" + name;
    }

    /** Whichever node comes first. */
    void ask(String instance) {
        scheduler.scheduleIfNotExists(task.instance(instance), Instant.now());
    }

    /** Each of these nodes, at the same time. */
    void askAll(String instance, String... names) {
        for (var name : names) {
            scheduler.scheduleIfNotExists(new TaskInstance<Void>(now(name), instance), Instant.now());
        }
    }

    int goNow() {
        return round.go();
    }

    @Override
    public void close() {
        scheduler.stop();
        connections.close();
    }
}
