package cn.mingzhang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * A telephone of 360 or 390 pixels, without JavaScript, in one language and the other: a report, its code, the desk's question, the
 * addition, the clue, the answer read with the code. Nothing is kept on the telephone, nothing is asked of another host.
 */
@Tag("proof")
@TestPropertySource(properties = "mingzhang.journey=report")
@DisplayName("举报：从手机上的一页到线索，凭码看到答复")
class ReportJourney extends Journey {

    @LocalServerPort
    private int port;

    private BrowserContext telephone;

    @AfterEach
    void putAway() {
        telephone.close();
    }

    @ParameterizedTest(name = "{0}, {1}px, JavaScript {2}")
    @CsvSource({"zh, 390, false", "en, 360, false", "zh, 360, true"})
    void fromATelephoneToAClueAndBack(String language, int width, boolean scripts) {
        telephone = OneBrowser.get()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 844)
                        .setJavaScriptEnabled(scripts)
                        .setLocale(language.equals("zh") ? "zh-CN" : "en-US"));
        var page = telephone.newPage();
        page.onRequest(request -> assertThat(request.url()).startsWith(root()));
        var story = "旅程 " + language + width + scripts + "：地下二层改成了仓库。";

        look(page, page.navigate(root() + "/report?lang=" + language).status(), 200, scripts);
        press(page, "button[type=submit]");
        look(page, 0, 0, scripts);
        assertThat(page.locator(".summary").count()).isPositive();
        page.locator("[name=kind]").selectOption("OCCUPIED");
        page.locator("[name=against]").fill("某物业公司");
        page.locator("[name=story]").fill(story);
        press(page, "button[type=submit]");
        look(page, 0, 0, scripts);
        var code = page.locator("[data-code]").innerText();
        assertThat(code).hasSize(24);

        var desk = as("petition");
        desk.open("/petition?sort=number,desc");
        var number = desk.find("table tbody th a").first().innerText();
        desk.open("/petition/" + number).submit("/openings");
        assertThat(desk.text()).contains(story);
        desk.follow("/messages/new")
                .tick("kind", "QUESTION")
                .fill("text", "在几号楼？")
                .submit("/messages");

        ask(page, language, code);
        look(page, 0, 0, scripts);
        assertThat(page.locator("main").innerText()).contains("在几号楼？");
        page.locator("[name=text]").fill("三号楼。");
        press(page, "form[action*='/more'] button[type=submit]");
        look(page, 0, 0, scripts);
        assertThat(page.locator(".notice--good").count()).isEqualTo(1);

        desk.open("/petition/" + number);
        assertThat(desk.text()).contains("三号楼。");
        desk.follow("/steps/new?step=TO_KEEPER").chooseFirst("receiverId");
        desk.submit("/steps");
        desk.fill("password", PASSWORD);
        // Beside it stands a button that goes back to writing.
        desk.find("main form button[type=submit]:not([name=back])").first().click();
        desk.follow("/messages/new")
                .tick("kind", "ANSWER")
                .fill("text", "已移交办理。")
                .submit("/messages");

        var keeper = as("keeper").open("/petition/handed");
        keeper.follow("/petition/handed/" + number);
        assertThat(keeper.text()).contains(story, "三号楼。");
        keeper.follow("/clues/new?document=" + number);
        keeper.choose("entryCheck", "OURS")
                .choose("kind", "NEGLECT")
                .choose("level", "COUNTY")
                .choose("secrecy", "INTERNAL")
                .chooseFirst("accusedUnitId")
                .choose("accusedRank", "UNKNOWN")
                .chooseFirst("approverId")
                .submit("/clues");
        keeper.submit("/openings");
        assertThat(keeper.text()).contains(number);
        keeper.open("/petition/handed/" + number).submit("/taken");

        ask(page, language, code);
        assertThat(page.locator("main").innerText()).contains("已移交办理。");
        assertThat(telephone.cookies()).as("nothing stays on the telephone").isEmpty();
    }

    private void ask(Page page, String language, String code) {
        page.navigate(root() + "/report/status?lang=" + language);
        page.locator("[name=code]").fill(code.toLowerCase(java.util.Locale.ROOT));
        press(page, "button[type=submit]");
    }

    /** Without scripts the browser never tells the driver that a button stands still, so nobody waits for that. */
    private static void press(Page page, String button) {
        page.waitForNavigation(() -> page.locator(button).press("Enter"));
    }

    /** Not wider than the telephone; axe itself needs scripts. */
    private static void look(Page page, int status, int wanted, boolean scripts) {
        assertThat(status).isEqualTo(wanted);
        if (scripts) {
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .as(page.url())
                    .isLessThanOrEqualTo(0);
            Accessibility.check(page);
        }
    }

    private String root() {
        return "http://127.0.0.1:" + port;
    }
}
