package cn.mingzhang.people;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.DatabaseTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@DisplayName("口令核对")
class PasswordCheckTest {
    @Autowired
    private PasswordCheck check;

    @Autowired
    private PasswordRule rule;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient sql;

    private Officer rectifier;

    @BeforeEach
    void everybodyIsInPlace() {
        rectifier = Cast.of(registry, clock).officer("rectifier");
    }

    @Test
    void theRightPasswordIsRight() {
        assertThat(check.matches(rectifier, DemoCast.PASSWORD)).isTrue();
        assertThat(check.matches(rectifier, "mingzhang-2021")).isFalse();
    }

    @Test
    @DisplayName("连续输错五次，暂停受理，连对的也不看")
    void afterFiveWrongOnesTheAccountWaits() {
        wrong(5);
        var verdict = check.judge(rectifier, DemoCast.PASSWORD);
        assertThat(verdict.right()).isFalse();
        assertThat(verdict.isLocked()).isTrue();
        assertThat(verdict.waitMinutes()).isEqualTo(1);
    }

    @Test
    void theWaitGrowsAndEnds() {
        wrong(5);
        for (int again = 0; again < 8; again++) {
            waitIsOver();
            wrong(1);
        }
        assertThat(check.judge(rectifier, DemoCast.PASSWORD).waitMinutes()).isEqualTo(15);
        waitIsOver();
        assertThat(check.matches(rectifier, DemoCast.PASSWORD)).isTrue();
    }

    @Test
    void aRightPasswordClearsTheCount() {
        wrong(4);
        assertThat(check.matches(rectifier, DemoCast.PASSWORD)).isTrue();
        wrong(4);
        assertThat(check.matches(rectifier, DemoCast.PASSWORD)).isTrue();
    }

    @Test
    @DisplayName("不存在的账号同样计数，分辨不出")
    void anUnknownAccountWaitsToo() {
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(check.judge(null, "nobody", "x", "10.0.0.1").isLocked()).isFalse();
        }
        assertThat(check.judge(null, "nobody", "x", "10.0.0.1").isLocked()).isTrue();
    }

    @Test
    void whatBcryptWouldCutIsRefused() {
        assertThat(rule.refusal("字".repeat(25), List.of("x"))).contains("people.password.long");
        assertThat(rule.refusal("short", List.of("x"))).contains("people.password.short");
        assertThat(rule.refusal("rectifier-2021", List.of("rectifier"))).contains("people.password.weak.office");
        assertThat(rule.refusal(DemoCast.PASSWORD, List.of("rectifier"))).isEmpty();
        assertThat(check.matches(rectifier, "x".repeat(10_000))).isFalse();
    }

    private void wrong(int times) {
        for (int attempt = 0; attempt < times; attempt++) {
            assertThat(check.judge(rectifier, "wrong")).isEqualTo(new PasswordCheck.Verdict(false, null));
        }
    }

    private void waitIsOver() {
        sql.sql("UPDATE sign_in_failure SET not_before = not_before - interval '1 hour'")
                .update();
    }
}
