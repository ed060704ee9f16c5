package cn.mingzhang.institutions;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.evidence.HolderRef;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An institution as it stands. @param endedOn the day it was abolished or struck out */
record Institution(
        long id,
        String number,
        String name,
        String document,
        long unitId,
        String unit,
        LocalDate issuedOn,
        String gist,
        List<Long> problemIds,
        InstitutionState state,
        @Nullable LocalDate endedOn,
        String endedWhy,
        long version) {
    static final String KIND = "institution";

    String href() {
        return "/institutions/" + number;
    }

    Subject subject() {
        return new Subject(KIND, number);
    }

    HolderRef holder() {
        return new HolderRef(KIND, id, subject());
    }
}
