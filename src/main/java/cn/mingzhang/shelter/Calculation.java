package cn.mingzhang.shelter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 算式 kept in a project's file: append-only, the last one counts.
 *
 * @param ruledOn the day whose rules were used
 * @param lines the working in Chinese, as it was then
 * @param terms ids of the parameters used
 */
public record Calculation(
        int ordinal,
        LocalDate ruledOn,
        @Nullable BuildingUse use,
        @Nullable Boolean zone,
        @Nullable Boolean renewal,
        @Nullable BigDecimal planned,
        RequiredArea.Outcome outcome,
        @Nullable String rule,
        @Nullable BigDecimal area,
        boolean verified,
        List<String> lines,
        List<Long> terms,
        String reason,
        String officerName,
        String officerUnit,
        LocalDate workedOn) {}
