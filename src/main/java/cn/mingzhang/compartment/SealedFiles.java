package cn.mingzhang.compartment;

import cn.mingzhang.evidence.FileKind;
import cn.mingzhang.evidence.Scan;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Scans in the compartment: name and content encrypted, integrity by a keyed HMAC, because a plain digest would confirm who guesses
 * the paper. They stand in no table of the public evidence.
 */
@Component
public class SealedFiles {
    private static final int CHUNK = 1024 * 1024;

    private final TextCipher cipher;

    SealedFiles(TextCipher cipher) {
        this.cipher = cipher;
    }

    /** @param holder whose file it is; its row in the compartment decides who sees it */
    public record Holder(String kind, UUID id) {}

    public record Stored(UUID id, String slot, String name, FileKind kind, long size, String by, LocalDate on) {}

    public record Opened(String name, FileKind kind, byte[] content) {}

    private record Row(
            UUID id,
            String slot,
            FileKind kind,
            long size,
            byte[] mac,
            byte[] name,
            String algorithm,
            String keyId,
            String officerName,
            LocalDate addedOn) {}

    private record Chunk(int ordinal, byte[] content, String algorithm, String keyId) {}

    public void add(Holder holder, String slot, Scan scan, Inside inside) {
        var id = UUID.randomUUID();
        var name = cipher.seal(scan.name(), namePlace(id));
        inside.sql("""
                        INSERT INTO sealed.file (id, holder_kind, holder_id, slot, kind, size, mac, name, algorithm, key_id, officer_id,
                            officer_name, added_on, recorded_at)
                        VALUES (:id, :holderKind, :holder, :slot, :kind, :size, :mac, :name, :algorithm, :key, :me, :by, :today, :now)
                        """)
                .param("id", id)
                .param("holderKind", holder.kind())
                .param("holder", holder.id())
                .param("slot", slot)
                .param("kind", scan.kind().name())
                .param("size", scan.content().length)
                .param("mac", cipher.mac("file", scan.content()))
                .param("name", name.bytes())
                .param("algorithm", name.algorithm())
                .param("key", name.keyId())
                .param("me", inside.officer().id())
                .param("by", inside.officer().name())
                .param("today", inside.today())
                .param("now", inside.now())
                .update();
        for (int ordinal = 1, from = 0; from < scan.content().length; ordinal++, from += CHUNK) {
            var part = Arrays.copyOfRange(scan.content(), from, Math.min(from + CHUNK, scan.content().length));
            var sealed = cipher.seal(part, chunkPlace(id, ordinal));
            inside.sql("INSERT INTO sealed.file_chunk (file_id, ordinal, content, algorithm, key_id)"
                            + " VALUES (:file, :ordinal, :content, :algorithm, :key)")
                    .param("file", id)
                    .param("ordinal", ordinal)
                    .param("content", sealed.bytes())
                    .param("algorithm", sealed.algorithm())
                    .param("key", sealed.keyId())
                    .update();
        }
    }

    public List<Stored> of(Holder holder, Inside inside) {
        return rows("f.holder_kind = :kind AND f.holder_id = :holder", holder, inside).stream()
                .map(row -> new Stored(
                        row.id(), row.slot(), name(row), row.kind(), row.size(), row.officerName(), row.addedOn()))
                .toList();
    }

    /** Empty where there is none of this holder, or he may not see it. What was altered is never handed out. */
    public Optional<Opened> open(Holder holder, UUID id, Inside inside) {
        return rows("f.holder_kind = :kind AND f.holder_id = :holder", holder, inside).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .map(row -> {
                    var content = new ByteArrayOutputStream((int) row.size());
                    inside.sql("SELECT c.ordinal, c.content, c.algorithm, c.key_id FROM sealed.file_chunk c"
                                    + " WHERE c.file_id = :file ORDER BY c.ordinal")
                            .param("file", id)
                            .query(Chunk.class)
                            .list()
                            .forEach(chunk -> content.writeBytes(cipher.bytes(
                                    new SealedText(chunk.content(), chunk.algorithm(), chunk.keyId()),
                                    chunkPlace(id, chunk.ordinal()))));
                    if (!MessageDigest.isEqual(row.mac(), cipher.mac("file", content.toByteArray()))) {
                        throw new IllegalStateException("sealed file " + id + " is not what was stored");
                    }
                    return new Opened(name(row), row.kind(), content.toByteArray());
                });
    }

    private static List<Row> rows(String where, Holder holder, Inside inside) {
        return inside.sql(
                        "SELECT f.id, f.slot, f.kind, f.size, f.mac, f.name, f.algorithm, f.key_id, f.officer_name, f.added_on"
                                + " FROM sealed.file f WHERE " + where + " ORDER BY f.recorded_at, f.id")
                .param("kind", holder.kind())
                .param("holder", holder.id())
                .query(Row.class)
                .list();
    }

    private String name(Row row) {
        return cipher.open(new SealedText(row.name(), row.algorithm(), row.keyId()), namePlace(row.id()));
    }

    static String namePlace(UUID id) {
        return "sealed.file/name/" + id;
    }

    static String chunkPlace(UUID id, int ordinal) {
        return "sealed.file_chunk/content/" + id + "/" + ordinal;
    }
}
