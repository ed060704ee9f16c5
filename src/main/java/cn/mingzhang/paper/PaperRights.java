package cn.mingzhang.paper;

import static cn.mingzhang.people.Post.GROUP_OFFICE;
import static cn.mingzhang.people.Post.RECTIFIER;
import static cn.mingzhang.people.Post.RESIDENT;
import static cn.mingzhang.people.Post.SUPERVISOR;

import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemFile;
import cn.mingzhang.refusals.WrongPost;
import java.util.Set;

/**
 * Who prepares a paper and who compares it. Both in their own right: nobody's stand-in. Where the discipline side signs, the one
 * who compares is of the discipline side.
 */
final class PaperRights {
    private static final Set<String> OF_THE_UNIT = Set.of("ACCEPT", "ENDORSE");
    private static final Set<String> OF_THE_DISCIPLINE_SIDE = Set.of("VERIFY", "COUNTERSIGN", "CONFIRM");

    private PaperRights() {}

    static boolean prepares(String act, ProblemFile file, Officer asked) {
        var officer = asked.inOwnRight();
        if (officer.holds(GROUP_OFFICE)) {
            return true;
        }
        if (OF_THE_UNIT.contains(act)) {
            return officer.holds(RECTIFIER) && file.unitId() != null && officer.isOf(file.unitId());
        }
        return OF_THE_DISCIPLINE_SIDE.contains(act) && officer.holdsAny(RESIDENT, SUPERVISOR);
    }

    static void mustPrepare(String act, ProblemFile file, Officer officer) {
        if (!prepares(act, file, officer)) {
            throw new WrongPost("paper of " + act);
        }
    }

    static boolean compares(Paper paper, Officer asked) {
        var officer = asked.inOwnRight();
        var entry = paper.entry();
        var another = officer.id() != paper.officerId() && (entry == null || entry.recorderId() != officer.id());
        return another
                && (officer.holdsAny(RESIDENT, SUPERVISOR)
                        || officer.holds(GROUP_OFFICE) && !OF_THE_DISCIPLINE_SIDE.contains(paper.act()));
    }
}
