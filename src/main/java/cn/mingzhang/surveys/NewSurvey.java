package cn.mingzhang.surveys;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit's result in a survey as it is entered.
 *
 * @param year that was surveyed
 * @param name of the survey
 * @param organiser who made it
 * @param rank 名次; null where the paper gives none, then the remark says what it says instead
 * @param among 参评单位数, where it is known
 */
public record NewSurvey(
        int year,
        String name,
        String organiser,
        long unitId,
        @Nullable Integer rank,
        @Nullable Integer among,
        @Nullable BigDecimal score,
        LocalDate publishedOn,
        String remark) {}
