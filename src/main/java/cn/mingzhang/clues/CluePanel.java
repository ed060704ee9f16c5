package cn.mingzhang.clues;

import cn.mingzhang.closure.Stage;
import cn.mingzhang.compartment.Cleared;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.problems.ProblemFile;
import cn.mingzhang.problems.ProblemPanel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 问题线索 on a problem's page, for the three posts: where to look, and nothing of what is there. The ledger's page is the same
 * whether there is a clue or not; looking is a reading of its own.
 */
@Component
class CluePanel implements ProblemPanel {

    /** @param countersignHref where the countersignature is given, for who gives it while the problem waits for it */
    record Body(String number, boolean registers, @Nullable String countersignHref) {}

    @Override
    public Optional<Panel> of(ProblemFile problem, Officer officer) {
        if (!Cleared.is(officer) || problem.stage() == Stage.DRAFT) {
            return Optional.empty();
        }
        var number = problem.number().value();
        var body = new Body(
                number,
                officer.inOwnRight().holds(Post.CLUE_KEEPER),
                problem.stage() == Stage.AWAITING_COUNTERSIGN
                                && officer.inOwnRight().holds(Post.SUPERVISOR)
                        ? "/problems/" + number + "/closure"
                        : null);
        return Optional.of(new Panel("clues", "clues.title", 245, "clues/_panel", body));
    }
}
