package cn.mingzhang.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.MovableClock;
import cn.mingzhang.WebTest;
import cn.mingzhang.calendar.WorkingDays;
import cn.mingzhang.inbox.ReminderRound;
import cn.mingzhang.people.Cast;
import cn.mingzhang.reporting.Writer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
@DisplayName("信访件的期限：自动提醒，只告诉信访室本人，不带一字内容")
class PetitionClocksTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ReminderRound round;

    @Autowired
    private Writer writer;

    @Autowired
    private WorkingDays days;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    @AfterEach
    void theClockBack() {
        clock.reset();
    }

    @Test
    @DisplayName("到期提醒、逾期再告：无论多久，办公室、副组长、代理人和邮件都不告诉；办了就收起")
    void theDeskAloneIsTold() {
        var due = days.plus(clock.today(), 5);
        writer.report("某事", "某名");
        assertThat(round.go()).as("nor counted beside the job").isZero();
        goTo(due.plusDays(60));
        round.go();
        assertThat(sql.sql(
                                "SELECT DISTINCT p.login FROM notice n JOIN officer p ON p.id = n.officer_id WHERE n.kind LIKE 'petition-%'")
                        .query(String.class)
                        .list())
                .containsExactly("petition");
        assertThat(sql.sql("SELECT count(*) FROM notice WHERE mail_due AND kind LIKE 'petition-%'")
                        .query(Long.class)
                        .single())
                .isZero();
        var rows = Jsoup.parse(get("petition", "/inbox?kind=petition-triage")).select("tbody tr");
        assertThat(rows).hasSize(1);
        assertThat(rows.text()).contains("信访室受理期限", "XF").doesNotContain("XF-").doesNotContain("某");
        assertThat(Jsoup.parse(get("petition", "/inbox?kind=petition-answer")).select("tbody tr"))
                .hasSize(1);

        var number = Jsoup.parse(get("petition", "/petition?sort=number,desc"))
                .select("tbody th a")
                .first()
                .text();
        post("petition", "/petition/" + number + "/openings", Map.of("reason", "HANDLING"));
        post(
                "petition",
                "/petition/" + number + "/steps",
                Map.of("step", "CLOSE", "version", "1", "reason", "NO_DETAIL", "password", "Mingzhang-2021"));
        round.go();
        assertThat(over("petition-triage")).containsExactly(true);
        assertThat(over("petition-answer")).as("he was not told yet").containsExactly(false);
        post("petition", "/petition/" + number + "/messages", Map.of("kind", "ANSWER", "text", "已办结。"));
        round.go();
        assertThat(over("petition-answer")).containsExactly(true);
    }

    @Test
    @DisplayName("期限由一人提出、另一人确认后自某日起改；此前收到的不变")
    void theTermIsChangedByTwo() {
        var from = clock.today().plusDays(1);
        post(
                "office",
                "/terms",
                Map.of("name", "REPORT_TRIAGE", "value", "8", "validFrom", "" + from, "source", "某通知", "reason", "某因"));
        var id = sql.sql("SELECT max(id) FROM office_term").query(Long.class).single();
        clock.forward(1);
        assertThat(get("petition", "/report")).contains("信访室在 5 个工作日内研判");
        post("inspector", "/terms/" + id, Map.of("accepted", "true", "remark", ""));
        assertThat(get("petition", "/report")).contains("信访室在 8 个工作日内研判");
    }

    private List<Boolean> over(String kind) {
        return sql.sql("SELECT over_on IS NOT NULL FROM notice WHERE kind = ?")
                .param(kind)
                .query(Boolean.class)
                .list();
    }

    private void goTo(LocalDate day) {
        clock.forward((int) ChronoUnit.DAYS.between(clock.today(), day));
    }

    private String get(String login, String address) {
        var answer =
                mvc.get().uri(java.net.URI.create(address)).with(Cast.as(login)).exchange();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private void post(String login, String address, Map<String, String> form) {
        var request = mvc.post().uri(address);
        form.forEach(request::param);
        assertThat(request.with(csrf()).with(Cast.as(login)).exchange()).hasStatus(302);
    }
}
