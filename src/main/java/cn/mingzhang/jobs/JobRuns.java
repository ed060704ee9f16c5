package cn.mingzhang.jobs;

import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * 运行记录: each run of each background task, beside its own transactions, so that one that dies or is rolled back is on record too.
 * Of an error the kind and its class are kept; its words may hold what nobody should read here, and are in the log.
 */
@Component
public class JobRuns implements ExecutionInterceptor {
    private static final ThreadLocal<Long> DONE = new ThreadLocal<>();

    private final JdbcClient sql;

    JobRuns(JdbcClient sql) {
        this.sql = sql;
    }

    /** Said by the work itself: how much it did. Nothing of the compartment says it. */
    public static void did(long many) {
        DONE.set(many);
    }

    @Override
    public CompletionHandler<?> execute(TaskInstance<?> instance, ExecutionContext context, ExecutionChain chain) {
        var run = begin(instance.getTaskName(), instance.getId());
        DONE.remove();
        try {
            var next = chain.proceed(instance, context);
            end(run, DONE.get(), null);
            return next;
        } catch (RuntimeException | Error failure) {
            end(run, null, failure);
            throw failure;
        } finally {
            DONE.remove();
        }
    }

    long begin(String task, String instance) {
        return sql.sql("INSERT INTO job_run (task, instance, began_at) VALUES (?, ?, ?) RETURNING id")
                .params(task, instance, Instant.now().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void end(long run, @Nullable Long done, @Nullable Throwable failure) {
        sql.sql(
                        "UPDATE job_run SET ended_at = greatest(began_at, :at), done = :done, error = :error, error_name = :name WHERE id = :id")
                .param("at", Instant.now().atOffset(ZoneOffset.UTC))
                .param("done", done, java.sql.Types.BIGINT)
                .param("error", failure == null ? null : kind(failure))
                .param("name", failure == null ? null : failure.getClass().getSimpleName())
                .param("id", run)
                .update();
    }

    private static String kind(Throwable failure) {
        var causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .toList();
        if (causes.stream()
                .anyMatch(one -> one instanceof SQLException
                        || one instanceof DataAccessException
                        || one instanceof TransactionException)) {
            return "DATABASE";
        }
        if (causes.stream().anyMatch(java.net.SocketException.class::isInstance)) {
            return "NETWORK";
        }
        return causes.stream().anyMatch(one -> one instanceof IOException || one instanceof UncheckedIOException)
                ? "FILE"
                : "OTHER";
    }
}
