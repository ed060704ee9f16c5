package cn.mingzhang.visits;

import cn.mingzhang.people.Officer;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Visits written down: planned, moved, recorded. */
@Repository
class VisitShelf {
    private final JdbcClient sql;

    VisitShelf(JdbcClient sql) {
        this.sql = sql;
    }

    /** Held until the transaction ends. */
    void lock(long id) {
        sql.sql("SELECT version FROM visit WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    long add(NewVisit visit, Officer planner, Instant at) {
        return sql.sql("""
                        INSERT INTO visit (kind, state, title, unit_id, purpose, experts, planned_on, planner_id, planner_name, place, methods, papers,
                               forum, summary, version, recorded_at)
                        VALUES (:kind, 'PLANNED', :title, :unit, :purpose, :experts, :planned, :planner, :plannerName, '', '', '', '', '', 0, :at)
                        RETURNING id
                        """)
                .param("kind", visit.kind().name())
                .param("title", visit.title())
                .param("unit", visit.unitId())
                .param("purpose", visit.purpose())
                .param("experts", visit.experts())
                .param("planned", visit.plannedOn())
                .param("planner", planner.id())
                .param("plannerName", planner.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void move(long id, VisitState state, LocalDate today) {
        var column = switch (state) {
            case UNDER_WAY ->
                ", begun_on = coalesce(begun_on, :today), recorder_id = NULL, recorder_name = NULL,"
                        + " second_id = NULL, second_name = NULL, recorded_on = NULL";
            case CONFIRMED -> ", confirmed_on = :today";
            case CLOSED -> ", closed_on = :today";
            default -> "";
        };
        sql.sql("UPDATE visit SET state = :state, version = version + 1" + column + " WHERE id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("today", today)
                .update();
    }

    /** What is written so far; with both checkers it is the record. */
    void write(long id, NewRecord record, @Nullable Officer recorder, @Nullable Officer second, LocalDate today) {
        sql.sql("""
                        UPDATE visit SET visited_on = :visited, place = :place, methods = :methods, papers = :papers, forum = :forum, summary = :summary,
                               state = :state, recorder_id = :recorder, recorder_name = :recorderName, second_id = :second, second_name = :secondName,
                               recorded_on = :recordedOn, version = version + 1
                         WHERE id = :id
                        """)
                .param("id", id)
                .param("visited", record.visitedOn())
                .param("place", record.place())
                .param("methods", record.methodNames())
                .param("papers", record.papers())
                .param("forum", record.forum())
                .param("summary", record.summary())
                .param("state", recorder == null ? "UNDER_WAY" : "RECORDED")
                .param("recorder", recorder == null ? null : recorder.id(), Types.BIGINT)
                .param("recorderName", recorder == null ? null : recorder.name(), Types.VARCHAR)
                .param("second", second == null ? null : second.id(), Types.BIGINT)
                .param("secondName", second == null ? null : second.name(), Types.VARCHAR)
                .param("recordedOn", recorder == null ? null : today, Types.DATE)
                .update();
    }

    /** Something of it grew: whoever has its page open has an old one. */
    void touch(long id) {
        sql.sql("UPDATE visit SET version = version + 1 WHERE id = :id")
                .param("id", id)
                .update();
    }
}
