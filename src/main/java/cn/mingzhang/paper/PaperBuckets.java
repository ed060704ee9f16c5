package cn.mingzhang.paper;

import static cn.mingzhang.people.Post.GROUP_OFFICE;
import static cn.mingzhang.people.Post.RECTIFIER;
import static cn.mingzhang.people.Post.RESIDENT;
import static cn.mingzhang.people.Post.SUPERVISOR;
import static cn.mingzhang.problems.ProblemBucket.of;

import cn.mingzhang.problems.ProblemBucket;
import cn.mingzhang.problems.ProblemBuckets;
import java.util.List;
import org.springframework.stereotype.Component;

/** Papers that wait: with the leader until I record them, and recorded until I compare them. What is void waits no more. */
@Component
class PaperBuckets implements ProblemBuckets {
    private static final String PRINT =
            "EXISTS (SELECT 1 FROM paper_print q WHERE q.subject_kind = 'problem' AND q.subject_id = p.id AND q.after_signature = p.signatures ";
    private static final String TO_RECORD = PRINT + """
             AND q.printer_id = :me AND NOT EXISTS (SELECT 1 FROM paper_record r LEFT JOIN paper_verdict v ON v.record_id = r.id
                                                     WHERE r.print_id = q.id AND coalesce(v.confirmed, true)))""";
    private static final String TO_COMPARE = PRINT + """
             AND q.officer_id <> :me
             AND holds_post_himself(:me, CASE WHEN q.act IN ('VERIFY', 'COUNTERSIGN', 'CONFIRM') THEN ARRAY['RESIDENT', 'SUPERVISOR']
                                              ELSE ARRAY['GROUP_OFFICE', 'RESIDENT', 'SUPERVISOR'] END, :today)
             AND EXISTS (SELECT 1 FROM paper_record r WHERE r.print_id = q.id AND r.recorder_id <> :me
                            AND NOT EXISTS (SELECT 1 FROM paper_verdict v WHERE v.record_id = r.id)))""";

    @Override
    public List<ProblemBucket> all() {
        return List.of(
                of("papers-to-record", 61, List.of(RECTIFIER, GROUP_OFFICE, RESIDENT, SUPERVISOR), TO_RECORD)
                        .opening("/closure#paper"),
                of("papers-to-compare", 60, List.of(GROUP_OFFICE, RESIDENT, SUPERVISOR), TO_COMPARE)
                        .opening("/closure#paper")
                        .thatPresses());
    }
}
