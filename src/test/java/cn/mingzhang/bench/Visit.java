package cn.mingzhang.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;

/** One officer's visit to the running demo. */
final class Visit {
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String place;

    Visit(int port, String login) throws IOException, InterruptedException {
        place = "http://localhost:" + port;
        var token =
                Jsoup.parse(get("/login").body()).select("input[name=_csrf]").attr("value");
        var form = "username=" + login + "&password=" + encoded("Mingzhang-2021") + "&_csrf=" + encoded(token);
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(place + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.uri().getPath().equals("/login")) {
            throw new IllegalStateException(login + " could not sign in");
        }
    }

    HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(place + address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
