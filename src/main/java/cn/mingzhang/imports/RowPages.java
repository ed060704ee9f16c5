package cn.mingzhang.imports;

import cn.mingzhang.lists.Phrases;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.RowError;
import cn.mingzhang.sheets.Sheet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What becomes of the rows of a file, in words. */
@Component
class RowPages extends Phrases {
    private final JdbcClient sql;

    RowPages(MessageSource messages, JdbcClient sql) {
        super(messages, "imports.");
        this.sql = sql;
    }

    record ChangeView(String column, String before, String after) {}

    record RowView(
            int row,
            String number,
            @Nullable String href,
            String outcome,
            String tone,
            List<ChangeView> changes,
            String reason) {}

    /** A word of the file that means nothing to us yet. */
    record Unknown(String column, String label, String word, long rows) {}

    List<Unknown> unknown(ImportJob job, Sheet<?> sheet) {
        return sql.sql("""
                        SELECT e->>'column' AS col, e->'arguments'->>0 AS word, count(*) AS rows
                          FROM import_row, jsonb_array_elements(errors) e
                         WHERE job_id = :id AND e->>'key' = 'sheets.error.choice' GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT 50
                        """)
                .param("id", job.id())
                .query((row, n) -> new Unknown(
                        row.getString("col"),
                        label(row.getString("col"), sheet),
                        row.getString("word"),
                        row.getLong("rows")))
                .list();
    }

    RowView view(ImportRow row, ImportKind kind) {
        return new RowView(
                row.row(),
                row.number(),
                row.number().isEmpty() ? null : kind.href(row.number()),
                of("outcome", row.outcome()),
                row.outcome().tone(),
                row.outcome() == Outcome.ADD
                        ? List.of(new ChangeView("", "", summary(row, kind)))
                        : row.changes().stream()
                                .map(change -> new ChangeView(
                                        label(change.column(), kind.sheet()), change.before(), change.after()))
                                .toList(),
                reason(row));
    }

    /** What a new record is, in its first words. */
    private static String summary(ImportRow row, ImportKind kind) {
        return kind.sheet().columns().stream()
                .filter(Column::typed)
                .map(column -> row.cells().getOrDefault(column.name(), ""))
                .filter(text -> !text.isEmpty())
                .limit(4)
                .map(text -> text.length() > 60 ? text.substring(0, 60) + "…" : text)
                .collect(Collectors.joining(" · "));
    }

    private String label(String name, Sheet<?> sheet) {
        return sheet.columns().stream()
                .filter(column -> column.name().equals(name))
                .map(column -> ofAny(column.key()))
                .findFirst()
                .orElse(name);
    }

    /** Why a row is not written, with the addresses of its cells. */
    String reason(ImportRow row) {
        if (row.outcome() == Outcome.CONFLICT) {
            return of("conflict", row.version());
        }
        if (row.outcome() == Outcome.NO_RIGHT) {
            return of("noRight");
        }
        return row.errors().stream().map(this::say).collect(Collectors.joining("；"));
    }

    /** The same in another file, which says where each column stands in it. */
    String reason(ImportRow row, UnaryOperator<String> cells) {
        if (row.outcome() == Outcome.CONFLICT) {
            return reason(row);
        }
        return row.errors().stream()
                .map(error -> say(error, cells.apply(error.column())))
                .collect(Collectors.joining("；"));
    }

    private String say(RowError error) {
        return say(error, error.cell());
    }

    private String say(RowError error, String cell) {
        var said = ofAny(error.key(), error.arguments().toArray());
        return cell.isEmpty() ? said : of("at", cell, said);
    }
}
