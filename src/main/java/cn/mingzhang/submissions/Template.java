package cn.mingzhang.submissions;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.evidence.HolderRef;
import cn.mingzhang.people.Officer;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** 报表模板 of one unit: what is sent to whom, and until which day of the month after. */
record Template(
        long id,
        String code,
        String name,
        String recipient,
        int dueDay,
        LocalDate firstMonth,
        @Nullable LocalDate endedOn,
        long unitId,
        String officerName,
        long version) {
    static final String KIND = "submission-template";
    static final String SLOT = "form";

    String href() {
        return "/submissions/templates/" + code;
    }

    String href(YearMonth month) {
        return href() + "/" + month;
    }

    Subject subject() {
        return new Subject(KIND, code);
    }

    HolderRef holder() {
        return new HolderRef(KIND, id, subject());
    }

    LocalDate dueOn(YearMonth month) {
        return month.plusMonths(1).atDay(dueDay);
    }

    boolean isOf(Officer officer) {
        return officer.isOf(unitId);
    }
}
