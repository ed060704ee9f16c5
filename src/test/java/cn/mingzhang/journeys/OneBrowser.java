package cn.mingzhang.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** One browser for all journeys of a run: opened with the first, closed after the last. */
final class OneBrowser implements BeforeAllCallback {
    private static Browser browser;
    private static RuntimeException nothingFound;

    static Browser get() {
        return browser;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        // Who searched in vain does not search again for each journey.
        if (nothingFound != null) {
            throw nothingFound;
        }
        context.getRoot()
                .getStore(Namespace.create(OneBrowser.class))
                .computeIfAbsent("browser", none -> open(), Opened.class);
    }

    private static Opened open() {
        // Without this Playwright loads three browsers by itself before it says a word; the search does that, in its
        // order.
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            browser = new BrowserSearch(playwright, new Installer()).open();
            return new Opened(playwright);
        } catch (RuntimeException nothing) {
            nothingFound = nothing;
            playwright.close();
            throw nothing;
        }
    }

    private record Opened(Playwright playwright) implements AutoCloseable {
        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
