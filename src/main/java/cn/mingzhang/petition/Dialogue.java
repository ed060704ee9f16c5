package cn.mingzhang.petition;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.compartment.Compartment;
import cn.mingzhang.compartment.Inside;
import cn.mingzhang.compartment.SealedBox;
import cn.mingzhang.compartment.SealedText;
import cn.mingzhang.compartment.TextCipher;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.reporting.Places;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 提问与答复: encrypted to the code of who reported. What the desk wrote it keeps a copy of, as the other it cannot open. */
@Service
@Transactional
class Dialogue {
    private final Compartment compartment;
    private final TextCipher cipher;

    Dialogue(Compartment compartment, TextCipher cipher) {
        this.compartment = compartment;
        this.cipher = cipher;
    }

    enum Kind {
        QUESTION,
        ANSWER
    }

    record Said(Kind kind, LocalDate postedOn, String officerName, String text) {}

    private record Row(
            int ordinal,
            Kind kind,
            LocalDate postedOn,
            String officerName,
            byte[] text,
            String algorithm,
            String keyId) {}

    void say(String number, Kind kind, String text, Officer officer) {
        PetitionDesk.mustBeDesk(officer);
        compartment.visit(officer, inside -> {
            var report = PetitionDesk.report(number, inside);
            if (!report.isAnswerable() || report.stage() == ReportStage.RECEIVED) {
                throw new Conflict("answer to " + number);
            }
            var ordinal = next(report.id(), inside);
            var to = new SealedBox.PublicKey(
                    Objects.requireNonNull(report.algorithm()), "", Objects.requireNonNull(report.reporterKey()));
            var copy = cipher.seal(text, place(report.id(), ordinal));
            inside.sql("INSERT INTO sealed.report_message (report_id, ordinal, kind, posted_on, envelope)"
                            + " VALUES (:report, :ordinal, :kind, :today, :box)")
                    .param("report", report.id())
                    .param("ordinal", ordinal)
                    .param("kind", kind.name())
                    .param("today", inside.today())
                    .param("box", SealedBox.seal(to, text.getBytes(UTF_8), Places.message(report.id(), ordinal)))
                    .update();
            inside.sql(
                            "INSERT INTO sealed.report_message_copy (report_id, ordinal, officer_id, officer_name, text, algorithm, key_id)"
                                    + " VALUES (:report, :ordinal, :me, :name, :text, :algorithm, :key)")
                    .param("report", report.id())
                    .param("ordinal", ordinal)
                    .param("me", inside.officer().id())
                    .param("name", inside.officer().name())
                    .param("text", copy.bytes())
                    .param("algorithm", copy.algorithm())
                    .param("key", copy.keyId())
                    .update();
            inside.note("REPORT_" + kind, new Subject(PetitionDesk.KIND, number), "");
        });
    }

    @Transactional(readOnly = true)
    List<Said> of(Report report, Officer officer) {
        PetitionDesk.mustBeDesk(officer);
        return compartment.as(
                officer,
                inside -> inside
                        .sql("SELECT m.ordinal, m.kind, m.posted_on, c.officer_name, c.text, c.algorithm, c.key_id"
                                + " FROM sealed.report_message m JOIN sealed.report_message_copy c USING (report_id, ordinal)"
                                + " WHERE m.report_id = :report ORDER BY m.ordinal")
                        .param("report", report.id())
                        .query(Row.class)
                        .list()
                        .stream()
                        .map(row -> new Said(
                                row.kind(),
                                row.postedOn(),
                                row.officerName(),
                                cipher.open(
                                        new SealedText(row.text(), row.algorithm(), row.keyId()),
                                        place(report.id(), row.ordinal()))))
                        .toList());
    }

    private static int next(UUID report, Inside inside) {
        return 1
                + inside.sql(
                                "SELECT coalesce(max(m.ordinal), 0) FROM sealed.report_message m WHERE m.report_id = :report")
                        .param("report", report)
                        .query(Integer.class)
                        .single();
    }

    private static String place(UUID report, int ordinal) {
        return "sealed.report_message_copy/text/" + report + "/" + ordinal;
    }
}
