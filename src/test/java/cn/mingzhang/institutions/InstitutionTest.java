package cn.mingzhang.institutions;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.WebTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.evidence.Samples;
import cn.mingzhang.people.Registry;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@DisplayName("建章立制：文号、文件、针对的问题，有效与废止")
class InstitutionTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private cn.mingzhang.witness.Road road;

    @Test
    @DisplayName("针对的问题页面上看得到；废止以后写明已废止")
    void theProblemShowsIt() {
        var problem = road.awaitingSignOff().value();
        var entered = enter("rectifier", "达市人防〔2021〕1号", problem, true);
        assertThat(entered).hasStatus(302);
        var address = entered.getResponse().getRedirectedUrl();
        assertThat(page("inspector", "/problems/" + problem)).bodyText().contains("审批双人复核制度", "达市人防〔2021〕1号");
        assertThat(page("leader", address)).bodyText().contains(problem);
        assertThat(end(address, "2000-01-01")).hasStatus(422).bodyText().contains("不能早于印发日期");
        assertThat(end(address, "" + clock.today())).hasStatus(302);
        assertThat(end(address, "" + clock.today())).hasStatus(409);
        assertThat(page("inspector", "/problems/" + problem)).bodyText().contains("已废止");
    }

    @Test
    @DisplayName("文号用过、问题编号不存在、没有文件：写明不收，所填的都在")
    void badInputIsSaid() {
        assertThat(enter("rectifier", "达市人防〔2021〕2号", null, true)).hasStatus(302);
        assertThat(enter("rectifier", "达市人防〔2021〕2号", null, true))
                .hasStatus(422)
                .bodyText()
                .contains("这个文号已经登记为 ZD-", "审批双人复核制度");
        assertThat(enter("rectifier", "达市人防〔2021〕3号", "2099-9999", true))
                .hasStatus(422)
                .bodyText()
                .contains("台账里没有 2099-9999");
        assertThat(enter("rectifier", "达市人防〔2021〕3号", null, false))
                .hasStatus(422)
                .bodyText()
                .contains("请附制度文件");
        assertThat(enter("inspector", "达市人防〔2021〕3号", null, true)).hasStatus(403);
        assertThatThrownBy(() -> sql.sql("UPDATE institution SET name = 'x'").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("不能改写");
    }

    private MvcTestResult enter(String login, String document, @Nullable String problems, boolean paper) {
        var unit = registry.unitByCode(DemoCast.CITY_OFFICE, clock.today())
                .orElseThrow()
                .id();
        var request = mvc.post().uri("/institutions").multipart();
        if (paper) {
            request.file(new MockMultipartFile("paper", "制度.pdf", "application/pdf", Samples.pdf("I")));
        }
        return request.param("name", "审批双人复核制度")
                .param("document", document)
                .param("unitId", "" + unit)
                .param("issuedOn", "" + clock.today())
                .param("problems", problems == null ? "" : problems)
                .with(as(login))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult end(String address, String on) {
        return mvc.post()
                .uri(address + "/end")
                .param("version", "0")
                .param("as", "ABOLISHED")
                .param("endedOn", on)
                .param("why", "由新办法代替")
                .with(as("rectifier"))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult page(String login, String address) {
        return mvc.get().uri(URI.create(address)).with(as(login)).exchange();
    }
}
