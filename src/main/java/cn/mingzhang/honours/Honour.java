package cn.mingzhang.honours;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.evidence.HolderRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An award as it stands. @param voidedOn the day it was struck out as entered wrongly */
record Honour(
        long id,
        String number,
        String contest,
        String host,
        HonourLevel level,
        HonourKind kind,
        String event,
        String award,
        long unitId,
        String unit,
        String recipient,
        LocalDate awardedOn,
        @Nullable LocalDate voidedOn,
        String voidedWhy,
        long version) {
    static final String KIND = "honour";

    String href() {
        return "/honours/" + number;
    }

    boolean isVoid() {
        return voidedOn != null;
    }

    Subject subject() {
        return new Subject(KIND, number);
    }

    HolderRef holder() {
        return new HolderRef(KIND, id, subject());
    }
}
