package cn.mingzhang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** An instruction is accepted for good: an application of its own. */
@Tag("proof")
@TestPropertySource(properties = "mingzhang.journey=instruction")
@DisplayName("一条批示：领导在看板的数旁写，单位答复，领导在同一个数旁看到答复")
class InstructionJourney extends Journey {
    private static final String FIGURE = "/figures/ledger.rectified";

    @Test
    @DisplayName("从看板上的数写批示，到答复回到这个数旁边、办结")
    void fromTheHeadlineAndBack() {
        var leader = as("leader").open("/dashboard");
        leader.open("/instructions/new?about=" + FIGURE + "?asOf=2021-12-31").submitRefused("/instructions", 422);
        leader.fill("words", "剩下的一件怎么还没有整改完，请说明").chooseContaining("unitId", "达州市人民防空办公室");
        leader.fill("days", "5").submit("/instructions");
        assertThat(leader.find("h1").innerText()).contains("待答复");
        var number = leader.find("h1").innerText().split("\\s")[0];

        var unit = as("head").open("/").open("/instructions/" + number).follow("/answer");
        unit.submitRefused("/answer", 422);
        unit.fill("words", "余下一件正在办理竣工备案，月底前完成").submit("/answer");
        assertThat(unit.find("h1").innerText()).contains("已答复");
        unit.openRefused("/instructions/" + number + "/accept", 403);
        as("county").openRefused("/instructions/" + number, 404);

        leader.open(FIGURE + "?asOf=2021-12-31");
        assertThat(leader.find("#instructions").innerText()).contains("月底前完成").contains(number);
        leader.open("/instructions/" + number).follow("/accept").submit("/accept");
        assertThat(leader.find("h1").innerText()).contains("已办结");
        unit.openRefused("/instructions/" + number + "/answer", 409);
    }

    @Test
    @DisplayName("英文：清单、一条、表单")
    void theSamePagesInEnglish() {
        asInEnglish("office").open("/instructions").open("/instructions/new?about=" + FIGURE);
        asInEnglish("leader").open("/dashboard").open(FIGURE);
        asInEnglish("office").open("/search?q=2021");
    }
}
