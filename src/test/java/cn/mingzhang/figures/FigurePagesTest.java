package cn.mingzhang.figures;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.WebTest;
import cn.mingzhang.calendar.OfficeClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@DisplayName("指标：谁可以看，哪一天可以问")
class FigurePagesTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private OfficeClock clock;

    @ParameterizedTest(name = "{0}: {1} figures, pages {2}")
    @CsvSource({
        "rectifier,  59, 200",
        "county,     59, 200",
        "reviewer,   59, 200",
        "resident,   66, 200",
        "inspector,  66, 200",
        "keeper,     66, 200",
        "office,     59, 200",
        "deputy,     59, 200",
        "leader,     66, 200",
        "treasury,   0,  403",
        "sysadmin,   0,  403",
        "secadmin,   0,  403",
        "auditor,    0,  403"
    })
    void whoKnowsThem(String login, int figures, int pages) {
        assertThat(get("/figures.json", login))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.figures.length()")
                .isEqualTo(figures);
        assertThat(get("/figures", login)).hasStatus(pages);
        assertThat(get("/figures/ledger.items", login)).hasStatus(pages);
    }

    @Test
    @DisplayName("不写日期就是今天（办公时钟）")
    void withoutADayItIsToday() {
        assertThat(get("/figures.json", "leader"))
                .bodyJson()
                .extractingPath("$.asOf")
                .isEqualTo(clock.today().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2999-01-01", "2021-02-30", "2026-99-99", "yesterday", "2021-1-1", "-2021-01-01", "0001-01-01"})
    @DisplayName("将来的日期和不是日期的，一律 400，也不拿别的日子的数顶替")
    void aDayThatCannotBeAnsweredIsRefused(String day) {
        assertThat(get("/figures.json?asOf=" + day, "leader")).hasStatus(400);
        assertThat(get("/figures?asOf=" + day, "leader"))
                .hasStatus(400)
                .bodyText()
                .contains("as-of-error")
                .doesNotContain("data-value");
        assertThat(get("/figures/ledger.problems?asOf=" + day, "leader"))
                .hasStatus(400)
                .bodyText()
                .contains("as-of-error")
                .doesNotContain("data-value");
    }

    @Test
    void tomorrowIsTheFuture() {
        var tomorrow = clock.today().plusDays(1);
        assertThat(get("/figures.json?asOf=" + tomorrow, "leader")).hasStatus(400);
        assertThat(get("/figures.json?asOf=" + clock.today(), "leader")).hasStatusOk();
    }

    @Test
    void anUnknownFigureIsNotFound() {
        assertThat(get("/figures/no.such", "leader")).hasStatus(404);
        assertThat(get("/figures/LEDGER_ITEMS", "leader")).hasStatus(404);
    }

    @Test
    @DisplayName("两日对照：前一日晚于后一日、将来的日子，一律 400")
    void twoDaysSideBySide() {
        assertThat(get("/figures/compare", "leader")).hasStatusOk();
        assertThat(get("/figures/compare?from=2021-03-01&to=2021-02-01", "leader"))
                .hasStatus(400);
        assertThat(get("/figures/compare?to=2999-01-01", "leader")).hasStatus(400);
        assertThat(get("/figures/compare", "treasury")).hasStatus(403);
    }

    @Test
    void whoHasNotSignedInGetsNothing() {
        assertThat(mvc.get().uri("/figures.json")).hasStatus(401);
    }

    @Test
    @DisplayName("定义用读者的语言")
    void theDefinitionIsInTheReadersLanguage() {
        assertThat(get("/figures.json", "leader")).bodyText().contains("2020年治理台账：项");
        assertThat(get("/figures.json?lang=en", "leader")).bodyText().contains("Ledger of 2020: items");
    }

    private MvcTestResult get(String uri, String login) {
        return mvc.get().uri(uri).with(as(login)).exchange();
    }
}
