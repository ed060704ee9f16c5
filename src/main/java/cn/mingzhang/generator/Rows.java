package cn.mingzhang.generator;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows on their way into the database: collected table by table, then sent by COPY. It also gives out the ids. */
final class Rows {
    private final Connection owner;
    private final Map<Table, StringBuilder> waiting = new EnumMap<>(Table.class);
    private final Map<Table, Long> last = new EnumMap<>(Table.class);
    private long sent;

    Rows(Connection owner) throws SQLException {
        this.owner = owner;
        for (var table : Table.values()) {
            waiting.put(table, new StringBuilder());
            if (table.isCounted()) {
                last.put(table, number("SELECT coalesce(max(" + table.counter() + "), 0) FROM " + table.table));
            }
        }
    }

    long nextId(Table table) {
        return last.merge(table, 1L, Long::sum);
    }

    void add(Table table, @Nullable Object... values) {
        var text = waiting.get(table);
        for (var n = 0; n < values.length; n++) {
            if (n > 0) {
                text.append('\t');
            }
            append(text, values[n]);
        }
        text.append('\n');
    }

    /** The text format of COPY. */
    private static void append(StringBuilder text, @Nullable Object value) {
        if (value == null) {
            text.append("\\N");
        } else if (value instanceof byte[] bytes) {
            text.append("\\\\x").append(HexFormat.of().formatHex(bytes));
        } else if (value instanceof String words) {
            for (var n = 0; n < words.length(); n++) {
                switch (words.charAt(n)) {
                    case '\\' -> text.append("\\\\");
                    case '\n' -> text.append("\\n");
                    case '\r' -> text.append("\\r");
                    case '\t' -> text.append("\\t");
                    default -> text.append(words.charAt(n));
                }
            }
        } else {
            text.append(value);
        }
    }

    void send() throws SQLException, IOException {
        var copy = owner.unwrap(PGConnection.class).getCopyAPI();
        for (var table : Table.values()) {
            var text = waiting.get(table);
            if (!text.isEmpty()) {
                sent += copy.copyIn(
                        "COPY " + table.table + " (" + table.columns + ") FROM STDIN",
                        new StringReader(text.toString()));
                text.setLength(0);
            }
        }
    }

    /** The guards let through only deeds, one by one; they are off inside this transaction and nowhere else. */
    void guards(boolean on) throws SQLException {
        for (var table : Table.values()) {
            run("ALTER TABLE " + table.table + (on ? " ENABLE" : " DISABLE") + " TRIGGER USER");
        }
        // COPY does not go through row security, not even as the owner.
        run("ALTER TABLE " + Table.SCREENING.table + (on ? " FORCE" : " NO FORCE") + " ROW LEVEL SECURITY");
        run("ALTER TABLE trail_head" + (on ? " ENABLE" : " DISABLE") + " TRIGGER USER");
    }

    /** The next deed of the application takes the next id. */
    void moveCounters() throws SQLException {
        for (var table : Table.values()) {
            if (table.isCounted() && table != Table.BLOCK) {
                run("SELECT setval(pg_get_serial_sequence('" + table.table + "', '" + table.counter()
                        + "'), greatest(1, " + last.get(table) + "), " + (last.get(table) > 0) + ")");
            }
        }
    }

    void run(String statement) throws SQLException {
        try (var sql = owner.createStatement()) {
            sql.execute(statement);
        }
    }

    long number(String query) throws SQLException {
        try (var sql = owner.createStatement();
                var row = sql.executeQuery(query)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    byte[] bytes(String query) throws SQLException {
        try (var sql = owner.createStatement();
                var row = sql.executeQuery(query)) {
            row.next();
            return row.getBytes(1);
        }
    }

    long sent() {
        return sent;
    }
}
