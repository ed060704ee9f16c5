package cn.mingzhang.witness;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.database.Once;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemFile;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Objections to the public notice and their answers, in the order of arrival. */
@Repository
class Objections {
    private final JdbcClient sql;
    private final OfficeClock clock;

    Objections(JdbcClient sql, OfficeClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    record Objection(
            long id,
            int afterSignature,
            Objector objector,
            String content,
            LocalDate receivedOn,
            String officerName,
            @Nullable ObjectionOutcome outcome,
            @Nullable String answer,
            @Nullable LocalDate answeredOn,
            @Nullable String answererName) {

        boolean isAnswered() {
            return outcome != null;
        }

        /** One that was upheld is settled only when the file has gone back to the unit. */
        boolean isOpen(ProblemFile file) {
            return outcome == null || outcome == ObjectionOutcome.UPHELD && file.lastReturnToWork() <= afterSignature;
        }
    }

    List<Objection> of(ProblemFile file) {
        return Once.read(
                List.of("objections", file.id()),
                () -> List.copyOf(sql.sql("""
                        SELECT o.id, o.after_signature, o.objector, o.content, o.received_on, o.officer_name,
                               a.outcome, a.answer, a.answered_on, a.officer_name AS answerer_name
                          FROM notice_objection o LEFT JOIN notice_objection_answer a ON a.objection_id = o.id
                         WHERE o.problem_id = :problem ORDER BY o.id
                        """)
                        .param("problem", file.id())
                        .query(Objection.class)
                        .list()));
    }

    int open(ProblemFile file) {
        return (int)
                of(file).stream().filter(objection -> objection.isOpen(file)).count();
    }

    long add(ProblemFile file, NewObjection objection, Officer officer) {
        return sql.sql("""
                        INSERT INTO notice_objection (problem_id, after_signature, objector, content, received_on,
                            officer_id, officer_name, officer_unit, recorded_at)
                        VALUES (:problem, :after, :objector, :content, :on, :officer, :name, :unit, :now)
                        RETURNING id
                        """)
                .param("problem", file.id())
                .param("after", file.signatures())
                .param("objector", objection.objector().name())
                .param("content", objection.content())
                .param("on", objection.receivedOn())
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("unit", officer.unit().name())
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void answer(long objectionId, ObjectionOutcome outcome, String answer, Officer officer) {
        sql.sql("""
                        INSERT INTO notice_objection_answer (objection_id, outcome, answer, answered_on,
                            officer_id, officer_name, officer_unit, recorded_at)
                        VALUES (:objection, :outcome, :answer, :today, :officer, :name, :unit, :now)
                        """)
                .param("objection", objectionId)
                .param("outcome", outcome.name())
                .param("answer", answer)
                .param("today", clock.today())
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("unit", officer.unit().name())
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .update();
    }
}
