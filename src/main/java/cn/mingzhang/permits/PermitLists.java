package cn.mingzhang.permits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists as they were received: file, digest, rows, period, who. */
@Repository
public class PermitLists {
    private static final String ALL = """
            SELECT l.id, l.kind, f.name AS file, f.sha256, l.rows, l.first_on, l.last_on, l.officer_name AS officer,
                   l.officer_unit AS unit, l.received_on
              FROM permit_list l JOIN import_job j ON j.id = l.id JOIN import_file f ON f.id = j.file_id
            """;

    private final JdbcClient sql;

    PermitLists(JdbcClient sql) {
        this.sql = sql;
    }

    /** One list; without rows where its import was taken back. */
    public record PermitList(
            long id,
            PermitKind kind,
            String file,
            String sha256,
            int rows,
            @Nullable LocalDate firstOn,
            @Nullable LocalDate lastOn,
            String officer,
            String unit,
            LocalDate receivedOn) {}

    /** Newest first. */
    public List<PermitList> all() {
        return sql.sql(ALL + " ORDER BY l.id DESC").query(PermitList.class).list();
    }

    public Optional<PermitList> find(long id) {
        return sql.sql(ALL + " WHERE l.id = :id")
                .param("id", id)
                .query(PermitList.class)
                .optional();
    }
}
