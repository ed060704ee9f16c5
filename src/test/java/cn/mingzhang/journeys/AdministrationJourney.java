package cn.mingzhang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("proof")
@DisplayName("新设县级人防办")
class AdministrationJourney extends Journey {
    private static final String OFFICE = "达州高新区人民防空办公室";

    @TempDir
    Path folder;

    @Test
    @DisplayName("系统管理员设单位、建账号，安全管理员授岗，三人启用；中途一人离任交接，接手者办到销号，离任账号停用")
    void aNewOfficeOfThreeClosesAProblem() {
        var system = as("sysadmin");
        openTheOffice(system);
        enter(system, "gaoxin1", "贺启程");
        enter(system, "gaoxin2", "温继往");
        enter(system, "gaoxin3", "岳持重");

        var security = as("secadmin");
        give(security, "gaoxin1", "RECTIFIER");
        give(security, "gaoxin2", "RECTIFIER");
        give(security, "gaoxin3", "UNIT_HEAD");
        assertThat(security.open("/accounts/gaoxin1/posts")
                        .find("[data-post=AUDIT_ADMIN] button[disabled]")
                        .count())
                .as("grey beforehand")
                .isEqualTo(1);
        for (var login : new String[] {"inspector", "resident", "resident2"}) {
            watch(security, login);
        }
        asTheyAre(system, security);

        var road = new Road(this::as, "gaoxin2", "gaoxin3")
                .log("inspector", OFFICE, "DU-05", "")
                .sign("inspector", "SERVE", "", "SERVED")
                .nameTheRectifier("贺启程")
                .sign("gaoxin3", "ACCEPT", "", "RECTIFYING");
        handOver(system, road.number());

        road.workAndProve(Papers.pdf(folder, "制度.pdf"))
                .fileResult("RULE_MADE")
                .fileResult("TRAINING_HELD")
                .rectified()
                .sign("gaoxin2", "APPLY", "", "APPLIED")
                .sign("gaoxin3", "ENDORSE", "", "UNDER_REVIEW")
                .reviewed("NONE", "涉及内部管理，不公示")
                .checked()
                .sign("resident", "VERIFY", "", "AWAITING_COUNTERSIGN")
                .findingsAndScreening("inspector")
                .sign("inspector", "COUNTERSIGN", "", "AWAITING_SIGN_OFF")
                .sign("head", "SIGN_OFF", "", "CLOSED");
    }

    private void openTheOffice(Visitor system) {
        system.open("/units")
                .follow("/units/new")
                .choose("kind", "CIVIL_DEFENSE")
                .fill("name", OFFICE)
                .fill("code", "RF-5117A1")
                .choose("divisionCode", "5117A1")
                .submitRefused("/units", 422)
                .chooseContaining("superiorId", "达州市人民防空办公室")
                .submit("/units");
        assertThat(system.text()).contains("RF-5117A1");
    }

    /** The code is read off the slip; the person opens the account and chooses a password that nobody else knows. */
    private void enter(Visitor system, String login, String name) {
        system.open("/accounts/new")
                .fill("name", name)
                .fill("login", login)
                .chooseContaining("unitId", OFFICE)
                .submit("/accounts");
        var code = system.find("[data-activation]").innerText();
        guest().open("/activate")
                .fill("login", login)
                .fill("code", code)
                .fill("password", PASSWORD)
                .fill("again", PASSWORD)
                .submit("/activate");
    }

    private static void give(Visitor security, String login, String post) {
        security.open("/accounts/" + login)
                .follow("/posts")
                .follow("/posts/new?post=" + post)
                .fill("reason", "高新人社〔2022〕1号")
                .submit("/posts");
        assertThat(security.find("[data-post=" + post + "] a[href$='/end']").count())
                .isEqualTo(1);
    }

    private static void watch(Visitor security, String login) {
        security.open("/accounts/" + login).follow("/units");
        security.find("main .choice:has-text('高新区') input[type=checkbox]").check();
        security.submit("/units");
    }

    /** Neither administrator is given what is the other's. */
    private static void asTheyAre(Visitor system, Visitor security) {
        system.openRefused("/accounts/gaoxin1/posts", 403);
        security.openRefused("/units", 403);
        security.openRefused("/accounts/secadmin/posts", 403);
    }

    private void handOver(Visitor system, String number) {
        system.open("/accounts/gaoxin1/disabling");
        assertThat(system.text()).contains(number).doesNotContain("浏览器走查");
        system.openRefused("/problems/" + number, 404);
        var giver = as("gaoxin1").open("/handovers").follow("/handovers/new");
        giver.chooseContaining("officer", "贺启程")
                .tick("occasion", "LEAVING")
                .fill("reason", "调市局工作")
                .submit("/handovers");
        var sheet = giver.page().url().replaceFirst(".*/handovers/", "/handovers/");
        giver.follow("/takers").chooseContaining("all", "温继往").look();
        giver.submit("/takers")
                .follow("/signatures/new")
                .fill("password", PASSWORD)
                .submit("/signatures");
        var taker = as("gaoxin2").open("/");
        assertThat(taker.find("[data-bucket=handovers]").count()).isEqualTo(1);
        taker.open(sheet).follow("/signatures/new").fill("password", PASSWORD).submit("/signatures");
        assertThat(taker.open(sheet + "/paper").text()).contains("贺启程", "温继往", number);
        assertThat(taker.open("/problems/" + number).text()).contains("温继往");

        system.open("/accounts/gaoxin1/disabling").fill("reason", "调离").submit("/disabling");
        giver.openOut("/problems/" + number);
    }
}
