package cn.mingzhang.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.DemoTest;
import cn.mingzhang.demo.DemoCast;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * Sixty reports a minute from as many loopback addresses, each with a file of 200 kB, while somebody works in the ledger: none is lost,
 * and the ledger's p95 at most doubles. The floor is the ledger alone, before and after; the canary, a report without its token, must be
 * counted as lost. {@code -Dbench.minutes=5}
 */
@Tag("bench")
@DemoTest
@TestPropertySource(properties = "mingzhang.bench=reports")
@DisplayName("每分钟 60 件举报，台账照常使用")
class ReportLoadBench {
    private static final double MINUTES = Double.parseDouble(System.getProperty("bench.minutes", "0.5"));
    private static final int A_MINUTE = 60;

    @LocalServerPort
    private int port;

    private final HttpClient officer =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void noneIsLostAndTheLedgerStaysQuick() throws Exception {
        signIn();
        work(Duration.ofSeconds(10));
        var before = p95(work(Duration.ofMillis((long) (MINUTES * 30_000))));
        var senders = Executors.newFixedThreadPool(16);
        var timer = Executors.newSingleThreadScheduledExecutor();
        var sent = new ArrayList<Future<String>>();
        var many = (int) (MINUTES * A_MINUTE);
        var sender = new Sender(port);
        assertThat(isArrived(sender.report("127.9.9.9", fields("", 0), new byte[0], "a.pdf", true)))
                .as("the canary")
                .isFalse();
        for (var at = 0; at < many; at++) {
            var number = at;
            var handed = new java.util.concurrent.CompletableFuture<String>();
            timer.schedule(
                    () -> senders.submit(() -> {
                        try {
                            handed.complete(send(sender, number));
                        } catch (Exception failed) {
                            handed.completeExceptionally(failed);
                        }
                    }),
                    at * 60_000L / A_MINUTE,
                    TimeUnit.MILLISECONDS);
            sent.add(handed);
        }
        var busy = p95(work(Duration.ofMillis((long) (MINUTES * 60_000))));
        var arrived = 0;
        for (var one : sent) {
            arrived += isArrived(one.get(2, TimeUnit.MINUTES)) ? 1 : 0;
        }
        senders.shutdown();
        timer.shutdown();
        var after = p95(work(Duration.ofMillis((long) (MINUTES * 30_000))));
        var alone = Math.max(before, after);
        System.out.printf("%nreports: %d sent in %.1f min, %d arrived%n", many, MINUTES, arrived);
        System.out.printf("%-36s %8s%n", "ledger, one person clicking", "p95 ms");
        System.out.printf("%-36s %8.0f%n", "alone, before (floor)", before);
        System.out.printf("%-36s %8.0f%n", "while reports come", busy);
        System.out.printf("%-36s %8.0f%n%n", "alone, after (floor)", after);
        assertThat(arrived).isEqualTo(many);
        assertThat(busy).isLessThanOrEqualTo(2 * Math.max(alone, 50));
    }

    private static String send(Sender sender, int number) throws Exception {
        var from = "127.0." + (1 + number / 200) + "." + (1 + number % 200);
        var pdf = ("%PDF-1.4\n" + "x".repeat(200_000) + "\nstartxref\n9\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
        return sender.report(from, fields(sender.token(from), number), pdf, "a.pdf", true);
    }

    private static boolean isArrived(String answer) {
        return answer.contains("data-code");
    }

    private static Map<String, String> fields(String token, int number) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("_csrf", token);
        fields.put("kind", "OTHER");
        fields.put("against", "某单位");
        fields.put("story", "第" + number + "件");
        fields.put("who", "ANONYMOUS");
        return fields;
    }

    /** One request after another, as one person clicks. */
    private List<Double> work(Duration time) throws Exception {
        var times = new ArrayList<Double>();
        var end = System.nanoTime() + time.toNanos();
        var pages = List.of("/problems", "/", "/projects", "/problems?stage=CLOSED", "/letters");
        for (var at = 0; System.nanoTime() < end; at++) {
            var began = System.nanoTime();
            assertThat(get(pages.get(at % pages.size())).statusCode()).isEqualTo(200);
            times.add((System.nanoTime() - began) / 1e6);
            Thread.sleep(200);
        }
        return times;
    }

    private static double p95(List<Double> times) {
        return times.stream().sorted().toList().get((int) Math.ceil(times.size() * 0.95) - 1);
    }

    private void signIn() throws Exception {
        var token =
                Jsoup.parse(get("/login").body()).select("input[name=_csrf]").val();
        var form = "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&username=inspector&password="
                + DemoCast.PASSWORD;
        officer.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private java.net.http.HttpResponse<String> get(String address) throws Exception {
        return officer.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                        .build(),
                BodyHandlers.ofString());
    }
}
