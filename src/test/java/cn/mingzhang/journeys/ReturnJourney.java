package cn.mingzhang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("proof")
@DisplayName("退回与重报")
class ReturnJourney extends Journey {

    @TempDir
    Path folder;

    @Test
    @DisplayName("退回须指明环节和理由：退回初审，再退回整改，第二轮重新核查直至会签前")
    void aFileGoesBackToANamedStageAndRunsASecondRound() {
        var road = new Road(this::as, "rectifier", "head")
                .of(as("resident").firstProblemAt("AWAITING_VERIFICATION", "MUNICIPAL"));

        var resident = as("resident").prepare(road.number(), "RETURN");
        resident.fill("password", PASSWORD).submitRefused("/closure/signatures", 422);
        resident.prepare(road.number(), "RETURN")
                .choose("to", "UNDER_REVIEW")
                .fill("remark", "公示范围请重新研究")
                .confirm();
        assertThat(resident.stage()).isEqualTo("UNDER_REVIEW");

        road.reviewed("INTERNAL", "改为内部公示");
        resident.prepare(road.number(), "RETURN")
                .choose("to", "RECTIFYING")
                .fill("remark", "现场照片不清，请补正")
                .confirm();
        assertThat(resident.stage()).isEqualTo("RECTIFYING");

        road.workAndProve(Papers.picture(folder, "补拍现场.png"))
                .sign("rectifier", "APPLY", "已补正，重新申请", "APPLIED")
                .sign("head", "ENDORSE", "", "UNDER_REVIEW")
                .reviewed("INTERNAL", "")
                .checked()
                .sign("resident", "VERIFY", "第二轮核查属实", "PUBLIC_NOTICE");
        assertThat(as("rectifier")
                        .open("/problems/" + road.number() + "/closure")
                        .text())
                .contains("现场照片不清", "第二轮核查属实");
    }
}
