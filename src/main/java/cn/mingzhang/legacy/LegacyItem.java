package cn.mingzhang.legacy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 历史遗留事项 as it stands. */
record LegacyItem(
        long id,
        String number,
        String estate,
        @Nullable String address,
        @Nullable String developer,
        long unitId,
        String unit,
        @Nullable Long projectId,
        @Nullable String realEstateUnit,
        @Nullable Integer households,
        String lacks,
        LocalDate receivedOn,
        LegacyStage stage,
        @Nullable LegacyOutcome outcome,
        @Nullable LegacyFee fee,
        @Nullable LocalDate handledOn,
        @Nullable LocalDate registeredOn,
        long version) {

    LegacyCard card() {
        return new LegacyCard(
                estate, address, developer, unitId, projectId, realEstateUnit, households, lacks, receivedOn);
    }

    String href() {
        return "/legacy/" + number;
    }
}
