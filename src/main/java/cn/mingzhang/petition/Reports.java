package cn.mingzhang.petition;

import cn.mingzhang.compartment.Inside;
import cn.mingzhang.compartment.SealedText;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.reporting.ReportTerms;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of reports and what hangs on them. Whoever asks sees what is his to see: the database says so. */
final class Reports {
    static final Sorts SORTS = Sorts.first("number", "r.number", true)
            .and("arrived", "r.arrived_on")
            .and("due", "r.triage_due_on")
            .and("stage", "r.stage")
            .tie("r.id");

    private static final String COLUMNS = """
            SELECT r.id, r.number, r.channel, r.named, r.arrived_on, r.triage_due_on, r.answer_due_on, r.algorithm, r.reporter_key, r.stage,
                   r.status, r.status_on, r.steps
              FROM sealed.report r
            """;

    private Reports() {}

    record Step(
            int ordinal,
            ReportStep step,
            String officerName,
            @Nullable Long receiverId,
            @Nullable String receiverName,
            String body,
            String document,
            @Nullable CloseReason reason,
            @Nullable UUID linkedId,
            byte @Nullable [] note,
            @Nullable String algorithm,
            @Nullable String keyId,
            LocalDate happenedOn) {
        @Nullable
        SealedText sealedNote() {
            return note == null || algorithm == null || keyId == null ? null : new SealedText(note, algorithm, keyId);
        }
    }

    record Box(UUID id, int ordinal, LocalDate arrivedOn, byte[] envelope) {}

    record Reading(OffsetDateTime happenedAt, String actorName, String deed, String remark) {}

    static Optional<Report> byNumber(String number, Inside inside) {
        return inside.sql(COLUMNS + " WHERE r.number = :number")
                .param("number", number)
                .query(Report.class)
                .optional();
    }

    static Optional<Report> byId(UUID id, Inside inside) {
        return inside.sql(COLUMNS + " WHERE r.id = :id")
                .param("id", id)
                .query(Report.class)
                .optional();
    }

    static List<Report> page(ListQuery query, ReportFilter filter, Inside inside) {
        return inside.sql(COLUMNS + filter.where() + " ORDER BY " + query.orderBy() + " LIMIT :size OFFSET :offset")
                .params(filter.parameters())
                .param("size", query.size())
                .param("offset", query.offset())
                .query(Report.class)
                .list();
    }

    static long count(ReportFilter filter, Inside inside) {
        return inside.sql("SELECT count(*) FROM sealed.report r" + filter.where())
                .params(filter.parameters())
                .query(Long.class)
                .single();
    }

    /** What this person was handed and has not taken up. */
    static List<Report> handed(Inside inside) {
        return inside.sql(
                        COLUMNS
                                + " JOIN sealed.report_step s ON s.report_id = r.id AND s.receiver_id = :me AND s.step = r.stage"
                                + " WHERE NOT EXISTS (SELECT 1 FROM sealed.report_taken t WHERE t.report_id = r.id) ORDER BY r.number")
                .param("me", inside.officer().id())
                .query(Report.class)
                .list();
    }

    static List<Step> steps(Report report, Inside inside) {
        return inside.sql(
                        "SELECT s.ordinal, s.step, s.officer_name, s.receiver_id, s.receiver_name, s.body, s.document, s.reason,"
                                + " s.linked_id, s.note, s.algorithm, s.key_id, s.happened_on FROM sealed.report_step s"
                                + " WHERE s.report_id = :report ORDER BY s.ordinal DESC")
                .param("report", report.id())
                .query(Step.class)
                .list();
    }

    static List<Box> boxes(Report report, Inside inside) {
        return inside.sql("SELECT p.id, p.ordinal, p.arrived_on, p.envelope FROM sealed.report_package p"
                        + " WHERE p.report_id = :report ORDER BY p.ordinal")
                .param("report", report.id())
                .query(Box.class)
                .list();
    }

    static boolean isTaken(Report report, Inside inside) {
        return inside.sql("SELECT EXISTS (SELECT 1 FROM sealed.report_taken t WHERE t.report_id = :report)")
                .param("report", report.id())
                .query(Boolean.class)
                .single();
    }

