package cn.mingzhang.imports;

import cn.mingzhang.sheets.Line;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes the rows of a job, some hundred at once. */
@Repository
class ImportRows {
    private final JdbcTemplate sql;
    private final JsonMapper json;

    ImportRows(JdbcTemplate sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    record Judged(Line line, Verdict verdict) {}

    void add(long job, List<Judged> rows) {
        sql.batchUpdate(
                "INSERT INTO import_row (job_id, row, outcome, number, version, cells, changes, errors)"
                        + " VALUES (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb)",
                rows,
                500,
                (statement, row) -> fill(statement, job, row));
    }

    private void fill(PreparedStatement statement, long job, Judged row) throws SQLException {
        var verdict = row.verdict();
        statement.setLong(1, job);
        statement.setInt(2, row.line().row());
        statement.setString(3, verdict.outcome().name());
        statement.setString(4, verdict.number());
        statement.setLong(5, verdict.version());
        statement.setString(6, json.writeValueAsString(row.line().texts()));
        statement.setString(7, json.writeValueAsString(verdict.changes()));
        statement.setString(8, json.writeValueAsString(verdict.errors()));
    }

    /** One statement for all of them: each alone would find its way through three indexes by itself. */
    void written(long job, List<ImportRow> rows, List<ImportKind.Written> written) {
        sql.update(
                "UPDATE import_row r SET number = d.number, version = d.version"
                        + " FROM unnest(?, ?, ?) AS d (row, number, version) WHERE r.job_id = ? AND r.row = d.row",
                rows.stream().map(ImportRow::row).toArray(Integer[]::new),
                written.stream().map(ImportKind.Written::number).toArray(String[]::new),
                written.stream().map(ImportKind.Written::version).toArray(Long[]::new),
                job);
    }
}
