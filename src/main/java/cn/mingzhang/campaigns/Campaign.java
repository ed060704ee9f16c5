package cn.mingzhang.campaigns;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 专项治理 of one year. */
record Campaign(
        long id,
        int year,
        String title,
        String aim,
        CampaignState state,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate concludedOn,
        long version) {

    boolean isDraft() {
        return state == CampaignState.DRAFT;
    }

    boolean isRunning() {
        return state == CampaignState.ISSUED;
    }

    String href() {
        return "/campaigns/" + year;
    }
}
