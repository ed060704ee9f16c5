package cn.mingzhang.matrix;

import cn.mingzhang.demo.DemoCast;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Somebody signed in over the wire, who sends what no browser would. */
final class Wire {
    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private String token = "";

    Wire(int port, String login) {
        base = "http://127.0.0.1:" + port;
        if (!login.isEmpty()) {
            token = tokenOf("/login");
            send("POST", "/login", Map.of("username", login, "password", DemoCast.PASSWORD), Map.of());
            token = tokenOf("/account/password");
        }
    }

    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** @param files name of the part to name of the file */
    HttpResponse<String> send(String method, String path, Map<String, String> fields, Map<String, String> files) {
        var query = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        if (method.equals("GET")) {
            return sent(HttpRequest.newBuilder(URI.create(base + path + (query.isEmpty() ? "" : "?" + query))));
        }
        if (files.isEmpty()) {
            return sent(HttpRequest.newBuilder(URI.create(base + path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(query + "&_csrf=" + encoded(token))));
        }
        return sent(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofByteArray(multipart(fields, files))));
    }

    HttpResponse<String> sent(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.header("Accept", "text/html,*/*;q=0.8")
                            .timeout(Duration.ofSeconds(60))
                            .build(),
                    BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(request.build().uri() + ": " + failed, failed);
        }
    }

    private byte[] multipart(Map<String, String> fields, Map<String, String> files) {
        var body = new ByteArrayOutputStream();
        var text = new StringBuilder();
        text.append("--part\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n")
                .append(token)
                .append("\r\n");
        fields.forEach(
                (name, value) -> text.append("--part\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n")
                        .append(value)
                        .append("\r\n"));
        files.forEach(
                (name, file) -> text.append(
                        "--part\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\""
                                + file.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A") + "\"\r\n"
                                + "Content-Type: application/pdf\r\n\r\n%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\r\n"));
        text.append("--part--\r\n");
        body.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private String tokenOf(String page) {
        var found = Jsoup.parse(send("GET", page, Map.of(), Map.of()).body()).selectFirst("input[name=_csrf]");
        if (found == null) {
            throw new IllegalStateException("no token on " + page);
        }
        return found.val();
    }

    /** As a browser would; a lone half of a pair, which cannot be written in UTF-8, becomes a question mark. */
    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
