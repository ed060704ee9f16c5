package cn.mingzhang.stationery;

import cn.mingzhang.people.Officer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The uploaded forms as the database keeps them. */
@Repository
class FormShelf {
    private static final String LINE =
            "SELECT version, file_name, sha256, note, state, proposer_id, proposer_name, proposed_on,"
                    + " answerer_name, answered_on, answer, replaced_on FROM document_form WHERE kind = :kind";

    private final JdbcClient sql;

    FormShelf(JdbcClient sql) {
        this.sql = sql;
    }

    /** Newest first. */
    List<FormVersion> of(String kind) {
        return sql.sql(LINE + " ORDER BY version DESC")
                .param("kind", kind)
                .query(FormVersion.class)
                .list();
    }

    Optional<FormVersion> of(String kind, int version) {
        return sql.sql(LINE + " AND version = :version")
                .param("kind", kind)
                .param("version", version)
                .query(FormVersion.class)
                .optional();
    }

    int propose(
            String kind,
            String name,
            byte[] bytes,
            String sha256,
            String note,
            Officer officer,
            LocalDate on,
            Instant at) {
        return sql.sql("""
                        INSERT INTO document_form (kind, version, file_name, bytes, sha256, note, state, proposer_id, proposer_name,
                            proposer_unit, proposed_on, answer, recorded_at)
                        SELECT :kind, coalesce(max(version), 0) + 1, :name, :bytes, :sha, :note, 'PROPOSED', :officer, :officerName, :unit,
                               :on, '', :at FROM document_form WHERE kind = :kind
                        RETURNING version
                        """)
                .param("kind", kind)
                .param("name", name)
                .param("bytes", bytes)
                .param("sha", sha256)
                .param("note", note)
                .param("officer", officer.id())
                .param("officerName", officer.name())
                .param("unit", officer.unit().name())
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void replace(String kind, LocalDate on) {
        sql.sql(
                        "UPDATE document_form SET state = 'REPLACED', replaced_on = :on WHERE kind = :kind AND state = 'IN_FORCE'")
                .param("kind", kind)
                .param("on", on)
                .update();
    }

    boolean answer(String kind, int version, boolean granted, String remark, Officer officer, LocalDate on) {
        return sql.sql("""
                        UPDATE document_form SET state = :state, answerer_id = :officer, answerer_name = :name, answered_on = :on, answer = :remark
                         WHERE kind = :kind AND version = :version AND state = 'PROPOSED'
                        """)
                        .param("state", granted ? "IN_FORCE" : "REFUSED")
                        .param("officer", officer.id())
                        .param("name", officer.name())
                        .param("on", on)
                        .param("remark", remark)
                        .param("kind", kind)
                        .param("version", version)
                        .update()
                == 1;
    }
}
