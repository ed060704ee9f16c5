package cn.mingzhang.problems;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.WebTest;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.gate.Enrolled;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@DisplayName("签字须有半小时内的第二因素验证")
class FreshProofTest {
    @Autowired
    private ApplicationContext context;

    @Test
    @DisplayName("超过半小时：同页另要动态码，填写的内容保留；补上才签得成")
    void anOldProofIsRenewedBesideThePassword() {
        var desk = Desk.of(context);
        var number = desk.aDraft();
        var inspector = new Enrolled(context, "inspector");
        var page = "/problems/" + number + "/closure";
        assertThat(inspector.get(page + "?step=SERVE")).hasStatusOk().bodyText().doesNotContain("name=\"code\"");

        inspector.waits(Duration.ofMinutes(31));
        assertThat(inspector.get(page + "?step=SERVE")).hasStatusOk().bodyText().contains("name=\"code\"");
        var refused = serve(inspector, desk, number, "");
        assertThat(refused).hasStatus(422).bodyText().contains("超过半小时", "请抓紧认领");
        assertThat(refused).bodyText().doesNotContain(DemoCast.PASSWORD);
        assertThat(serve(inspector, desk, number, "000000"))
                .hasStatus(422)
                .bodyText()
                .contains("动态码不对");
        assertThat(serve(inspector, desk, number, inspector.code()))
                .hasStatus(302)
                .hasRedirectedUrl(page);
        assertThat(inspector.get(page)).bodyText().contains("data-stage=\"SERVED\"");
    }

    private static MvcTestResult serve(Enrolled inspector, Desk desk, ProblemNumber number, String code) {
        return inspector.post(
                "/problems/" + number + "/closure/signatures",
                "step",
                "SERVE",
                "version",
                "" + desk.version(number),
                "remark",
                "请抓紧认领",
                "password",
                DemoCast.PASSWORD,
                "code",
                code);
    }
}
