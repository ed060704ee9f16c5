package cn.mingzhang.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.Clerk;
import cn.mingzhang.WebTest;
import cn.mingzhang.evidence.Samples;
import cn.mingzhang.fees.FeeRoad;
import cn.mingzhang.people.Cast;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@DisplayName("催缴页面")
class CollectionPagesTest {
    private static final String PASSWORD = "Mingzhang-2021";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private FeeRoad road;

    private String project;

    @BeforeEach
    void somethingIsOwed() {
        project = road.project("滨江某苑");
        road.assessed(project, "1467");
    }

    private Document page(String address, String login) {
        var answer = mvc.get().uri(address).with(Cast.as(login)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return document(answer);
    }

    private static Document document(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult post(String address, String login, String... pairs) {
        var asked = mvc.post().uri(address).with(Cast.as(login)).with(csrf());
        for (var at = 0; at < pairs.length; at += 2) {
            asked = asked.param(pairs[at], pairs[at + 1]);
        }
        return asked.exchange();
    }

    private String[] notice(String... more) {
        var usual = new String[] {
            "version",
            "0",
            "dueOn",
            road.today().plusDays(15).toString(),
            "payWhere",
            "税务窗口",
            "basis",
            "人民防空法第二十二条",
            "contact",
            "周雨水",
            "phone",
            "0818-0000000",
            "approval",
            "本机关核定",
            "issuer",
            "CIVIL_DEFENSE"
        };
        var all = java.util.Arrays.copyOf(usual, usual.length + more.length);
        System.arraycopy(more, 0, all, usual.length, more.length);
        return all;
    }

    @Test
    @DisplayName("清单：欠缴合计、筛选、导出")
    void theListSumsWhatIsOwed() {
        var list = page("/collection?q=滨江某苑", "feeclerk");
        assertThat(list.select("table").attr("data-total")).isEqualTo("1");
        assertThat(list.select("tfoot td[data-sum]").last().attr("data-sum")).isEqualTo("1467000.00");
        assertThat(page("/collection?rung=URGING_NOTICE&q=滨江某苑", "feeclerk")
                        .select("table")
                        .attr("data-total"))
                .isEqualTo("0");
        assertThat(page("/collection?window=CLOSING&overdue=true&held=true", "inspector")
                        .select("table")
                        .attr("data-total"))
                .isEqualTo("0");
        assertThat(mvc.get()
                        .uri("/collection.xlsx?q=滨江某苑")
                        .with(Cast.as("feeclerk"))
                        .exchange())
                .hasStatusOk();
        assertThat(mvc.get().uri("/collection").with(Cast.as("sysadmin")).exchange())
                .hasStatus(403);
        assertThat(mvc.get()
                        .uri("/collection/" + project)
                        .with(Cast.as("county"))
                        .exchange())
                .hasStatus(404);
    }

    @Test
    @DisplayName("出具缴费告知书：预览、口令、签发、送达")
    void aNoticeIsPreviewedIssuedAndServed() {
        var rung = "/collection/" + project + "/rungs/PAYMENT_NOTICE";
        assertThat(page("/collection/" + project, "feeclerk")
                        .select("#next a.btn-primary")
                        .attr("href"))
                .isEqualTo(rung);
        assertThat(page(rung, "feeclerk").select("#dueOn")).hasSize(1);
        var preview = post(rung, "feeclerk", notice("preview", "true"));
        assertThat(preview).hasStatusOk();
        assertThat(document(preview).select("#preview").text())
                .contains("×号", "1,467,000.00", "壹佰肆拾陆万柒仟元整")
                .doesNotContain("{{");
        assertThat(post(rung, "feeclerk", notice("password", "wrong"))).hasStatus(422);
        assertThat(post(rung, "head", notice("password", PASSWORD))).hasStatus(403);
        assertThat(post(rung, "county", notice("password", PASSWORD))).hasStatus(404);
        assertThat(post(rung, "feeclerk", "password", PASSWORD)).hasStatus(400);
        assertThat(post(rung, "feeclerk", "version", "0", "password", PASSWORD)).hasStatus(422);
        assertThat(post("/collection/" + project + "/rungs/URGING_NOTICE", "feeclerk", notice("password", PASSWORD)))
                .hasStatus(409);
        assertThat(post(rung, "feeclerk", notice("password", PASSWORD))).hasStatus(302);
        var show = page("/collection/" + project, "feeclerk");
        assertThat(show.select("#papers tbody th").text()).startsWith("达市人防告〔");
        assertThat(show.select("#papers").text()).contains("未送达");
        assertThat(mvc.get()
                        .uri("/collection/" + project + "/papers/1/record")
                        .with(Cast.as("feeclerk"))
                        .exchange())
                .hasStatusOk();
        assertThat(mvc.get()
                        .uri(show.select("#papers tbody th a").attr("href"))
                        .with(Cast.as("inspector"))
                        .exchange())
                .hasStatusOk();
        var service = "/collection/" + project + "/papers/1/service";
        assertThat(page(service, "feeclerk").select("#method option")).hasSizeGreaterThan(6);
        assertThat(post(
                        service,
                        "feeclerk",
                        "version",
                        "1",
                        "method",
                        "DIRECT",
                        "recipient",
                        "甲",
                        "server",
                        "乙",
                        "servedOn",
                        road.today().toString()))
                .hasStatus(422);
        assertThat(mvc.post()
                        .multipart()
                        .file(new MockMultipartFile("scan", "送达回证.pdf", "application/pdf", Samples.pdf("送达")))
                        .uri(service)
                        .with(Cast.as("feeclerk"))
                        .with(csrf())
                        .param("version", "1")
                        .param("method", "DIRECT")
                        .param("servedOn", road.today().toString())
                        .param("recipient", "某置业")
                        .param("server", "周雨水")
                        .exchange())
                .hasStatus(302);
        assertThat(page("/collection/" + project, "feeclerk").select("#papers").text())
                .contains("直接送达");
        // Since 2021 the tax office may issue it too: the page asks whose it is.
        assertThat(page("/collection/" + project + "/rungs/URGING_NOTICE", "feeclerk")
                        .select("#issuer"))
                .hasSize(1);
        assertThat(page("/collection/" + project + "/hold", "feeclerk").select("#kind"))
                .hasSize(1);
        assertThat(post(
                        "/collection/" + project + "/hold",
                        "feeclerk",
                        "version",
                        "2",
                        "kind",
                        "SUIT",
                        "reason",
                        "已起诉"))
                .hasStatus(422);
        assertThat(post(
                        "/collection/" + project + "/hold",
                        "feeclerk",
                        "version",
                        "2",
                        "kind",
                        "SUIT",
                        "reason",
                        "已起诉",
                        "reviewOn",
                        road.today().plusDays(30).toString()))
                .hasStatus(302);
        assertThat(page("/collection/" + project + "/resumption", "feeclerk").select("#finalOn"))
                .hasSize(1);
        assertThat(post("/collection/" + project + "/resumption", "feeclerk", "version", "3", "reason", "撤诉"))
                .hasStatus(422);
    }

    @Test
    @DisplayName("批量出具：各件分别判断，好的签发，其余留下")
    void noticesGoOutTogether() {
        var other = road.project("城东某苑");
        var address = "/collection/notices/new?notice=PAYMENT_NOTICE&project=" + project + "&project=" + other;
        assertThat(page(address, "feeclerk").select("tbody tr")).hasSize(2);
        assertThat(page("/collection/notices/new?notice=PAYMENT_NOTICE&all=true&q=滨江某苑", "feeclerk")
                        .select("input[name=projects]")
                        .attr("value"))
                .isEqualTo(project);
        var clerk = new Clerk(mvc, "feeclerk").open(address);
        clerk.fill("phone", "0818-0000000");
        assertThat(clerk.fill("password", "wrong").submit("/collection/notices"))
                .hasStatus(422);
        assertThat(clerk.fill("dueOn", road.today().toString())
                        .fill("password", PASSWORD)
                        .submit("/collection/notices"))
                .hasStatus(422);
        clerk.fill("dueOn", road.today().plusDays(15).toString())
                .fill("password", PASSWORD)
                .done("/collection/notices");
        var batch = page("/collection/notices", "inspector")
                .select("tbody th a")
                .first()
                .attr("href");
        assertThat(page(batch, "feeclerk").text()).contains("达市人防告〔", "出具 1 件，未出具 1 件", "先核定应缴费额");
        assertThat(page(batch + "?outcome=STAYED", "leader").select("tbody tr")).hasSize(1);
        assertThat(page(batch + "?reason=ASSESSED", "leader").select("tbody tr"))
                .hasSize(1);
        for (var login : java.util.List.of("county", "sysadmin")) {
            assertThat(mvc.get().uri(batch).with(Cast.as(login)).exchange())
                    .hasStatus(login.equals("county") ? 404 : 403);
        }
        assertThat(mvc.get()
                        .uri("/collection/notices/999999999999999999999")
                        .with(Cast.as("leader"))
                        .exchange())
                .hasStatus(404);
        assertThat(mvc.get().uri(address).with(Cast.as("head")).exchange()).hasStatus(403);
        assertThat(mvc.get()
                        .uri("/collection/notices/new?notice=RECOVERY_DECISION&project=" + project)
                        .with(Cast.as("feeclerk"))
                        .exchange())
                .hasStatus(404);
    }

    @Test
    @DisplayName("式样：下载、修改上传、他人核准后才用，旧版保留")
    void aFormIsReplacedByTwoPersons() throws Exception {
        var kind = "/stationery/payment-notice";
        assertThat(page("/stationery", "feeclerk").select("tbody tr")).hasSize(CollectionPaper.values().length);
        assertThat(mvc.get().uri("/stationery").with(Cast.as("sysadmin")).exchange())
                .hasStatus(403);
        assertThat(mvc.get().uri(kind).with(Cast.as("sysadmin")).exchange()).hasStatus(404);
        var form = mvc.get()
                .uri(kind + "/versions/0/form.docx")
                .with(Cast.as("feeclerk"))
                .exchange();
        assertThat(form).hasStatusOk();
        var bytes = form.getResponse().getContentAsByteArray();
        assertThat(upload(kind, "feeclerk", bytes)).hasStatus(302);
        assertThat(upload(kind, "feeclerk", bytes)).hasStatus(422);
        assertThat(upload(kind, "head", bytes)).hasStatus(403);
        assertThat(upload("/stationery/urging-notice", "feeclerk", bytes)).hasStatus(422);
        assertThat(mvc.get()
                        .uri(kind + "/versions/1/answer")
                        .with(Cast.as("feeclerk"))
                        .exchange())
                .hasStatus(403);
        assertThat(page(kind + "/versions/1/answer", "head").select("#granted")).hasSize(1);
        assertThat(post(kind + "/versions/1/answer", "head", "granted", "false", "password", PASSWORD))
                .hasStatus(422);
        assertThat(post(kind + "/versions/1/answer", "head", "granted", "true", "password", PASSWORD))
                .hasStatus(302);
        assertThat(post(kind + "/versions/1/answer", "head", "granted", "true", "password", PASSWORD))
                .hasStatus(409);
        assertThat(page(kind, "feeclerk").text()).contains("第 1 版", "在用");
        assertThat(mvc.get()
                        .uri(kind + "/versions/1/trial.docx")
                        .with(Cast.as("head"))
                        .exchange())
                .hasStatusOk();
    }

    private MvcTestResult upload(String kind, String login, byte[] bytes) {
        return mvc.post()
                .multipart()
                .file(new MockMultipartFile("file", "告知书.docx", "application/octet-stream", bytes))
                .uri(kind + "/versions")
                .with(Cast.as(login))
                .with(csrf())
                .param("note", "改了落款")
                .exchange();
    }
}
