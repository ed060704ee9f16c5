package cn.mingzhang.visits;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What belongs to a visit: its team, its checklist, its steps, what was found and suggested. All of it only grows. */
@Repository
class VisitRecords {
    private final JdbcClient sql;

    VisitRecords(JdbcClient sql) {
        this.sql = sql;
    }

    record Member(long officerId, String name, String post, String unitName, boolean leads) {}

    /** A line with its latest mark. */
    record Line(
            long id,
            int ordinal,
            About about,
            @Nullable Long problemId,
            @Nullable Long projectId,
            @Nullable Long receiptId,
            String words,
            @Nullable Mark result,
            @Nullable String remark,
            @Nullable String checker,
            @Nullable LocalDate checkedOn) {}

    record Finding(
            long id,
            int ordinal,
            @Nullable Long lineId,
            String words,
            @Nullable Long problemId,
            @Nullable String number,
            String name,
            LocalDate happenedOn) {}

    /** @param outcome null while nothing is said to it */
    record Suggestion(
            long id,
            int ordinal,
            String fromWhom,
            String words,
            @Nullable String outcome,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable LocalDate answeredOn) {}

    record Step(String step, String remark, String name, String post, String unitName, LocalDate happenedOn) {}

    void join(long visit, Officer officer, boolean leads) {
        sql.sql("INSERT INTO visit_member (visit_id, officer_id, name, post, unit_name, leads)"
                        + " VALUES (:visit, :officer, :name, :post, :unitName, :leads)")
                .params(officer.asThen(VisitRights.postOf(officer)))
                .param("visit", visit)
                .param("leads", leads)
                .update();
    }

    List<Member> team(long visit) {
        return sql.sql("SELECT * FROM visit_member WHERE visit_id = :visit ORDER BY leads DESC, officer_id")
                .param("visit", visit)
                .query(Member.class)
                .list();
    }

    void add(long visit, About about, @Nullable Long record, String words) {
        sql.sql("INSERT INTO visit_line (visit_id, ordinal, about, problem_id, project_id, receipt_id, words)"
                        + " SELECT :visit, coalesce(max(ordinal), 0) + 1, :about, CAST(:problem AS bigint), CAST(:project AS bigint),"
                        + " CAST(:receipt AS bigint), :words FROM visit_line WHERE visit_id = :visit")
                .param("visit", visit)
                .param("about", about.name())
                .param("problem", about == About.PROBLEM ? record : null)
                .param("project", about == About.PROJECT ? record : null)
                .param("receipt", about == About.PAYMENT ? record : null)
                .param("words", words.length() <= 500 ? words : words.substring(0, 499) + "…")
                .update();
    }

    List<Line> lines(long visit) {
        return sql.sql("SELECT * FROM visit_line_now WHERE visit_id = :visit ORDER BY ordinal")
                .param("visit", visit)
                .query(Line.class)
                .list();
    }

    void take(long visit, VisitStep step, String remark, Officer officer, LocalDate on, Instant at) {
        sql.sql("""
                        INSERT INTO visit_step (visit_id, ordinal, step, remark, officer_id, name, post, unit, unit_name, happened_on, recorded_at)
                        SELECT :visit, coalesce(max(ordinal), 0) + 1, :step, :remark, :officer, :name, :post, :unit, :unitName, :on, :at
                          FROM visit_step WHERE visit_id = :visit
                        """)
                .params(asThen(officer, on, at))
                .param("visit", visit)
                .param("step", step.name())
                .param("remark", remark)
                .update();
    }

    List<Step> steps(long visit) {
        return sql.sql("SELECT * FROM visit_step WHERE visit_id = :visit ORDER BY ordinal")
                .param("visit", visit)
                .query(Step.class)
                .list();
    }

    void find(long visit, @Nullable Long line, String words, Officer officer, LocalDate on, Instant at) {
        sql.sql("""
                        INSERT INTO visit_finding (visit_id, ordinal, line_id, words, officer_id, name, post, unit, unit_name, happened_on, recorded_at)
                        SELECT :visit, coalesce(max(ordinal), 0) + 1, CAST(:line AS bigint), :words, :officer, :name, :post, :unit, :unitName, :on, :at
                          FROM visit_finding WHERE visit_id = :visit
                        """)
                .params(asThen(officer, on, at))
                .param("visit", visit)
                .param("line", line)
                .param("words", words)
                .update();
    }

    List<Finding> findings(long visit) {
        return sql.sql("SELECT f.*, p.number FROM visit_finding f LEFT JOIN problem p ON p.id = f.problem_id"
                        + " WHERE f.visit_id = :visit ORDER BY f.ordinal")
                .param("visit", visit)
                .query(Finding.class)
                .list();
    }

    /** False where it was logged meanwhile. */
    boolean logged(long finding, long problem) {
        return sql.sql("UPDATE visit_finding SET problem_id = :problem WHERE id = :id AND problem_id IS NULL")
                        .param("problem", problem)
                        .param("id", finding)
                        .update()
                == 1;
    }

    void suggest(long visit, String from, String words, Officer officer, LocalDate on, Instant at) {
        sql.sql("""
                        INSERT INTO visit_suggestion (visit_id, ordinal, from_whom, words, officer_id, name, post, unit, unit_name, happened_on, recorded_at)
                        SELECT :visit, coalesce(max(ordinal), 0) + 1, :from, :words, :officer, :name, :post, :unit, :unitName, :on, :at
                          FROM visit_suggestion WHERE visit_id = :visit
                        """)
                .params(asThen(officer, on, at))
                .param("visit", visit)
                .param("from", from)
                .param("words", words)
                .update();
    }

    List<Suggestion> suggestions(long visit) {
        return sql.sql(
                        "SELECT s.id, s.ordinal, s.from_whom, s.words, d.outcome, d.words AS answer, d.name AS answered_by,"
                                + " d.happened_on AS answered_on FROM visit_suggestion s LEFT JOIN visit_disposition d ON d.suggestion_id = s.id"
                                + " WHERE s.visit_id = :visit ORDER BY s.ordinal")
                .param("visit", visit)
                .query(Suggestion.class)
                .list();
    }

    boolean dispose(long suggestion, String outcome, String words, Officer officer, LocalDate on, Instant at) {
        return sql.sql("""
                        INSERT INTO visit_disposition (suggestion_id, outcome, words, officer_id, name, post, unit, unit_name, happened_on, recorded_at)
                        VALUES (:suggestion, :outcome, :words, :officer, :name, :post, :unit, :unitName, :on, :at)
                        ON CONFLICT (suggestion_id) DO NOTHING
                        """)
                        .params(asThen(officer, on, at))
                        .param("suggestion", suggestion)
                        .param("outcome", outcome)
                        .param("words", words)
                        .update()
                == 1;
    }

    static Map<String, Object> asThen(Officer officer, LocalDate on, Instant at) {
        Post post = VisitRights.postOf(officer);
        var then = new java.util.HashMap<String, Object>(officer.asThen(post));
        then.put("on", on);
        then.put("at", at.atOffset(ZoneOffset.UTC));
        return then;
    }
}
