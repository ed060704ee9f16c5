package cn.mingzhang.inbox;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.MovableClock;
import cn.mingzhang.WebTest;
import cn.mingzhang.witness.Road;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
@DisplayName("收件箱：提醒、逾期、升级，每次一回，每事一行")
class InboxTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ReminderRound round;

    @Autowired
    private Road road;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    @AfterEach
    void theClockBack() {
        clock.reset();
    }

    private String theProblem() {
        return road.rectifying().value();
    }

    private void goTo(LocalDate day) {
        clock.forward((int) ChronoUnit.DAYS.between(clock.today(), day));
    }

    private LocalDate due(String number) {
        return sql.sql("SELECT due_on FROM problem WHERE number = ?")
                .param(number)
                .query(LocalDate.class)
                .single();
    }

    private List<String> told(String number) {
        return sql.sql("SELECT DISTINCT o.occasion || ' ' || p.login || ' ' || t.reason FROM notice_occasion o"
                        + " JOIN notice_telling t ON t.occasion_id = o.id JOIN officer p ON p.id = t.officer_id"
                        + " WHERE o.number = ? AND o.kind = 'problem-term' ORDER BY 1")
                .param(number)
                .query(String.class)
                .list();
    }

    @Test
    @DisplayName("到期前提醒经办人；逾期再告诉本人、单位负责人、办公室、副组长，各一次")
    void remindsAndEscalates() {
        var number = theProblem();
        goTo(due(number));
        round.go();
        assertThat(told(number)).containsExactly("REMIND_LAST county NAMED");
        assertThat(round.go()).as("the same day again").isZero();
        goTo(due(number).plusDays(1));
        round.go();
        assertThat(told(number)).contains("OVERDUE county NAMED");
        goTo(due(number).plusDays(40));
        round.go();
        assertThat(told(number))
                .contains(
                        "ESCALATE_HEAD countyhead HEAD",
                        "ESCALATE_OFFICE office OFFICE",
                        "ESCALATE_DEPUTY deputy DEPUTY");
        assertThat(round.go()).isZero();
        assertThat(sql.sql("SELECT changes FROM trail_entry WHERE deed = 'OVERDUE_ESCALATED' AND subject_number = ?")
                        .param(number)
                        .query(String.class)
                        .list())
                .as("each escalation once in the record's own history")
                .filteredOn(said -> said.contains("problem-term"))
                .hasSize(3);
        assertThat(page("/inbox?kind=problem-term", "county").select("tbody tr"))
                .as("one line a matter")
                .hasSize(1);
    }

    @Test
    @DisplayName("说明为什么告诉我；只有编号和种类，没有内容；别人看不到")
    void saysWhyAndNothingElse() {
        var number = theProblem();
        goTo(due(number));
        round.go();
        var row = page("/inbox?kind=problem-term", "county").select("tbody tr").first();
        assertThat(row.text()).contains(number, "问题整改时限", "因为您是经办人", "未读");
        var description = sql.sql("SELECT left(description, 8) FROM problem WHERE number = ?")
                .param(number)
                .query(String.class)
                .single();
        assertThat(row.text()).doesNotContain(description);
        assertThat(page("/inbox?kind=problem-term&lang=en", "county").text()).contains("assigned to you by name");
        assertThat(page("/inbox?kind=problem-term", "rectifier").select("tbody tr"))
                .isEmpty();
        assertThat(badge("county")).isNotEmpty();
        var id = sql.sql("SELECT min(id) FROM notice").query(Long.class).single();
        assertThat(mvc.post().uri("/inbox/{id}/read", id).with(csrf()).with(as("rectifier")))
                .hasStatus(404);
    }

    @Test
    @DisplayName("读过的不再计数；有新的情形又是未读；不再计时的收起")
    void readAndOver() {
        var number = theProblem();
        goTo(due(number));
        round.go();
        assertThat(mvc.post().uri("/inbox/read").with(csrf()).with(as("county")))
                .hasStatus(302);
        assertThat(badge("county")).isEmpty();
        goTo(due(number).plusDays(1));
        round.go();
        assertThat(badge("county")).isNotEmpty();
        sql.sql("UPDATE notice SET matter = matter + 100000").update();
        round.go();
        assertThat(page("/inbox?state=OVER&kind=problem-term", "county").select("tbody tr"))
                .hasSize(1);
    }

    @Test
    @DisplayName("不要的提醒看不到；逾期的照样告诉")
    void aMutedKindIsSilentUntilItIsOverdue() {
        var number = theProblem();
        assertThat(mvc.post()
                        .uri("/inbox/settings")
                        .param("wanted", "task")
                        .with(csrf())
                        .with(as("county")))
                .hasStatus(302);
        goTo(due(number));
        round.go();
        assertThat(page("/inbox", "county").select("tbody tr")).isEmpty();
        assertThat(badge("county")).isEmpty();
        goTo(due(number).plusDays(1));
        round.go();
        assertThat(page("/inbox?kind=problem-term", "county").select("tbody tr"))
                .hasSize(1);
        var settings = page("/inbox/settings", "county");
        assertThat(settings.select("input[name=wanted][checked]").eachAttr("value"))
                .containsExactly("task");
    }

    @Test
    @DisplayName("等待签批的环节：提醒该岗位；逾期不报责任单位负责人")
    void aStepThatWaitsIsItsPosts() {
        var number = road.awaitingSignOff().value();
        clock.forward(60);
        round.go();
        assertThat(sql.sql(
                                "SELECT DISTINCT p.login FROM notice_occasion o JOIN notice_telling t ON t.occasion_id = o.id"
                                        + " JOIN officer p ON p.id = t.officer_id WHERE o.number = ? AND o.kind = 'closure-step' ORDER BY 1")
                        .param(number)
                        .query(String.class)
                        .list())
                .contains("deputy", "office")
                .doesNotContain("countyhead", "county");
    }

    @Test
    @DisplayName("每一情形只有一次，由数据库保证")
    void anOccasionIsUnique() {
        var number = theProblem();
        goTo(due(number));
        round.go();
        assertThat(sql.sql(
                                "INSERT INTO notice_occasion (kind, matter, due_on, occasion, number, happened_on, recorded_at)"
                                        + " SELECT kind, matter, due_on, occasion, number, happened_on, recorded_at FROM notice_occasion"
                                        + " ON CONFLICT DO NOTHING")
                        .update())
                .isZero();
    }

    private String badge(String login) {
        return page("/help", login)
                .select(".nav__link[href=/inbox] .nav__count [aria-hidden]")
                .text();
    }

    private Document page(String address, String login) {
        var answer = mvc.get().uri(address).with(as(login)).exchange();
        assertThat(answer).hasStatusOk();
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
