package cn.mingzhang.documents;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 在用式样: the office's own form where a second person has approved one, else the one that came with the application. */
@Repository
public class DocumentForms {
    private final JdbcClient sql;

    DocumentForms(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param version 0 for the one that came along */
    public record InForce(int version, byte[] bytes) {

        public DocumentForm form() {
            return ReadForms.of(bytes);
        }
    }

    public InForce inForce(DocumentKind kind) {
        return sql.sql("SELECT version, bytes FROM document_form WHERE kind = :kind AND state = 'IN_FORCE'")
                .param("kind", kind.code())
                .query((row, n) -> new InForce(row.getInt("version"), row.getBytes("bytes")))
                .optional()
                .orElseGet(() -> new InForce(0, kind.standard()));
    }

    /** An earlier one, for whoever asks what a document was made with. */
    public Optional<InForce> version(DocumentKind kind, int version) {
        return version == 0
                ? Optional.of(new InForce(0, kind.standard()))
                : sql.sql("SELECT version, bytes FROM document_form WHERE kind = :kind AND version = :version")
                        .param("kind", kind.code())
                        .param("version", version)
                        .query((row, n) -> new InForce(row.getInt("version"), row.getBytes("bytes")))
                        .optional();
    }
}
