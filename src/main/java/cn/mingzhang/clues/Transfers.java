package cn.mingzhang.clues;

import cn.mingzhang.compartment.Inside;
import cn.mingzhang.compartment.OpeningReason;
import cn.mingzhang.compartment.SealedText;
import cn.mingzhang.compartment.TextCipher;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Sorts;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 移送台账, its lists and steps: whoever asks sees the transfers of which he may know every clue. */
final class Transfers {
    static final Sorts SORTS = Sorts.first("number", "t.number", true)
            .and("sent", "t.sent_on")
            .and("due", "CASE t.stage WHEN 'SENT' THEN t.receipt_due_on WHEN 'RECEIVED' THEN t.answer_due_on END")
            .tie("t.id");

    private static final String COLUMNS = """
            SELECT t.id, t.number, t.receiver, t.sender, t.pages, t.receipt_due_on, t.answer_due_on, t.stage, t.steps,
                   (SELECT count(*) FROM sealed.transfer_item i WHERE i.transfer_id = t.id) AS clues, t.sent_on, t.received_on,
                   t.answered_on, t.plan, t.preparer_id, t.preparer_name, t.prepared_on
              FROM sealed.transfer t
            """;

    private Transfers() {}

    record Item(
            int ordinal,
            UUID clueId,
            String number,
            ClueKind kind,
            cn.mingzhang.people.Level level,
            String accusedUnit,
            @Nullable String problemNumber,
            @Nullable ClueResult outcome) {}

    record Step(
            int ordinal,
            TransferStep step,
            String officerName,
            String officerUnit,
            LocalDate happenedOn,
            @Nullable String document,
            @Nullable ReceiptPlan plan,
            byte @Nullable [] person,
            @Nullable String algorithm,
            @Nullable String keyId,
            LocalDate signedOn) {}

    static Optional<Transfer> byNumber(String number, Inside inside) {
        return inside.sql(COLUMNS + " WHERE t.number = :number")
                .param("number", number)
                .query(Transfer.class)
                .optional();
    }

    static List<Transfer> page(ListQuery query, TransferFilter filter, Inside inside) {
        return inside.sql(COLUMNS + filter.where() + " ORDER BY " + query.orderBy() + " LIMIT :size OFFSET :offset")
                .params(filter.parameters(inside))
                .param("size", query.size())
                .param("offset", query.offset())
                .query(Transfer.class)
                .list();
    }

    static long count(TransferFilter filter, Inside inside) {
        return inside.sql("SELECT count(*) FROM sealed.transfer t" + filter.where())
                .params(filter.parameters(inside))
                .query(Long.class)
                .single();
    }

    static List<Transfer> of(Clue clue, Inside inside) {
        return inside.sql(COLUMNS
                        + " WHERE EXISTS (SELECT 1 FROM sealed.transfer_item i WHERE i.transfer_id = t.id AND i.clue_id = :clue)"
                        + " ORDER BY t.number DESC")
                .param("clue", clue.id())
                .query(Transfer.class)
                .list();
    }

    /** What may be put on a new list: not archived, and on no list that is going on. */
    static List<Clue> free(Inside inside) {
        return inside.sql(Clues.COLUMNS + """
                         WHERE c.stage <> 'ARCHIVED' AND NOT EXISTS (
                               SELECT 1 FROM sealed.transfer_item i JOIN sealed.transfer t ON t.id = i.transfer_id
                                WHERE i.clue_id = c.id AND t.stage NOT IN ('RETURNED', 'CANCELLED'))
                         ORDER BY c.number DESC LIMIT 200
                        """).query(Clue.class).list();
    }

    static List<Item> items(Transfer letter, Inside inside) {
        return inside.sql("""
                        SELECT i.ordinal, i.clue_id, c.number, c.kind, c.level, c.accused_unit, c.problem_number, a.outcome
                          FROM sealed.transfer_item i JOIN sealed.clue c ON c.id = i.clue_id
                          LEFT JOIN sealed.transfer_answer a ON a.transfer_id = i.transfer_id AND a.clue_id = i.clue_id
                         WHERE i.transfer_id = :transfer ORDER BY i.ordinal
                        """).param("transfer", letter.id()).query(Item.class).list();
    }

    /** Whether the reason of the day was given for every clue on its list. */
    static boolean isOpened(Transfer letter, Inside inside) {
        return inside.sql("""
                        SELECT NOT EXISTS (SELECT 1 FROM sealed.transfer_item i WHERE i.transfer_id = :transfer AND NOT EXISTS (
                               SELECT 1 FROM sealed.opening o WHERE o.clue_id = i.clue_id AND o.opened_on = :today))
                        """)
                .param("transfer", letter.id())
                .param("today", inside.today())
                .query(Boolean.class)
                .single();
    }

