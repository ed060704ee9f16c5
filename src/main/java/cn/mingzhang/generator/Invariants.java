package cn.mingzhang.generator;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the guards of V002, V004, V007 and V010 would have refused, asked of all rows at once: each query counts what should not
 * be there. Asked inside the loading transaction, so that what does not hold is not loaded. That every signature follows the
 * closure table is asked of each file while it is made ({@link File#mustReplay}).
 */
final class Invariants {
    private static final Map<String, String> COUNTS = new LinkedHashMap<>();

    static {
        COUNTS.put("signatures without a gap, each from where the last one led", """
                SELECT count(*) FROM (
                    SELECT s.ordinal, s.stage_from, row_number() OVER w AS n, lag(s.stage_to, 1, 'DRAFT') OVER w AS before
                      FROM problem_signature s WINDOW w AS (PARTITION BY s.problem_id ORDER BY s.ordinal)) AS x
                 WHERE n <> ordinal OR before <> stage_from""");
        COUNTS.put("stage, round and reopenings as the signatures say", """
                SELECT count(*) FROM problem p LEFT JOIN (
                    SELECT problem_id, count(*) AS n, max(round) AS round, count(*) FILTER (WHERE step = 'APPLY') AS applied,
                           count(*) FILTER (WHERE step = 'REOPEN') AS reopened,
                           (array_agg(stage_to ORDER BY ordinal DESC))[1] AS stage
                      FROM problem_signature GROUP BY problem_id) AS s ON s.problem_id = p.id
                 WHERE p.signatures <> coalesce(s.n, 0) OR p.stage <> coalesce(s.stage, 'DRAFT')
                    OR p.round <> coalesce(s.round, 0) OR p.round <> coalesce(s.applied, 0)
                    OR p.reopenings <> coalesce(s.reopened, 0)""");
        COUNTS.put("a step of its procedure", """
                SELECT count(*) FROM problem_signature s JOIN problem p ON p.id = s.problem_id
                 WHERE s.step IN ('REVIEW', 'VERIFY', 'COUNTERSIGN', 'SIGN_OFF', 'CONFIRM')
                   AND (s.step = 'CONFIRM') <> (p.procedure = 'SHORT')""");
        COUNTS.put("who signed held that post on that day", """
                SELECT count(*) FROM (
                    SELECT DISTINCT officer_id, officer_post, signed_on FROM problem_signature WHERE officer_id IS NOT NULL) AS s
                 WHERE NOT holds_post(s.officer_id, string_to_array(s.officer_post, '+'), s.signed_on)""");
        COUNTS.put("what was signed has its digest", """
                SELECT count(*) FROM problem_signature
                 WHERE digest <> encode(sha256(convert_to(snapshot, 'UTF8')), 'hex')""");
        COUNTS.put("the notice ran its time", """
                SELECT count(*) FROM problem_signature s JOIN problem p ON p.id = s.problem_id
                 WHERE s.step = 'END_NOTICE' AND s.round = p.round AND p.notice_scope IS DISTINCT FROM 'NONE'
                   AND p.stage IN ('AWAITING_COUNTERSIGN', 'AWAITING_SIGN_OFF', 'CLOSED')
                   AND (p.notice_ends_on IS NULL OR s.signed_on <= p.notice_ends_on)""");
        COUNTS.put("closed as the database itself would let it be closed", """
                SELECT count(*) FROM problem p WHERE p.stage = 'CLOSED' AND problem_closure_lacks(p) IS NOT NULL""");
        COUNTS.put("the file of an application has its measures done", """
                SELECT count(*) FROM problem p JOIN problem_measure m ON m.problem_id = p.id
                 WHERE m.finished_on IS NULL AND p.stage IN ('APPLIED', 'UNDER_REVIEW', 'AWAITING_VERIFICATION', 'PUBLIC_NOTICE',
                       'AWAITING_COUNTERSIGN', 'AWAITING_SIGN_OFF', 'CLOSED')""");
        COUNTS.put("checked, found, screened and looked back upon where the file then stood", """
                SELECT count(*) FROM (
                    SELECT problem_id, after_signature, 'check' AS what FROM check_record
                    UNION ALL SELECT problem_id, after_signature, 'finding' FROM problem_finding
                    UNION ALL SELECT problem_id, after_signature, 'finding' FROM sealed.problem_screening
                    UNION ALL SELECT problem_id, after_signature, 'look' FROM look_back) AS w
                  LEFT JOIN problem_signature s ON s.problem_id = w.problem_id AND s.ordinal = w.after_signature
                 WHERE NOT coalesce(CASE w.what
                       WHEN 'check' THEN s.stage_to IN ('AWAITING_VERIFICATION', 'UNDER_REVIEW')
                       WHEN 'look' THEN s.stage_to = 'CLOSED'
                       ELSE s.stage_to NOT IN ('DRAFT', 'AWAITING_SIGN_OFF', 'CLOSED', 'VOID') END, false)""");
        COUNTS.put("no more paid than is due, and by the treasury", """
                SELECT count(*) FROM (
                    SELECT problem_id, sum(amount) AS paid, bool_and(holds_post(officer_id, ARRAY['TREASURY'], confirmed_on)) AS held
                      FROM problem_payment GROUP BY problem_id) AS m JOIN problem p ON p.id = m.problem_id
                 WHERE m.paid + p.amount_reduced > p.amount_due OR NOT m.held""");
        COUNTS.put("files whole", """
                SELECT count(*) FROM evidence_file f LEFT JOIN (
                    SELECT file_id, sum(octet_length(bytes)) AS size, count(*) AS parts, max(ordinal) AS last
                      FROM evidence_chunk GROUP BY file_id) AS c ON c.file_id = f.id
                 WHERE f.size <> coalesce(c.size, 0) OR c.parts <> c.last + 1""");
        COUNTS.put("no number twice or beyond its counter", """
                SELECT count(*) FROM problem p JOIN problem_number n ON n.series = 'PROBLEM'
                   AND n.year = split_part(p.number, '-', 1)::int WHERE split_part(p.number, '-', 2)::int > n.last""");
    }

    private Invariants() {}

    /** The names of those that do not hold, with how often; empty when all do. */
    static List<String> broken(Rows rows) throws SQLException {
        var broken = new ArrayList<String>();
        for (var asked : COUNTS.entrySet()) {
            var found = rows.number(asked.getValue());
            if (found > 0) {
                broken.add(asked.getKey() + ": " + found);
            }
        }
        return broken;
    }

    static int count() {
        return COUNTS.size();
    }
}
