package cn.mingzhang.reporting;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.compartment.SealedBox;
import cn.mingzhang.reporting.CodeKeys.Receipt;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What comes in is sealed before the database hears of it. Nothing goes out but to who shows a code. */
@Component
@Transactional
public class Intake {
    private final JdbcClient sql;
    private final OfficeClock clock;
    private final ReportTerms terms;
    private final ReportKey key;
    private final CodeKeys codes;
    private final int months;

    Intake(
            JdbcClient sql,
            OfficeClock clock,
            ReportTerms terms,
            ReportKey key,
            CodeKeys codes,
            @Value("${mingzhang.report.code-months:24}") int months) {
        this.sql = sql;
        this.clock = clock;
        this.terms = terms;
        this.key = key;
        this.codes = codes;
        this.months = months;
    }

    /** What the database keeps of a report, sealed: as it lies there, and as it is carried from one house to another. */
    public record Parcel(
            UUID id,
            LocalDate arrivedOn,
            byte[] lookup,
            String algorithm,
            byte[] reporterKey,
            LocalDate validUntil,
            byte[] story,
            byte @Nullable [] identity) {}

    /** Where a report stands, for who has its code. */
    record Standing(UUID id, String status, LocalDate statusOn, LocalDate arrivedOn, long additions) {}

    record Message(int ordinal, String kind, LocalDate postedOn, byte[] envelope) {}

    record Said(boolean question, LocalDate on, String text) {}

    /** @param person null where it is anonymous */
    ReceiptCode take(Written story, @Nullable Written person) {
        var code = ReceiptCode.fresh();
        var receipt = codes.of(code);
        var mine = codes.publicKey(receipt);
        var id = UUID.randomUUID();
        var today = clock.today();
        accept(new Parcel(
                id,
                today,
                receipt.lookup(),
                mine.algorithm(),
                mine.bytes(),
                today.plusMonths(months),
                SealedBox.seal(key.current(), story.bytes(), Places.story(id, id)),
                person == null ? null : SealedBox.seal(key.current(), person.bytes(), Places.identity(id))));
        return code;
    }

    /** False where it has arrived before. */
    public boolean accept(Parcel parcel) {
        var due = terms.of(parcel.arrivedOn());
        return sql.sql("SELECT report_arrives(:id, :day, :triage, :answer, :code, :kind, :key, :until, :box, :person)")
                .param("id", parcel.id())
                .param("day", parcel.arrivedOn())
                .param("triage", due.triage())
                .param("answer", due.answer())
                .param("code", parcel.lookup())
                .param("kind", parcel.algorithm())
                .param("key", parcel.reporterKey())
                .param("until", parcel.validUntil())
                .param("box", parcel.story())
                .param("person", parcel.identity(), java.sql.Types.BINARY)
                .query(Boolean.class)
                .single();
    }

    /** What was added elsewhere to a report. False where that has not arrived here. */
    public boolean acceptMore(Parcels.Carried carried) {
        return sql.sql("SELECT report_adds(:code, :day, :box, :sealed)")
                .param("code", carried.parcel().lookup())
                .param("day", carried.parcel().arrivedOn())
                .param("box", carried.box())
                .param("sealed", carried.parcel().story())
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    public boolean isKnown(UUID box) {
        return sql.sql("SELECT report_box_known(:box)")
                .param("box", box)
                .query(Boolean.class)
                .single();
    }

    /** False where the code opens nothing, or nothing more is taken. */
    boolean add(Receipt receipt, Written more) {
        return standing(receipt)
                .map(known -> {
                    var box = UUID.randomUUID();
                    return sql.sql("SELECT report_adds(:code, :day, :box, :sealed)")
                            .param("code", receipt.lookup())
                            .param("day", clock.today())
                            .param("box", box)
                            .param("sealed", SealedBox.seal(key.current(), more.bytes(), Places.story(known.id(), box)))
                            .query(Boolean.class)
                            .single();
                })
                .orElse(false);
    }

    @Transactional(readOnly = true)
    Optional<Standing> standing(Receipt receipt) {
        return sql.sql("SELECT * FROM report_status(:code, :day)")
                .param("code", receipt.lookup())
                .param("day", clock.today())
                .query(Standing.class)
                .optional();
    }

    @Transactional(readOnly = true)
    List<Said> said(Receipt receipt, Standing standing) {
        return sql
                .sql("SELECT * FROM report_messages(:code, :day)")
                .param("code", receipt.lookup())
                .param("day", clock.today())
                .query(Message.class)
                .list()
                .stream()
                .map(message -> new Said(
                        message.kind().equals("QUESTION"),
                        message.postedOn(),
                        new String(
                                receipt.open(message.envelope(), Places.message(standing.id(), message.ordinal())),
                                StandardCharsets.UTF_8)))
                .toList();
    }
}
