package cn.mingzhang.procurement;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.WebTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Registry;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@DisplayName("招标采购登记")
class ProcurementPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    private Map<String, String> typed;

    @BeforeEach
    void aProcurement() {
        typed = new HashMap<>(Map.of(
                "title", "疏散指挥中心防护设备采购",
                "unitId",
                        "" + Cast.of(registry, clock).unit(DemoCast.CITY_OFFICE).id(),
                "category", "EQUIPMENT",
                "method", "OPEN_TENDER",
                "agency", "四川某某招标代理有限公司",
                "bidders", "甲公司\n乙公司\n丙公司",
                "winner", "乙公司",
                "budget", "1,500,000",
                "amount", "1480000.5",
                "awardedOn", "2020-06-18"));
    }

    @Test
    @DisplayName("登记、列表、合计、筛选、修改")
    void enteredListedSummedAndAmended() {
        var entered = post("rectifier", "/procurements");
        assertThat(entered).hasStatus(302);
        var address = entered.getResponse().getRedirectedUrl();
        assertThat(address).startsWith("/procurements/CG-2020-");
        var page = page(get("leader", address));
        assertThat(page.select("ol li").text()).contains("乙公司 中标");
        assertThat(page.select(".notice--warn")).isEmpty();

        var list = page(get("leader", "/procurements?method=OPEN_TENDER&q=丙公司&from=2020-01-01&to=2020-12-31"));
        assertThat(list.select("table[data-total]").attr("data-total")).isEqualTo("1");
        assertThat(list.select("tfoot [data-sum]").eachAttr("data-sum")).containsExactly("1500000.00", "1480000.50");
        assertThat(page(get("leader", "/procurements?method=SINGLE_SOURCE"))
                        .select("table[data-total]")
                        .attr("data-total"))
                .isEqualTo("0");
        assertThat(get("leader", "/procurements.xlsx")).hasStatus(200);

        assertThat(get("rectifier", address + "/edit")).hasStatus(200);
        typed.put("amount", "1490000");
        assertThat(post("rectifier", address)).hasStatus(400);
        typed.put("version", "0");
        assertThat(post("rectifier", address)).hasStatus(302);
        assertThat(post("rectifier", address)).hasStatus(409);
        assertThat(page(get("leader", address)).text()).contains("1,490,000.00");
    }

    @Test
    @DisplayName("可疑之处照实登记，列为供核对")
    void whatLooksOddIsSaidAndEntered() {
        typed.putAll(Map.of("bidders", "甲公司\n甲公司", "winner", "丁公司", "amount", "1600000", "agency", "甲公司"));
        var entered = post("rectifier", "/procurements");
        assertThat(entered).hasStatus(302);
        var doubts = page(get("leader", entered.getResponse().getRedirectedUrl()))
                .select(".notice--warn li")
                .eachText();
        assertThat(doubts).hasSize(5);
        assertThat(page(get("leader", "/procurements"))
                        .select("tbody .tag--warn")
                        .text())
                .contains("5 处供核对");
    }

    @ParameterizedTest(name = "{0} {1}={2}: {3}")
    @CsvSource({
        "rectifier, title, '', 422",
        "rectifier, method, BRIBE, 422",
        "rectifier, amount, -1, 422",
        "rectifier, amount, 一百万, 422",
        "rectifier, awardedOn, 2999-01-01, 422",
        "rectifier, project, XM-2099-0001, 422",
        "county, title, x, 404",
        "head, title, x, 403",
        "treasury, title, x, 403"
    })
    @DisplayName("填错的说明错在哪里")
    void whatCannotBeIsRefused(String login, String field, String value, int status) {
        typed.put(field, value);
        assertThat(post(login, "/procurements")).hasStatus(status);
        assertThat(page(get("leader", "/procurements"))
                        .select("table[data-total]")
                        .attr("data-total"))
                .isEqualTo("0");
    }

    private MvcTestResult get(String login, String path) {
        return mvc.get().uri(path).with(as(login)).exchange();
    }

    private MvcTestResult post(String login, String path) {
        var request = mvc.post().uri(path).with(as(login)).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }

    private static Document page(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
