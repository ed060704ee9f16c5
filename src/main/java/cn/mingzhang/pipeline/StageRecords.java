package cn.mingzhang.pipeline;

import cn.mingzhang.people.Officer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The records of the stages, append-only: a correction or a withdrawal is the next revision. */
@Repository
class StageRecords {
    private static final String COLUMNS =
            Arrays.stream(StageField.values()).map(StageField::column).collect(Collectors.joining(", "));
    private static final String PARAMETERS = Arrays.stream(StageField.values())
            .map(field -> ":" + field.column())
            .collect(Collectors.joining(", "));

    private static final String INSERT = "INSERT INTO project_stage (project_id, ordinal, revision, stage, " + COLUMNS
            + ", withdrawn, reason, officer_id, officer_name, officer_unit, recorded_on, recorded_at) VALUES (:project,"
            + " :ordinal, :revision, :stage, " + PARAMETERS
            + ", :withdrawn, :reason, :officer, :officerName, :officerUnit, :on, :at)";

    private final JdbcClient read;
    private final NamedParameterJdbcTemplate sql;

    StageRecords(JdbcClient read, NamedParameterJdbcTemplate sql) {
        this.read = read;
        this.sql = sql;
    }

    /** Those that stand, in the order of the stages and of their days. */
    List<StageRecord> of(long projectId) {
        return read
                .sql("SELECT * FROM project_stage_now WHERE project_id = :project ORDER BY ordinal")
                .param("project", projectId)
                .query(StageRecords::read)
                .list()
                .stream()
                .sorted(Comparator.comparing(StageRecord::stage)
                        .thenComparing(StageRecord::on, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(StageRecord::ordinal))
                .toList();
    }

    Optional<StageRecord> find(long projectId, int ordinal) {
        return of(projectId).stream()
                .filter(record -> record.ordinal() == ordinal)
                .findFirst();
    }

    /** Held until the transaction ends: of two who write at once, the second finds the first's record. */
    void lock(long projectId) {
        read.sql("SELECT id FROM project WHERE id = :project FOR UPDATE")
                .param("project", projectId)
                .query(Long.class)
                .single();
    }

    int nextOrdinal(long projectId) {
        return read.sql("SELECT coalesce(max(ordinal), 0) + 1 FROM project_stage WHERE project_id = :project")
                .param("project", projectId)
                .query(Integer.class)
                .single();
    }

    void add(
            long projectId,
            int ordinal,
            int revision,
            PipelineStage stage,
            StageValues values,
            boolean withdrawn,
            @Nullable String reason,
            Officer officer,
            LocalDate on,
            Instant at) {
        sql.update(
                INSERT,
                row(projectId, ordinal, revision, stage, values, officer, on, at)
                        .addValue("withdrawn", withdrawn)
                        .addValue("reason", reason));
    }

    /** A first record of a project that is new itself. */
    record Fresh(long projectId, int ordinal, PipelineStage stage, StageValues values) {}

    void add(List<Fresh> fresh, Officer officer, LocalDate on, Instant at) {
        sql.batchUpdate(
                INSERT,
                fresh.stream()
                        .map(one -> row(one.projectId(), one.ordinal(), 1, one.stage(), one.values(), officer, on, at)
                                .addValue("withdrawn", false)
                                .addValue("reason", null))
                        .toArray(SqlParameterSource[]::new));
    }

    private static MapSqlParameterSource row(
            long projectId,
            int ordinal,
            int revision,
            PipelineStage stage,
            StageValues values,
            Officer officer,
            LocalDate on,
            Instant at) {
        var row = new MapSqlParameterSource()
                .addValue("project", projectId)
                .addValue("ordinal", ordinal)
                .addValue("revision", revision)
                .addValue("stage", stage.name())
                .addValue("officer", officer.id())
                .addValue("officerName", officer.name())
                .addValue("officerUnit", officer.unit().name())
                .addValue("on", on)
                .addValue("at", at.atOffset(ZoneOffset.UTC));
        for (var field : StageField.values()) {
            row.addValue(field.column(), stored(field, values), type(field));
        }
        return row;
    }

    private static @Nullable Object stored(StageField field, StageValues values) {
        var value = values.get(field);
        return value instanceof List<?> list ? list.toArray(String[]::new) : value;
    }

    private static int type(StageField field) {
        return switch (field.kind()) {
            case DAY -> Types.DATE;
            case AREA -> Types.NUMERIC;
            case COUNT -> Types.INTEGER;
            case CHECKS -> Types.ARRAY;
            default -> Types.VARCHAR;
        };
    }

    private static StageRecord read(ResultSet row, int index) throws SQLException {
        var values = StageValues.none();
        for (var field : StageField.values()) {
            values = values.with(field, read(row, field));
        }
        return new StageRecord(
                row.getInt("ordinal"),
                row.getInt("revision"),
                PipelineStage.valueOf(row.getString("stage")),
                values,
                row.getString("officer_name"),
                row.getString("officer_unit"),
                row.getObject("recorded_on", LocalDate.class));
    }

    private static @Nullable Object read(ResultSet row, StageField field) throws SQLException {
        return switch (field.kind()) {
            case DAY -> row.getObject(field.column(), LocalDate.class);
            case AREA -> row.getBigDecimal(field.column());
            case COUNT -> row.getObject(field.column(), Integer.class);
            case CHECKS -> {
                var array = row.getArray(field.column());
                yield array == null ? null : List.of((String[]) array.getArray());
            }
            default -> row.getString(field.column());
        };
    }
}
