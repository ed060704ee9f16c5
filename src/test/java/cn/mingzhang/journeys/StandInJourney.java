package cn.mingzhang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("proof")
@DisplayName("代理")
class StandInJourney extends Journey {

    @Test
    @DisplayName("主任请假：申请人代理不得签批自己的申请；换人代理，签批甲代乙（代理人用英文界面）")
    void aStandInIsRefusedForHisOwnWork() {
        var number = as("head").firstProblemAt("APPLIED", "MUNICIPAL");
        name("张明远");
        var applicant = asInEnglish("rectifier").open("/");
        assertThat(applicant.find("section[data-bucket=stand-ins]").getAttribute("data-count"))
                .isEqualTo("1");
        applicant.prepare(number, "ENDORSE");
        assertThat(applicant.find("main .checklist .is-unmet").count())
                .as("he applied for it himself")
                .isEqualTo(1);
        applicant.fill("password", PASSWORD).submitRefused("/closure/signatures", 422);
        assertThat(applicant.find("main .notice--bad .is-unmet").count()).isEqualTo(1);
        as("head").open("/stand-ins").follow("/end").submit("/end");
        applicant.openRefused("/problems/" + number + "/closure?step=ENDORSE", 403);

        name("何小满");
        var clerk = asInEnglish("feeclerk").sign(number, "ENDORSE", "情况属实");
        assertThat(clerk.stage()).isEqualTo("UNDER_REVIEW");
        assertThat(clerk.text()).contains("何小满 for 罗开平");
        assertThat(as("head").open("/problems/" + number + "/closure").text()).contains("何小满代罗开平");
        as("head").open("/stand-ins").follow("/end").submit("/end");
    }

    private void name(String deputy) {
        var head = as("head").open("/stand-ins");
        head.open(head.find("section[aria-labelledby=nameable] tr:has-text('罗开平'):has-text('单位负责人') a")
                        .getAttribute("href"))
                .chooseContaining("deputyId", deputy)
                .fill("lastDay", head.today().plusDays(4).toString())
                .fill("reason", "年休假")
                .fill("password", PASSWORD)
                .submit("/stand-ins");
        assertThat(head.text()).contains(deputy, "代理中");
    }
}
