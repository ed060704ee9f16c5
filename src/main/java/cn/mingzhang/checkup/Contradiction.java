package cn.mingzhang.checkup;

import static cn.mingzhang.checkup.Mender.FEE_CLERK;
import static cn.mingzhang.checkup.Mender.GROUP_OFFICE;
import static cn.mingzhang.checkup.Mender.RECTIFIER;
import static cn.mingzhang.checkup.Mender.RESIDENT;
import static cn.mingzhang.checkup.Mender.SUPERVISOR;
import static cn.mingzhang.checkup.Mender.UNIT_HEAD;
import static cn.mingzhang.checkup.Seriousness.GRAVE;
import static cn.mingzhang.checkup.Seriousness.MINOR;
import static cn.mingzhang.checkup.Seriousness.SERIOUS;

import java.util.Arrays;
import java.util.List;

/**
 * 矛盾: the rules of a check-up, each with its code, how serious it is, who should mend it, and what it asks of the ledger: the
 * problem and the facts that contradict each other. Name, sentence and ground are the messages {@code checkup.rule.NAME}. Drafts
 * and what was voided are never asked. {@code :today} and every {@link TermName} may be used.
 */
enum Contradiction {
    // spotless:off
    CLOSED_BUT_OWING("TJ-01", GRAVE, SUPERVISOR, """
        SELECT p.id, ARRAY[to_char((p.amount_due - p.amount_reduced - paid.fen) / 100.0, 'FM999,999,999,990.00')]
          FROM problem p CROSS JOIN LATERAL (SELECT coalesce(sum(y.amount), 0) AS fen FROM problem_payment y WHERE y.problem_id = p.id) paid
         WHERE p.stage = 'CLOSED' AND p.amount_due - p.amount_reduced <> paid.fen"""),

    CLOSED_BUT_FEE_OWED("TJ-02", GRAVE, FEE_CLERK, """
        SELECT p.id, ARRAY[to_char((a.payable - coalesce(paid.fen, 0)) / 100.0, 'FM999,999,999,990.00'), a.due_on::text]
          FROM problem p JOIN fee_assessment a ON a.project_id = p.project_id AND a.state = 'IN_FORCE'
          LEFT JOIN LATERAL (SELECT sum(e.amount) AS fen FROM receipt_entry e WHERE e.project_id = p.project_id) paid ON true
         WHERE p.stage = 'CLOSED' AND p.class_group IN ('FE', 'OM') AND a.due_on < :today AND a.payable > coalesce(paid.fen, 0)"""),

    RELAPSED_BUT_CLOSED("TJ-03", GRAVE, SUPERVISOR, """
        SELECT p.id, ARRAY[max(b.filed_on)::text]
          FROM problem p JOIN look_back b ON b.problem_id = p.id AND b.conclusion = 'RELAPSED' AND b.after_signature = p.signatures
         WHERE p.stage = 'CLOSED' GROUP BY p.id"""),

    CHECKED_BY_ITS_OWN("TJ-04", GRAVE, RESIDENT, """
        SELECT p.id, ARRAY[max(c.filed_on)::text, count(*)::text]
          FROM problem p JOIN check_record c ON c.problem_id = p.id
         WHERE p.responsible_unit_id IN (c.filer_unit_id, c.second_unit_id,
                   unit_of_officer(c.filer_id, c.filed_on), unit_of_officer(c.second_id, c.filed_on)) GROUP BY p.id"""),

    RECTIFIED_WITH_OPEN_MEASURES("TJ-05", GRAVE, UNIT_HEAD, """
        SELECT p.id, ARRAY[count(*)::text, min(m.due_on)::text]
          FROM problem p JOIN problem_measure m ON m.problem_id = p.id AND m.finished_on IS NULL
         WHERE p.rectification = 'RECTIFIED' GROUP BY p.id"""),

    ALL_WITHIN_A_DAY("TJ-06", GRAVE, SUPERVISOR, """
        SELECT p.id, ARRAY[applied.day::text, p.closed_on::text]
          FROM problem p
          JOIN LATERAL (SELECT max(s.signed_on) AS day FROM problem_signature s WHERE s.problem_id = p.id AND s.step = 'APPLY') applied ON true
          JOIN LATERAL (SELECT min(f.happened_at AT TIME ZONE 'Asia/Shanghai')::date AS day FROM evidence_file f
                         WHERE f.holder_kind = 'problem' AND f.holder_id = p.id AND f.slot ~ '^(general$|measure:|result:)') proved ON true
         WHERE p.stage = 'CLOSED' AND p.closed_on - least(applied.day, proved.day) < :HASTE_DAYS"""),

