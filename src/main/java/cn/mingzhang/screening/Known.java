package cn.mingzhang.screening;

import cn.mingzhang.projects.DecisionKind;
import cn.mingzhang.shelter.BuildingUse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project as the register and its stages know it.
 *
 * @param parcels 宗地号 from its stages
 * @param decidedArea 地面总建筑面积 when it was decided
 * @param papers how many of the five papers of an 易地 approval lie in the file; null where it is none
 * @param relocationGround null where none is stated
 * @param supervised 人防质监 is registered
 * @param accepted the shelter was accepted
 * @param approvedUse 平时用途 as approved; {@code use} as registered
 */
record Known(
        long id,
        String number,
        String name,
        String developer,
        @Nullable String creditCode,
        @Nullable String projectCode,
        @Nullable String address,
        String divisionCode,
        long unitId,
        @Nullable String planningNumber,
        @Nullable LocalDate planningOn,
        @Nullable String constructionNumber,
        @Nullable LocalDate constructionOn,
        @Nullable String completionNumber,
        @Nullable LocalDate completionOn,
        DecisionKind decision,
        @Nullable String decisionNumber,
        @Nullable LocalDate decisionOn,
        @Nullable BigDecimal aboveGround,
        @Nullable BigDecimal groundFloor,
        @Nullable BigDecimal required,
        @Nullable BigDecimal designed,
        @Nullable BigDecimal built,
        @Nullable Integer storeys,
        @Nullable BigDecimal foundationDepth,
        @Nullable BuildingUse buildingUse,
        @Nullable Boolean zone,
        @Nullable Boolean renewal,
        List<String> parcels,
        @Nullable BigDecimal decidedArea,
        @Nullable Integer papers,
        @Nullable String relocationGround,
        boolean supervised,
        boolean accepted,
        boolean useRegistered,
        @Nullable String approvedUse,
        @Nullable String use,
        @Nullable String approver) {

    boolean isDecided() {
        return decision != DecisionKind.NONE;
    }
}
