package cn.mingzhang.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.mingzhang.Clerk;
import cn.mingzhang.WebTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemNumber;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
@DisplayName("第二核查人可以是代理派驻组人员的人")
class CheckStandInTest {
    @Autowired
    private Road road;

    @Autowired
    private CheckDesk checks;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private MockMvcTester mvc;

    private ProblemNumber number;

    @BeforeEach
    void itAwaitsVerification() {
        number = road.awaitingVerification();
        assertThat(offered()).containsExactly("resident2");
    }

    @Test
    @DisplayName("代理不在的那位：列出（甲（代乙））、登记、本人口令确认")
    void whoActsForTheOther() {
        standIn("resident2", "inspector");
        assertThat(offered()).contains("inspector");
        assertThat(new Clerk(mvc, "resident")
                        .open("/problems/" + number + "/checks/new")
                        .page()
                        .select("select[name=secondCheckerId]")
                        .text())
                .contains("（代");
        var id = road.checkedByOne(number, "inspector");
        assertThatCode(() -> checks.confirm(number, id, road.officer("inspector")))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("代理登记人自己的：不算第二人")
    void notWhoActsForTheFiler() {
        standIn("resident", "inspector");
        assertThat(offered()).doesNotContain("inspector");
    }

    @Test
    @DisplayName("代理不在的那位来登记：被代理人不算第二人")
    void notWhomTheFilerActsFor() {
        standIn("resident2", "inspector");
        assertThat(checks.secondCheckers(road.file(number), road.officer("inspector")))
                .extracting(Officer::login)
                .containsExactly("resident");
    }

    private List<String> offered() {
        return checks.secondCheckers(road.file(number), road.officer("resident")).stream()
                .map(Officer::login)
                .toList();
    }

    private void standIn(String absent, String deputy) {
        sql.sql("""
                        INSERT INTO stand_in (officer_id, deputy_id, post, unit_id, valid_from, valid_to, reason, namer_id, namer_name, named_on, recorded_at)
                        VALUES (:absent, :deputy, 'RESIDENT', (SELECT unit_id FROM post_holding WHERE officer_id = :absent AND post = 'RESIDENT'),
                               :on, :until, 'x', :absent, 'x', :on, timestamptz '2021-01-01')
                        """)
                .param("absent", road.officer(absent).id())
                .param("deputy", road.officer(deputy).id())
                .param("on", clock.today())
                .param("until", clock.today().plusDays(3))
                .update();
    }
}
