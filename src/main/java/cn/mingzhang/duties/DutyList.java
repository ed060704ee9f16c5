package cn.mingzhang.duties;

import cn.mingzhang.audit.Subject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 主体责任清单 of one unit in one campaign. @param late open items whose term is over */
record DutyList(
        long id,
        long campaignId,
        int year,
        String title,
        long unitId,
        String code,
        String unit,
        DutyState state,
        @Nullable LocalDate confirmBy,
        @Nullable LocalDate confirmedOn,
        int items,
        int done,
        int late,
        boolean running,
        long version) {

    static final String KIND = "duty-list";

    public String number() {
        return year + "-" + code;
    }

    Subject subject() {
        return new Subject(KIND, number());
    }

    public String href() {
        return "/duties/" + id;
    }
}