    /** Who has read it and why, latest first. */
    static List<Reading> readings(Report report, Inside inside) {
        return inside.sql("SELECT e.happened_at, e.actor_name, e.deed, e.remark FROM sealed.trail_entry e"
                        + " WHERE e.subject_kind = 'report' AND e.subject_number = :number ORDER BY e.id DESC LIMIT 50")
                .param("number", report.number())
                .query(Reading.class)
                .list();
    }

    /** Whether who asks has said today why he reads it. */
    static boolean isOpened(Report report, Inside inside) {
        return inside.sql(
                        "SELECT EXISTS (SELECT 1 FROM sealed.trail_entry e WHERE e.subject_kind = 'report' AND e.subject_number = :number"
                                + " AND e.deed = 'REPORT_OPENED' AND e.actor_id = :me"
                                + " AND (e.happened_at AT TIME ZONE 'Asia/Shanghai')::date = :today)")
                .param("number", report.number())
                .param("me", inside.officer().id())
                .param("today", inside.today())
                .query(Boolean.class)
                .single();
    }

    static void add(
            UUID id,
            String number,
            Channel channel,
            boolean named,
            LocalDate arrivedOn,
            ReportTerms.Due due,
            Inside inside) {
        inside.sql(
                        "INSERT INTO sealed.report (id, number, channel, named, arrived_on, triage_due_on, answer_due_on, stage, status, status_on, steps)"
                                + " VALUES (:id, :number, :channel, :named, :arrived, :triage, :answer, 'RECEIVED', 'RECEIVED', :arrived, 0)")
                .param("id", id)
                .param("number", number)
                .param("channel", channel.name())
                .param("named", named)
                .param("arrived", arrivedOn)
                .param("triage", due.triage())
                .param("answer", named ? due.answer() : null, java.sql.Types.DATE)
                .update();
    }

    static void addBox(UUID id, Report report, int ordinal, byte[] box, Inside inside) {
        addBox(id, report.id(), ordinal, box, inside);
    }

    static void addBox(UUID id, UUID report, int ordinal, byte[] box, Inside inside) {
        inside.sql(
                        "INSERT INTO sealed.report_package (id, report_id, ordinal, arrived_on, envelope) VALUES (:id, :report, :ordinal, :today, :box)")
                .param("id", id)
                .param("report", report)
                .param("ordinal", ordinal)
                .param("today", inside.today())
                .param("box", box)
                .update();
    }

    static void sign(Report report, ReportStep step, TriageEntry entry, @Nullable SealedText note, Inside inside) {
        inside.sql("""
                        INSERT INTO sealed.report_step (report_id, ordinal, step, officer_id, officer_name, receiver_id, receiver_name, body,
                            document, reason, linked_id, note, algorithm, key_id, happened_on, recorded_at)
                        VALUES (:report, :ordinal, :step, :me, :name, :receiverId, :receiver, :body, :document, :reason, :linked, :note,
                            :algorithm, :key, :today, :now)
                        """)
                .param("report", report.id())
                .param("ordinal", report.steps() + 1)
                .param("step", step.name())
                .param("me", inside.officer().id())
                .param("name", inside.officer().name())
                .param(
                        "receiverId",
                        entry.receiver() == null ? null : entry.receiver().id(),
                        java.sql.Types.BIGINT)
                .param(
                        "receiver",
                        entry.receiver() == null ? null : entry.receiver().name(),
                        java.sql.Types.VARCHAR)
                .param("body", entry.body())
                .param("document", entry.document())
                .param("reason", entry.reason() == null ? null : entry.reason().name(), java.sql.Types.VARCHAR)
                .param("linked", entry.linked() == null ? null : entry.linked().id(), java.sql.Types.OTHER)
                .param("note", note == null ? null : note.bytes(), java.sql.Types.BINARY)
                .param("algorithm", note == null ? null : note.algorithm(), java.sql.Types.VARCHAR)
                .param("key", note == null ? null : note.keyId(), java.sql.Types.VARCHAR)
                .param("today", inside.today())
                .param("now", inside.now())
                .update();
    }
}
