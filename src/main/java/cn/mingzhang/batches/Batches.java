package cn.mingzhang.batches;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.ClosureStep;
import cn.mingzhang.database.Once;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemFile;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.problems.SeenProblems;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The batches; rows are only ever added. One sees a batch if one sees every problem in it. */
@Repository
class Batches {
    private final JdbcClient sql;
    private final OfficeClock clock;

    Batches(JdbcClient sql, OfficeClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    String add(ClosureStep step, String title, List<ProblemFile> files, Officer officer) {
        var number = nextNumber(clock.today().getYear());
        var id = sql.sql("""
                        INSERT INTO batch (number, step, title, made_by, made_by_name, made_by_unit, made_on, recorded_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
                        """)
                .params(
                        number,
                        step.name(),
                        title,
                        officer.id(),
                        officer.name(),
                        officer.unit().name(),
                        clock.today(),
                        now())
                .query(Long.class)
                .single();
        for (var at = 0; at < files.size(); at++) {
            sql.sql("INSERT INTO batch_item (batch_id, ordinal, problem_id) VALUES (?, ?, ?)")
                    .params(id, at + 1, files.get(at).id())
                    .update();
        }
        return number;
    }

    private String nextNumber(int year) {
        var next = sql.sql("""
                        INSERT INTO batch_number AS n (year, last) VALUES (?, 1)
                        ON CONFLICT (year) DO UPDATE SET last = n.last + 1 RETURNING last
                        """).param(year).query(Integer.class).single();
        return "%04d-P%03d".formatted(year, next);
    }

    private record Head(
            long id,
            String number,
            String step,
            String title,
            long madeBy,
            String madeByName,
            String madeByUnit,
            LocalDate madeOn,
            @Nullable Long officerId,
            @Nullable String officerName,
            @Nullable String officerPost,
            @Nullable String unitName,
            @Nullable String remark,
            @Nullable String notice,
            @Nullable LocalDate signedOn,
            @Nullable String withdrawer,
            @Nullable String withdrawnBecause,
            @Nullable LocalDate withdrawnOn) {}

    private record Line(
            int ordinal,
            long problemId,
            String number,
            @Nullable Integer signature,
            @Nullable String reasons) {}

    Optional<Batch> find(String number, SeenProblems seen) {
        return sql.sql("""
                        SELECT b.id, b.number, b.step, b.title, b.made_by, b.made_by_name, b.made_by_unit, b.made_on, g.officer_id, g.officer_name,
                               g.officer_post, g.unit_name, g.remark, g.notice, g.signed_on,
                               w.officer_name AS withdrawer, w.reason AS withdrawn_because, w.withdrawn_on
                          FROM batch b LEFT JOIN batch_signing g ON g.batch_id = b.id LEFT JOIN batch_withdrawal w ON w.batch_id = b.id WHERE b.number = :number AND
                        """ + allSeen(seen))
                .param("number", number)
                .param("units", seen.units())
                .query(Head.class)
                .optional()
                .map(head -> batch(head, items(head.id())));
    }

    /** In SQL on {@code batch b}. */
    static String allSeen(SeenProblems seen) {
        return "NOT EXISTS (SELECT 1 FROM batch_item v JOIN problem p ON p.id = v.problem_id WHERE v.batch_id = b.id AND NOT ("
                + seen.sql() + "))";
    }

    private List<Batch.Item> items(long batch) {
        return sql.sql("""
                        SELECT i.ordinal, i.problem_id, p.number, r.signature, r.reasons
                          FROM batch_item i JOIN problem p ON p.id = i.problem_id
                          LEFT JOIN batch_result r ON r.batch_id = i.batch_id AND r.ordinal = i.ordinal
                         WHERE i.batch_id = ? ORDER BY i.ordinal
                        """).param(batch).query(Line.class).list().stream()
                .map(line -> new Batch.Item(
                        line.ordinal(),
                        line.problemId(),
                        new ProblemNumber(line.number()),
                        line.signature(),
                        line.reasons()))
                .toList();
    }

    private static Batch batch(Head head, List<Batch.Item> items) {
        var signing = head.officerId() == null
                ? null
                : new Batch.Signing(
                        head.officerId(),
                        head.officerName(),
                        head.officerPost(),
                        head.unitName(),
                        head.remark(),
                        head.notice(),
                        head.signedOn());
        return new Batch(
                head.id(),
                head.number(),
                BatchStep.named(head.step()).orElseThrow(),
                head.title(),
                head.madeBy(),
                head.madeByName(),
                head.madeByUnit(),
                head.madeOn(),
                signing,
                head.withdrawer() == null
                        ? null
                        : new Batch.Withdrawal(head.withdrawer(), head.withdrawnBecause(), head.withdrawnOn()),
                items);
    }

    /** The database refuses it where it is signed, withdrawn or another's. */
    void withdraw(Batch batch, String reason, Officer officer) {
        sql.sql("INSERT INTO batch_withdrawal (batch_id, officer_id, officer_name, reason, withdrawn_on, recorded_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(batch.id(), officer.id(), officer.name(), reason, clock.today(), now())
                .update();
    }

    /** Once; false if it was signed before, perhaps by another who was faster. */
    boolean sign(Batch batch, String remark, @Nullable String notice, Officer officer) {
        var posts = officer.actsIn().stream()
                .filter(batch.step().posts()::contains)
                .map(Enum::name)
                .sorted()
                .collect(Collectors.joining("+"));
        return sql.sql("""
                                INSERT INTO batch_signing (batch_id, officer_id, officer_name, officer_post, unit_name, remark, notice, signed_on, recorded_at)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (batch_id) DO NOTHING
                                """)
                        .params(
                                batch.id(),
                                officer.id(),
                                officer.name(),
                                posts,
                                officer.unit().name(),
                                remark,
                                notice,
                                clock.today(),
                                now())
                        .update()
                == 1;
    }

    /** The signature that the officer has just given in this transaction. */
    void signed(Batch batch, Batch.Item item, Officer officer) {
        sql.sql("""
                        INSERT INTO batch_result (batch_id, ordinal, problem_id, signature, reasons, recorded_at)
                        SELECT :batch, :ordinal, s.problem_id, max(s.ordinal), '', :now FROM problem_signature s
                         WHERE s.problem_id = :problem AND s.step = :step AND s.officer_id = :officer GROUP BY s.problem_id
                        """)
                .param("batch", batch.id())
                .param("ordinal", item.ordinal())
                .param("problem", item.problemId())
                .param("step", batch.step().name())
                .param("officer", officer.id())
                .param("now", now())
                .update();
    }

    /** Once; what came of it at the same moment in another window stands. */
    void stays(Batch batch, Batch.Item item, String reasons) {
        sql.sql("INSERT INTO batch_result (batch_id, ordinal, problem_id, signature, reasons, recorded_at)"
                        + " VALUES (?, ?, ?, NULL, ?, ?) ON CONFLICT (batch_id, ordinal) DO NOTHING")
                .params(batch.id(), item.ordinal(), item.problemId(), reasons, now())
                .update();
    }

    /** The batches in which a problem was signed: number by ordinal of the signature. */
    record InBatch(int signature, String batch) {}

    List<InBatch> of(ProblemFile file) {
        return Once.read(
                List.of("in batches", file.id()),
                () -> List.copyOf(
                        sql.sql("""
                        SELECT r.signature, b.number AS batch FROM batch_result r JOIN batch b ON b.id = r.batch_id
                         WHERE r.problem_id = ? AND r.signature IS NOT NULL ORDER BY r.signature
                        """).param(file.id()).query(InBatch.class).list()));
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }
}
