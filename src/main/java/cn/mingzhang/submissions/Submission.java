package cn.mingzhang.submissions;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.evidence.HolderRef;
import java.time.LocalDate;
import java.time.YearMonth;

/** One report as it was filed. @param nth 1, or more where it was sent again */
record Submission(
        long id,
        String number,
        long templateId,
        LocalDate month,
        int nth,
        LocalDate asOf,
        String reason,
        String officerName,
        LocalDate filedOn) {
    static final String KIND = "submission";
    static final String SLOT = "filed";

    YearMonth ofMonth() {
        return YearMonth.from(month);
    }

    Subject subject() {
        return new Subject(KIND, number);
    }

    HolderRef holder() {
        return new HolderRef(KIND, id, subject());
    }
}
