package cn.mingzhang.desk;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import cn.mingzhang.DemoTest;
import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** A number that can be opened opens exactly so many rows, for every post of the demo. */
@DemoTest
@DisplayName("首页上的数，点开就是这么多条")
class DeskCountsTest {
    @Autowired
    private WebApplicationContext application;

    private MockMvcTester mvc;

    @BeforeEach
    void behindTheDoor() {
        mvc = MockMvcTester.from(
                application, builder -> builder.apply(springSecurity()).build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rectifier",
                "head",
                "reviewer",
                "feeclerk",
                "county",
                "countyhead",
                "resident",
                "resident2",
                "deputy",
                "inspector",
                "keeper",
                "office",
                "treasury"
            })
    void aBucketOpensItsRows(String login) {
        for (var bucket : page("/", login).select("section[data-bucket]")) {
            var count = bucket.attr("data-count");
            var href = bucket.select("a.bucket__count").attr("href");
            assertThat(href).as(login).endsWith("bucket=" + bucket.attr("data-bucket"));
            assertThat(total(href, login)).as("%s %s", login, href).isEqualTo(count);
            assertThat(bucket.select(".bucket__list li")).hasSize(Math.min(5, Integer.parseInt(count)));
            bucket.select(".bucket__list a").eachAttr("href").stream()
                    .limit(1)
                    .forEach(line -> assertThat(
                                    mvc.get().uri(line.replaceFirst("#.*", "")).with(as(login)))
                            .as("%s opens %s", login, line)
                            .hasStatusOk());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rectifier",
                "head",
                "reviewer",
                "county",
                "countyhead",
                "resident",
                "deputy",
                "inspector",
                "keeper",
                "office",
                "treasury",
                "leader",
                "sysadmin",
                "secadmin",
                "auditor"
            })
    @DisplayName("导航角标与工作台合计相同，每页只问一次")
    void theBadgeIsTheSumOfTheDesk(String login) {
        var sum = page("/", login).select("section[data-bucket]").stream()
                .mapToInt(bucket -> Integer.parseInt(bucket.attr("data-count")))
                .sum();
        var badge = page("/account", login)
                .select(".nav__link[href=/] .nav__count [aria-hidden]")
                .text();
        assertThat(badge).isEqualTo(sum == 0 || login.equals("leader") ? "" : sum > 99 ? "99+" : "" + sum);
    }

    /** Sums of money are compared with their lists' sums in DashboardTest. */
    @Test
    void everyNumberOfTheLeadersPageOpensItsRows() {
        var page = page("/", "leader");
        var numbers = page.select(
                "main td.num a:not([href^=/fees], [href*=month=]), main a.lampcount__number, main a.bucket__count");
        assertThat(numbers).hasSizeGreaterThan(40);
        for (var number : numbers) {
            assertThat(total(number.attr("href"), "leader"))
                    .as(number.attr("href"))
                    .isEqualTo(number.text());
        }
    }

    @Test
    void aBucketOfAnotherPostIsNoFilter() {
        assertThat(page("/problems?bucket=answers-owed", "county").select(".words__one"))
                .isEmpty();
    }

    private String total(String href, String login) {
        return page(href, login).select("table[data-total]").attr("data-total");
    }

    private Document page(String uri, String login) {
        var answer = mvc.get().uri(uri).with(as(login)).exchange();
        assertThat(answer).as(uri).hasStatusOk();
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
