package cn.mingzhang.views;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.WebTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@DisplayName("视图、列与草稿")
class ViewPagesTest {
    @Autowired
    private MockMvcTester mvc;

    @Test
    @DisplayName("保存的视图只有本人看到，共享的同单位看到，别的单位看不到")
    void aSharedViewIsSeenByTheUnitAndAnotherByItsOwnerAlone() {
        assertThat(save("county", "大竹逾期", "overdue=true&sort=due,asc", "true"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .isEqualTo("/problems?overdue=true&sort=due,asc");
        assertThat(save("county", "自己的", "stage=RECTIFYING", "")).hasStatus3xxRedirection();

        assertThat(bar("county")).contains("大竹逾期", "自己的");
        assertThat(bar("countyhead")).contains("大竹逾期").doesNotContain("自己的");
        assertThat(bar("rectifier")).doesNotContain("大竹逾期", "自己的");
    }

    @Test
    void aNameSavedAgainReplaces() {
        save("county", "常用", "stage=DRAFT", "");
        save("county", "常用", "stage=CLOSED", "");
        assertThat(page("/problems", "county").select(".views__link[href*='stage=CLOSED']"))
                .hasSize(1);
        assertThat(page("/problems", "county").select(".views__link[href*='stage=DRAFT']"))
                .isEmpty();
    }

    @Test
    @DisplayName("只能存自己看得到的列表，不能存别处的地址")
    void nothingButAListOfOursIsSaved() {
        for (var path : new String[] {"//example.org", "https://example.org", "/problems/2021-0041", "/audit", ""}) {
            assertThat(mvc.post()
                            .uri("/views")
                            .with(as("county"))
                            .with(csrf())
                            .param("name", "x")
                            .param("path", path)
                            .param("query", ""))
                    .as(path)
                    .hasStatus(404);
        }
    }

    @Test
    void aNameIsAskedForAndWhatWasChosenStays() {
        var answer = save("county", " ", "stage=DRAFT", "true");
        assertThat(answer).hasStatus(422);
        var form = Jsoup.parse(text(answer));
        assertThat(form.select("[name=query]").val()).isEqualTo("stage=DRAFT");
        assertThat(form.select("[name=unit][type=checkbox]").hasAttr("checked")).isTrue();
        assertThat(form.select(".field__error")).hasSize(1);
        assertThat(save("county", "长".repeat(31), "", "")).hasStatus(422);
    }

    @Test
    void anothersViewIsNotDeleted() {
        save("county", "大竹", "", "true");
        var removal = page("/views", "county").select("form[action$=removal]").attr("action");
        assertThat(mvc.post().uri(removal).with(as("countyhead")).with(csrf())).hasStatus(404);
        assertThat(page("/views", "countyhead").select("form[action$=removal]")).isEmpty();
        assertThat(mvc.post().uri(removal).with(as("county")).with(csrf())).hasStatus3xxRedirection();
        assertThat(bar("county")).doesNotContain("大竹");
    }

    @Test
    @DisplayName("列在地址里选，链接和保存的视图都带着")
    void theColumnsOfTheAddressAreKept() {
        var some = page("/problems?columns=due,stage&stage=CLOSED", "inspector");
        assertThat(some.select(".chooser [name=columns][checked]").eachAttr("value"))
                .containsExactly("due", "stage");
        assertThat(some.select(".chooser [type=hidden]").eachAttr("value")).contains("CLOSED");
        assertThat(some.select(".views a[href^=/views/new]").attr("href")).contains("columns%3Ddue");
        assertThat(some.select("form.filters [name=columns]").val()).isEqualTo("due,stage");
    }

    @Test
    @DisplayName("未提交的内容只有本人取得回")
    void aDraftIsItsOwnersAlone() {
        var form = "/problems/2021-0001/progress";
        assertThat(draft("county", form, "[[\"content\",\"写到一半\"]]")).hasStatus(204);
        assertThat(mvc.get().uri("/drafts").param("form", form).with(as("county")))
                .hasStatusOk()
                .bodyText()
                .contains("写到一半");
        assertThat(mvc.get().uri("/drafts").param("form", form).with(as("countyhead")))
                .hasStatus(204);
        assertThat(draft("county", form, "")).hasStatus(204);
        assertThat(mvc.get().uri("/drafts").param("form", form).with(as("county")))
                .hasStatus(204);
        assertThat(draft("county", form, "x".repeat(60_001))).hasStatus(422);
        assertThat(mvc.post()
                        .uri("/drafts")
                        .param("form", form)
                        .param("content", "x")
                        .with(as("county")))
                .hasStatus(403);
    }

    private MvcTestResult draft(String login, String form, String content) {
        return mvc.post()
                .uri("/drafts")
                .param("form", form)
                .param("content", content)
                .with(as(login))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult save(String login, String name, String query, String unit) {
        return mvc.post()
                .uri("/views")
                .with(as(login))
                .with(csrf())
                .param("name", name)
                .param("path", "/problems")
                .param("query", query)
                .param("unit", unit)
                .exchange();
    }

    private java.util.List<String> bar(String login) {
        return page("/problems", login).select(".views__link").eachText();
    }

    private org.jsoup.nodes.Document page(String address, String login) {
        return Jsoup.parse(text(mvc.get().uri(address).with(as(login)).exchange()));
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
