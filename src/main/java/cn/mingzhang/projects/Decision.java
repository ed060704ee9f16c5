package cn.mingzhang.projects;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 人防审批决定: kind, 批复文号 and date. Without a decision there is neither number nor date. */
@Embeddable
public record Decision(
        @Enumerated(EnumType.STRING) DecisionKind kind,
        @Nullable String number,
        @Nullable LocalDate on) {

    public static final Decision NONE = new Decision(DecisionKind.NONE, null, null);

    public Decision {
        if (kind == DecisionKind.NONE) {
            number = null;
            on = null;
        }
    }
}
