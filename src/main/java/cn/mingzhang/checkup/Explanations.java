package cn.mingzhang.checkup;

import cn.mingzhang.people.Officer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 说明 and the answers to them, both append-only. */
@Repository
class Explanations {
    private final JdbcClient sql;

    Explanations(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param trait the facts it was given for */
    record Entry(
            long id,
            String trait,
            String text,
            long officerId,
            String officerName,
            String officerUnit,
            LocalDate explainedOn,
            @Nullable Boolean accepted,
            @Nullable String remark,
            @Nullable String answererName,
            @Nullable String answererUnit,
            @Nullable LocalDate answeredOn) {}

    /** Newest first. */
    List<Entry> of(long finding) {
        return sql.sql("""
                        SELECT e.id, e.trait, e.text, e.officer_id, e.officer_name, e.officer_unit, e.explained_on, a.accepted, a.remark,
                               a.officer_name AS answerer_name, a.officer_unit AS answerer_unit, a.answered_on
                          FROM checkup_explanation e LEFT JOIN checkup_explanation_answer a ON a.explanation_id = e.id
                         WHERE e.finding_id = :finding ORDER BY e.id DESC
                        """).param("finding", finding).query(Entry.class).list();
    }

    Optional<Entry> waiting(Finding finding) {
        return of(finding.id()).stream()
                .filter(one -> one.accepted() == null && one.trait().equals(finding.trait()))
                .findFirst();
    }

    void add(Finding finding, String text, Officer officer, LocalDate on, Instant at) {
        sql.sql("""
                INSERT INTO checkup_explanation (finding_id, trait, text, officer_id, officer_name, officer_unit, explained_on, recorded_at)
                VALUES (:finding, :trait, :text, :officer, :name, :unit, :on, :at)
                """)
                .param("finding", finding.id())
                .param("trait", finding.trait())
                .param("text", text)
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("unit", officer.unit().name())
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void answer(long id, boolean accepted, String remark, Officer officer, LocalDate on, Instant at) {
        sql.sql("""
                INSERT INTO checkup_explanation_answer (explanation_id, accepted, remark, officer_id, officer_name, officer_unit, answered_on, recorded_at)
                VALUES (:id, :accepted, :remark, :officer, :name, :unit, :on, :at)
                """)
                .param("id", id)
                .param("accepted", accepted)
                .param("remark", remark)
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("unit", officer.unit().name())
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
