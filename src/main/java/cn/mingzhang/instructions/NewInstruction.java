package cn.mingzhang.instructions;

import cn.mingzhang.people.Officer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An instruction to be let out.
 *
 * @param recorder who records it from paper; null where the leader types it
 * @param days within how many working days it is to be answered
 */
record NewInstruction(
        Officer leader,
        @Nullable Officer recorder,
        LocalDate writtenOn,
        String words,
        About about,
        long unitId,
        int days) {}
