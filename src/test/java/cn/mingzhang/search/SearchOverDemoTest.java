package cn.mingzhang.search;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import cn.mingzhang.DemoTest;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** Every kind, every post, over the demo's two years: the search counts what that kind's list counts, and opens what it shows. */
@DemoTest
@DisplayName("检索到的每一类，正是那一类列表里的条数")
class SearchOverDemoTest {
    private static final String[] WORDS = {"%E4%BA%BA%E9%98%B2", "2021", "%E8%B4%B9", "%E5%A4%A7%E7%AB%B9"};

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
                "feeclerk",
                "county",
                "countyhead",
                "head",
                "resident",
                "deputy",
                "inspector",
                "keeper",
                "petition",
                "office",
                "leader",
                "treasury"
            })
    void whatIsFoundIsWhatTheListHas(String login) {
        for (var words : WORDS) {
            for (var group : page("/search?q=" + words, login).select("section[data-found]")) {
                assertThat(group.select("li")).as(login + " " + group.id()).isNotEmpty();
                var list = group.select(".card-plain__head a").attr("href");
                // The list of fees also has those that are not assessed yet.
                if (!list.isEmpty() && !group.id().equals("fees")) {
                    assertThat(page(list, login).select("[data-total]").attr("data-total"))
                            .as("%s %s", login, list)
                            .isEqualTo(group.attr("data-found"));
                }
                group.select("li a[href]").eachAttr("href").stream()
                        .limit(2)
                        .forEach(href -> assertThat(
                                        mvc.get().uri(URI.create(href)).with(as(login)))
                                .as("%s opens %s", login, href)
                                .hasStatusOk());
            }
        }
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
