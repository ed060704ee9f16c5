package cn.mingzhang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("proof")
@DisplayName("来源与期初")
class OpeningJourney extends Journey {

    @TempDir
    private Path papers;

    @Test
    @DisplayName("自查轮次：一单位报问题，一单位签零报告（用英文界面），条目列入台账成为问题")
    void aRoundOfSelfInspection() {
        var office = as("office").open("/sources/SELF_INSPECTION/new");
        office.fill("title", "2022年易地建设费自查")
                .fill("issuer", "领导小组办公室")
                .fill("datedOn", "2022-01-04")
                .fill("from", "2021-01-01")
                .fill("to", "2021-12-31")
                .fill("scope", "2021年核定的全部易地建设费")
                .fill("dueOn", "2022-01-28");
        var boxes = office.find("[name=units][type=checkbox]");
        for (var at = 0; at < boxes.count(); at++) {
            boxes.nth(at).check();
        }
        office.submit("/SELF_INSPECTION");
        var address = office.page().url().replaceFirst("^https?://[^/]+", "");

        var zero = asInEnglish("countyhead").open(address).follow("/report");
        assertThat(zero.text()).contains("found no problem");
        zero.fill("password", PASSWORD).submit("/report");
        assertThat(zero.find("#reports").innerText()).contains("Zero report");

        var clerk = as("rectifier").open(address + "/items/new");
        clerk.fill("description", "2021年某项目按旧标准核定，少征易地建设费")
                .fill("rootCause", "标准更新后没有重新核定")
                .choose("classCode", "FE-05")
                .submit("/items");
        as("head").open(address).follow("/report").fill("password", PASSWORD).submit("/report");

        office.open(address).follow("/listing");
        office.chooseFirst("item").chooseFirst("kind").submit("/listing");
        var problem = office.find("[data-item] a[href^='/problems/']").first().getAttribute("href");
        assertThat(office.open(problem).find("#source").innerText()).contains("2022年易地建设费自查", "没有重新核定");
        as("resident").open(address + "/mirror");
    }

    @Test
    @DisplayName("历史销号：办公室登记、补扫描件，派驻组用英文界面确认，单独计数")
    void aPastClosure() {
        var office = as("office").open("/opening/CLOSURE/new");
        office.fill("title", "2018年巡察发现某小区未足额缴纳易地建设费，已追缴到位")
                .choose("group", "FE")
                .chooseContaining("unitId", "大竹")
                .fill("closedOn", "2018-11-20")
                .fill("approver", "某某（副组长）")
                .fill("paper", "2018年问题整改台账第12页")
                .fill("paperOn", "2018-11-20")
                .submit("/CLOSURE");
        var address = office.page().url().replaceFirst("^https?://[^/]+", "");
        office.attach("files", Papers.pdf(papers, "台账第12页.pdf")).submit("/scan");

        var resident = asInEnglish("resident").open("/opening");
        var before = counted(resident);
        resident.open(address + "/confirm").fill("password", "not my password").submitRefused("/confirm", 422);
        resident.fill("password", PASSWORD).submit("/confirm");
        assertThat(resident.text()).contains("Confirmed");
        assertThat(counted(resident.open("/opening"))).isEqualTo(before + 1);
        office.openRefused(address + "/edit", 409);
        as("deputy").open("/opening/closing");
    }

    private static int counted(Visitor visitor) {
        return Integer.parseInt(
                visitor.find("[data-figure='ledger.historical']").getAttribute("data-value"));
    }
}
