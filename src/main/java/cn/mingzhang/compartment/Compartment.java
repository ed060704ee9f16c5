package cn.mingzhang.compartment;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The only door. Inside, the transaction has the compartment's role and nothing of the application's own rights, so the ledger is
 * asked before or after, never within. What is done there is done through {@link Inside}, which ends with the visit.
 */
@Component
public class Compartment {
    private final JdbcClient sql;
    private final OfficeClock clock;
    private final Keys keys;
    private final ThreadLocal<Boolean> visiting = ThreadLocal.withInitial(() -> false);

    Compartment(JdbcClient sql, OfficeClock clock, Keys keys) {
        this.sql = sql;
        this.clock = clock;
        this.keys = keys;
    }

    /** In this person's name, and in his own right: what he holds for others does not count here. */
    public <T> T as(Officer officer, Function<Inside, T> work) {
        if (!TransactionSynchronizationManager.isActualTransactionActive() || visiting.get()) {
            throw new IllegalStateException("the compartment is entered once, within a transaction");
        }
        // Read before entering: the demo's clock stands in a table, which cannot be read from inside.
        var now = clock.now().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        var inside = new Inside(sql, officer.inOwnRight(), clock.today(), now, keys);
        visiting.set(true);
        try {
            enter(inside);
            var result = work.apply(inside);
            leave();
            return result;
        } catch (RuntimeException failed) {
            leaveAfter(failed);
            throw failed;
        } finally {
            inside.end();
            visiting.remove();
        }
    }

    public void visit(Officer officer, Consumer<Inside> work) {
        as(officer, inside -> {
            work.accept(inside);
            return true;
        });
    }

    /** The database for who is nobody: no policy lets him see a row, and two functions answer him. */
    interface Service {
        JdbcClient.StatementSpec sql(String statement);
    }

    /** A job. It has no officer's rights, not even those of who asked for it. */
    <T> T asService(Function<Service, T> work) {
        if (!TransactionSynchronizationManager.isActualTransactionActive() || visiting.get()) {
            throw new IllegalStateException("the compartment is entered once, within a transaction");
        }
        visiting.set(true);
        try {
            sql.sql("SET LOCAL ROLE mingzhang_sealed").update();
            identify("", "", "", "clocks");
            var result = work.apply(sql::sql);
            leave();
            return result;
        } catch (RuntimeException failed) {
            leaveAfter(failed);
            throw failed;
        } finally {
            visiting.remove();
        }
    }

    /** What stands for an officer among the persons named in a clue. */
    public byte[] tag(long officerId) {
        return keys.tag(officerId);
    }

    private void enter(Inside inside) {
        var officer = inside.officer();
        sql.sql("SET LOCAL ROLE mingzhang_sealed").update();
        identify(
                Long.toString(officer.id()),
                inside.today().toString(),
                HexFormat.of().formatHex(keys.tag(officer.id())),
                "");
    }

    private void leave() {
        identify("", "", "", "");
        sql.sql("SET LOCAL ROLE NONE").update();
    }

    /** After an error of the database the transaction takes no statement any more, and its rollback takes role and identity back. */
    private void leaveAfter(RuntimeException failed) {
        try {
            leave();
        } catch (RuntimeException aborted) {
            failed.addSuppressed(aborted);
        }
    }

    private void identify(String officer, String today, String tag, String service) {
        sql.sql(
                        "SELECT set_config('mingzhang.officer', :officer, true) || set_config('mingzhang.today', :today, true)"
                                + " || set_config('mingzhang.tag', :tag, true) || set_config('mingzhang.service', :service, true)")
                .param("officer", officer)
                .param("today", today)
                .param("tag", tag)
                .param("service", service)
                .query(String.class)
                .single();
    }
}
