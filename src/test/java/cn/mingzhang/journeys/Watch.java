package cn.mingzhang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/**
 * What no journey forgives, whatever its subject: a request to another server (the office's network has no internet), a script
 * that breaks, a breach of the content policy, a missing asset, an answer in the five hundreds.
 */
final class Watch {
    private final String base;
    private final List<String> complaints = new ArrayList<>();

    Watch(String base) {
        this.base = base;
    }

    void over(BrowserContext context) {
        context.onRequest(this::request);
        context.onResponse(this::response);
        context.onConsoleMessage(this::console);
        context.onWebError(error -> complaints.add("script: " + error.error()));
    }

    private void request(Request request) {
        var url = request.url();
        if (!url.startsWith(base)
                // A pack is opened from a disk, as on site; no page of ours can reach for one.
                && !url.startsWith("file:")
                && !url.startsWith("data:")
                && !url.startsWith("blob:")
                && !url.startsWith("about:")) {
            complaints.add("request to another server: " + url);
        }
    }

    private void response(Response response) {
        var asset = !response.request().isNavigationRequest();
        if (response.status() >= 500 || asset && response.status() >= 400) {
            complaints.add(response.status() + " " + response.request().method() + " " + response.url());
        }
    }

    /** A refused page (422 and its like) is an error to the console too; what an answer's number means is {@link #response}'s. */
    private void console(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            complaints.add("console: " + message.text() + " (" + message.location() + ")");
        }
    }

    void assertNothingHappened() {
        var now = List.copyOf(complaints);
        complaints.clear();
        assertThat(now)
                .as("external requests, script errors, breaches of the policy")
                .isEmpty();
    }
}
