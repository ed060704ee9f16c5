package cn.mingzhang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("proof")
@DisplayName("回头看反弹")
class ReopeningJourney extends Journey {

    @TempDir
    Path folder;

    @Test
    @DisplayName("无回头看记录不得重新挂账；反弹后须有新的整改措施才可再申请")
    void aRelapseReopensAClosedProblem() {
        var road = new Road(this::as, "rectifier", "head").of(as("resident").firstProblemAt("CLOSED", "MUNICIPAL"));
        var early = as("resident").prepare(road.number(), "REOPEN");
        assertThat(early.find("main .checklist .is-unmet").count())
                .as("no look-back says so")
                .isGreaterThan(0);
        early.fill("remark", "反弹").fill("password", PASSWORD).submitRefused("/closure/signatures", 422);

        var resident = road.see("resident").follow("/look-backs/new");
        var today = resident.today();
        resident.fill("visitedOn", today.toString())
                .fill("place", "项目现场")
                .fill("finding", "地下室又被改作仓库，出入口封堵")
                .tick("conclusion", "RELAPSED")
                .fill("newDueOn", today.plusDays(45).toString())
                .tickIfThere("extra")
                .submit("/look-backs");
        road.sign("resident", "REOPEN", "回头看发现反弹，重新挂账", "RECTIFYING");

        var rectifier = as("rectifier").open("/problems/" + road.number() + "/closure");
        assertThat(rectifier
                        .find("main section:has(input[name=step][value=APPLY]) .checklist .is-unmet")
                        .count())
                .as("what was done before no longer counts")
                .isGreaterThan(0);
        road.workAndProve(Papers.picture(folder, "清退后.png")).rectified().sign("rectifier", "APPLY", "", "APPLIED");
    }
}
