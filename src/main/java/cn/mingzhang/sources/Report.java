package cn.mingzhang.sources;

import java.time.LocalDate;

/** A unit's signed report in a round. */
record Report(
        long id,
        long unitId,
        int ordinal,
        ReportKind kind,
        String scope,
        LocalDate periodFrom,
        LocalDate periodTo,
        int items,
        String remark,
        String digest,
        LocalDate signedOn,
        String officerName,
        String officerPost,
        String unitName) {}
