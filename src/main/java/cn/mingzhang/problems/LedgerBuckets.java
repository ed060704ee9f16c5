package cn.mingzhang.problems;

import static cn.mingzhang.people.Post.*;
import static cn.mingzhang.problems.ProblemBucket.of;

import java.util.List;
import org.springframework.stereotype.Component;

/** What the ledger itself gives to do, by post. What lies with one's own unit is asked by unit, not by name: people are away. */
@Component
class LedgerBuckets implements ProblemBuckets {
    private static final String OF_MY_UNIT = " AND p.responsible_unit_id = :myUnit";
    private static final String CAME_BACK =
            "(SELECT s.step FROM problem_signature s WHERE s.problem_id = p.id AND s.ordinal = p.signatures)"
                    + " IN ('RETURN', 'LAPSE', 'REOPEN')";
    private static final String APPLICANT =
            "(SELECT s.officer_id FROM problem_signature s WHERE s.problem_id = p.id AND s.step = 'APPLY'"
                    + " ORDER BY s.ordinal DESC LIMIT 1)";
    private static final String DONE = "p.rectification IN ('RECTIFIED', 'LONG_TERM') AND p.rectification_confirmed";
    private static final String WORK = "p.stage = 'RECTIFYING'" + OF_MY_UNIT;
    private static final String AT_WORK = WORK + " AND NOT " + CAME_BACK + " AND NOT (" + DONE + ")";

    /** Where the unit has no second person, the head of its superior unit endorses. */
    private static final String OF_A_UNIT_WITHOUT_ANOTHER =
            "p.responsible_unit_id IN (SELECT u.id FROM unit u WHERE u.superior_id = :myUnit)"
                    + " AND NOT EXISTS (SELECT 1 FROM post_holding h WHERE h.post = 'UNIT_HEAD'"
                    + " AND h.unit_id = p.responsible_unit_id AND h.valid_from <= :today"
                    + " AND (h.valid_to IS NULL OR h.valid_to > :today) AND h.officer_id IS DISTINCT FROM "
                    + APPLICANT + ")";

    private static final String NEITHER_OF_MY_UNIT_NOR_SIGNED_BY_ME =
            " AND p.responsible_unit_id IS DISTINCT FROM :myUnit AND NOT EXISTS (SELECT 1 FROM problem_signature s"
                    + " WHERE s.problem_id = p.id AND s.round = p.round AND s.officer_id = :me"
                    + " AND s.step IN ('APPLY', 'ENDORSE', 'REVIEW', 'VERIFY', 'COUNTERSIGN'))";

    @Override
    public List<ProblemBucket> all() {
        // spotless:off
        return List.of(
                of("returned",          10, List.of(RECTIFIER), WORK + " AND " + CAME_BACK).thatPresses(),
                of("overdue",           11, List.of(RECTIFIER), AT_WORK + " AND p.due_on < :today").thatPresses(),
                of("to-rectify",        12, List.of(RECTIFIER), AT_WORK + " AND p.due_on >= :today"),
                of("to-apply",          13, List.of(RECTIFIER), WORK + " AND NOT " + CAME_BACK + " AND " + DONE).opening("/closure"),
                of("extension-answered", 14, List.of(RECTIFIER), WORK + " AND " + lastRequest("problem_extension", "w.decided_on > :today - 14")),
                of("to-accept",         20, List.of(UNIT_HEAD), "p.stage = 'SERVED'" + OF_MY_UNIT),
                of("to-endorse",        21, List.of(UNIT_HEAD), "p.stage = 'APPLIED' AND " + APPLICANT + " IS DISTINCT FROM :me"
                        + " AND (p.responsible_unit_id = :myUnit OR " + OF_A_UNIT_WITHOUT_ANOTHER + ")").opening("/closure"),
                of("status-to-confirm", 22, List.of(UNIT_HEAD), WORK + " AND NOT p.rectification_confirmed"
                        + " AND (SELECT s.officer_id FROM problem_status s WHERE s.problem_id = p.id ORDER BY s.id DESC LIMIT 1) <> :me").opening("#status"),
                of("to-review",         30, List.of(REVIEWER), "p.stage = 'UNDER_REVIEW' AND p.procedure = 'GENERAL'").opening("/closure"),
                of("to-verify",         40, List.of(RESIDENT), "p.stage = 'AWAITING_VERIFICATION'").opening("/closure"),
                of("to-confirm-short",  41, List.of(RESIDENT), "p.stage = 'UNDER_REVIEW' AND p.procedure = 'SHORT'").opening("/closure"),
                of("to-countersign",    50, List.of(SUPERVISOR), "p.stage = 'AWAITING_COUNTERSIGN'").opening("/closure"),
                of("disputes",          51, List.of(SUPERVISOR, RESIDENT), "p.stage = 'DISPUTED'").opening("/closure"),
                of("corrections",       52, List.of(SUPERVISOR), lastRequest("problem_correction", "w.granted IS NULL")),
                of("to-sign-off",       60, List.of(GROUP_LEADER, GROUP_DEPUTY), "p.stage = 'AWAITING_SIGN_OFF'" + NEITHER_OF_MY_UNIT_NOR_SIGNED_BY_ME).opening("/closure"),
                of("extensions",        70, List.of(GROUP_OFFICE), lastRequest("problem_extension", "w.granted IS NULL")),
                of("notices",           72, List.of(GROUP_OFFICE), "p.stage = 'PUBLIC_NOTICE'").opening("#notice").dueOn("p.notice_ends_on"),
                of("drafts",            90, List.of(SUPERVISOR, RESIDENT), "p.stage = 'DRAFT' AND p.logged_by = :me").opening("/closure"),
                of("drafts-of-all",     91, List.of(GROUP_OFFICE), "p.stage = 'DRAFT'").opening("/closure"));
        // spotless:on
    }

    private static String lastRequest(String table, String stands) {
        return "EXISTS (SELECT 1 FROM " + table + " w WHERE w.problem_id = p.id AND " + stands
                + " AND NOT EXISTS (SELECT 1 FROM " + table + " x WHERE x.problem_id = p.id AND x.id > w.id))";
    }
}
