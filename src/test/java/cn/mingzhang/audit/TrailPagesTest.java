package cn.mingzhang.audit;

import static cn.mingzhang.audit.TrailSamples.MONDAY;
import static cn.mingzhang.audit.TrailSamples.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.WebTest;
import cn.mingzhang.people.Cast;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@WebTest
@DisplayName("三员分立：留痕只供审计管理员查阅")
class TrailPagesTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Trail trail;

    @Autowired
    private History history;

    @Autowired
    private JdbcClient sql;

    @ParameterizedTest
    @ValueSource(strings = {"rectifier", "head", "inspector", "leader", "treasury", "sysadmin", "secadmin"})
    void everybodyElseIsRefused(String login) {
        assertThat(mvc.get().uri("/audit?posts=AUDIT_ADMIN").with(Cast.as(login)))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/audit/verification").with(Cast.as(login))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post().uri("/audit/verification").with(Cast.as(login)).with(csrf()))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void newestFirstWithBlockOldAndNew() {
        noted("项目一", "2021-0001", 0);
        noted("项目二", "2021-0002", 1);
        sealNow();

        var page = page(asAuditor("/audit?who=county&kind=problem"));
        var rows = page.select("table.data tbody tr");
        assertThat(page.select("table.data").attr("data-total")).isEqualTo("2");
        assertThat(page.select(".empty")).isEmpty();
        assertThat(rows.get(0).text())
                .contains("2021-0002", "张文（大竹县人民防空办公室", "2021-03-02 09:00", "2021-06-30", "2021-07-31", "项目二");
        assertThat(rows.get(1).text()).contains("2021-0001");
        assertThat(rows.get(0).select("td.num").text()).matches("[1-9]\\d*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who=大竹县",
                "who=张文&deed=PROBLEM_AMENDED",
                "number=2021-0002",
                "kind=problem&number=2021-0002&from=2021-03-02&to=2021-03-02",
                "who=county&from=2021-03-02"
            })
    void eachFilterNarrows(String filter) {
        noted("项目一", "2021-0001", 0);
        noted("项目二", "2021-0002", 1);
        sealNow();

        var page = page(asAuditor("/audit?" + filter));
        assertThat(page.select("table.data tbody tr").get(0).text()).contains("2021-0002");
        assertThat(page.select(".words__one")).isNotEmpty();
        if (filter.contains("2021")) {
            assertThat(page.select("table.data").attr("data-total")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=2026-99-99", "deed='", "who=%25_!&page=99999999&size=-1&sort=x,desc", "kind=%00"})
    void nonsenseInTheAddressIsNoError(String query) {
        assertThat(asAuditor("/audit?" + query)).hasStatusOk();
    }

    @Test
    void nothingFoundIsSaid() {
        assertThat(page(asAuditor("/audit?number=none")).select(".empty").text())
                .contains("没有符合条件的留痕");
    }

    @Test
    void inEnglishToo() {
        noted("x", "2021-0001", 0);
        sealNow();

        var page = page(asAuditor("/audit?lang=en"));
        assertThat(page.title()).contains("Trail");
        assertThat(page(asAuditor("/audit/verification?lang=en")).text()).contains("Verify now");
    }

    @Test
    void aVerificationIsRunAndKept() {
        noted("x", "2021-0001", 0);
        sealNow();

        assertThat(verify("")).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/audit/verification");
        var page = page(asAuditor("/audit/verification"));
        assertThat(page.select(".notice--good").text()).contains("全部完好");
        assertThat(trail.history(new Subject("trail", trail.headCode())))
                .extracting(TrailEntry::deed)
                .contains("TRAIL_VERIFIED");
    }

    @Test
    void aPaperFromAnotherChainIsTold() {
        noted("x", "2021-0001", 0);
        sealNow();

        assertThat(verify("1-ABCDE-FGHJK")).hasStatus(HttpStatus.FOUND);
        assertThat(page(asAuditor("/audit/verification")).select(".notice--bad").text())
                .contains("第 1 区块与纸质文书上的链头码不符");
    }

    @Test
    void whatIsNoCodeIsSaidAtTheFieldAndKept() {
        var answer = verify("十二甲");

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var page = page(answer);
        assertThat(page.select("#printedCode").val()).isEqualTo("十二甲");
        assertThat(page.select("#printedCode-error").text()).contains("12-ABCDE-FGHJK");
    }

    @Test
    void historyIsInTheReadersLanguage() {
        noted("补正", "2021-0001", 0);

        var line =
                history.of(new Subject("problem", "2021-0001"), Locale.ENGLISH).get(0);
        assertThat(line.when()).isEqualTo("2021-03-01 09:00");
        assertThat(line.who()).startsWith("张文 (大竹县人民防空办公室, ");
        assertThat(line.remark()).isEqualTo("补正");
        assertThat(line.changes()).containsExactly(new ChangeLine("no.such.key", "2021-06-30", "2021-07-31"));
        assertThat(line.block()).isZero();
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void aDeedWithoutATransactionFails() {
        assertThatThrownBy(() -> noted("x", "2021-0001", 0)).isInstanceOf(IllegalTransactionStateException.class);
    }

    private void noted(String remark, String number, int day) {
        trail.note(
                ZHANG,
                "PROBLEM_AMENDED",
                new Subject("problem", number),
                List.of(new Change("no.such.key", "2021-06-30", "2021-07-31")),
                remark,
                MONDAY.plusSeconds(86_400L * day));
    }

    /**
     * The test's transaction never commits; what the deferred trigger does then, it does now, and waits again. The cast is
     * entered before, because its entries belong to the same block.
     */
    private void sealNow() {
        asAuditor("/audit");
        sql.sql("SET CONSTRAINTS ALL IMMEDIATE").update();
        sql.sql("SET CONSTRAINTS ALL DEFERRED").update();
    }

    private MvcTestResult verify(String code) {
        return mvc.post()
                .uri("/audit/verification")
                .param("printedCode", code)
                .with(Cast.as("auditor"))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult asAuditor(String uri) {
        return mvc.get().uri(uri).with(Cast.as("auditor")).exchange();
    }

    private static Document page(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
