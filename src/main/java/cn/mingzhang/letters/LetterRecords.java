package cn.mingzhang.letters;

import cn.mingzhang.audit.Actor;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What belongs to a letter that is out: clauses, steps, its service, its lamps. Steps, service and lamps only grow. */
@Repository
class LetterRecords {
    private final JdbcClient sql;

    LetterRecords(JdbcClient sql) {
        this.sql = sql;
    }

    /** One step taken, with who took it as then. */
    record Taken(
            int ordinal,
            @Nullable Integer clause,
            String step,
            LocalDate happenedOn,
            @Nullable LocalDate untilOn,
            String remark,
            boolean onBehalf,
            @Nullable Long officerId,
            String officerName,
            String officerPost,
            String unitName) {}

    record Lamp(int ordinal, LocalDate onDay, String colour, String why) {}

    void ask(long letter, List<NewLetter.Asked> asked) {
        for (var at = 0; at < asked.size(); at++) {
            sql.sql("INSERT INTO letter_clause (letter_id, ordinal, demand, due_on, original_due_on, extensions, state)"
                            + " VALUES (:letter, :ordinal, :demand, :due, :due, 0, 'WAITING')")
                    .param("letter", letter)
                    .param("ordinal", at + 1)
                    .param("demand", asked.get(at).demand())
                    .param("due", asked.get(at).due())
                    .update();
        }
    }

    List<Clause> clauses(long letter) {
        return sql.sql("SELECT * FROM letter_clause WHERE letter_id = :letter ORDER BY ordinal")
                .param("letter", letter)
                .query(Clause.class)
                .list();
    }

    void move(long letter, Clause after) {
        sql.sql(
                        "UPDATE letter_clause SET state = :state, due_on = :due, extensions = :extensions, stopped_on = :stopped,"
                                + " accepted_on = :accepted WHERE letter_id = :letter AND ordinal = :ordinal")
                .param("letter", letter)
                .param("ordinal", after.ordinal())
                .param("state", after.state().name())
                .param("due", after.dueOn())
                .param("extensions", after.extensions())
                .param("stopped", after.stoppedOn(), Types.DATE)
                .param("accepted", after.acceptedOn(), Types.DATE)
                .update();
    }

    List<Taken> steps(long letter) {
        return sql.sql("SELECT * FROM letter_step WHERE letter_id = :letter ORDER BY ordinal")
                .param("letter", letter)
                .query(Taken.class)
                .list();
    }

    /** Who submitted it last. */
    Optional<Long> submitter(long letter) {
        return sql.sql(
                        "SELECT officer_id FROM letter_step WHERE letter_id = :letter AND step = 'SUBMIT' ORDER BY ordinal DESC LIMIT 1")
                .param("letter", letter)
                .query(Long.class)
                .optional();
    }

    /** @return its ordinal among the letter's steps */
    int take(
            long letter,
            @Nullable Integer clause,
            Enum<?> step,
            @Nullable LocalDate until,
            String remark,
            boolean onBehalf,
            Officer officer,
            Post[] posts,
            LocalDate on,
            Instant at) {
        var post = Arrays.stream(posts).filter(officer::holds).findFirst().orElseThrow();
        return sql.sql("""
                        INSERT INTO letter_step (letter_id, ordinal, clause, step, happened_on, until_on, remark, on_behalf, officer_id, officer_name,
                               officer_post, unit_id, unit_name, recorded_at)
                        SELECT :letter, coalesce(max(ordinal), 0) + 1, CAST(:clause AS integer), :step, :on, CAST(:until AS date), :remark, :behalf,
                               :officer, :name, :post, :unit, :unitName, :at
                          FROM letter_step WHERE letter_id = :letter RETURNING ordinal
                        """)
                .param("letter", letter)
                .param("clause", clause, Types.INTEGER)
                .param("step", step.name())
                .param("on", on)
                .param("until", until, Types.DATE)
                .param("remark", remark)
                .param("behalf", onBehalf)
                .params(officer.asThen(post))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** 撤下: what a lamp drafted for this letter and nobody has touched, now that the next kind is drafted. @return their ids */
    List<Long> superseded(long letter, LetterKind next) {
        return sql.sql(
                        "SELECT id FROM letter WHERE previous_id = :letter AND state = 'DRAFT' AND drafter_id IS NULL AND version = 0"
                                + " AND kind <> :next ORDER BY id FOR UPDATE")
                .param("letter", letter)
                .param("next", next.name())
                .query(Long.class)
                .list();
    }

    /** By the system: nobody's step. */
    void drop(long letter, String remark, LocalDate on, Instant at) {
        sql.sql("""
                        INSERT INTO letter_step (letter_id, ordinal, step, happened_on, remark, on_behalf, officer_name, officer_post, unit_name, recorded_at)
                        SELECT :letter, coalesce(max(ordinal), 0) + 1, 'DROP', :on, :remark, false, :name, 'SYSTEM', :name, :at
                          FROM letter_step WHERE letter_id = :letter
                        """)
                .param("letter", letter)
                .param("on", on)
                .param("remark", remark)
                .param("name", Actor.SYSTEM.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void serve(long letter, Service service, UUID file, Officer officer, Instant at) {
        sql.sql(
                        "INSERT INTO letter_service (letter_id, method, served_on, recipient, place, witness, file_id, officer_id, recorded_at)"
                                + " VALUES (:letter, :method, :on, :recipient, :place, :witness, :file, :officer, :at)")
                .param("letter", letter)
                .param("method", service.method().name())
                .param("on", service.servedOn())
                .param("recipient", service.recipient())
                .param("place", service.place())
                .param("witness", service.witness())
                .param("file", file)
                .param("officer", officer.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Service> service(long letter) {
        return sql.sql(
                        "SELECT method, served_on, recipient, place, witness FROM letter_service WHERE letter_id = :letter")
                .param("letter", letter)
                .query(Service.class)
                .optional();
    }

    List<Lamp> lamps(long letter) {
        return sql.sql(
                        "SELECT ordinal, on_day, colour, why FROM letter_lamp WHERE letter_id = :letter ORDER BY ordinal")
                .param("letter", letter)
                .query(Lamp.class)
                .list();
    }

    void lit(long letter, Lamp lamp) {
        sql.sql(
                        "INSERT INTO letter_lamp (letter_id, ordinal, on_day, colour, why) VALUES (:letter, :ordinal, :on, :colour, :why)")
                .param("letter", letter)
                .param("ordinal", lamp.ordinal())
                .param("on", lamp.onDay())
                .param("colour", lamp.colour())
                .param("why", lamp.why())
                .update();
    }
}
