package cn.mingzhang.inbox;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.MovableClock;
import cn.mingzhang.WebTest;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
@DisplayName("邮件提醒：只有条数；发不出的再发，看得见；没有服务器就不发")
class MailTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MailDesk desk;

    @Autowired
    private MailRound round;

    @Autowired
    private Registry registry;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    private final StubServer server = new StubServer();
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private Officer county;

    @BeforeEach
    void twoNoticesWait() {
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        sender.setDefaultEncoding("UTF-8");
        county = Cast.of(registry, clock).officer("county");
        desk.choose("county@example.gov.cn", county);
        for (var matter = 1; matter <= 2; matter++) {
            sql.sql(
                            "INSERT INTO notice (officer_id, kind, matter, number, href, due_on, stage, reason, times, last_on, mail_due)"
                                    + " VALUES (?, 'problem-term', ?, '2021-0041', '/problems/2021-0041', ?, 'OVERDUE', 'NAMED', 1, ?, true)")
                    .params(county.id(), matter, clock.today(), clock.today())
                    .update();
        }
    }

    @AfterEach
    void closed() throws IOException {
        clock.reset();
        server.close();
    }

    @Test
    @DisplayName("一轮一封，只说几条和在哪里看；没有编号和内容")
    void oneNeutralMail() {
        desk.write(true);
        desk.write(true);
        assertThat(round.go(sender)).isEqualTo(1);
        assertThat(round.go(sender)).isZero();
        assertThat(server.mails).singleElement().satisfies(mail -> {
            assertThat(mail).contains("county@example.gov.cn");
            assertThat(body(mail)).contains("2 条新提醒").doesNotContain("2021-0041", "problem");
        });
    }

    /** The text, whichever way it was encoded. */
    private static String body(String mail) {
        var text = mail.substring(mail.indexOf("\n\n")).strip();
        return Pattern.compile("base64", Pattern.CASE_INSENSITIVE).matcher(mail).find()
                ? new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8)
                : text;
    }

    @Test
    @DisplayName("拒收、连不上：记下原因，越隔越久再发，八次为止；管理员可以再发")
    void whatCannotBeSentIsTriedAgain() throws IOException {
        desk.write(true);
        server.refusing = true;
        assertThat(round.go(sender)).isZero();
        assertThat(round.go(sender)).as("not at once").isZero();
        assertThat(desk.last(1).get(0).tries()).isEqualTo(1);
        for (var n = 0; n < 9; n++) {
            clock.forward(1);
            round.go(sender);
        }
        var given = desk.last(1).get(0);
        assertThat(given.tries()).isEqualTo(8);
        assertThat(given.nextAt()).isNull();
        assertThat(mvc.get().uri("/jobs/outbox").with(as("sysadmin")))
                .hasStatusOk()
                .bodyText()
                .contains("没有发出");
        assertThat(mvc.post().uri("/jobs/outbox").with(csrf()).with(as("sysadmin")))
                .hasStatus(302);
        server.close();
        round.go(sender);
        assertThat(desk.last(1).get(0).error()).isEqualTo("UNREACHABLE");
    }

    @Test
    @DisplayName("没有服务器：不写、不发、页面说明；地址可改可停")
    void withoutAServerThereIsNone() {
        desk.write();
        assertThat(desk.last(1)).isEmpty();
        assertThat(round.go()).isZero();
        assertThat(mvc.get().uri("/account/mail").with(as("county")))
                .hasStatusOk()
                .bodyText()
                .contains("county@example.gov.cn", "还没有配置邮件服务器");
        assertThat(mvc.post()
                        .uri("/account/mail")
                        .param("address", "nonsense")
                        .with(csrf())
                        .with(as("county")))
                .hasStatus(422);
        assertThat(mvc.post()
                        .uri("/account/mail")
                        .param("address", "")
                        .with(csrf())
                        .with(as("county")))
                .hasStatus(302);
        assertThat(desk.addressOf(county)).isEmpty();
        assertThat(mvc.get().uri("/jobs/outbox").with(as("county"))).hasStatus(403);
    }
}
