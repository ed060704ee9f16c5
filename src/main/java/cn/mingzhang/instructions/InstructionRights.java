package cn.mingzhang.instructions;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Post.Side;
import cn.mingzhang.refusals.WrongPost;
import java.util.Map;

/**
 * Who sees an instruction: who wrote it, the group's office that keeps them, and the unit that is asked. Of other leaders' instructions a
 * leader sees nothing; the auditor reads the trail.
 */
final class InstructionRights {
    /** Of {@code instruction i}. */
    static final String VISIBLE = "(:secretary OR i.leader_id = :me OR (:business AND i.unit_id = :myUnit))";

    static final Post[] LEADERS = {Post.LEADERSHIP, Post.GROUP_DEPUTY, Post.GROUP_LEADER};
    static final Post SECRETARY = Post.GROUP_OFFICE;

    private InstructionRights() {}

    static boolean reads(Officer officer) {
        return officer.isOnSide(Side.OFFICE)
                || officer.isOnSide(Side.DISCIPLINE)
                || officer.isOnSide(Side.GROUP)
                || officer.isOnSide(Side.LEADERS);
    }

    static void mustRead(Officer officer) {
        if (!reads(officer)) {
            throw new WrongPost("instructions");
        }
    }

    /** Types his own, in his own right: nobody writes an instruction as a stand-in. */
    static boolean leads(Officer officer) {
        return officer.inOwnRight().holdsAny(LEADERS);
    }

    static boolean records(Officer officer) {
        return officer.holds(SECRETARY);
    }

    static boolean writes(Officer officer) {
        return leads(officer) || records(officer);
    }

    static void mustWrite(Officer officer) {
        if (!writes(officer)) {
            throw new WrongPost("write an instruction");
        }
    }

    static Map<String, Object> parameters(Officer officer) {
        return Map.of(
                "secretary", records(officer),
                "me", officer.id(),
                "business", reads(officer),
                "myUnit", officer.unit().id());
    }

    static boolean takes(InstructionStep step, Instruction one, Officer officer) {
        return step.isOpen(one.state())
                && switch (step.whose()) {
                    case UNIT -> answers(one, officer);
                    case LEADER -> one.isBy(officer) || records(officer);
                };
    }

    /** The unit's own people; whoever wrote it does not answer himself. */
    private static boolean answers(Instruction one, Officer officer) {
        return officer.isOf(one.unitId()) && reads(officer) && !officer.isOrRepresents(one.leaderId());
    }
}
