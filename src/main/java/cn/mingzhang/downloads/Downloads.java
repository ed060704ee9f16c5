package cn.mingzhang.downloads;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files asked for, in SQL; their bytes in chunks, so that neither writing nor fetching one holds it in memory. */
@Repository
class Downloads {
    private static final int CHUNK = 1 << 20;
    private static final String ALL = """
            SELECT id, officer_id, address, title_key, words, language, state, rows_done, rows_total, file_name, size, sha256, rights,
                   asked_on, asked_at, ready_at FROM download
            """;

    private final JdbcClient sql;

    Downloads(JdbcClient sql) {
        this.sql = sql;
    }

    record Asked(
            long officerId,
            String address,
            String titleKey,
            String words,
            String language,
            long rows,
            LocalDate on,
            Instant at) {}

    long add(Asked asked) {
        return sql.sql("""
                        INSERT INTO download (officer_id, address, title_key, words, language, state, rows_done, rows_total, size,
                                              sha256, rights, asked_on, asked_at)
                        VALUES (:officer, :address, :title, :words, :language, 'WAITING', 0, :rows, 0, '', '', :on, :at) RETURNING id
                        """)
                .param("officer", asked.officerId())
                .param("address", asked.address())
                .param("title", asked.titleKey())
                .param("words", asked.words())
                .param("language", asked.language())
                .param("rows", asked.rows())
                .param("on", asked.on())
                .param("at", asked.at().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    Optional<Download> find(long id) {
        return sql.sql(ALL + " WHERE id = :id")
                .param("id", id)
                .query(Download.class)
                .optional();
    }

    /** The same file asked again while it is being written is that file. */
    Optional<Download> waiting(long officer, String address) {
        return sql.sql(ALL + " WHERE officer_id = :officer AND address = :address AND state = 'WAITING' LIMIT 1")
                .param("officer", officer)
                .param("address", address)
                .query(Download.class)
                .optional();
    }

    List<Download> of(long officer) {
        return sql.sql(ALL + " WHERE officer_id = :officer ORDER BY id DESC LIMIT 200")
                .param("officer", officer)
                .query(Download.class)
                .list();
    }

    void progress(long id, long rows) {
        sql.sql("UPDATE download SET rows_done = :rows WHERE id = :id AND state = 'WAITING'")
                .param("rows", rows)
                .param("id", id)
                .update();
    }

    /** Answers false where another node was there first. */
    boolean ready(long id, String name, Path file, String sha256, String rights, Instant at) {
        boolean first = sql.sql("""
                        UPDATE download SET state = 'READY', rows_done = rows_total, file_name = :name, size = :size,
                               sha256 = :sha256, rights = :rights, ready_at = :at WHERE id = :id AND state = 'WAITING'
                        """)
                        .param("name", name)
                        .param("size", file.toFile().length())
                        .param("sha256", sha256)
                        .param("rights", rights)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
        if (first) {
            store(id, file);
        }
        return first;
    }

    private void store(long id, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            int ordinal = 0;
            for (var chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                sql.sql("INSERT INTO download_chunk (download_id, ordinal, content) VALUES (:id, :ordinal, :content)")
                        .param("id", id)
                        .param("ordinal", ordinal++)
                        .param("content", chunk)
                        .update();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void send(long id, OutputStream to) throws IOException {
        for (int ordinal = 0; ; ordinal++) {
            var chunk = sql.sql("SELECT content FROM download_chunk WHERE download_id = :id AND ordinal = :ordinal")
                    .param("id", id)
                    .param("ordinal", ordinal)
                    .query((row, n) -> row.getBytes(1))
                    .optional();
            if (chunk.isEmpty()) {
                return;
            }
            to.write(chunk.get());
        }
    }

    void fail(long id) {
        sql.sql("UPDATE download SET state = 'FAILED' WHERE id = :id AND state = 'WAITING'")
                .param("id", id)
                .update();
    }

    /** What was ready before then is gone; that it was there stays. */
    int expire(Instant before) {
        var until = before.atOffset(ZoneOffset.UTC);
        sql.sql("DELETE FROM download_chunk c USING download d WHERE d.id = c.download_id AND d.ready_at < :until")
                .param("until", until)
                .update();
        return sql.sql("UPDATE download SET state = 'EXPIRED' WHERE state = 'READY' AND ready_at < :until")
                .param("until", until)
                .update();
    }
}