    EVIDENCE_AFTER_CLOSURE("TJ-07", GRAVE, RESIDENT, """
        SELECT p.id, ARRAY[count(*)::text, max(f.happened_at AT TIME ZONE 'Asia/Shanghai')::date::text, p.closed_on::text]
          FROM problem p JOIN evidence_file f ON f.holder_kind = 'problem' AND f.holder_id = p.id AND f.slot ~ '^(general$|measure:|result:)'
         WHERE p.stage = 'CLOSED' AND (f.happened_at AT TIME ZONE 'Asia/Shanghai')::date > p.closed_on
           AND NOT EXISTS (SELECT 1 FROM evidence_withdrawal w WHERE w.first_id = f.first_id) GROUP BY p.id"""),

    SIGNATURES_OUT_OF_ORDER("TJ-08", GRAVE, SUPERVISOR, """
        SELECT s.problem_id, ARRAY[count(*)::text, min(s.signed_on)::text]
          FROM (SELECT q.problem_id, q.signed_on, lag(q.signed_on) OVER (PARTITION BY q.problem_id ORDER BY q.ordinal) AS before
                  FROM problem_signature q) s
         WHERE s.signed_on < s.before GROUP BY s.problem_id"""),

    RESULT_AFTER_APPLICATION("TJ-09", SERIOUS, RESIDENT, """
        SELECT p.id, ARRAY[max(r.dated)::text, applied.day::text, min(r.document)]
          FROM problem p JOIN problem_result r ON r.problem_id = p.id AND NOT r.withdrawn
          JOIN LATERAL (SELECT max(s.signed_on) AS day FROM problem_signature s WHERE s.problem_id = p.id AND s.step = 'APPLY') applied ON true
         WHERE p.stage NOT IN ('RECTIFYING', 'SERVED', 'DISPUTED', 'SHELVED') AND r.dated > applied.day GROUP BY p.id, applied.day"""),

    SAME_FILE("TJ-10", SERIOUS, RESIDENT, """
        SELECT f.holder_id, ARRAY[max(many.problems)::text, min(f.name), min(f.sha256)]
          FROM evidence_file f
          JOIN (SELECT g.sha256, count(DISTINCT g.holder_id) AS problems FROM evidence_file g
                 WHERE g.holder_kind = 'problem' AND g.slot ~ '^(general$|measure:|result:)'
                   AND NOT EXISTS (SELECT 1 FROM evidence_withdrawal w WHERE w.first_id = g.first_id)
                 GROUP BY g.sha256 HAVING count(DISTINCT g.holder_id) >= :SAME_FILE_PROBLEMS) many ON many.sha256 = f.sha256
         WHERE f.holder_kind = 'problem' AND f.slot ~ '^(general$|measure:|result:)'
           AND NOT EXISTS (SELECT 1 FROM evidence_withdrawal w WHERE w.first_id = f.first_id) GROUP BY f.holder_id"""),

    SAME_TEXT("TJ-11", SERIOUS, UNIT_HEAD, """
        SELECT g.problem_id, ARRAY[max(many.reports)::text, min(left(g.content, 30)), min(many.digest)]
          FROM problem_progress g
          JOIN (SELECT md5(regexp_replace(content, '\\s', '', 'g')) AS digest, count(*) AS reports FROM problem_progress
                 WHERE char_length(content) >= 8 GROUP BY 1 HAVING count(*) >= :SAME_TEXT_REPORTS) many
            ON many.digest = md5(regexp_replace(g.content, '\\s', '', 'g'))
         WHERE char_length(g.content) >= 8 GROUP BY g.problem_id"""),

    FINISHED_WITHOUT_PROOF("TJ-12", SERIOUS, RECTIFIER, """
        SELECT p.id, ARRAY[count(*)::text, min(m.finished_on)::text]
          FROM problem p JOIN problem_measure m ON m.problem_id = p.id AND m.finished_on IS NOT NULL
          LEFT JOIN LATERAL (SELECT min(f.happened_at AT TIME ZONE 'Asia/Shanghai')::date AS day FROM evidence_file f
                              WHERE f.holder_kind = 'problem' AND f.holder_id = p.id AND f.slot = 'measure:' || m.id) proved ON true
         WHERE coalesce(proved.day, :today) > m.finished_on + :EVIDENCE_LAG_DAYS GROUP BY p.id"""),

    STILL_FOR_MONTHS("TJ-13", SERIOUS, RECTIFIER, """
        SELECT p.id, ARRAY[still.since::text]
          FROM problem p JOIN LATERAL (SELECT greatest(p.last_progress_on, max(s.signed_on)) AS since FROM problem_signature s
                                        WHERE s.problem_id = p.id AND s.stage_to = 'RECTIFYING') still ON true
         WHERE p.stage = 'RECTIFYING' AND still.since < :today - make_interval(months => :STILL_MONTHS)"""),

