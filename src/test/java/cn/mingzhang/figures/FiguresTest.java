package cn.mingzhang.figures;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import cn.mingzhang.DemoTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Registry;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** The article's figures in the two years as replayed, and that each figure is what its rows say. */
@DemoTest
@DisplayName("指标与其记录")
class FiguresTest {
    private static final LocalDate END_OF_2020 = LocalDate.of(2020, 12, 31);
    private static final LocalDate END_OF_2021 = LocalDate.of(2021, 12, 31);

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private Figures figures;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient sql;

    private MockMvcTester mvc;

    /** The first check-up begins twenty seconds after the start: coverage must not change between a figure and its rows. */
    @BeforeEach
    void behindTheDoor() {
        await().atMost(Duration.ofMinutes(3))
                .until(() -> sql.sql("SELECT EXISTS (SELECT 1 FROM checkup_run WHERE state = 'DONE')")
                        .query(Boolean.class)
                        .single());
        mvc = MockMvcTester.from(
                application, builder -> builder.apply(springSecurity()).build());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ledger.items,                25, 25",
        "ledger.problems,             45, 45",
        "ledger.rectified,            44, 44",
        "ledger.substantial,          1,  1",
        "ledger.historical,           4,  4",
        "survey.rank,                 35, 35",
        "honours.team,                2,  0",
        "honours.individual,          1,  0",
        "honours.titles,              2,  0",
        "unlawful-approval.remaining, 0,  0",
        "omitted.projects,            0,  41",
        "omitted.municipal,           0,  22",
        "omitted.municipal.rectified, 0,  17",
        "omitted.municipal.remaining, 0,  5"
    })
    @DisplayName("F01、F02、F04、F11—F14")
    void theArticlesFigures(String code, long in2020, long in2021) {
        assertThat(values("leader", END_OF_2020)).containsEntry(code, in2020);
        assertThat(values("leader", END_OF_2021)).containsEntry(code, in2021);
    }

    static Stream<LocalDate> monthEnds() {
        return IntStream.range(0, 24)
                .mapToObj(month -> YearMonth.of(2020, 1).plusMonths(month).atEndOfMonth());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-07-31", "2020-12-31", "2021-12-31"})
    @DisplayName("点开每个指标，行数就是指标数（逐月见 proof）")
    void everyFigureOpensItsRows(LocalDate day) {
        everyFigureOpensExactlyItsRows(day);
    }

    @Tag("proof")
    @ParameterizedTest
    @MethodSource("monthEnds")
    @DisplayName("每个月末：点开每个指标，行数就是指标数")
    void everyFigureOpensExactlyItsRows(LocalDate day) {
        for (var value : figures.asOf(day, officer("leader"), clock.today())) {
            if (value.rows() == null) {
                continue;
            }
            var page = page(get(value.rows() + "&size=200", "leader"));
            if (value.value().scale() == 2) {
                isTheSumOfItsRows(value, page);
                continue;
            }
            if (value.code().equals("survey.rank")) {
                isTheRankOfItsOneRow(value, page);
                continue;
            }
            if (ofRecords(value)) {
                assertThat(page.select("table[data-total]").attr("data-total"))
                        .as("%s on %s", value.code(), day)
                        .isEqualTo("" + value.value());
                assertThat(page.select("tbody tr"))
                        .as(value.code())
                        .hasSize(value.value().intValueExact());
                continue;
            }
            if (value.rows().startsWith("/campaigns/")) {
                isAPartOfItsPlan(value, page);
                continue;
            }
            assertThat(page.select("table[data-total]").attr("data-total"))
                    .as("%s on %s", value.code(), day)
                    .isEqualTo("" + value.value());
            assertThat(page.select("tbody tr"))
                    .as(value.code())
                    .hasSize(value.value().intValueExact());
            assertThat(page.select("tbody tr th a").eachAttr("href"))
                    .as(value.code())
                    .doesNotHaveDuplicates();
            assertThat(page.select("[data-figure=" + value.code() + "]").eachAttr("data-value"))
                    .containsExactly("" + value.value());
        }
    }

    /** A record may be of a file that has several. */
    private static boolean ofRecords(FigureValue value) {
        return Figure.of(value.code()).filter(figure -> !figure.isOfLedger()).isPresent();
    }

    /** A plan is one page: each of its figures is repeated there, and its rows are that part of it. */
    private static void isAPartOfItsPlan(FigureValue value, Document page) {
        var part = value.code().substring("campaign.".length());
        assertThat(page.select("tr[data-part=" + part + "]"))
                .as(value.code())
                .hasSize(value.value().intValueExact());
        assertThat(page.select("[data-figure=" + value.code() + "]").eachAttr("data-value"))
                .containsExactly("" + value.value());
    }

    /** A rank counts nothing: it is read from one result, which is its row. */
    private static void isTheRankOfItsOneRow(FigureValue value, Document page) {
        assertThat(page.select("table[data-total=1] tbody tr")).hasSize(1);
        assertThat(page.select("[data-figure=survey.rank]").eachAttr("data-value"))
                .containsExactly("" + value.value());
    }

    private static void isTheSumOfItsRows(FigureValue value, Document page) {
        var sum =
                page.select("tbody td.num").eachText().stream().map(Yuan::parse).toList();
        assertThat(Yuan.sum(sum).yuan()).as(value.code()).isEqualTo(value.value());
        assertThat(page.select("[data-figure=" + value.code() + "]").eachAttr("data-value"))
                .containsExactly(value.value().toPlainString());
    }

    @Test
    @DisplayName("追缴到位：2020 年 3407.62 万元，累计 6116.78 万元；累计含历年，两者不相加")
    void theMoneyRecoveredIsToTheFen() {
        assertThat(money("leader", END_OF_2020))
                .containsEntry("fee.recovered.year", "34076200.00")
                .containsEntry("fee.recovered.total", "34076200.00");
        assertThat(money("leader", END_OF_2021))
                .containsEntry("fee.recovered.year", "27091600.00")
                .containsEntry("fee.recovered.total", "61167800.00");
        assertThat(get("/figures.json?asOf=2021-12-31", "leader")).bodyText().contains("\"value\":61167800.00");
    }

    @Test
    @DisplayName("收缴使用、逐笔核查：支出合计、挤占挪用、核查笔数和核查率")
    void whatBecameOfTheMoney() {
        assertThat(use(END_OF_2020))
                .containsEntry("spending.year", "12846900.00")
                .containsEntry("spending.misused", "86500.00")
                .containsEntry("coverage.payments", "16")
                .containsEntry("coverage.payments.share", "100.0");
        assertThat(use(END_OF_2021))
                .containsEntry("spending.year", "8962700.00")
                .containsEntry("spending.misused", "42800.00")
                .containsEntry("coverage.payments", "32")
                .containsEntry("coverage.payments.share", "96.9");
    }

    private Map<String, String> use(LocalDate day) {
        var values = new LinkedHashMap<String, String>();
        figures.asOf(day, officer("leader"), clock.today())
                .forEach(figure -> values.put(figure.code(), figure.value().toPlainString()));
        return values;
    }

    private Map<String, String> money(String login, LocalDate day) {
        var values = new LinkedHashMap<String, String>();
        figures.asOf(day, officer(login), clock.today()).stream()
                .filter(figure -> figure.code().startsWith("fee."))
                .forEach(figure -> values.put(figure.code(), figure.value().toPlainString()));
        return values;
    }

    @ParameterizedTest
    @MethodSource("monthEnds")
    void theFiguresAgreeWithEachOther(LocalDate day) {
        var values = values("leader", day);
        assertThat(values.get("omitted.municipal.rectified") + values.get("omitted.municipal.remaining"))
                .isEqualTo(values.get("omitted.municipal"));
        assertThat(values.get("ledger.rectified") + values.get("ledger.substantial"))
                .isLessThanOrEqualTo(values.get("ledger.problems"));
        assertThat(values.get("ledger.closed")).isLessThanOrEqualTo(values.get("ledger.rectified"));
        assertThat(values.get("ledger.items")).isLessThanOrEqualTo(values.get("ledger.problems"));
    }

    @Test
    void theAnswerForProgramsIsAsAgreed() {
        var answer = assertThat(get("/figures.json?asOf=2021-12-31", "leader")).bodyJson();
        answer.extractingPath("$.asOf").isEqualTo("2021-12-31");
        answer.extractingPath("$.figures.length()")
                .asNumber()
                .satisfies(n -> assertThat(n.intValue()).isGreaterThan(60));
        answer.extractingPath("$.figures[?(@.code == 'ledger.items')].rows")
                .asArray()
                .containsExactly("/figures/ledger.items?asOf=2021-12-31");
        answer.extractingPath("$.figures[?(@.code == 'campaign.mobilizations')].rows")
                .asArray()
                .containsExactly("/campaigns/2021?asOf=2021-12-31");
        answer.extractingPath("$.figures[?(@.code == 'fee.recovered.year')].unit")
                .asArray()
                .containsExactly("元");
        assertThat(use(END_OF_2021))
                .containsEntry("campaign.mobilizations", "3")
                .containsEntry("campaign.phases", "5")
                .containsEntry("campaign.tasks", "22")
                .containsEntry("campaign.milestones", "4");
    }

    @Test
    @DisplayName("县里只看得见自己的数")
    void aCountySeesItsOwn() {
        var county = values("county", END_OF_2021);
        assertThat(county.get("omitted.projects")).isPositive().isLessThan(19);
        assertThat(county).containsEntry("omitted.municipal", 0L);
        var rows = page(get("/figures/omitted.projects?asOf=2021-12-31&size=200", "county"));
        assertThat(rows.select("tbody tr"))
                .hasSize(county.get("omitted.projects").intValue());
        assertThat(rows.select("tbody td").text()).contains("大竹").doesNotContain("达州市人民防空办公室");
        // Letters to units outside the sector are seen by the leaders, and not by the office.
        var leaders = values("leader", END_OF_2021);
        leaders.keySet().removeIf(code -> code.startsWith("letters."));
        leaders.keySet().removeIf(code -> code.startsWith("clue.") || code.startsWith("accountability."));
        assertThat(values("rectifier", END_OF_2021)).containsAllEntriesOf(leaders);
    }

    @Test
    void thePartsOfAFigureOpenTheirRows() {
        var shares = figures.omittedByUnit(END_OF_2021, officer("leader"), clock.today());
        assertThat(shares.stream().mapToLong(FigureShare::all).sum()).isEqualTo(41);
        assertThat(shares.get(0).all()).isEqualTo(22);
        assertThat(shares.get(0).rectified()).isEqualTo(17);
        for (var share : shares) {
            assertThat(total(share.rows())).isEqualTo(share.all());
            assertThat(total(share.rectifiedRows())).isEqualTo(share.rectified());
            assertThat(total(share.remainingRows())).isEqualTo(share.remaining());
        }
    }

    private long total(String rows) {
        return Long.parseLong(
                page(get(rows, "leader")).select("table[data-total]").attr("data-total"));
    }

    @Test
    void thePageShowsEveryFigureOfTheCatalogueWithItsRows() {
        var page = page(get("/figures?asOf=2020-12-31", "leader"));
        for (var figure : Figure.values()) {
            if (figure.isShare()) {
                continue;
            }
            var shown = page.select("a[data-figure=" + figure.code() + "]");
            assertThat(shown).as(figure.code()).hasSize(1);
            assertThat(shown.attr("href")).isEqualTo("/figures/" + figure.code() + "?asOf=2020-12-31");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"leader", "inspector", "resident", "keeper", "petition"})
    @DisplayName("F05、F06：移送线索 10 件，市本级 5 件；追责问责 8 人，占 15.4%；没有记录可点开")
    void whatLeavesTheCompartmentIsANumber(String login) {
        var values = new LinkedHashMap<String, FigureValue>();
        figures.asOf(END_OF_2020, officer(login), clock.today()).forEach(value -> values.put(value.code(), value));
        assertThat(values.get("clue.transferred.year").value()).isEqualByComparingTo("10");
        assertThat(values.get("clue.transferred.municipal.year").value()).isEqualByComparingTo("5");
        assertThat(values.get("accountability.persons.year").value()).isEqualByComparingTo("8");
        assertThat(values.get("accountability.share").value()).isEqualByComparingTo("15.4");
        assertThat(values.values().stream()
                        .filter(value ->
                                value.code().startsWith("clue.") || value.code().startsWith("accountability."))
                        .map(FigureValue::rows))
                .isNotEmpty()
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "rectifier", "reviewer", "county", "deputy", "office"})
    void nobodyElseGetsAFigureDerivedFromClues(String login) {
        assertThat(values(login, END_OF_2020))
                .isNotEmpty()
                .doesNotContainKeys(
                        "clue.transferred.year",
                        "clue.transferred.municipal.year",
                        "accountability.persons.year",
                        "accountability.share");
        assertThat(get("/figures.json?asOf=2020-12-31", login)).bodyText().doesNotContain("clue", "accountability");
    }

    private Map<String, Long> values(String login, LocalDate day) {
        var values = new LinkedHashMap<String, Long>();
        figures.asOf(day, officer(login), clock.today())
                .forEach(figure -> values.put(figure.code(), figure.value().longValue()));
        return values;
    }

    private cn.mingzhang.people.Officer officer(String login) {
        return Cast.of(registry, clock).officer(login);
    }

    private MvcTestResult get(String uri, String login) {
        return mvc.get().uri(uri).with(as(login)).exchange();
    }

    private static Document page(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
