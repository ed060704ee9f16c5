package cn.mingzhang.witness;

import static cn.mingzhang.people.Post.*;
import static cn.mingzhang.problems.ProblemBucket.of;

import cn.mingzhang.problems.ProblemBucket;
import cn.mingzhang.problems.ProblemBuckets;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the records beside the ledger give to do. Whether an answer is owed is told to those who keep the clues, and only there. */
@Component
class WitnessBuckets implements ProblemBuckets {
    private static final String LATEST_CHECK_WAITS_FOR_ME = """
            p.stage IN ('AWAITING_VERIFICATION', 'UNDER_REVIEW') AND EXISTS (
                SELECT 1 FROM check_record c
                 WHERE c.problem_id = p.id AND :me IN (c.filer_id, c.second_id)
                   AND NOT EXISTS (SELECT 1 FROM check_record x WHERE x.problem_id = p.id AND x.id > c.id)
                   AND c.after_signature >= (SELECT coalesce(max(s.ordinal), 0) FROM problem_signature s
                                              WHERE s.problem_id = p.id AND s.stage_to = 'RECTIFYING')
                   AND NOT EXISTS (SELECT 1 FROM check_confirmation k WHERE k.check_id = c.id AND k.officer_id = :me))""";
    private static final String LOOK_BACK =
            "FROM look_back l WHERE l.problem_id = p.id AND l.filed_on IS NULL AND l.cancelled_on IS NULL";
    private static final String OUTSTANDING = """
            p.stage IN ('SERVED', 'DISPUTED', 'RECTIFYING', 'SHELVED') AND p.amount_due > 0
            AND p.amount_due - p.amount_reduced > (SELECT coalesce(sum(y.amount), 0) FROM problem_payment y WHERE y.problem_id = p.id)""";
    private static final String ANSWER_OWED =
            "p.stage <> 'VOID' AND p.id IN (SELECT problems_owing_an_answer(:me, :today))";
    private static final String OPEN_OBJECTION =
            "p.stage = 'PUBLIC_NOTICE' AND EXISTS (SELECT 1 FROM notice_objection o WHERE o.problem_id = p.id"
                    + " AND NOT EXISTS (SELECT 1 FROM notice_objection_answer a WHERE a.objection_id = o.id))";

    @Override
    public List<ProblemBucket> all() {
        // spotless:off
        return List.of(
                of("money",             15, List.of(FEE_CLERK), OUTSTANDING + " AND p.responsible_unit_id = :myUnit").opening("#money"),
                of("checks-to-confirm", 39, List.of(RESIDENT), LATEST_CHECK_WAITS_FOR_ME).opening("#check").thatPresses(),
                of("look-backs",        45, List.of(RESIDENT), "EXISTS (SELECT 1 " + LOOK_BACK + " AND l.due_on <= :today + 30)")
                        .opening("#look-back").dueOn("(SELECT min(l.due_on) " + LOOK_BACK + ")"),
                of("objections",        71, List.of(GROUP_OFFICE), OPEN_OBJECTION).opening("#notice").thatPresses(),
                of("answers-owed",      80, List.of(CLUE_KEEPER), ANSWER_OWED).opening("#screening"),
                of("payments",          85, List.of(TREASURY), OUTSTANDING).opening("#money"));
        // spotless:on
    }
}