    DEADLINE_MOVED_OFTEN("TJ-14", SERIOUS, GROUP_OFFICE, """
        SELECT p.id, ARRAY[p.extensions::text, p.original_due_on::text, p.due_on::text]
          FROM problem p WHERE p.extensions > :DEADLINE_MOVES"""),

    LOOK_BACK_OVERDUE("TJ-15", SERIOUS, RESIDENT, """
        SELECT p.id, ARRAY[min(b.due_on)::text]
          FROM problem p JOIN look_back b ON b.problem_id = p.id
         WHERE p.stage = 'CLOSED' AND b.due_on < :today AND b.filed_on IS NULL AND b.cancelled_on IS NULL GROUP BY p.id"""),

    NOT_ACCEPTED("TJ-16", SERIOUS, UNIT_HEAD, """
        SELECT p.id, ARRAY[served.day::text]
          FROM problem p JOIN LATERAL (SELECT max(s.signed_on) AS day FROM problem_signature s
                                        WHERE s.problem_id = p.id AND s.stage_to = 'SERVED') served ON true
         WHERE p.stage = 'SERVED' AND served.day < :today - :ACCEPT_DAYS"""),

    SHELVED_AND_FORGOTTEN("TJ-17", SERIOUS, RECTIFIER, """
        SELECT p.id, ARRAY[shelved.since::text]
          FROM problem p JOIN LATERAL (SELECT greatest(p.last_progress_on, max(s.signed_on)) AS since FROM problem_signature s
                                        WHERE s.problem_id = p.id AND s.stage_to = 'SHELVED') shelved ON true
         WHERE p.stage = 'SHELVED' AND shelved.since < :today - :SHELVED_DAYS"""),

    WITHOUT_MEASURES("TJ-18", SERIOUS, RECTIFIER, """
        SELECT p.id, ARRAY[accepted.day::text]
          FROM problem p JOIN LATERAL (SELECT max(s.signed_on) AS day FROM problem_signature s
                                        WHERE s.problem_id = p.id AND s.stage_to = 'RECTIFYING') accepted ON true
         WHERE p.stage = 'RECTIFYING' AND accepted.day < :today - :PLAN_DAYS
           AND NOT EXISTS (SELECT 1 FROM problem_measure m WHERE m.problem_id = p.id AND m.reopening = p.reopenings)"""),

    LONG_TERM_WITHOUT_REASON("TJ-19", SERIOUS, UNIT_HEAD, """
        SELECT p.id, ARRAY[]::text[] FROM problem p WHERE p.rectification = 'LONG_TERM' AND btrim(p.rectification_reason) = ''"""),

    DUE_BEFORE_LOGGED("TJ-20", MINOR, GROUP_OFFICE, """
        SELECT p.id, ARRAY[p.due_on::text, p.logged_on::text] FROM problem p WHERE p.due_on < p.logged_on"""),

    MEASURE_AFTER_DUE("TJ-21", MINOR, RECTIFIER, """
        SELECT p.id, ARRAY[max(m.due_on)::text, p.due_on::text]
          FROM problem p JOIN problem_measure m ON m.problem_id = p.id AND m.finished_on IS NULL AND m.due_on > p.due_on
         WHERE p.stage NOT IN ('CLOSED', 'SHELVED') GROUP BY p.id"""),

    MONEY_WITHOUT_PROJECT("TJ-22", MINOR, GROUP_OFFICE, """
        SELECT p.id, ARRAY[to_char(p.amount_due / 100.0, 'FM999,999,999,990.00')]
          FROM problem p WHERE p.amount_due > 0 AND p.project_id IS NULL AND p.class_group IN ('FE', 'OM')""");
    // spotless:on

    private final String code;
    private final Seriousness seriousness;
    private final Mender mender;
    private final String those;

    Contradiction(String code, Seriousness seriousness, Mender mender, String those) {
        this.code = code;
        this.seriousness = seriousness;
        this.mender = mender;
        this.those = those;
    }

    String code() {
        return code;
    }

    Seriousness seriousness() {
        return seriousness;
    }

    Mender mender() {
        return mender;
    }

    /** In SQL: {@code (problem id, facts as texts)}. */
    String those() {
        return those;
    }

    static List<Contradiction> mendedBy(Mender mender) {
        return Arrays.stream(values()).filter(rule -> rule.mender == mender).toList();
    }
}
