package cn.mingzhang.help;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.WebTest;
import cn.mingzhang.closure.Condition;
import cn.mingzhang.closure.Procedure;
import cn.mingzhang.people.Post;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
@DisplayName("岗位指南：每岗一页，步骤和条件出自程序表")
class HelpPagesTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MessageSource messages;

    @ParameterizedTest
    @EnumSource(Post.class)
    @DisplayName("该岗位在程序表中的每一步、每一条件都在它的指南里")
    void everyClauseOfThePostStandsInItsGuide(Post post) throws IOException {
        var guide = page("/help/" + Guides.slug(post), "inspector");
        assertThat(guide.select(".guide > h1").text()).isNotBlank();
        for (var procedure : Procedure.values()) {
            for (var step : procedure.steps()) {
                if (step.posts().contains(post)) {
                    assertThat(guide.select(".guide__step").eachText())
                            .anySatisfy(line -> assertThat(line)
                                    .startsWith(word(step.messageKey()))
                                    .contains(step.clause().providedThat().stream()
                                            .map(condition -> word(condition.messageKey()))
                                            .toList()));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "rectifier, rectifier, to-apply",
        "inspector, supervisor, to-countersign",
        "treasury, treasury, payments",
        "office, group-office, extensions"
    })
    @DisplayName("本人岗位的事项可以点开")
    void whatWaitsOpensForWhoHoldsThePost(String login, String slug, String bucket) throws IOException {
        var mine = page("/help/" + slug, login).select(".guide__waits a").eachAttr("href");
        assertThat(mine).contains("/problems?bucket=" + bucket);
        mine.forEach(
                href -> assertThat(mvc.get().uri(href).with(as(login))).as(href).hasStatusOk());
        var other = login.equals("leader") ? "office" : "leader";
        assertThat(page("/help/" + slug, other).select(".guide__waits a")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"county", "head", "office", "leader", "treasury", "sysadmin"})
    @DisplayName("有没有线索本身就是秘密：指南也不对外说")
    void whoMayNotKnowOfCluesReadsNothingOfThem(String login) throws IOException {
        for (var slug : new String[] {"supervisor", "resident", "procedure"}) {
            assertThat(page("/help/" + slug, login).text())
                    .doesNotContain(word(Condition.CLUE_SCREENED.messageKey()))
                    .doesNotContain(word(Condition.CLUE_ANSWERED.messageKey()))
                    .doesNotContain("线索筛查");
        }
        assertThat(mvc.get().uri("/help/clue-keeper").with(as(login))).hasStatus(404);
        assertThat(page("/help", login).select("a[href$=clue-keeper]")).isEmpty();
    }

    @Test
    @DisplayName("表单旁“依据”所引的条次与程序表一致")
    void theRulesBesideTheFormsCiteTheTable() throws IOException {
        var bundle = new Properties();
        try (var reader = new InputStreamReader(
                new ClassPathResource("messages.properties").getInputStream(), StandardCharsets.UTF_8)) {
            bundle.load(reader);
        }
        var steps = Procedure.GENERAL.steps();
        var cited = bundle.stringPropertyNames().stream()
                .filter(key -> key.startsWith("rule."))
                .flatMap(key -> Pattern.compile("第(\\d+)条“(.+?)”")
                        .matcher(bundle.getProperty(key))
                        .results())
                .toList();
        assertThat(cited)
                .hasSizeGreaterThan(10)
                .allSatisfy(clause -> assertThat(clause.group(2))
                        .isEqualTo(word(
                                steps.get(Integer.parseInt(clause.group(1)) - 1).messageKey())));
    }

    @Test
    @DisplayName("自己的岗位排在最前")
    void onesOwnPostsComeFirst() throws IOException {
        assertThat(page("/help", "head").select(".guide-posts__link").eachAttr("href"))
                .startsWith("/help/unit-head", "/help/group-leader")
                .hasSize(Post.values().length - 2);
    }

    @Test
    void aGuideThatNobodyWroteIsNotFound() {
        assertThat(mvc.get().uri("/help/nobody").with(as("county"))).hasStatus(404);
    }

    private Document page(String address, String login) throws IOException {
        var answer = mvc.get().uri(address).with(as(login)).exchange();
        assertThat(answer).as("%s for %s", address, login).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private String word(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
