package cn.mingzhang.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Listens to what the application really sends, for the benchmark and for tests that count: every query with its parameters, so that its plan can be asked for. */
public class Sent implements BeanPostProcessor {
    public static final List<Query> QUERIES = new CopyOnWriteArrayList<>();
    public static volatile boolean listening;

    /** A parameter of a query as it was set. */
    public record Call(Method method, Object[] arguments) {}

    /** One query as it was sent. */
    public record Query(String sql, List<Call> parameters, long nanos) {

        /** The plan with what it really took. */
        List<String> plan(Connection connection) throws SQLException {
            var lines = new ArrayList<String>();
            try (var statement = connection.prepareStatement("EXPLAIN (ANALYZE, BUFFERS) " + sql)) {
                for (var call : parameters) {
                    call.method().invoke(statement, call.arguments());
                }
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        lines.add(row.getString(1));
                    }
                }
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
            return lines;
        }

        boolean isRead() {
            var start = sql.strip().toUpperCase(Locale.ROOT);
            return (start.startsWith("SELECT") || start.startsWith("WITH") || start.startsWith("("))
                    && !sql.contains("SPRING_SESSION")
                    && !start.contains("FOR UPDATE");
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource real && name.equals("dataSource")
                ? proxy(
                        DataSource.class,
                        real,
                        (method, result, arguments) ->
                                result instanceof Connection connection ? connection(connection) : result)
                : bean;
    }

    private static Connection connection(Connection real) {
        return proxy(
                Connection.class,
                real,
                (method, result, arguments) -> result instanceof PreparedStatement statement
                                && arguments != null
                                && arguments[0] instanceof String sql
                        ? statement(statement, sql)
                        : result);
    }

    private static PreparedStatement statement(PreparedStatement real, String sql) {
        var calls = new ArrayList<Call>();
        return (PreparedStatement) Proxy.newProxyInstance(
                Sent.class.getClassLoader(), new Class<?>[] {PreparedStatement.class}, (self, method, arguments) -> {
                    if (method.getName().startsWith("set") && arguments != null && arguments.length >= 2) {
                        calls.add(new Call(method, arguments));
                    }
                    var from = System.nanoTime();
                    var result = invoke(real, method, arguments);
                    if (listening && method.getName().startsWith("execute")) {
                        QUERIES.add(new Query(sql, List.copyOf(calls), System.nanoTime() - from));
                    }
                    return result;
                });
    }

    private interface After {
        Object answer(Method method, Object result, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, T real, After after) {
        return type.cast(Proxy.newProxyInstance(
                Sent.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> after.answer(method, invoke(real, method, arguments), arguments)));
    }

    private static Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
