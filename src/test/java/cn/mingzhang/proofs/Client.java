package cn.mingzhang.proofs;

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
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** One person at the real server, without a browser: forms are read from pages and sent as a browser would. */
public final class Client {
    private final String base;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public Client(String base) {
        this.base = base;
    }

    record Field(String name, String value) {}

    public Client signIn(String login) throws IOException, InterruptedException {
        var answer = send(
                "/login",
                List.of(
                        new Field("username", login),
                        new Field("password", DemoCast.PASSWORD),
                        new Field("_csrf", token(page("/login")))));
        if (!answer.headers().firstValue("location").orElse("/login").matches(".*/")) {
            throw new IllegalStateException(login + " was not let in: " + answer.statusCode());
        }
        return this;
    }

    Document page(String address) throws IOException, InterruptedException {
        var answer = http.send(request(address).GET().build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answers " + answer.statusCode());
        }
        return Jsoup.parse(answer.body());
    }

    byte[] bytes(String address) throws IOException, InterruptedException {
        return http.send(request(address).GET().build(), BodyHandlers.ofByteArray())
                .body();
    }

    /** A file as it comes, without holding it. */
    public Path save(String address, Path file) throws IOException, InterruptedException {
        var answer =
                http.send(request(address).timeout(Duration.ofMinutes(5)).GET().build(), BodyHandlers.ofFile(file));
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answers " + answer.statusCode());
        }
        return file;
    }

    static String token(Document page) {
        return page.select("input[name=_csrf]").first().val();
    }

    HttpResponse<String> send(String address, List<Field> fields) throws IOException, InterruptedException {
        var body = fields.stream()
                .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
        return http.send(
                request(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", base)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> upload(String address, List<Field> fields, String name, byte[] file)
            throws IOException, InterruptedException {
        return upload(address, fields, "files", name, file);
    }

    /** @param part the name of the field that holds the file */
    HttpResponse<String> upload(String address, List<Field> fields, String part, String name, byte[] file)
            throws IOException, InterruptedException {
        var boundary = UUID.randomUUID().toString();
        var body = new ByteArrayOutputStream();
        for (var field : new ArrayList<>(fields)) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.name()
                            + "\"\r\n\r\n" + field.value() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\""
                        + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return http.send(
                request(address)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .header("Origin", base)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(base + address))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "text/html");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
