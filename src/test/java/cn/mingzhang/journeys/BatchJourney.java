package cn.mingzhang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("proof")
@DisplayName("批次")
class BatchJourney extends Journey {

    @Test
    @DisplayName("办公室勾选组批，副组长一次口令签批：齐备的销号，不齐备的带着原因留下")
    void theOfficeMakesAnAgendaAndTheDeputySignsItOnce() {
        var office = as("office").open("/problems?stage=AWAITING_SIGN_OFF&stage=AWAITING_COUNTERSIGN&level=MUNICIPAL");
        var waiting = office.find("main input[name=problem]").count();
        assertThat(waiting)
                .as("files that wait for the discipline side and the group")
                .isGreaterThan(1);
        office.page().locator("[data-select-all]").check();
        assertThat(office.find("[data-select-count]").innerText()).contains("" + waiting);
        office.find("#selection-step").selectOption("SIGN_OFF");
        office.page()
                .waitForNavigation(() -> office.find(".selection__deed:has(#selection-step) button[type=submit]")
                        .first()
                        .click());
        office.open(office.page().url().replaceFirst("https?://[^/]+", ""))
                .fill("title", "集中审批销号")
                .submit("/batches");
        var here = office.page().url().replaceFirst("https?://[^/]+", "");
        assertThat(office.find("form[action$=signatures]").count())
                .as("who makes the agenda does not sign it")
                .isZero();

        var deputy = as("deputy").open(here);
        var ready = deputy.find("tr[data-ready=true]").count();
        assertThat(ready).isBetween(1, waiting - 1);
        deputy.fill("remark", "同意").fill("password", "Wrong-2021-secret").submitRefused("/signatures", 422);
        deputy.fill("remark", "同意").fill("password", PASSWORD).submit("/signatures");
        assertThat(deputy.text()).contains("已签 " + ready + " 件，留下 " + (waiting - ready) + " 件");
        assertThat(deputy.find("main .checklist .is-unmet").count()).isGreaterThanOrEqualTo(waiting - ready);
        assertThat(deputy.open(here + "/sheet").text()).contains("批次审批表", "集中审批销号");
        assertThat(deputy.open("/batches").text()).contains("集中审批销号");
    }
}
