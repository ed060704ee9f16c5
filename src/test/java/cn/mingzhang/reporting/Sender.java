package cn.mingzhang.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Sends the public form over a socket of its own, from an address of its choice, whole or cut off half-way. */
final class Sender {
    private static final String EDGE = "edge-of-a-part";

    private static final String HEAD = " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n";

    private final int port;

    Sender(int port) {
        this.port = port;
    }

    String token(String from) throws IOException {
        return token(from, "/report");
    }

    String token(String from, String path) throws IOException {
        return Jsoup.parse(get(from, path)).select("[name=_csrf]").attr("value");
    }

    /** @return the whole answer, its head included */
    String get(String from, String path) throws IOException {
        return ask(from, "GET " + path + HEAD, new byte[0], 0);
    }

    String form(String from, String path, Map<String, String> fields) throws IOException {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8);
        var head = "POST " + path + HEAD.stripTrailing()
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length + "\r\n\r\n";
        return ask(from, head, body, body.length);
    }

    /** @return the answer, or an empty text where it was cut off */
    String report(String from, Map<String, String> fields, byte[] file, String fileName, boolean whole)
            throws IOException {
        return report(from, "/report", fields, file, fileName, whole);
    }

    String report(String from, String path, Map<String, String> fields, byte[] file, String fileName, boolean whole)
            throws IOException {
        var body = new ByteArrayOutputStream();
        for (var field : fields.entrySet()) {
            body.writeBytes(("--" + EDGE + "\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                            + field.getValue() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        if (file.length > 0) {
            body.writeBytes(("--" + EDGE + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + fileName
                            + "\"\r\nContent-Type: application/pdf\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + EDGE + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var head = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nUser-Agent: agent-of-" + fileName + "\r\nReferer: http://referrer-of-" + fileName
                + "/\r\nContent-Type: multipart/form-data; boundary=" + EDGE + "\r\nContent-Length: " + body.size()
                + "\r\nAccept: text/html\r\nConnection: close\r\n\r\n";
        return ask(from, head, body.toByteArray(), whole ? body.size() : body.size() * 9 / 10);
    }

    private String ask(String from, String head, byte[] body, int length) throws IOException {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            socket.connect(new InetSocketAddress("127.0.0.1", port), 20_000);
            socket.setSoTimeout(60_000);
            var out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.UTF_8));
            out.write(body, 0, length);
            out.flush();
            return length < body.length
                    ? ""
                    : new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
