package cn.mingzhang.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One person at a browser. Fields are found by name and buttons by the address they lead to, so the same journey runs in both
 * languages. Every kind of page a person reaches is checked by axe, in the language chosen and, beside it, in English.
 */
final class Visitor {
    /** With every proof; the quick run leaves English to the journeys that speak it. */
    private static final boolean BESIDE = Boolean.getBoolean("journeys.english");

    private static final Pattern DAY = Pattern.compile("\\d{4}年\\d+月\\d+日|\\d+ [A-Z][a-z]{2} \\d{4}");
    private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.CHINESE);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    /** Kinds of pages that axe has looked at in this run. */
    private static final Set<String> CHECKED = new HashSet<>();

    private final Watch watch;
    private final Album album;
    private final String base;
    private final String login;
    private final BrowserContext context;
    private final Page page;
    private Page inEnglish;
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
                        .setReducedMotion(ReducedMotion.REDUCE));
        made.setDefaultTimeout(60_000);
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
        var answer = page.navigate(base + address);
        // Another place on the same page is no answer.
        return answer == null ? this : arrived(answer);
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

    Visitor chooseFirst(String field) {
        field(field).selectOption(new SelectOption().setIndex(1));
        return this;
    }

    /** Names of units and people are the same in both languages. */
    Visitor chooseContaining(String field, String words) {
        var option = field(field).locator("option").filter(new Locator.FilterOptions().setHasText(words));
        return choose(field, option.first().getAttribute("value"));
    }

    Visitor tick(String field, String value) {
        page.locator("main [name='" + field + "'][value='" + value + "']").check();
        return this;
    }

    Visitor tickIfThere(String field) {
        var box = page.locator("main [type=checkbox][name='" + field + "']");
        if (box.count() > 0) {
            box.check();
        }
        return this;
    }

    Visitor attach(String field, Path... files) {
        page.locator("main form:not(details form) [name='" + field + "']").setInputFiles(files);
        return this;
    }

    private Locator field(String name) {
        return page.locator("main [name='" + name + "']:not([type=hidden])").first();
    }

    /** Sends the first form that only looks: a filter, a preview. */
    Visitor look() {
        var button = page.locator("main form[method=get] button[type=submit]").first();
        return arrived(page.waitForNavigation(button::click));
    }

    /** The session has ended: whatever is opened leads to the door. */
    void openOut(String address) {
        page.navigate(base + address);
        assertThat(page.url())
                .as("%s after the session of %s ended", address, login)
                .contains("/login");
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

    /** Opens the menu of the last row. */
    Visitor menu() {
        page.locator("main details.rowmenu summary").last().click();
        return this;
    }

    String lastLink(String part) {
        return page.locator("main a[href*='" + part + "']").last().getAttribute("href");
    }

    /** The first problem of the list that stands there. */
    String firstProblemAt(String stage, String level) {
        open("/problems?stage=" + stage + "&level=" + level);
        var link = page.locator("main table[data-total] tbody a[href^='/problems/']")
                .first();
        return link.getAttribute("href").replaceFirst(".*/problems/(\\d{4}-\\d{4,6}).*", "$1");
    }

    /** The office's day, as the foot of every page says it. */
    /** Waits while the page looks again by itself; half-loaded it says neither that work goes on nor that it is done. */
    Visitor settled() {
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .until(() ->
                        page.locator("body:not(:has([data-refresh])) footer").count() == 1);
        return open(page.url().substring(base.length()));
    }

    LocalDate today() {
        var foot = page.locator(".foot").innerText();
        var day = DAY.matcher(foot);
        assertThat(day.find()).as("the office's day in: %s", foot).isTrue();
        return LocalDate.parse(day.group(), english ? ENGLISH_DAY : CHINESE_DAY);
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

    /** The first of its kind is looked at closely; the desk and the problem's page are another page for each person. */
    private Visitor seen(Response answer) {
        var path = page.url().replaceFirst("^" + base, "").replaceAll("[?#].*", "");
        var kind = answer.status() + " " + path.replaceAll("\\d+", "N")
                + (path.matches("/|/problems/[-0-9]+") ? login : "") + english;
        var first = CHECKED.add(kind);
        if (first || answer.request().redirectedFrom() != null || answer.status() >= 400) {
            album.picture(page, login);
        }
        if (first) {
            Accessibility.check(page);
            if (BESIDE && !english && answer.status() < 400) {
                checkInEnglish(page.url());
            }
        }
        return this;
    }

    /** In a window of its own with the same session, so that the journey is not disturbed. */
    private void checkInEnglish(String url) {
        if (inEnglish == null) {
            var beside = newContext(new Browser.NewContextOptions());
            inEnglish = beside.newPage();
        }
        // The session changes its name at sign-in.
        inEnglish.context().addCookies(context.cookies());
        inEnglish.context().addCookies(List.of(language("en")));
        inEnglish.navigate(url);
        assertThat(inEnglish.locator("html").getAttribute("lang")).as(url).isEqualTo("en");
        Accessibility.check(inEnglish);
    }

    void leave() {
        if (inEnglish != null) {
            inEnglish.context().close();
        }
        context.close();
    }
}
