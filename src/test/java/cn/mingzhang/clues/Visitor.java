package cn.mingzhang.clues;

import cn.mingzhang.demo.DemoCast;
import java.io.ByteArrayInputStream;
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
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;

/** One person's browser in a world, over the wire, so that error pages and headers are seen as he gets them. */
final class Visitor {
    private final World world;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    /** @param login empty for who does not sign in */
    Visitor(World world, String login) {
        this.world = world;
        if (!login.isEmpty()) {
            var form = Jsoup.parse(new String(get("/login").body(), StandardCharsets.UTF_8));
            var token = form.select("input[name=_csrf]").first().val();
            var signedIn = send(HttpRequest.newBuilder(at("/login"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)
                            + "&username=" + login + "&password=" + DemoCast.PASSWORD)));
            if (signedIn.headers().firstValue("Location").orElse("?").contains("login")) {
                throw new IllegalStateException(login + " was not let in");
            }
        }
    }

    /** Status, headers and body; masked are the token of the form, the session's cookie, the Date, the server's own port. */
    String answer(String address) {
        var response = get(address);
        var content = response.body();
        var headers = new TreeMap<>(response.headers().map());
        headers.remove("date");
        headers.remove("set-cookie");
        var body = content.length > 1 && content[0] == 'P' && content[1] == 'K'
                ? unzipped(content)
                : new String(content, StandardCharsets.UTF_8);
        return response.statusCode() + "\n" + headers + "\n"
                + body.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                        .replaceAll("value=\"[^\"]*\" name=\"_csrf\"", "")
                        .replace("127.0.0.1:" + world.port(), "HOST");
    }

    private URI at(String address) {
        return URI.create("http://127.0.0.1:" + world.port() + address);
    }

    private HttpResponse<byte[]> get(String address) {
        return send(HttpRequest.newBuilder(at(address)).header("Accept", "text/html,*/*;q=0.8"));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What stands in a workbook or a letter, without the moment it was zipped. */
    private static String unzipped(byte[] content) {
        var all = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.append(entry.getName())
                        .append('\n')
                        .append(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                        .append('\n');
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return all.toString();
    }
}
