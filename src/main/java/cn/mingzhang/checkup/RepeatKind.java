package cn.mingzhang.checkup;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;

/**
 * 屡改屡犯、举一反三: what an earlier problem may have in common with this one. The clause that was broken is the problem's class;
 * approvers are shown to the commission's own people only, as a lead and no proof.
 */
enum RepeatKind {
    UNIT_CLASS("p.responsible_unit_id = :unit AND p.class_code = :class"),
    CLASS("p.class_group = left(:class, 2) AND p.class_code = :class AND p.responsible_unit_id IS DISTINCT FROM :unit"),
    CAUSE("""
        p.id IN (SELECT c.problem_id FROM problem_cause c WHERE c.code = (SELECT m.code FROM problem_cause m WHERE m.problem_id = :self
                                                                           ORDER BY m.id DESC LIMIT 1))"""),
    DEVELOPER("""
        p.project_id IN (SELECT j.id FROM project j WHERE j.developer = (SELECT d.developer FROM project d WHERE d.id = :project))"""),
    APPROVER("""
        p.project_id IN (SELECT s.project_id FROM project_stage s
                          WHERE s.approver IN (SELECT o.approver FROM project_stage o WHERE o.project_id = :project AND NOT o.withdrawn)
                            AND NOT s.withdrawn)"""),
    UNIT("p.responsible_unit_id = :unit AND p.class_code IS DISTINCT FROM :class");

    private final String those;

    RepeatKind(String those) {
        this.those = those;
    }

    /** In SQL on {@code problem p}; {@code :unit}, {@code :class}, {@code :project} and {@code :self} are used. */
    String those() {
        return those;
    }

    boolean isFor(Officer officer) {
        return this != APPROVER || officer.holdsAny(Post.SUPERVISOR, Post.RESIDENT);
    }
}
