package cn.mingzhang.visits;

import cn.mingzhang.people.Officer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Packs in SQL: what was issued, what came back, what of it was taken over. All of it only grows. */
@Repository
class PackShelf {
    private final JdbcClient sql;

    PackShelf(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param items of it taken over so far */
    record Returned(
            long id,
            UUID packId,
            int revision,
            String sha256,
            String name,
            LocalDate uploadedOn,
            String issuedTo,
            long items) {}

    /** An item that was taken over, with what it said. */
    record Taken(String item, String digest) {}

    void issue(Pack pack, Instant at) {
        sql.sql("INSERT INTO visit_pack (id, visit_id, secret, lines, officer_id, name, made_on, recorded_at)"
                        + " VALUES (:id, :visit, :secret, :lines, :officer, :name, :on, :at)")
                .param("id", pack.id())
                .param("visit", pack.visitId())
                .param("secret", pack.secret())
                .param("lines", pack.lines())
                .param("officer", pack.officerId())
                .param("name", pack.name())
                .param("on", pack.madeOn())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Pack> pack(UUID id) {
        return sql.sql("SELECT * FROM visit_pack WHERE id = :id")
                .param("id", id)
                .query(Pack.class)
                .optional();
    }

    List<Pack> packs(long visit) {
        return sql.sql("SELECT * FROM visit_pack WHERE visit_id = :visit ORDER BY recorded_at")
                .param("visit", visit)
                .query(Pack.class)
                .list();
    }

    /** This very content, if it is here. */
    Optional<Long> returned(UUID pack, String sha256) {
        return sql.sql("SELECT id FROM visit_pack_upload WHERE pack_id = :pack AND sha256 = :sha256")
                .param("pack", pack)
                .param("sha256", sha256)
                .query(Long.class)
                .optional();
    }

    long put(UUID pack, int revision, String sha256, byte[] filled, Officer officer, LocalDate on, Instant at) {
        return sql.sql(
                        "INSERT INTO visit_pack_upload (pack_id, content, officer_id, name, uploaded_on, recorded_at, revision, sha256)"
                                + " VALUES (:pack, :content, :officer, :name, :on, :at, :revision, :sha256) RETURNING id")
                .param("pack", pack)
                .param("content", filled)
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("revision", revision)
                .param("sha256", sha256)
                .query(Long.class)
                .single();
    }

    List<Returned> returned(long visit) {
        return sql.sql(
                        "SELECT u.id, u.pack_id, u.revision, u.sha256, u.name, u.uploaded_on, p.name AS issued_to,"
                                + " (SELECT count(*) FROM visit_pack_taken t WHERE t.upload_id = u.id) AS items"
                                + " FROM visit_pack_upload u JOIN visit_pack p ON p.id = u.pack_id WHERE p.visit_id = :visit ORDER BY u.id")
                .param("visit", visit)
                .query(Returned.class)
                .list();
    }

    byte[] content(long upload) {
        return sql.sql("SELECT content FROM visit_pack_upload WHERE id = :id")
                .param("id", upload)
                .query(byte[].class)
                .single();
    }

    Set<Taken> taken(UUID pack) {
        return sql
                .sql("SELECT item, digest FROM visit_pack_taken WHERE pack_id = :pack")
                .param("pack", pack)
                .query(Taken.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    void take(Returned upload, Taken item, Officer officer, LocalDate on, Instant at) {
        sql.sql("INSERT INTO visit_pack_taken (pack_id, item, digest, upload_id, officer_id, taken_on, recorded_at)"
                        + " VALUES (:pack, :item, :digest, :upload, :officer, :on, :at)")
                .param("pack", upload.packId())
                .param("item", item.item())
                .param("digest", item.digest())
                .param("upload", upload.id())
                .param("officer", officer.id())
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
