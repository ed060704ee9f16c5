package cn.mingzhang.journeys;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** With {@code -Djourneys.pictures} a picture of every page of a journey, in order, under {@code target/journeys}. */
final class Album {
    private final String journey;
    private int number;

    Album(String journey) {
        this.journey = journey;
    }

    void picture(Page page, String login) {
        if (System.getProperty("journeys.pictures") == null) {
            return;
        }
        var name = "%s-%03d-%s.png".formatted(journey, ++number, login);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "journeys", name))
                .setFullPage(true));
    }
}
