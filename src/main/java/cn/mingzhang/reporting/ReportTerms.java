package cn.mingzhang.reporting;

import cn.mingzhang.calendar.OfficeTerms;
import cn.mingzhang.calendar.TermName;
import cn.mingzhang.calendar.WorkingDays;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** 受理和告知的期限 of a report, as they are in force on the day it arrives; what has arrived keeps its days when they change. */
@Component
public class ReportTerms {
    private final OfficeTerms terms;
    private final WorkingDays days;

    ReportTerms(OfficeTerms terms, WorkingDays days) {
        this.terms = terms;
        this.days = days;
    }

    /** @param answer when who gave a name must have been told */
    public record Due(LocalDate triage, LocalDate answer) {}

    /** In working days. */
    record Within(int triage, int answer) {}

    Within on(LocalDate day) {
        var inForce = terms.on(day);
        return new Within(inForce.get(TermName.REPORT_TRIAGE), inForce.get(TermName.REPORT_ANSWER));
    }

    public Due of(LocalDate arrivedOn) {
        var within = on(arrivedOn);
        return new Due(days.plus(arrivedOn, within.triage()), days.plus(arrivedOn, within.answer()));
    }
}
