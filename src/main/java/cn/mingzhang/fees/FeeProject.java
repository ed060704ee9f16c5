package cn.mingzhang.fees;

import cn.mingzhang.projects.DecisionKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the fee asks of a project's card. */
public record FeeProject(
        long id,
        String number,
        String name,
        String developer,
        @Nullable String creditCode,
        String divisionCode,
        long unitId,
        String unit,
        @Nullable BigDecimal required,
        @Nullable BigDecimal built,
        @Nullable BigDecimal aboveGround,
        @Nullable LocalDate planningOn,
        @Nullable LocalDate constructionOn,
        @Nullable LocalDate completionOn,
        DecisionKind decisionKind,
        @Nullable LocalDate decisionOn,
        LocalDate happenedOn) {

    public boolean isRelocated() {
        return decisionKind == DecisionKind.RELOCATED;
    }

    /** The days that may be chosen between, as far as they are known, side by side. */
    Map<Reference, LocalDate> candidates() {
        var days = new EnumMap<Reference, LocalDate>(Reference.class);
        put(days, Reference.PLANNING_PERMIT, planningOn);
        put(days, Reference.CONSTRUCTION_PERMIT, constructionOn);
        put(days, Reference.DECISION, decisionOn);
        put(days, Reference.COMPLETION_FILING, completionOn);
        put(days, Reference.DISCOVERY, happenedOn);
        return days;
    }

    private static void put(Map<Reference, LocalDate> days, Reference reference, @Nullable LocalDate day) {
        if (day != null) {
            days.put(reference, day);
        }
    }

    public String href() {
        return "/fees/" + number;
    }
}
