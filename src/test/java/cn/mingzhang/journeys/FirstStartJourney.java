package cn.mingzhang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.gate.Telephone;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** Production on an empty database, as {@code java -jar} starts it: no demo, no settings of a test. */
@Tag("proof")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "mingzhang.database.temporary=true")
@ExtendWith({OutputCaptureExtension.class, OneBrowser.class})
@DirtiesContext
@DisplayName("首次启用")
class FirstStartJourney {
    private static final Pattern ONE_TIME_CODE = Pattern.compile("(?m)^\\s+((?:[0-9a-f]{4}-){7}[0-9a-f]{4})\\s*$");
    private static final String SENTENCE = "quiet-harbour-41-lamps-of-";

    @LocalServerPort
    private int port;

    @Test
    @DisplayName("控制台的一次性口令，到三名管理员各自启用、登记动态码、进入系统")
    void fromTheCodeOnTheConsoleToThreeAdministrators(CapturedOutput console) {
        var base = "http://127.0.0.1:" + port;
        var watch = new Watch(base);
        var album = new Album("FirstStartJourney");
        var installer = new Visitor(base, "installer", watch, album).open("/setup");
        var code = ONE_TIME_CODE.matcher(console.getAll());
        assertThat(code.find()).as("one-time code on the console").isTrue();
        installer.fill("code", code.group(1)).fill("unit", "达州市大数据中心");
        installer.fill("systemLogin", "shen").fill("systemName", "沈机杼");
        installer.fill("securityLogin", "yan").fill("securityName", "严防微");
        installer.fill("auditLogin", "bai").fill("auditName", "白纪实").submit("/setup");
        var codes = installer.find("td code").allInnerTexts();
        assertThat(codes).hasSize(3);
        installer.leave();

        var logins = List.of("shen", "yan", "bai");
        for (int at = 0; at < 3; at++) {
            var visitor = new Visitor(base, logins.get(at), watch, album);
            if (at == 1) {
                visitor.speakEnglish();
            }
            begins(visitor, logins.get(at), codes.get(at));
            visitor.leave();
        }
        watch.assertNothingHappened();
    }

    private static void begins(Visitor visitor, String login, String code) {
        visitor.open("/activate").fill("login", login).fill("code", code);
        visitor.fill("password", "Mingzhang-2021")
                .fill("again", "Mingzhang-2021")
                .submitRefused("/activate", 422);
        visitor.fill("code", code).fill("password", SENTENCE + login).fill("again", SENTENCE + login);
        visitor.submit("/activate").signIn(SENTENCE + login);
        assertThat(visitor.page().url()).endsWith("/factor");
        var telephone = new Telephone(visitor.find(".enrol__secret code").innerText());
        visitor.fill("code", telephone.code()).submit("/factor/enrolment");
        assertThat(visitor.find(".slip__codes code").count()).isEqualTo(10);
        visitor.page()
                .waitForNavigation(
                        () -> visitor.find("main .actions a.btn-primary").click());
        assertThat(visitor.find(".top__who").count()).isEqualTo(1);
    }
}
