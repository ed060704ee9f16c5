package cn.mingzhang.projects;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One line of the register's list. */
record ProjectRow(
        String number,
        String name,
        String developer,
        String division,
        DecisionKind decisionKind,
        @Nullable LocalDate planningPermitOn,
        @Nullable BigDecimal required,
        @Nullable BigDecimal built,
        boolean legacy) {

    public String permitted() {
        return planningPermitOn == null ? "" : planningPermitOn.toString();
    }

    public String requiredShown() {
        return Areas.shown(required);
    }

    public String builtShown() {
        return Areas.shown(built);
    }

    public String decisionKey() {
        return decisionKind.key();
    }

    public String tone() {
        return decisionKind.tone();
    }
}
