package cn.mingzhang.sources;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The items of the sources in SQL, and what was proposed not to be listed. */
@Repository
class SourceItems {
    private static final String ALL = """
            SELECT i.id, i.source_id, i.ordinal, i.unit_id, u.name AS unit, i.class_code, i.project_id, i.description, i.root_cause, i.amount,
                   i.state, i.report_id, i.problem_id, i.version
              FROM source_item i JOIN unit_as_of(:today) u ON u.id = i.unit_id
            """;

    private final JdbcClient sql;

    SourceItems(JdbcClient sql) {
        this.sql = sql;
    }

    /** Of a source, within a scope. */
    List<SourceItem> of(long sourceId, Scope scope, LocalDate today) {
        return sql.sql(
                        ALL
                                + " WHERE i.source_id = :source AND (:everything OR i.unit_id = ANY (:units)) ORDER BY i.ordinal")
                .param("source", sourceId)
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .param("today", today)
                .query(SourceItem.class)
                .list();
    }

    Optional<SourceItem> ofProblem(long problemId, LocalDate today) {
        return sql.sql(ALL + " WHERE i.problem_id = :problem")
                .param("problem", problemId)
                .param("today", today)
                .query(SourceItem.class)
                .optional();
    }

    /** The source must be held. */
    int add(long sourceId, NewItem item, ItemState state, LocalDate today, Instant at) {
        return sql.sql("""
                        INSERT INTO source_item (source_id, ordinal, unit_id, class_code, project_id, description, root_cause, amount, state,
                               version, recorded_on, recorded_at)
                        VALUES (:source, 1 + (SELECT count(*) FROM source_item WHERE source_id = :source), :unit, :class, :project, :description,
                               :cause, :amount, :state, 0, :today, :at) RETURNING ordinal
                        """)
                .param("source", sourceId)
                .param("unit", item.unitId())
                .param("class", item.classCode())
                .param("project", item.projectId())
                .param("description", item.description())
                .param("cause", item.rootCause())
                .param("amount", item.amount() == null ? null : item.amount().fen())
                .param("state", state.name())
                .param("today", today)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void become(long id, ItemState state) {
        sql.sql("UPDATE source_item SET state = :state, version = version + 1 WHERE id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    /** A unit's drafts go out with its report. */
    void report(long sourceId, long unitId, long reportId) {
        sql.sql("UPDATE source_item SET state = 'OPEN', report_id = :report, version = version + 1"
                        + " WHERE source_id = :source AND unit_id = :unit AND state = 'DRAFT'")
                .param("report", reportId)
                .param("source", sourceId)
                .param("unit", unitId)
                .update();
    }

    void list(long id, String problem) {
        sql.sql("UPDATE source_item SET state = 'LISTED', version = version + 1,"
                        + " problem_id = (SELECT id FROM problem WHERE number = :problem) WHERE id = :id")
                .param("problem", problem)
                .param("id", id)
                .update();
    }

    /** @param granted null while nobody has answered */
    record Decline(
            long id,
            long itemId,
            String reason,
            long proposerId,
            String proposerName,
            String proposerUnit,
            LocalDate proposedOn,
            @Nullable Boolean granted,
            @Nullable String answer,
            @Nullable String answererName,
            @Nullable String answererUnit,
            @Nullable LocalDate answeredOn) {}

    void propose(long itemId, String reason, Officer officer, LocalDate today, Instant at) {
        sql.sql("""
                        INSERT INTO source_decline (item_id, reason, proposer_id, proposer_name, proposer_unit, proposed_on, recorded_at)
                        VALUES (:item, :reason, :me, :name, :unit, :today, :at)
                        """)
                .param("item", itemId)
                .param("reason", reason)
                .param("me", officer.id())
                .param("name", officer.name())
                .param("unit", officer.unit().name())
                .param("today", today)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void answer(long declineId, boolean granted, String answer, Officer officer, LocalDate today) {
        sql.sql("""
                        UPDATE source_decline SET granted = :granted, answer = :answer, answerer_id = :me, answerer_name = :name,
                               answerer_unit = :unit, answered_on = :today WHERE id = :id
                        """)
                .param("granted", granted)
                .param("answer", answer)
                .param("me", officer.id())
                .param("name", officer.name())
                .param("unit", officer.unit().name())
                .param("today", today)
                .param("id", declineId)
                .update();
    }

    /** Proposals about a source's items, latest last. */
    List<Decline> declines(long sourceId) {
        return sql.sql("""
                        SELECT d.id, d.item_id, d.reason, d.proposer_id, d.proposer_name, d.proposer_unit, d.proposed_on, d.granted, d.answer,
                               d.answerer_name, d.answerer_unit, d.answered_on
                          FROM source_decline d JOIN source_item i ON i.id = d.item_id WHERE i.source_id = :source ORDER BY d.id
                        """).param("source", sourceId).query(Decline.class).list();
    }
}
