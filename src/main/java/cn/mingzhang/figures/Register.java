package cn.mingzhang.figures;

import cn.mingzhang.people.Scope;
import java.time.LocalDate;
import java.util.Map;

/**
 * What is recorded elsewhere, one row a record, in one shape: {@code id, number, href, words, unit_id, day} (from which it counts),
 * {@code amount, known} (the day on which it was entered), {@code by_whom}, and what a figure asks besides. Only what is dated and never
 * altered is asked, so that a past day answers the same tomorrow. Decorations are left joins: where only counted, they cost nothing.
 */
enum Register {
    /** 追缴到位: what the treasury confirmed for problems; what undoes an entry counts from its own day. */
    RECOVERIES("""
            SELECT e.id, r.number, '/fees/receipts/' || r.number AS href, concat_ws(' · ', p.number, j.name) AS words,
                   p.responsible_unit_id AS unit_id, e.entered_on AS day, e.amount, e.officer_name AS by_whom, {e.recorded_at} AS known
              FROM receipt_entry e JOIN problem p ON p.id = e.problem_id
              LEFT JOIN receipt r ON r.id = e.receipt_id LEFT JOIN project j ON j.id = e.project_id
             WHERE e.problem_id IS NOT NULL AND e.recovery = 'FEE'"""),
    /** 收缴: whatever was paid for a project's fee. */
    COLLECTIONS("""
            SELECT e.id, r.number, '/fees/receipts/' || r.number AS href, concat_ws(' · ', j.number, j.name) AS words,
                   j.unit_id, e.entered_on AS day, e.amount, e.officer_name AS by_whom, {e.recorded_at} AS known
              FROM receipt_entry e JOIN project j ON j.id = e.project_id LEFT JOIN receipt r ON r.id = e.receipt_id
             WHERE e.project_id IS NOT NULL"""),
    /** 核定: the assessment in force for each project on the day. */
    ASSESSMENTS("""
            SELECT a.id, a.number, '/fees/assessments/' || a.number AS href, concat_ws(' · ', j.number, j.name) AS words,
                   j.unit_id, a.answered_on AS day, a.payable AS amount, a.assessed, a.reduced, a.answerer_name AS by_whom, {a.recorded_at} AS known
              FROM fee_assessment a JOIN project j ON j.id = a.project_id
             WHERE a.state IN ('IN_FORCE', 'REPLACED') AND (a.replaced_on IS NULL OR a.replaced_on > :asOf)"""),
    /** 欠缴: what is payable for a project and not paid on the day. */
    ARREARS("""
            SELECT j.id, j.number, '/fees/' || j.number AS href, j.name AS words, j.unit_id, a.answered_on AS day,
                   a.payable - coalesce(m.paid, 0) AS amount, a.answerer_name AS by_whom, {a.recorded_at} AS known
              FROM fee_assessment a JOIN project j ON j.id = a.project_id
              LEFT JOIN (SELECT e.project_id, sum(e.amount)::bigint AS paid FROM receipt_entry e
                          WHERE e.project_id IS NOT NULL AND e.entered_on <= :asOf GROUP BY 1) m ON m.project_id = a.project_id
             WHERE a.state IN ('IN_FORCE', 'REPLACED') AND (a.replaced_on IS NULL OR a.replaced_on > :asOf)
               AND a.payable > coalesce(m.paid, 0)"""),
    /** 催缴文书, not withdrawn by the day. */
    PAPERS("""
            SELECT e.project_id * 1000 + e.ordinal AS id, j.number || ' · ' || e.number AS number, '/fees/' || j.number AS href, j.name AS words,
                   j.unit_id, e.issued_on AS day, e.owed AS amount, e.rung, e.officer_name AS by_whom, {e.recorded_at} AS known
              FROM collection_entry e JOIN project j ON j.id = e.project_id
             WHERE NOT EXISTS (SELECT 1 FROM collection_void v WHERE v.project_id = e.project_id AND v.ordinal = e.ordinal AND v.voided_on <= :asOf)"""),
    /** 销号签批: what closed a file, sent it back or opened it again. */
    SIGNED("""
            SELECT s.id, p.number, '/problems/' || p.number AS href, left(p.description, 80) AS words, p.responsible_unit_id AS unit_id,
                   s.signed_on AS day, 0::bigint AS amount, s.step, s.stage_to AS step_to, s.officer_name AS by_whom, {s.recorded_at} AS known
              FROM problem_signature s JOIN problem p ON p.id = s.problem_id
             WHERE (s.stage_to = 'CLOSED' OR s.step IN ('RETURN', 'REOPEN'))"""),
    /** 延期: granted. */
    EXTENSIONS("""
            SELECT x.id, p.number, '/problems/' || p.number AS href, left(x.reason, 80) AS words, p.responsible_unit_id AS unit_id,
                   x.decided_on AS day, 0::bigint AS amount, x.decided_name AS by_whom, x.decided_on AS known
              FROM problem_extension x JOIN problem p ON p.id = x.problem_id WHERE x.granted"""),
    /** 定损: the last finding on the loss for each problem by the day. */
    LOSSES("""
            SELECT f.id, p.number, '/problems/' || p.number AS href, left(f.statement, 80) AS words, p.responsible_unit_id AS unit_id,
                   f.found_on AS day, f.loss AS amount, f.recovered, f.officer_name AS by_whom, {f.recorded_at} AS known
              FROM problem_finding f JOIN problem p ON p.id = f.problem_id
             WHERE f.loss IS NOT NULL AND NOT EXISTS (SELECT 1 FROM problem_finding l WHERE l.problem_id = f.problem_id
                       AND l.loss IS NOT NULL AND l.found_on <= :asOf AND l.id > f.id [AND {l.recorded_at} <= :asOf])"""),
    /** 核查记录: two on the spot. */
    CHECKS("""
            SELECT c.id, p.number, '/problems/' || p.number AS href, left(c.finding, 80) AS words, p.responsible_unit_id AS unit_id,
                   c.checked_on AS day, 0::bigint AS amount, concat_ws('、', c.filer_name, c.second_name) AS by_whom, c.filed_on AS known
              FROM check_record c JOIN problem p ON p.id = c.problem_id"""),
    /** 回头看. */
    LOOK_BACKS("""
            SELECT k.id, p.number, '/problems/' || p.number AS href, left(k.finding, 80) AS words, p.responsible_unit_id AS unit_id,
                   k.visited_on AS day, 0::bigint AS amount, k.conclusion, k.officer_name AS by_whom, k.filed_on AS known
              FROM look_back k JOIN problem p ON p.id = k.problem_id WHERE k.filed_on IS NOT NULL"""),
    /** 送达的文书: seen by both sides. */
    LETTERS("""
            SELECT l.id, l.number, '/letters/' || l.id AS href, l.title AS words, l.addressee_unit_id AS unit_id,
                   l.served_on AS day, 0::bigint AS amount, v.name AS by_whom, {s.recorded_at} AS known
              FROM letter l JOIN letter_service s ON s.letter_id = l.id LEFT JOIN officer v ON v.id = s.officer_id
             WHERE l.state IN ('SERVED', 'CLOSED')"""),
    /** 答复事项: clauses of served letters whose term was over by the day, with the day of the first reply. */
    CLAUSES("""
            SELECT c.id, l.number, '/letters/' || l.id AS href, c.demand AS words, l.addressee_unit_id AS unit_id,
                   t.due AS day, 0::bigint AS amount, y.happened_on AS answered_on, y.officer_name AS by_whom, {s.recorded_at} AS known
              FROM letter_clause c JOIN letter l ON l.id = c.letter_id JOIN letter_service s ON s.letter_id = l.id
             CROSS JOIN LATERAL (SELECT coalesce((SELECT e.until_on FROM letter_step e WHERE e.letter_id = c.letter_id AND e.clause = c.ordinal
                       AND e.until_on IS NOT NULL AND e.happened_on <= :asOf ORDER BY e.ordinal DESC LIMIT 1), c.original_due_on) AS due) t
              LEFT JOIN LATERAL (SELECT e.happened_on, e.officer_name FROM letter_step e WHERE e.letter_id = c.letter_id AND e.clause = c.ordinal
                       AND e.step = 'REPLY' AND e.happened_on <= :asOf [AND {e.recorded_at} <= :asOf] ORDER BY e.ordinal LIMIT 1) y ON true
             WHERE l.state IN ('SERVED', 'CLOSED') AND l.served_on <= :asOf"""),
    /** 重点任务销号: of the plan that everybody reads. */
    TASKS_SIGNED_OFF(true, """
            SELECT t.id, t.number, '/campaigns/' || c.year AS href, t.title AS words, t.lead_unit_id AS unit_id,
                   s.happened_on AS day, 0::bigint AS amount, c.year AS campaign_year, s.officer_name AS by_whom, {s.recorded_at} AS known
              FROM campaign_task_step s JOIN campaign_task t ON t.id = s.task_id JOIN campaign c ON c.id = t.campaign_id
             WHERE s.step = 'SIGN_OFF'"""),
    /** 工程底数. */
    PROJECT_FILES("""
            SELECT j.id, j.number, '/projects/' || j.number AS href, j.name AS words, j.unit_id, j.happened_on AS day, 0::bigint AS amount,
                   j.decision_kind, j.decision_on, j.developer AS by_whom, {j.recorded_at} AS known FROM project j"""),
    /** 历史遗留办证. */
    LEGACY_ITEMS("""
            SELECT i.id, i.number, '/legacy/' || i.number AS href, i.estate AS words, i.unit_id, i.received_on AS day, 0::bigint AS amount,
                   i.registered_on, '' AS by_whom, {i.recorded_at} AS known FROM legacy_item i"""),
    /** 自查报告、零报告. */
    SELF_REPORTS("""
            SELECT r.id, s.number, '/sources/' || s.number AS href, s.title AS words, r.unit_id, r.signed_on AS day, 0::bigint AS amount,
                   r.kind, r.officer_name AS by_whom, r.signed_on AS known FROM source_report r JOIN source s ON s.id = r.source_id"""),
    /** 招标采购. */
    PROCUREMENTS("""
            SELECT c.id, c.number, '/procurements/' || c.number AS href, c.title AS words, c.unit_id, c.happened_on AS day,
                   coalesce(c.amount, 0) AS amount, c.winner AS by_whom, {c.recorded_at} AS known FROM procurement c""");

    private final boolean ofTheCity;
    private final String sql;

    Register(String sql) {
        this(false, sql);
    }

    /** @param ofTheCity whether everybody sees all of it */
    Register(boolean ofTheCity, String sql) {
        this.ofTheCity = ofTheCity;
        this.sql = sql;
    }

    /** The records as of {@code :asOf} within {@code :everything} or {@code :units}. */
    String asOf(Known known) {
        var then = known == Known.THEN;
        var day = sql.replaceAll("\\[([^]]*)]", then ? "$1" : "")
                .replaceAll("\\{([a-z.]+_at)}", "($1 AT TIME ZONE 'Asia/Shanghai')::date");
        return "(SELECT x.* FROM (" + day + ") x WHERE x.day <= :asOf"
                + (ofTheCity ? "" : " AND (:everything OR x.unit_id = ANY (:units))")
                + (then ? " AND x.known <= :asOf" : "") + ")";
    }

    static Map<String, Object> parameters(LocalDate asOf, Scope scope) {
        return Map.of(
                "asOf", asOf,
                "year", asOf.withDayOfYear(1),
                "everything", scope.everything(),
                "units", scope.unitArray());
    }
}
