package cn.mingzhang.surveys;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.evidence.HolderRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A result as it stands. @param voidedOn the day it was struck out as entered wrongly */
record Survey(
        long id,
        String number,
        int year,
        String name,
        String organiser,
        long unitId,
        String unit,
        @Nullable Integer rank,
        @Nullable Integer among,
        @Nullable BigDecimal score,
        LocalDate publishedOn,
        String remark,
        @Nullable LocalDate voidedOn,
        String voidedWhy,
        long version) {
    static final String KIND = "survey";

    String href() {
        return "/surveys/" + number;
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
