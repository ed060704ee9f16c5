package cn.mingzhang.letters;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.Clerk;
import cn.mingzhang.WebTest;
import cn.mingzhang.calendar.OfficeClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@DisplayName("文书规则：一人提出，另一人同意，自所定之日执行")
class LetterRuleTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private LetterRules rules;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient sql;

    private MvcTestResult propose(String address, String field, String value) {
        return new Clerk(mvc, "office")
                .open(address)
                .fill(field, value)
                .fill("source", "领导小组第4次会议")
                .fill("reason", "时间太短")
                .submit("/letters/rules");
    }

    private MvcTestResult answer(String login, String accepted) {
        var id = sql.sql("SELECT max(id) FROM letter_rule_change")
                .query(Long.class)
                .single();
        return mvc.post()
                .uri("/letters/rules/changes/{id}", id)
                .param("accepted", accepted)
                .param("remark", "")
                .with(csrf())
                .with(as(login))
                .exchange();
    }

    @Test
    @DisplayName("答复天数：同意之前按原来的")
    void aTermIsChangedWithFourEyes() {
        assertThat(propose("/letters/rules/new?kind=REMINDER&side=GROUP", "replyDays", "20"))
                .hasStatus(302);
        assertThat(rules.of(LetterKind.REMINDER, Side.GROUP, clock.today()).replyDays())
                .isEqualTo(10);
        assertThat(answer("office", "true")).hasStatus(403);
        assertThat(answer("deputy", "false")).as("say why").hasStatus(422);
        assertThat(answer("deputy", "true")).hasStatus(302);
        assertThat(rules.of(LetterKind.REMINDER, Side.GROUP, clock.today()).replyDays())
                .isEqualTo(20);
        assertThat(answer("inspector", "true")).hasStatus(409);
        assertThat(mvc.get().uri("/letters/rules/changes").with(as("leader")))
                .bodyText()
                .contains("已同意", "20 日");
    }

    @Test
    @DisplayName("亮灯后果：同样；同一天不能有两条")
    void aConsequenceToo() {
        var address = "/letters/rules/new?colour=RED&times=1";
        assertThat(propose(address, "measure", "约谈主要负责人")).hasStatus(302);
        assertThat(mvc.get().uri("/").with(as("inspector"))).bodyText().contains("待答复的文书规则改动");
        assertThat(answer("inspector", "true")).hasStatus(302);
        assertThat(rules.consequences(clock.today()))
                .hasSize(4)
                .anyMatch(one -> one.measure().equals("约谈主要负责人") && one.colour().equals("RED"));
        assertThat(propose(address, "measure", "再改")).hasStatus(422);
        assertThat(mvc.get().uri(address).with(as("county"))).hasStatus(403);
        assertThat(mvc.get().uri("/letters/rules/new?colour=RED&times=7").with(as("office")))
                .hasStatus(404);
    }
}
