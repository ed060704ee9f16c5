package cn.mingzhang.education;

import java.time.LocalDate;
import java.util.List;

/** An event as it is entered. @param unitId who held it; @param materials what was shown */
public record NewEvent(
        EducationKind kind,
        LocalDate heldOn,
        String theme,
        String place,
        long unitId,
        List<Long> materials,
        String remark) {}
