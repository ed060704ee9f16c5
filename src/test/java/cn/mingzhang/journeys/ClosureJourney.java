package cn.mingzhang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("从登记到销号")
class ClosureJourney extends Journey {

    @TempDir
    Path folder;

    @Test
    @DisplayName("县级有资金问题：八人依次办理，每一拒绝事先逐条说明，直至销号和打印")
    void aCountysProblemWithMoneyIsClosedByEightPeople() {
        var road = new Road(this::as, "county", "countyhead")
                .log("inspector", "大竹县", "FE-04", "120000.00")
                .sign("inspector", "SERVE", "请按期整改", "SERVED")
                .nameTheRectifier("廖长根")
                .sign("countyhead", "ACCEPT", "", "RECTIFYING");
        refusedWithEveryReason(road);

        road.workAndProve(Papers.pdf(folder, "缴款书.pdf"), Papers.picture(folder, "现场.png"))
                .fileResult("RECOVERED")
                .rectified()
                .paid("120000.00")
                .sign("county", "APPLY", "整改任务完成，申请销号", "APPLIED")
                .sign("countyhead", "ENDORSE", "情况属实", "UNDER_REVIEW")
                .reviewed("WEBSITE", "材料齐全")
                .checked()
                .sign("resident", "VERIFY", "核查属实", "PUBLIC_NOTICE");
        var number = road.number();
        assertThat(as("county")
                        .open("/problems/" + number + "/closure")
                        .find("main form[method=get] [name=step]")
                        .count())
                .as("the notice is nobody's step but the clock's")
                .isZero();

        road.clockForward(6);
        assertThat(road.stage()).isEqualTo("AWAITING_COUNTERSIGN");
        assertThat(as("county")
                        .open("/problems/" + number + "/closure")
                        .find("main .checklist")
                        .allInnerTexts())
                .as("whether there is a clue is itself secret")
                .noneMatch(line -> line.contains("线索"));

        road.findingsAndScreening("inspector")
                .sign("inspector", "COUNTERSIGN", "责任已查明，损失已定准", "AWAITING_SIGN_OFF")
                .sign("head", "SIGN_OFF", "同意销号", "CLOSED");

        var papers = "/problems/" + number + "/papers/";
        assertThat(as("county").open(papers + "application").text()).contains(number, "廖长根", "蒋立夏");
        assertThat(as("head").open(papers + "approval").text()).contains(number, "蒋立夏", "谭素琴", "李慎行", "周知非", "罗开平");
    }

    /** Before anybody presses every missing thing is on the page, each with a link to where it is put right; pressing changes nothing. */
    private void refusedWithEveryReason(Road road) {
        var county = as("county").open("/problems/" + road.number() + "/closure");
        var missing = county.find("main section:has(input[name=step][value=APPLY]) .checklist .is-unmet");
        assertThat(missing.count())
                .as("measures, result, money, status\n%s", county.text())
                .isEqualTo(4);
        assertThat(missing.locator("a").count()).as("each says where").isEqualTo(4);
        var links = missing.locator("a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        for (var link : links) {
            county.open(link);
            assertThat(county.find("[id='" + link.replaceFirst(".*#", "") + "']")
                            .count())
                    .as(link)
                    .isEqualTo(1);
        }
        county.prepare(road.number(), "APPLY")
                .fill("remark", "先申请再说")
                .fill("password", PASSWORD)
                .submitRefused("/closure/signatures", 422);
        assertThat(county.find("main .notice--bad .is-unmet").count()).isEqualTo(4);
        assertThat(county.find("main [name=remark]").inputValue()).isEqualTo("先申请再说");
        assertThat(road.stage()).isEqualTo("RECTIFYING");
    }

    @Test
    @Tag("proof")
    @DisplayName("市本级无资金问题：组长为本单位负责人，不得审批，由副组长审批（英文界面）")
    void theCitysOwnProblemIsSignedOffByTheDeputy() {
        var road = new Road(this::asInEnglish, "rectifier", "head")
                .log("resident", "达州市人民防空办公室", "DU-05", "")
                .sign("resident", "SERVE", "", "SERVED")
                .nameTheRectifier("张明远")
                .sign("head", "ACCEPT", "", "RECTIFYING")
                .workAndProve(Papers.pdf(folder, "制度.pdf"))
                .fileResult("RULE_MADE")
                .fileResult("TRAINING_HELD")
                .rectified()
                .sign("rectifier", "APPLY", "", "APPLIED")
                .sign("head", "ENDORSE", "", "UNDER_REVIEW")
                .reviewed("NONE", "涉及内部管理，不公示")
                .checked()
                .sign("resident", "VERIFY", "", "AWAITING_COUNTERSIGN")
                .findingsAndScreening("inspector2")
                .sign("inspector2", "COUNTERSIGN", "", "AWAITING_SIGN_OFF");

        var head = asInEnglish("head").prepare(road.number(), "SIGN_OFF");
        assertThat(head.find("main .checklist .is-unmet").count())
                .as("of the responsible unit; signed before")
                .isEqualTo(2);
        head.fill("password", PASSWORD).submitRefused("/closure/signatures", 422);
        road.sign("deputy", "SIGN_OFF", "", "CLOSED");
    }
}
