package cn.mingzhang.desk;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.WebTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
@DisplayName("首页与总览：各岗位看到什么")
class DeskPagesTest {
    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest(name = "{0}: / says {1}, /dashboard {2}")
    @CsvSource({
        "rectifier,  等我办理, 403",
        "head,       等我办理, 200",
        "reviewer,   等我办理, 403",
        "feeclerk,   等我办理, 403",
        "county,     等我办理, 403",
        "countyhead, 等我办理, 403",
        "resident,   等我办理, 200",
        "deputy,     等我办理, 200",
        "inspector,  等我办理, 200",
        "keeper,     等我办理, 403",
        "petition,   等我办理, 403",
        "office,     等我办理, 200",
        "treasury,   等我办理, 403",
        "sysadmin,   管理员不经办业务, 403",
        "secadmin,   等我办理, 403",
        "auditor,    留痕校验, 403",
        "leader,     每个数都可以点开, 200"
    })
    void whoSeesWhat(String login, String words, int dashboard) {
        assertThat(mvc.get().uri("/").with(as(login))).hasStatusOk().bodyText().contains(words);
        assertThat(mvc.get().uri("/dashboard").with(as(login))).hasStatus(dashboard);
    }

    @Test
    void whoHasNotSignedInIsSentToSignIn() {
        assertThat(mvc.get().uri("/").accept("text/html")).hasStatus(302);
        assertThat(mvc.get().uri("/dashboard").accept("text/html")).hasStatus(302);
    }

    @Test
    @DisplayName("领导首页上的每个指标都带代码、数值和记录的地址")
    void everyFigureOnTheLeadersPageOpensItsRows() {
        assertThat(mvc.get().uri("/").with(as("leader")))
                .bodyText()
                .contains("data-figure=\"ledger.problems\"", "data-figure=\"omitted.municipal.remaining\"")
                .contains("/figures/ledger.problems?asOf=");
    }
}
