package cn.mingzhang.witness;

import cn.mingzhang.audit.Sealed;
import cn.mingzhang.problems.ProblemFile;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The drawings, one for each closing by the short procedure. */
@Repository
class Draws {
    /** Closings of the time before there was a drawing have been scheduled all. */
    private static final String NOT_YET = """
            FROM problem p WHERE p.stage = 'CLOSED' AND p.procedure = 'SHORT'
             AND NOT EXISTS (SELECT 1 FROM look_back_draw d WHERE d.problem_id = p.id AND d.after_signature = p.signatures)
             AND NOT EXISTS (SELECT 1 FROM look_back l WHERE l.problem_id = p.id AND l.after_signature = p.signatures AND l.due_on IS NOT NULL)""";

    private final JdbcClient sql;

    Draws(JdbcClient sql) {
        this.sql = sql;
    }

    /** A closing that waits for its drawing. */
    record Closing(long problemId, String number, int afterSignature, LocalDate closedOn) {}

    /** What was drawn, and the digest that it was drawn from. */
    record Drawn(long block, String digest, int percent, int lot, boolean drawn, LocalDate drawnOn) {
        Sealed source() {
            return new Sealed(block, digest);
        }
    }

    List<Closing> waiting() {
        return sql.sql("SELECT p.id AS problem_id, p.number, p.signatures AS after_signature, p.closed_on " + NOT_YET
                        + " ORDER BY p.closed_on DESC, p.id DESC LIMIT 200")
                .query(Closing.class)
                .list();
    }

    /** Held until the drawing commits; empty if another has drawn it meanwhile, or the file was opened again. */
    Optional<Closing> waiting(long problemId) {
        return sql.sql("SELECT p.id AS problem_id, p.number, p.signatures AS after_signature, p.closed_on " + NOT_YET
                        + " AND p.id = ? FOR UPDATE OF p")
                .param(problemId)
                .query(Closing.class)
                .optional();
    }

    void keep(Closing closing, Draw draw, LocalDate on, OffsetDateTime at) {
        sql.sql("""
                        INSERT INTO look_back_draw (problem_id, after_signature, block, percent, lot, drawn, drawn_on, recorded_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        closing.problemId(),
                        closing.afterSignature(),
                        draw.block(),
                        draw.percent(),
                        draw.lot(),
                        draw.isDrawn(),
                        on,
                        at)
                .update();
    }

    /** Of the last closing by the short procedure. */
    Optional<Drawn> of(ProblemFile file) {
        return sql.sql("""
                        SELECT d.block, encode(b.digest, 'hex') AS digest, d.percent, d.lot, d.drawn, d.drawn_on
                          FROM look_back_draw d JOIN trail_block b ON b.number = d.block
                         WHERE d.problem_id = ? AND d.after_signature = ?
                        """)
                .params(file.id(), file.signatures())
                .query(Drawn.class)
                .optional();
    }
}
