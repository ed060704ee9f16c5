package cn.mingzhang.collection;

import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 批量出具 as the database keeps it; rows are only ever added. */
@Repository
class NoticeBatches {
    private static final String ALL = """
            SELECT b.id, b.rung, b.unit_id, b.due_on, b.officer_id, b.officer_name, b.signed_on, e.recorded_at AS ended_at,
                   (SELECT count(*) FROM notice_batch_item i WHERE i.batch_id = b.id) AS items,
                   (SELECT count(*) FROM notice_batch_result r WHERE r.batch_id = b.id AND r.entry IS NOT NULL) AS issued,
                   (SELECT count(*) FROM notice_batch_result r WHERE r.batch_id = b.id AND r.entry IS NULL) AS stayed
              FROM notice_batch b LEFT JOIN notice_batch_end e ON e.batch_id = b.id
            """;

    private final JdbcClient sql;

    NoticeBatches(JdbcClient sql) {
        this.sql = sql;
    }

    /** What a choice comes to: the office's own fees among those named, once each and in their order, and what is owed on them. */
    record Chosen(List<String> numbers, Yuan owed) {}

    private record Choice(String number, long owed) {}

    Chosen chosen(List<String> numbers, long unit) {
        var own = sql.sql("""
                        SELECT p.number, greatest(coalesce(a.payable, 0)
                                 - (SELECT coalesce(sum(e.amount), 0) FROM receipt_entry e WHERE e.project_id = p.id), 0)::bigint AS owed
                          FROM unnest(:numbers::text[]) WITH ORDINALITY n (number, place) JOIN project p ON p.number = n.number
                          LEFT JOIN fee_assessment a ON a.project_id = p.id AND a.state = 'IN_FORCE'
                         WHERE p.unit_id = :unit ORDER BY n.place
                        """)
                .param("numbers", numbers.stream().distinct().toArray(String[]::new))
                .param("unit", unit)
                .query(Choice.class)
                .list();
        return new Chosen(
                own.stream().map(Choice::number).toList(),
                Yuan.ofFen(own.stream().mapToLong(Choice::owed).sum()));
    }

    long add(Rung rung, LocalDate due, Map<Asked, String> said, Officer officer, LocalDate on, Instant at) {
        var id = sql.sql(
                        "INSERT INTO notice_batch (rung, unit_id, due_on, officer_id, officer_name, signed_on, recorded_at)"
                                + " VALUES (:rung, :unit, :due, :officer, :name, :on, :at) RETURNING id")
                .param("rung", rung.name())
                .param("unit", officer.unit().id())
                .param("due", due)
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        said.forEach((asked, text) -> sql.sql("INSERT INTO notice_batch_text (batch_id, asked, said) VALUES (?, ?, ?)")
                .params(id, asked.name(), text)
                .update());
        return id;
    }

    /** Each with the version of its file as it stands now, counted as {@link CollectionFile#version()} does. */
    int choose(long batch, List<String> numbers, long unit) {
        return sql.sql("""
                        INSERT INTO notice_batch_item (batch_id, ordinal, project_id, version)
                        SELECT :batch, row_number() OVER (ORDER BY n.place), p.id,
                               (SELECT count(*) FROM collection_entry e WHERE e.project_id = p.id)
                             + (SELECT count(*) FROM collection_service s WHERE s.project_id = p.id)
                             + (SELECT count(*) FROM collection_void v WHERE v.project_id = p.id)
                             + (SELECT count(*) FROM collection_hold h WHERE h.project_id = p.id)
                             + (SELECT count(*) FROM collection_hold h JOIN collection_hold_end x ON x.hold_id = h.id WHERE h.project_id = p.id)
                          FROM unnest(:numbers::text[]) WITH ORDINALITY n (number, place) JOIN project p ON p.number = n.number
                         WHERE p.unit_id = :unit
                        """)
                .param("batch", batch)
                .param("numbers", numbers.stream().distinct().toArray(String[]::new))
                .param("unit", unit)
                .update();
    }

