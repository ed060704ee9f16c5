package cn.mingzhang.education;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.evidence.HolderRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An event as it stands. @param materials titles; @param due persons who had to come, within the reader's scope */
record Event(
        long id,
        String number,
        EducationKind kind,
        LocalDate heldOn,
        String theme,
        String place,
        long unitId,
        String unit,
        String materials,
        String remark,
        @Nullable LocalDate voidedOn,
        String voidedWhy,
        long version,
        int due,
        int came) {
    static final String KIND = "education";

    String href() {
        return "/education/" + number;
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
