package cn.mingzhang.accountability;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.Clerk;
import cn.mingzhang.WebTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
@DisplayName("问责建议")
class ProposalTest {
    private static final String LIST = "/accountability/proposals";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Sanctioner sanctioner;

    private Clerk clerk(String login) {
        return new Clerk(mvc, login);
    }

    @Test
    @DisplayName("DU-03 问题：监督检查室提出，线索管理员启动，登记有关人员；问题页不留痕迹")
    void fromAProblemToTheRegister() {
        var number = sanctioner.unreported();
        var inspector = clerk("inspector").open(LIST);
        assertThat(inspector.page().text()).contains(number, "发现问题不报告");
        inspector.follow("new?problem=" + number);
        assertThat(inspector.fill("reason", " ").submit("/proposals")).hasStatus(422);
        inspector.fill("reason", "签了零报告而明知有漏审").done("/proposals");
        assertThat(clerk("inspector").open(LIST).page().text()).contains("待答复", "没有待提出建议的问题");
        assertThat(clerk("inspector2").open(LIST).page().text()).doesNotContain("签了零报告");
        var desk = clerk("keeper").open("/").page().select("section[data-bucket=proposals]");
        assertThat(desk.attr("data-count")).isEqualTo("1");
        assertThat(desk.text()).contains(number).doesNotContain("签了零报告");
        assertThat(clerk("keeper")
                        .open(desk.select("a.bucket__count").attr("href"))
                        .page()
                        .select("table[data-total]")
                        .attr("data-total"))
                .isEqualTo("1");
        assertThat(clerk("inspector").open("/").page().select("section[data-bucket=proposals]"))
                .isEmpty();
        var keeper = clerk("keeper").open(LIST).follow("/answer");
        assertThat(keeper.fill("takenUp", "false").submit("/answer")).hasStatus(422);
        keeper.fill("takenUp", "true").done("/answer");
        keeper.open(LIST);
        assertThat(keeper.page().text()).contains("启动问责", "登记有关人员");
        for (var login : new String[] {"head", "office", "leader", "reviewer"}) {
            assertThat(mvc.get().uri("/problems/" + number).with(as(login)))
                    .bodyText()
                    .doesNotContain("问责建议", "启动问责");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rectifier",
                "head",
                "reviewer",
                "feeclerk",
                "county",
                "countyhead",
                "deputy",
                "petition",
                "office",
                "leader",
                "treasury",
                "sysadmin",
                "secadmin",
                "auditor"
            })
    @DisplayName("未获授权的岗位：没有这样的页面")
    void forAllOthersThereIsNoSuchPage(String login) {
        var number = sanctioner.unreported();
        assertThat(mvc.get().uri(LIST).with(as(login))).hasStatus(404);
        assertThat(mvc.get().uri(LIST + "/new?problem=" + number).with(as(login)))
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri(LIST)
                        .param("problem", number)
                        .param("reason", "x")
                        .with(as(login))
                        .with(csrf()))
                .hasStatus(404);
    }

    @Test
    @DisplayName("线索管理员不能提出，监督检查室不能答复")
    void eachHasHisPart() {
        var number = sanctioner.unreported();
        assertThat(mvc.get().uri(LIST + "/new?problem=" + number).with(as("keeper")))
                .hasStatus(403);
        clerk("inspector")
                .open(LIST + "/new?problem=" + number)
                .fill("reason", "明知不报")
                .done("/proposals");
        var href = clerk("keeper").open(LIST).page().select("a[href$=/answer]").attr("href");
        assertThat(mvc.get().uri(href).with(as("inspector"))).hasStatus(403);
        assertThat(mvc.get().uri(href).with(as("inspector2"))).hasStatus(404);
    }
}
