package cn.mingzhang.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 核验佐证材料: computes the digest of every file again from its pieces, and holds it against the file's row and against the trail,
 * which wrote the digest down when the file came in. A byte changed in a piece is found by the row; a row changed with it, by the
 * trail; the trail, by its own chain.
 */
@Component
public class FileProof {
    /** As the trail has it; the oldest entries hold twelve digits of a digest only. */
    private static final String IN_THE_TRAIL = """
            SELECT DISTINCT (regexp_matches(changes, 'SHA-256 ([0-9a-f]{12,64})', 'g'))[1]
              FROM trail_entry WHERE deed IN ('FILE_ADDED', 'FILE_REPLACED')
            """;

    private static final int SHORT = 12;

    private final JdbcClient sql;

    public FileProof(JdbcClient sql) {
        this.sql = sql;
    }

    private record Row(UUID id, String sha256) {}

    /** @param broken the first file that is not what came in; null when all are */
    public record Result(long files, @Nullable UUID broken, String words) {
        public boolean intact() {
            return broken == null;
        }
    }

    public Result verify() {
        Set<String> noted =
                new HashSet<>(sql.sql(IN_THE_TRAIL).query(String.class).list());
        List<Row> files = sql.sql("SELECT id, sha256 FROM evidence_file ORDER BY arrival")
                .query(Row.class)
                .list();
        var good = 0L;
        for (var file : files) {
            if (!digest(file.id()).equals(file.sha256())) {
                return new Result(good, file.id(), "content");
            }
            if (!noted.contains(file.sha256()) && !noted.contains(file.sha256().substring(0, SHORT))) {
                return new Result(good, file.id(), "not in the trail");
            }
            good++;
        }
        return new Result(good, null, "");
    }

    /** Piece by piece: one is in memory at a time. */
    private String digest(UUID file) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var pieces = sql.sql("SELECT ordinal FROM evidence_chunk WHERE file_id = ? ORDER BY ordinal")
                    .param(file)
                    .query(Integer.class)
                    .list();
            for (var piece : pieces) {
                digest.update(sql.sql("SELECT bytes FROM evidence_chunk WHERE file_id = ? AND ordinal = ?")
                        .params(file, piece)
                        .query((row, n) -> row.getBytes(1))
                        .single());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
