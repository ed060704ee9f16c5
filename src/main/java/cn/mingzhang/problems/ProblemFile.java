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
        String description) {}