    /** For those of its clues that were not opened today. */
    static void open(Transfer letter, OpeningReason reason, Inside inside) {
        inside.sql("INSERT INTO sealed.opening (clue_id, officer_id, opened_on, reason, recorded_at)"
                        + " SELECT i.clue_id, :me, :today, :reason, :now FROM sealed.transfer_item i WHERE i.transfer_id = :transfer"
                        + " ON CONFLICT DO NOTHING")
                .param("transfer", letter.id())
                .param("me", inside.officer().id())
                .param("today", inside.today())
                .param("reason", reason.name())
                .param("now", inside.now())
                .update();
    }

    static List<Step> steps(Transfer letter, Inside inside) {
        return inside.sql("""
                        SELECT s.ordinal, s.step, s.officer_name, s.officer_unit, s.happened_on, s.document, s.plan, s.person, s.algorithm,
                               s.key_id, s.signed_on
                          FROM sealed.transfer_step s WHERE s.transfer_id = :transfer ORDER BY s.ordinal DESC
                        """).param("transfer", letter.id()).query(Step.class).list();
    }

    static void add(UUID id, String number, NewTransfer letter, Inside inside) {
        inside.sql("""
                        INSERT INTO sealed.transfer (id, number, receiver, sender, pages, receipt_due_on, answer_due_on, stage, steps,
                            preparer_id, preparer_name, prepared_on, recorded_at)
                        VALUES (:id, :number, :receiver, :sender, :pages, :receipt, :answer, 'PREPARED', 0, :me, :name, :today, :now)
                        """)
                .param("id", id)
                .param("number", number)
                .param("receiver", letter.receiver())
                .param("sender", inside.officer().unit().name())
                .param("pages", letter.pages())
                .param("receipt", letter.receiptDueOn())
                .param("answer", letter.answerDueOn())
                .param("me", inside.officer().id())
                .param("name", inside.officer().name())
                .param("today", inside.today())
                .param("now", inside.now())
                .update();
    }

    static void list(UUID id, int ordinal, Clue clue, Inside inside) {
        inside.sql(
                        "INSERT INTO sealed.transfer_item (transfer_id, ordinal, clue_id) VALUES (:transfer, :ordinal, :clue)")
                .param("transfer", id)
                .param("ordinal", ordinal)
                .param("clue", clue.id())
                .update();
    }

    static void answer(Transfer letter, Item item, ClueResult outcome, Inside inside) {
        inside.sql("INSERT INTO sealed.transfer_answer (transfer_id, clue_id, outcome, recorded_at)"
                        + " VALUES (:transfer, :clue, :outcome, :now)")
                .param("transfer", letter.id())
                .param("clue", item.clueId())
                .param("outcome", outcome.name())
                .param("now", inside.now())
                .update();
    }

    static void sign(Transfer letter, TransferStep step, TransferEntry entry, TextCipher cipher, Inside inside) {
        var ordinal = letter.steps() + 1;
        var person = entry.person().isEmpty() ? null : cipher.seal(entry.person(), place(letter, ordinal));
        inside.sql("""
                        INSERT INTO sealed.transfer_step (transfer_id, ordinal, step, stage_from, stage_to, officer_id, officer_name,
                            officer_unit, happened_on, document, plan, person, algorithm, key_id, signed_on, recorded_at)
                        VALUES (:transfer, :ordinal, :step, :from, :to, :me, :name, :unit, :on, :document, :plan, :person, :algorithm, :key,
                            :today, :now)
                        """)
                .param("transfer", letter.id())
                .param("ordinal", ordinal)
                .param("step", step.name())
                .param("from", letter.stage().name())
                .param("to", step.from(letter.stage()).name())
                .param("me", inside.officer().id())
                .param("name", inside.officer().name())
                .param("unit", inside.officer().unit().name())
                .param("on", entry.day() == null ? inside.today() : entry.day())
                .param("document", entry.document().isEmpty() ? null : entry.document())
                .param("plan", entry.plan() == null ? null : entry.plan().name())
                .param("person", person == null ? null : person.bytes(), Types.BINARY)
                .param("algorithm", person == null ? null : person.algorithm())
                .param("key", person == null ? null : person.keyId())
                .param("today", inside.today())
                .param("now", inside.now())
                .update();
    }

    static String person(Transfer letter, Step step, TextCipher cipher) {
        return step.person() == null || step.algorithm() == null || step.keyId() == null
                ? ""
                : cipher.open(
                        new SealedText(step.person(), step.algorithm(), step.keyId()), place(letter, step.ordinal()));
    }

    private static String place(Transfer letter, int ordinal) {
        return "sealed.transfer_step/person/" + letter.id() + "/" + ordinal;
    }
}
