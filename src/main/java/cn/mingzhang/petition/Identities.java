package cn.mingzhang.petition;

import cn.mingzhang.compartment.Inside;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 举报人身份 and who may open it. That its box is not handed out without a second person is the database's rule. */
final class Identities {
    private static final String REQUESTS = """
            SELECT q.id, q.report_id, sealed.number_of_request(q.id) AS number, q.requester_id, q.requester_name, q.reason, q.requested_on,
                   a.officer_name AS answerer_name, a.granted, a.answered_on
              FROM sealed.identity_request q LEFT JOIN sealed.identity_answer a ON a.request_id = q.id
            """;

    private Identities() {}

    record Request(
            UUID id,
            UUID reportId,
            String number,
            long requesterId,
            String requesterName,
            IdentityReason reason,
            LocalDate requestedOn,
            @Nullable String answererName,
            @Nullable Boolean granted,
            @Nullable LocalDate answeredOn) {}

    static void seal(UUID report, byte[] box, Inside inside) {
        inside.sql("INSERT INTO sealed.report_identity (report_id, envelope) VALUES (:report, :box)")
                .param("report", report)
                .param("box", box)
                .update();
    }

    /** Empty where nobody has granted it to who asks, today. */
    static Optional<byte[]> box(Report report, Inside inside) {
        return inside.sql("SELECT i.envelope FROM sealed.report_identity i WHERE i.report_id = :report")
                .param("report", report.id())
                .query((row, at) -> row.getBytes(1))
                .optional();
    }

    static List<Request> of(Report report, Inside inside) {
        return inside.sql(REQUESTS + " WHERE q.report_id = :report ORDER BY q.recorded_at DESC")
                .param("report", report.id())
                .query(Request.class)
                .list();
    }

    /** What waits for a second person today; his own are not among them. */
    static List<Request> waiting(Inside inside) {
        return inside.sql(
                        REQUESTS
                                + " WHERE q.requester_id <> :me AND q.requested_on = :today AND a.request_id IS NULL ORDER BY q.recorded_at")
                .param("me", inside.officer().id())
                .param("today", inside.today())
                .query(Request.class)
                .list();
    }

    static void ask(Report report, IdentityReason reason, Inside inside) {
        inside.sql(
                        "INSERT INTO sealed.identity_request (id, report_id, requester_id, requester_name, reason, requested_on, recorded_at)"
                                + " VALUES (:id, :report, :me, :name, :reason, :today, :now)")
                .param("id", UUID.randomUUID())
                .param("report", report.id())
                .param("me", inside.officer().id())
                .param("name", inside.officer().name())
                .param("reason", reason.name())
                .param("today", inside.today())
                .param("now", inside.now())
                .update();
    }

    static void answer(Request request, boolean granted, Inside inside) {
        inside.sql(
                        "INSERT INTO sealed.identity_answer (request_id, officer_id, officer_name, granted, answered_on, recorded_at)"
                                + " VALUES (:id, :me, :name, :granted, :today, :now)")
                .param("id", request.id())
                .param("me", inside.officer().id())
                .param("name", inside.officer().name())
                .param("granted", granted)
                .param("today", inside.today())
                .param("now", inside.now())
                .update();
    }
}
