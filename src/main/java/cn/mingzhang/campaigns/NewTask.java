package cn.mingzhang.campaigns;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the plan says of a key task. @param phase its ordinal */
public record NewTask(
        int phase,
        String title,
        String demand,
        long leadUnitId,
        List<Long> helpers,
        LocalDate dueOn,
        @Nullable Integer reportEvery) {}
