package cn.mingzhang.problems;

import cn.mingzhang.closure.ClosureStep;
import cn.mingzhang.closure.Procedure;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.closure.Step;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 等我办: the files whose next step this officer holds, as SQL made from the procedure's own table, and the questions that wait
 * for his answer (extensions, corrections, a status to be confirmed). Values come in through {@code :me} and {@code :myUnit}.
 */
final class WaitingOn {
    private static final String OF_MY_UNIT = " AND p.responsible_unit_id = :myUnit";

    private WaitingOn() {}

    static String sql(Officer officer) {
        var parts = new ArrayList<String>();
        for (var procedure : Procedure.values()) {
            for (var stage : Stage.values()) {
                steps(procedure, stage).forEach(step -> add(parts, procedure, stage, step, officer));
            }
        }
        add(parts, officer.holds(Post.GROUP_OFFICE) ? waits("problem_extension") : null);
        add(parts, officer.holds(Post.SUPERVISOR) ? waits("problem_correction") : null);
        add(parts, officer.holds(Post.UNIT_HEAD) ? unconfirmed() : null);
        return parts.isEmpty() ? "false" : "(" + String.join(" OR ", parts) + ")";
    }

    private static List<ClosureStep> steps(Procedure procedure, Stage stage) {
        // A dispute lies beside the road; whoever may uphold it is waited for all the same.
        return stage == Stage.DISPUTED
                ? List.of(Step.UPHOLD)
                : procedure.stepOnward(stage).stream()
                        .filter(step -> !step.isBySystem())
                        .toList();
    }

    private static void add(List<String> parts, Procedure procedure, Stage stage, ClosureStep step, Officer officer) {
        var here = "p.stage = '" + stage + "' AND coalesce(p.procedure, 'GENERAL') = '" + procedure + "'";
        step.posts().stream()
                .filter(officer::holds)
                .map(post -> "(" + here + standing(post) + ")")
                .distinct()
                .forEach(parts::add);
        if (step.clause().orSuperiorHead() && officer.holds(Post.UNIT_HEAD)) {
            parts.add("(" + here + " AND " + nobodyElseInTheUnit() + ")");
        }
    }

    private static void add(List<String> parts, @Nullable String part) {
        if (part != null) {
            parts.add(part);
        }
    }

    private static String standing(Post post) {
        return switch (post) {
            case RECTIFIER, UNIT_HEAD -> OF_MY_UNIT;
            case REVIEWER ->
                " AND EXISTS (SELECT 1 FROM unit u JOIN division d ON d.code = u.division_code"
                        + " WHERE u.id = :myUnit AND u.kind = 'CIVIL_DEFENSE' AND d.level = 'MUNICIPAL')";
            case GROUP_LEADER, GROUP_DEPUTY -> " AND p.responsible_unit_id IS DISTINCT FROM :myUnit";
            default -> "";
        };
    }

    private static String nobodyElseInTheUnit() {
        return "p.responsible_unit_id IN (SELECT u.id FROM unit u WHERE u.superior_id = :myUnit)"
                + " AND NOT EXISTS (SELECT 1 FROM post_holding h WHERE h.post = 'UNIT_HEAD'"
                + " AND h.unit_id = p.responsible_unit_id AND h.valid_from <= :today"
                + " AND (h.valid_to IS NULL OR h.valid_to > :today) AND h.officer_id IS DISTINCT FROM"
                + " (SELECT s.officer_id FROM problem_signature s WHERE s.problem_id = p.id AND s.step = 'APPLY'"
                + " ORDER BY s.ordinal DESC LIMIT 1))";
    }

    private static String waits(String table) {
        return "EXISTS (SELECT 1 FROM " + table + " w WHERE w.problem_id = p.id AND w.granted IS NULL)";
    }

    private static String unconfirmed() {
        return "(p.stage = 'RECTIFYING' AND NOT p.rectification_confirmed" + OF_MY_UNIT
                + " AND (SELECT s.officer_id FROM problem_status s WHERE s.problem_id = p.id ORDER BY s.id DESC LIMIT 1)"
                + " <> :me)";
    }
}
