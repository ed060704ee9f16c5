package cn.mingzhang.terms;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.WebTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.calendar.OfficeTerms;
import cn.mingzhang.calendar.TermName;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@DisplayName("期限规则：一人提出，另一人同意")
class TermsTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private OfficeTerms terms;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient sql;

    private MvcTestResult propose(String login, String value) {
        return mvc.post()
                .uri("/terms")
                .param("name", "REMIND_FIRST")
                .param("value", value)
                .param("validFrom", "" + clock.today())
                .param("source", "领导小组第3次会议")
                .param("reason", "提醒得太晚")
                .with(csrf())
                .with(as(login))
                .exchange();
    }

    private long proposed() {
        return sql.sql("SELECT max(id) FROM office_term").query(Long.class).single();
    }

    private MvcTestResult answer(String login, String accepted) {
        return mvc.post()
                .uri("/terms/{id}", proposed())
                .param("accepted", accepted)
                .param("remark", "")
                .with(csrf())
                .with(as(login))
                .exchange();
    }

    @Test
    @DisplayName("同意之前仍按原来的天数；同意之后自所定之日执行")
    void fourEyes() {
        assertThat(propose("office", "20")).hasStatus(302);
        assertThat(terms.on(clock.today())).containsEntry(TermName.REMIND_FIRST, 15);
        assertThat(answer("office", "true")).hasStatus(403);
        assertThat(answer("deputy", "true")).hasStatus(302);
        assertThat(terms.on(clock.today())).containsEntry(TermName.REMIND_FIRST, 20);
        assertThat(answer("inspector", "true")).hasStatus(409);
    }

    @Test
    @DisplayName("不同意要写明理由；天数要是整数；岗位不符 403")
    void refusals() {
        assertThat(propose("office", "a")).hasStatus(422);
        assertThat(propose("county", "20")).hasStatus(403);
        assertThat(propose("office", "20")).hasStatus(302);
        assertThat(answer("deputy", "false")).hasStatus(422);
        assertThat(mvc.get().uri("/terms").with(as("sysadmin"))).hasStatus(403);
    }

    @Test
    @DisplayName("一页看全：各环节的、催缴的、文书的，注明依据和是否核实")
    void allTermsOnOnePage() {
        var page = mvc.get().uri("/terms").with(as("county")).exchange();
        assertThat(page).hasStatusOk().bodyText().contains("行政强制法第五十四条", "监察建议书", "未核对原文", "广元亮灯办法");
    }
}
