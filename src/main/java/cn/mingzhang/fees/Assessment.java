package cn.mingzhang.fees;

import cn.mingzhang.money.Yuan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 核定: what was assessed by which lines, who proposed it and who answered. It never changes but for its one answer. */
public record Assessment(
        long id,
        String number,
        long projectId,
        @Nullable Long replacesId,
        State state,
        Reference reference,
        LocalDate referenceOn,
        String referenceReason,
        long standardId,
        @Nullable Long groundId,
        String certificate,
        BigDecimal requiredArea,
        BigDecimal builtArea,
        BigDecimal aboveGroundArea,
        BigDecimal chargedArea,
        Yuan assessed,
        Yuan reduced,
        Yuan payable,
        boolean verified,
        LocalDate dueOn,
        String remark,
        long proposerId,
        String proposerName,
        String proposerUnit,
        LocalDate proposedOn,
        @Nullable String answererName,
        @Nullable LocalDate answeredOn,
        String answer,
        @Nullable LocalDate replacedOn,
        List<Line> lines) {

    public Assessment {
        lines = List.copyOf(lines);
    }

    public boolean isProposed() {
        return state == State.PROPOSED;
    }

    public boolean isInForce() {
        return state == State.IN_FORCE;
    }

    Areas areas() {
        return new Areas(requiredArea, builtArea, aboveGroundArea);
    }

    public String href() {
        return "/fees/assessments/" + number;
    }
}
