package cn.mingzhang.checkup;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.Clerk;
import cn.mingzhang.WebTest;
import cn.mingzhang.calendar.OfficeClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
@DisplayName("体检参数：一人提出，另一人同意")
class TermTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private CheckupTerms terms;

    @Autowired
    private OfficeClock clock;

    private Clerk clerk(String login) {
        return new Clerk(mvc, login);
    }

    private int months() {
        return terms.on(clock.today(), TermName.STILL_MONTHS);
    }

    @Test
    @DisplayName("同意之前仍按原值；同意之后自该日起执行；改动留痕")
    void isChangedByTwo() {
        var office = clerk("office").open("/checkup/terms").follow("/checkup/terms/new");
        office.fill("name", "STILL_MONTHS")
                .fill("value", "0")
                .fill("source", "领导小组会议纪要")
                .fill("reason", "三个月太长");
        assertThat(office.submit("/terms")).hasStatus(422).bodyText().contains("请填写 1 至 9999 的整数");
        office.fill("value", "2").fill("validFrom", clock.today().minusDays(1).toString());
        assertThat(office.submit("/terms")).hasStatus(422).bodyText().contains("不能早于今天");
        office.fill("validFrom", clock.today().toString()).done("/terms");
        assertThat(months()).isEqualTo(3);
        var bucket = clerk("deputy").open("/").page().select("section[data-bucket=checkup-terms]");
        assertThat(bucket.attr("data-count")).isEqualTo("1");
        assertThat(clerk("deputy")
                        .open(bucket.select("a.bucket__count").attr("href"))
                        .page()
                        .select("table[data-total]")
                        .attr("data-total"))
                .isEqualTo("1");
        var deputy = clerk("deputy").open("/checkup/terms");
        var href = deputy.page().select("#waiting a").attr("href");
        assertThat(mvc.get().uri(href).with(as("office"))).hasStatus(403);
        deputy.open(href);
        assertThat(deputy.page().text()).contains("现在的数值", "三个月太长");
        assertThat(deputy.fill("accepted", "false").submit(href)).hasStatus(422);
        deputy.fill("accepted", "true").done(href);
        assertThat(months()).isEqualTo(2);
        assertThat(clerk("leader")
                        .open("/checkup/terms")
                        .page()
                        .select("#history")
                        .text())
                .contains("几个月没有进展即列出", "领导小组会议纪要", "已同意");
        assertThat(mvc.get().uri(href).with(as("deputy"))).hasStatus(409);
    }

    @Test
    @DisplayName("财政、三员看不到；不是提出岗位的不能提出")
    void whoMayNot() {
        assertThat(mvc.get().uri("/checkup/terms").with(as("treasury"))).hasStatus(403);
        assertThat(mvc.get().uri("/checkup/terms/new").with(as("leader"))).hasStatus(403);
        assertThat(mvc.post().uri("/checkup/terms").with(as("county")).with(csrf()))
                .hasStatus(403);
    }
}
