package cn.mingzhang.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;

/** For proofs from other packages: the browser that the journeys would take. */
public final class AnyBrowser {
    private AnyBrowser() {}

    public static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    public static Browser open(Playwright playwright) {
        return new BrowserSearch(playwright, new Installer()).open();
    }
}
