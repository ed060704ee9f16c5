package cn.mingzhang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("proof")
@DisplayName("异议与维持")
class DisputeJourney extends Journey {

    @Test
    @DisplayName("单位提出异议须有理由；维持交办后由单位认领")
    void aDisputeIsUpheldAndTheUnitAccepts() {
        var road = new Road(this::as, "county", "countyhead")
                .log("inspector2", "大竹县", "OP-03", "")
                .sign("inspector2", "SERVE", "", "SERVED");
        as("countyhead")
                .prepare(road.number(), "DISPUTE")
                .fill("password", PASSWORD)
                .submitRefused("/closure/signatures", 422);
        road.sign("countyhead", "DISPUTE", "该项目建于规划区外，是否应建请核定", "DISPUTED")
                .sign("inspector", "UPHOLD", "经核，该地块属规划区，维持交办", "SERVED")
                .nameTheRectifier("廖长根")
                .sign("countyhead", "ACCEPT", "服从，按期整改", "RECTIFYING");
        assertThat(as("county").open("/problems/" + road.number() + "/closure").text())
                .contains("该项目建于规划区外", "维持交办");
    }
}
