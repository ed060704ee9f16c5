package cn.mingzhang.problems;

import cn.mingzhang.closure.Procedure;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * 案卷: what other capabilities may know of a problem.
 *
 * @param signatures how many signatures the file bears; a record made now remembers it, so that what came before a return or a
 *     reopening can be told from what came after
 * @param lastReturnToWork ordinal of the signature that last brought the file to RECTIFYING; what was checked before is checked
 *     anew
 * @param lastReopening ordinal of the last reopening, 0 if never reopened; earlier findings no longer count
 */
public record ProblemFile(
        long id,
        ProblemNumber number,
        Stage stage,
        int version,
        @Nullable Long unitId,
        Yuan due,
        Yuan reduced,
        int signatures,
        int lastReturnToWork,
        int lastReopening,
        int reopenings,
        Procedure procedure,
        String description) {

    static ProblemFile of(Problem problem) {
        var basics = problem.basics();
        var standing = problem.standing();
        var replay = problem.replay();
        return new ProblemFile(
                problem.id(),
                problem.number(),
                standing.stage(),
                problem.version(),
                basics.responsibleUnitId(),
                basics.amountDue(),
                basics.amountReduced(),
                standing.signatures(),
                replay.lastReturnToWork(),
                replay.lastReopening(),
                standing.reopenings(),
                problem.procedureOrGeneral(),
                basics.description());
    }
}
