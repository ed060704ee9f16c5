package cn.mingzhang.dashboard;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import cn.mingzhang.DemoTest;
import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

@DemoTest
@DisplayName("总览：图就是表，每一格打开它的记录")
class DashboardTest {
    @Autowired
    private WebApplicationContext application;

    private MockMvcTester mvc;

    @BeforeEach
    void behindTheDoor() {
        mvc = MockMvcTester.from(
                application, builder -> builder.apply(springSecurity()).build());
    }

    @Test
    @DisplayName("F12—F14：41、22、17、5")
    void theArticlesProjects() {
        var table = page("/dashboard", "leader").select("#chart-omitted table");
        assertThat(table.select("tfoot td").eachText()).startsWith("41");
        assertThat(table.select("tbody tr").first().select("td").eachText()).startsWith("22", "17", "5");
    }

    @Test
    void aPartOpensItsRows() {
        everyOneOpensItsRows("leader", 6);
    }

    @Tag("proof")
    @ParameterizedTest
    @ValueSource(strings = {"leader", "deputy", "head"})
    void everyPartOpensItsRows(String login) {
        everyOneOpensItsRows(login, 1);
    }

    private void everyOneOpensItsRows(String login, int step) {
        var page = page("/dashboard", login);
        var cells = page.select("main figure td[data-value] a, main .county a, main .lampcount a, main .bucket__count");
        assertThat(cells).hasSizeGreaterThan(80);
        for (var n = 0; n < cells.size(); n += step) {
            var link = cells.get(n);
            var rows = page(link.attr("href"), login);
            var href = link.attr("href");
            if (href.contains("month=")) {
                assertThat(new BigDecimal(rows.select("tfoot [data-sum]").attr("data-sum"))
                                .movePointLeft(4)
                                .setScale(2, RoundingMode.HALF_UP))
                        .as(href)
                        .isEqualByComparingTo(link.parent().attr("data-value"));
            } else if (!href.startsWith("/fees")) {
                var shown = link.hasClass("county__name")
                        ? link.parent().select(".county__line a").first().text()
                        : link.text();
                assertThat(rows.select("table[data-total]").attr("data-total"))
                        .as(href)
                        .isEqualTo(shown);
            }
        }
    }

    @Test
    @DisplayName("应缴、已缴、欠缴：总览上的数就是台账上的合计")
    void theFeesAreThoseOfTheirList() {
        for (var row : page("/dashboard", "leader").select("#chart-fees tbody tr")) {
            var list = page(row.select("a").first().attr("href"), "leader");
            var shown = row.select("td").eachAttr("data-value");
            assertThat(list.select("[data-sum]").eachAttr("data-sum").stream()
                            .map(sum -> new BigDecimal(sum).movePointLeft(4).setScale(2, RoundingMode.HALF_UP)))
                    .contains(new BigDecimal(shown.get(0)), new BigDecimal(shown.get(1)), new BigDecimal(shown.get(2)));
        }
    }

    @Test
    @DisplayName("线索和问责只给有权知悉的人，且只有数字")
    void whatIsSealedStaysSealed() {
        assertThat(page("/dashboard", "leader").select(".sealed [data-figure]")).isNotEmpty();
        assertThat(page("/dashboard", "leader").select(".sealed a")).isEmpty();
        for (var login : new String[] {"head", "deputy", "office"}) {
            assertThat(page("/dashboard", login).select(".sealed")).as(login).isEmpty();
            assertThat(page("/dashboard", login).select("main").text()).doesNotContain("线索");
        }
    }

    @Test
    void threeSentencesAndTheWall() {
        var page = page("/dashboard", "leader");
        assertThat(page.select(".changes__list li a[href]")).hasSize(3);
        assertThat(page("/dashboard?wall=1", "leader").select("main.dashboard--wall"))
                .hasSize(1);
        assertThat(page("/dashboard?wall=1", "leader")
                        .select("main [data-figure]")
                        .eachAttr("data-value"))
                .isEqualTo(page.select("main [data-figure]").eachAttr("data-value"));
    }

    private Document page(String address, String login) {
        var answer = mvc.get().uri(URI.create(address)).with(as(login)).exchange();
        assertThat(answer).as(login + " " + address).hasStatusOk();
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