    Optional<NoticeBatch> find(long id) {
        return sql.sql(ALL + " WHERE b.id = :id")
                .param("id", id)
                .query(NoticeBatch.class)
                .optional();
    }

    List<NoticeBatch> page(Scope scope, int size, long offset) {
        return sql.sql(
                        ALL
                                + " WHERE :everything OR b.unit_id = ANY (:units) ORDER BY b.id DESC LIMIT :size OFFSET :offset")
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .param("size", size)
                .param("offset", offset)
                .query(NoticeBatch.class)
                .list();
    }

    long count(Scope scope) {
        return sql.sql("SELECT count(*) FROM notice_batch b WHERE :everything OR b.unit_id = ANY (:units)")
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .query(Long.class)
                .single();
    }

    Map<Asked, String> said(long batch) {
        var said = new EnumMap<Asked, String>(Asked.class);
        sql.sql("SELECT asked, said FROM notice_batch_text WHERE batch_id = :batch")
                .param("batch", batch)
                .query(row -> {
                    said.put(Asked.valueOf(row.getString("asked")), row.getString("said"));
                });
        return said;
    }

    /** What has no result yet, in its order: where it goes on after whatever stopped it. */
    List<NoticeBatch.Item> open(long batch) {
        return sql.sql("""
                        SELECT i.ordinal, i.project_id, p.number, i.version FROM notice_batch_item i JOIN project p ON p.id = i.project_id
                         WHERE i.batch_id = :batch AND NOT EXISTS (
                               SELECT 1 FROM notice_batch_result r WHERE r.batch_id = i.batch_id AND r.ordinal = i.ordinal)
                         ORDER BY i.ordinal
                        """).param("batch", batch).query(NoticeBatch.Item.class).list();
    }

    boolean hasResult(long batch, NoticeBatch.Item item) {
        return sql.sql(
                        "SELECT EXISTS (SELECT 1 FROM notice_batch_result WHERE batch_id = :batch AND ordinal = :ordinal)")
                .param("batch", batch)
                .param("ordinal", item.ordinal())
                .query(Boolean.class)
                .single();
    }

    /** The last paper of the project, issued in this transaction. */
    void issued(long batch, NoticeBatch.Item item, Instant at) {
        sql.sql("""
                        INSERT INTO notice_batch_result (batch_id, ordinal, project_id, entry, reasons, recorded_at)
                        SELECT :batch, :ordinal, :project, max(e.ordinal), '', :at FROM collection_entry e WHERE e.project_id = :project
                        """)
                .param("batch", batch)
                .param("ordinal", item.ordinal())
                .param("project", item.projectId())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Once; what came of it at the same moment on another node stands. */
    void stays(long batch, NoticeBatch.Item item, String reasons, Instant at) {
        sql.sql(
                        "INSERT INTO notice_batch_result (batch_id, ordinal, project_id, entry, reasons, recorded_at)"
                                + " VALUES (:batch, :ordinal, :project, NULL, :reasons, :at) ON CONFLICT (batch_id, ordinal) DO NOTHING")
                .param("batch", batch)
                .param("ordinal", item.ordinal())
                .param("project", item.projectId())
                .param("reasons", reasons)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return false where it was ended before */
    boolean end(NoticeBatch batch, Instant at) {
        return sql.sql("INSERT INTO notice_batch_end (batch_id, issued, stayed, recorded_at)"
                                + " VALUES (:batch, :issued, :stayed, :at) ON CONFLICT (batch_id) DO NOTHING")
                        .param("batch", batch.id())
                        .param("issued", batch.issued())
                        .param("stayed", batch.stayed())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    record Paper(int ordinal, String number, String project, UUID fileId) {}

    /** Every paper that it issued, in its order. */
    List<Paper> papers(long batch) {
        return sql.sql("""
                        SELECT r.ordinal, e.number, p.number AS project, e.file_id FROM notice_batch_result r
                          JOIN collection_entry e ON e.project_id = r.project_id AND e.ordinal = r.entry
                          JOIN project p ON p.id = r.project_id
                         WHERE r.batch_id = :batch ORDER BY r.ordinal
                        """).param("batch", batch).query(Paper.class).list();
    }
}
