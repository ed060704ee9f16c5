package cn.mingzhang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One person at a browser. Fields are found by name and buttons by the address they lead to, so the same journey runs in both
 * languages. Every kind of page a person reaches is checked by axe, in the language chosen and, beside it, in English.
 */
final class Visitor {
    private final Watch watch;
    private final Album album;
    private final String base;
    private final String login;
    private final BrowserContext context;
    private final Page page;
    private final Set<String> checked = new HashSet<>();
    private BrowserContext inEnglish;
    private boolean english;

    Visitor(String base, String login, Watch watch, Album album) {
        this.base = base;
        this.login = login;
        this.watch = watch;
        this.album = album;
        this.context = newContext(new Browser.NewContextOptions());
        this.page = context.newPage();
    }

    private BrowserContext newContext(Browser.NewContextOptions options) {
        var made = OneBrowser.get()
                .newContext(options.setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai")
                        .setViewportSize(1280, 800)
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        made.setDefaultTimeout(20_000);
        watch.over(made);
        return made;
    }

    Visitor speakEnglish() {
        english = true;
        context.addCookies(List.of(language("en")));
        return this;
    }

    private Cookie language(String code) {
        return new Cookie("MINGZHANG_LANG", code).setUrl(base);
    }

    Visitor signIn(String password) {
        open("/login");
        page.locator(".door__form [name=username]").fill(login);
        page.locator(".door__form [name=password]").fill(password);
        arrived(page.waitForNavigation(
                () -> page.locator(".door__form button[type=submit]").click()));
        assertThat(page.url()).as("signed in as %s", login).doesNotContain("/login");
        return this;
    }

    Visitor open(String address) {
        return arrived(page.navigate(base + address));
    }

    /** An address that must not open: 403, 404 and their like. */
    Visitor openRefused(String address, int status) {
        var answer = page.navigate(base + address);
        assertThat(answer.status()).as("%s for %s", address, login).isEqualTo(status);
        return seen(answer);
    }

    /** Follows the link or presses the GET button that leads to an address ending so. */
    Visitor follow(String end) {
        var link = page.locator(
                "main a[href$='" + end + "'], main form[method=get][action$='" + end + "'] button[type=submit]");
        return arrived(page.waitForNavigation(() -> link.first().click()));
    }

    Visitor fill(String field, String value) {
        field(field).fill(value);
        return this;
    }

    Visitor choose(String field, String value) {
        field(field).selectOption(value);
        return this;
    }

    Visitor tick(String field, String value) {
        page.locator("main [name='" + field + "'][value='" + value + "']").check();
        return this;
    }

    Visitor attach(String field, Path... files) {
        field(field).setInputFiles(files);
        return this;
    }

    private Locator field(String name) {
        return page.locator("main [name='" + name + "']:not([type=hidden])").first();
    }

    /** Sends the form that goes to an address ending so; what comes back must not be a refusal. */
    Visitor submit(String end) {
        return arrived(send(end));
    }

    /** Sends a form that is refused: the page comes back with the reasons. */
    Visitor submitRefused(String end, int status) {
        var answer = send(end);
        assertThat(answer.status()).as("answer to %s for %s", end, login).isEqualTo(status);
        return seen(answer);
    }

    private Response send(String end) {
        var button = page.locator("main form[method=post][action$='" + end + "'] button[type=submit]");
        return page.waitForNavigation(() -> button.last().click());
    }

    /** Opens the closure page, presses the step, and signs on the page that says what is signed. */
    Visitor sign(String number, String step, String remark) {
        return prepare(number, step).fill("remark", remark).confirm();
    }

    /** As far as the page that says what would be signed. */
    Visitor prepare(String number, String step) {
        open("/problems/" + number + "/closure");
        var button = page.locator("main form:has(input[name=step][value=" + step + "]) button[type=submit]");
        assertThat(button.count()).as("%s may %s\n%s", login, step, text()).isEqualTo(1);
        return arrived(page.waitForNavigation(button::click));
    }

    Visitor confirm() {
        return fill("password", Journey.PASSWORD).submit("/closure/signatures");
    }

    /** The stage of the file as the page names it to programs. */
    String stage() {
        return page.locator("main [data-stage], main[data-stage]").first().getAttribute("data-stage");
    }

    String text() {
        return page.locator("main").last().innerText();
    }

    Page page() {
        return page;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    private Visitor arrived(Response answer) {
        assertThat(answer.status())
                .as("%s for %s\n%s", answer.url(), login, text())
                .isLessThan(400);
        return seen(answer);
    }

    private Visitor seen(Response answer) {
        album.picture(page, login);
        var kind = answer.status() + " "
                + page.url()
                        .replaceFirst("^" + base, "")
                        .replaceAll("\\?.*|#.*", "")
                        .replaceAll("\\d+", "N");
        if (checked.add(kind)) {
            Accessibility.check(page);
            if (!english && answer.request().method().equals("GET")) {
                checkInEnglish(page.url());
            }
        }
        return this;
    }

    /** In a window of its own with the same session, so that the journey is not disturbed. */
    private void checkInEnglish(String url) {
        if (inEnglish != null) {
            inEnglish.close();
        }
        inEnglish = newContext(new Browser.NewContextOptions().setStorageState(context.storageState()));
        inEnglish.addCookies(List.of(language("en")));
        var beside = inEnglish.newPage();
        beside.navigate(url);
        assertThat(beside.locator("html").getAttribute("lang")).as(url).isEqualTo("en");
        Accessibility.check(beside);
    }

    void leave() {
        if (inEnglish != null) {
            inEnglish.close();
        }
        context.close();
    }
}
