package cn.mingzhang.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds a browser for the journeys: the one named, one of this machine, Playwright's own download, or, as root on Debian, one
 * installed here and now. What is found must also open. Without a browser the journeys fail and say what to do; they are never
 * skipped, for a skipped test reads as a passed one.
 */
final class BrowserSearch {
    static final String NAMED = "MINGZHANG_BROWSER";

    /** Nothing but the pages themselves: no updates, no telemetry, no first-run page; root and containers have no sandbox. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Installer installer;
    private final List<String> refused = new ArrayList<>();

    BrowserSearch(Playwright playwright, Installer installer) {
        this.playwright = playwright;
        this.installer = installer;
    }

    Browser open() {
        var named = BrowserPlaces.named();
        if (named.isPresent()) {
            return openAt(named.get()).orElseThrow(this::nothingFound);
        }
        return installedHere().or(this::downloaded).or(this::fromThePackages).orElseThrow(this::nothingFound);
    }

    private Optional<Browser> installedHere() {
        return BrowserPlaces.installed()
                .map(this::openAt)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Browser> downloaded() {
        return ofPlaywright().or(() -> {
            installer.download(Duration.ofMinutes(4)).ifPresent(refused::add);
            return ofPlaywright();
        });
    }

    private Optional<Browser> ofPlaywright() {
        return open("Playwright's own browser", options());
    }

    private Optional<Browser> fromThePackages() {
        if (!installer.canInstallPackages()) {
            return Optional.empty();
        }
        installer.installPackages(Duration.ofMinutes(10)).ifPresent(refused::add);
        return installedHere();
    }

    private Optional<Browser> openAt(Path executable) {
        return open(executable.toString(), options().setExecutablePath(executable));
    }

    private Optional<Browser> open(String what, BrowserType.LaunchOptions options) {
        try {
            return Optional.of(playwright.chromium().launch(options));
        } catch (PlaywrightException broken) {
            refused.add(what + " does not open: " + firstLine(broken.getMessage()));
            return Optional.empty();
        }
    }

    private static BrowserType.LaunchOptions options() {
        return new BrowserType.LaunchOptions().setHeadless(true).setArgs(FLAGS).setTimeout(60_000);
    }

    private IllegalStateException nothingFound() {
        return new IllegalStateException("No browser for the journeys. Install Chromium, Chrome or Edge"
                + " (Debian: apt-get install chromium fonts-noto-cjk), or name one: " + NAMED
                + "=/path/to/chromium ./mvnw verify."
                + (refused.isEmpty() ? "" : " Tried: " + String.join("; ", refused) + "."));
    }

    private static String firstLine(String message) {
        return message.strip().lines().limit(2).reduce((a, b) -> a + " " + b).orElse("");
    }
}
