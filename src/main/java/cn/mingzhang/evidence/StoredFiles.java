package cn.mingzhang.evidence;

import cn.mingzhang.database.Once;
import cn.mingzhang.people.Officer;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows and their pieces. Plain SQL: rows that never change want no entity, and 50 MB want no byte array. */
@Repository
class StoredFiles {

    static final int CHUNK = 1024 * 1024;

    private static final String SELECT = """
            SELECT f.*, w.first_id IS NULL AND NOT EXISTS (
                       SELECT 1 FROM evidence_file later WHERE later.first_id = f.first_id AND later.revision > f.revision
                   ) AS current,
                   w.reason, w.officer_name, w.officer_unit, w.happened_at AS withdrawn_at
              FROM evidence_file f LEFT JOIN evidence_withdrawal w ON w.first_id = f.first_id
            """;

    private final JdbcClient sql;

    StoredFiles(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<StoredFile> find(UUID id) {
        return sql.sql(SELECT + " WHERE f.id = ?")
                .param(id)
                .query(StoredFiles::row)
                .optional();
    }

    /** Every revision, in the order of arrival. */
    List<StoredFile> of(HolderRef holder) {
        return Once.read(
                List.of("files", holder.kind(), holder.id()),
                () -> List.copyOf(sql.sql(SELECT + " WHERE f.holder_kind = ? AND f.holder_id = ? ORDER BY f.arrival")
                        .params(holder.kind(), holder.id())
                        .query(StoredFiles::row)
                        .list()));
    }

    void add(StoredFile file, Upload upload) throws IOException {
        sql.sql("""
                INSERT INTO evidence_file (id, holder_kind, holder_id, slot, first_id, revision, name, kind, size, sha256,
                    note, uploader_id, uploader_name, uploader_unit, happened_at, recorded_at)
                VALUES (:id, :holderKind, :holderId, :slot, :firstId, :revision, :name, :kind, :size, :sha256,
                    :note, :uploaderId, :uploaderName, :uploaderUnit, :happenedAt, :recordedAt)""")
                .param("id", file.id())
                .param("holderKind", file.holderKind())
                .param("holderId", file.holderId())
                .param("slot", file.slot())
                .param("firstId", file.firstId())
                .param("revision", file.revision())
                .param("name", file.name())
                .param("kind", file.kind().name())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("note", file.note())
                .param("uploaderId", file.uploaderId())
                .param("uploaderName", file.uploaderName())
                .param("uploaderUnit", file.uploaderUnit())
                .param("happenedAt", Timestamp.from(file.happenedAt()))
                .param("recordedAt", recordedAt())
                .update();
        try (var in = upload.open()) {
            var ordinal = 0;
            for (var bytes = in.readNBytes(CHUNK); bytes.length > 0; bytes = in.readNBytes(CHUNK)) {
                sql.sql("INSERT INTO evidence_chunk (file_id, ordinal, bytes) VALUES (?, ?, ?)")
                        .params(file.id(), ordinal++, bytes)
                        .update();
            }
        }
    }

    void withdraw(StoredFile file, String reason, Officer officer, Instant at) {
        sql.sql("""
                INSERT INTO evidence_withdrawal (first_id, reason, officer_id, officer_name, officer_unit, happened_at, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        file.firstId(),
                        reason,
                        officer.id(),
                        officer.name(),
                        officer.unit().name())
                .params(Timestamp.from(at), recordedAt())
                .update();
    }

    /** One piece by its own statement: no connection is held while a slow line takes it in. */
    byte[] chunk(UUID file, int ordinal) {
        return sql.sql("SELECT bytes FROM evidence_chunk WHERE file_id = ? AND ordinal = ?")
                .params(file, ordinal)
                .query((rs, n) -> rs.getBytes(1))
                .optional()
                .orElseThrow(() -> new IllegalStateException("piece " + ordinal + " of file " + file + " is missing"));
    }

    private static Timestamp recordedAt() {
        return Timestamp.from(Clock.systemUTC().instant());
    }

    private static StoredFile row(ResultSet rs, int rowNumber) throws SQLException {
        var reason = rs.getString("reason");
        var withdrawn = reason == null
                ? null
                : new StoredFile.Withdrawal(
                        reason,
                        rs.getString("officer_name"),
                        rs.getString("officer_unit"),
                        rs.getTimestamp("withdrawn_at").toInstant());
        return new StoredFile(
                rs.getObject("id", UUID.class),
                rs.getString("holder_kind"),
                rs.getLong("holder_id"),
                rs.getString("slot"),
                rs.getObject("first_id", UUID.class),
                rs.getInt("revision"),
                rs.getBoolean("current"),
                rs.getString("name"),
                FileKind.valueOf(rs.getString("kind")),
                rs.getLong("size"),
                rs.getString("sha256"),
                rs.getString("note"),
                rs.getLong("uploader_id"),
                rs.getString("uploader_name"),
                rs.getString("uploader_unit"),
                rs.getTimestamp("happened_at").toInstant(),
                withdrawn);
    }
}
