package cn.mingzhang.clues;

import cn.mingzhang.compartment.Inside;
import cn.mingzhang.compartment.OpeningReason;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The index, its steps and its openings. Whoever asks sees his own rows: the database says so, not a condition written here. */
final class Clues {
    static final Sorts SORTS = Sorts.first("number", "c.number", true)
            .and("received", "c.received_on")
            .and("due", "c.opinion_due_on")
            .and("stage", "c.stage")
            .tie("c.id");

    static final String COLUMNS = """
            SELECT c.id, c.number, c.kind, c.source, c.source_unit, c.source_document, c.level, c.secrecy, c.received_on, c.accused_unit,
                   c.accused_rank, c.problem_number, c.stage, c.steps, c.handler_id, c.handler_name, c.disposal, c.result, c.case_number,
                   c.opinion_due_on, c.registrar_name, c.registered_on
              FROM sealed.clue c
            """;

    private Clues() {}

    record Step(
            int ordinal,
            ClueStep step,
            ClueStage stageTo,
            String officerName,
            String officerUnit,
            @Nullable String handlerName,
            @Nullable Disposal disposal,
            @Nullable ClueResult result,
            @Nullable String document,
            LocalDate happenedOn) {}

    record Reading(
            java.time.OffsetDateTime happenedAt, String actorName, String actorUnit, String deed, String remark) {}

    static Optional<Clue> byNumber(String number, Inside inside) {
        return inside.sql(COLUMNS + " WHERE c.number = :number")
                .param("number", number)
                .query(Clue.class)
                .optional();
    }

    static List<Clue> page(ListQuery query, ClueFilter filter, Inside inside) {
        return inside.sql(COLUMNS + filter.where() + " ORDER BY " + query.orderBy() + " LIMIT :size OFFSET :offset")
                .params(filter.parameters())
                .param("size", query.size())
                .param("offset", query.offset())
                .query(Clue.class)
                .list();
    }

    static long count(ClueFilter filter, Inside inside) {
        return inside.sql("SELECT count(*) FROM sealed.clue c" + filter.where())
                .params(filter.parameters())
                .query(Long.class)
                .single();
    }

    static void add(UUID id, String number, NewClue clue, Inside inside) {
        var problem = Optional.ofNullable(clue.problem());
        inside.sql("""
                        INSERT INTO sealed.clue (id, number, kind, source, source_unit, source_document, level, secrecy, received_on,
                            accused_unit_id, accused_unit, accused_rank, problem_id, problem_number, stage, steps, opinion_due_on,
                            registrar_id, registrar_name, registered_on, recorded_at)
                        VALUES (:id, :number, :kind, :source, :unit, :document, :level, :secrecy, :received,
                            :accusedId, :accused, :rank, :problemId, :problem, 'REGISTERED', 0, :due, :me, :name, :today, :now)
                        """)
                .param("id", id)
                .param("number", number)
                .param("kind", clue.kind().name())
                .param("source", clue.source().name())
                .param("unit", clue.sourceUnit())
                .param("document", clue.sourceDocument())
                .param("level", clue.level().name())
                .param("secrecy", clue.secrecy().name())
                .param("received", clue.receivedOn())
                .param("accusedId", clue.accusedUnit().id())
                .param("accused", clue.accusedUnit().name())
                .param("rank", clue.accusedRank().name())
                .param("problemId", problem.map(ProblemFile::id).orElse(null))
                .param("problem", problem.map(file -> file.number().value()).orElse(null))
                .param("due", clue.receivedOn().plusMonths(1))
                .param("me", inside.officer().id())
                .param("name", inside.officer().name())
                .param("today", inside.today())
                .param("now", inside.now())
                .update();
    }

    static List<Step> steps(Clue clue, Inside inside) {
        return inside.sql(
                        "SELECT s.ordinal, s.step, s.stage_to, s.officer_name, s.officer_unit, s.handler_name, s.disposal, s.result,"
                                + " s.document, s.happened_on FROM sealed.clue_step s WHERE s.clue_id = :clue ORDER BY s.ordinal DESC")
                .param("clue", clue.id())
                .query(Step.class)
                .list();
    }

    static void sign(Clue clue, ClueStep step, StepEntry entry, @Nullable Officer handler, Inside inside) {
        inside.sql("""
                        INSERT INTO sealed.clue_step (clue_id, ordinal, step, stage_from, stage_to, officer_id, officer_name, officer_unit,
                            handler_id, handler_name, disposal, result, document, happened_on, recorded_at)
                        VALUES (:clue, :ordinal, :step, :from, :to, :me, :name, :unit, :handlerId, :handler, :disposal, :result, :document,
                            :today, :now)
                        """)
                .param("clue", clue.id())
                .param("ordinal", clue.steps() + 1)
                .param("step", step.name())
                .param("from", clue.stage().name())
                .param("to", step.to().name())
                .param("me", inside.officer().id())
                .param("name", inside.officer().name())
                .param("unit", inside.officer().unit().name())
                .param("handlerId", handler == null ? null : handler.id())
                .param("handler", handler == null ? null : handler.name())
                .param(
                        "disposal",
                        entry.disposal() == null ? null : entry.disposal().name())
                .param("result", entry.result() == null ? null : entry.result().name())
                .param("document", entry.document().isEmpty() ? null : entry.document())
                .param("today", inside.today())
                .param("now", inside.now())
                .update();
    }

    static boolean isOpened(Clue clue, Inside inside) {
        return inside.sql(
                        "SELECT EXISTS (SELECT 1 FROM sealed.opening o WHERE o.clue_id = :clue AND o.opened_on = :today)")
                .param("clue", clue.id())
                .param("today", inside.today())
                .query(Boolean.class)
                .single();
    }

    static void open(Clue clue, OpeningReason reason, Inside inside) {
        inside.sql("INSERT INTO sealed.opening (clue_id, officer_id, opened_on, reason, recorded_at)"
                        + " VALUES (:clue, :me, :today, :reason, :now) ON CONFLICT DO NOTHING")
                .param("clue", clue.id())
                .param("me", inside.officer().id())
                .param("today", inside.today())
                .param("reason", reason.name())
                .param("now", inside.now())
                .update();
    }

    /** The latest deeds and readings of one record, as far as who asks may know the record. */
    static List<Reading> readings(String kind, String number, Inside inside) {
        return inside.sql("SELECT e.happened_at, e.actor_name, e.actor_unit, e.deed, e.remark FROM sealed.trail_entry e"
                        + " WHERE e.subject_kind = :kind AND e.subject_number = :number ORDER BY e.id DESC LIMIT 50")
                .param("kind", kind)
                .param("number", number)
                .query(Reading.class)
                .list();
    }
}
