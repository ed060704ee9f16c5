package cn.mingzhang.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.MovableClock;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/**
 * A mistyped, an unknown and an expired code, asked over HTTP from many loopback addresses: the same words, and told apart in time by chance
 * only. {@code -Dproof.codes=1000} of each, in random turn; how often one of one kind is slower than one of another must be near one half.
 */
@Tag("proof")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "mingzhang.database.temporary=true",
            "mingzhang.report.limits.codes-per-hour=60",
            "mingzhang.report.limits.codes-per-minute-in-all=1000000"
        })
@ActiveProfiles("test")
@DirtiesContext
@DisplayName("查询码不对、没有、过期：字面与用时一样")
class ReceiptTimingProof {
    private static final int EACH = Integer.getInteger("proof.codes", 100);

    /** From one address as many are let through in an hour. */
    private static final int FROM_EACH = 50;

    @LocalServerPort
    private int port;

    @Autowired
    private Writer writer;

    @Autowired
    private MovableClock clock;

    private final Random random = new Random(7);
    private int asked;

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void nothingTellsThemApart() throws IOException {
        var expired = new ArrayList<String>();
        for (var at = 0; at < 5; at++) {
            expired.add(writer.report("某事", null));
        }
        clock.forward(800);
        var token = token();
        for (var at = 0; at < 40; at++) {
            ask(ReceiptCode.fresh().grouped(), token);
        }
        var kinds = new ArrayList<Integer>();
        for (var at = 0; at < EACH; at++) {
            kinds.addAll(List.of(0, 1, 2));
        }
        Collections.shuffle(kinds, random);
        var times = List.of(new ArrayList<Long>(), new ArrayList<Long>(), new ArrayList<Long>());
        var words = new java.util.HashSet<String>();
        for (var kind : kinds) {
            var code = switch (kind) {
                case 0 -> "no code at all " + random.nextInt();
                case 1 -> ReceiptCode.fresh().grouped();
                default -> expired.get(random.nextInt(expired.size()));
            };
            var began = System.nanoTime();
            words.add(ask(code, token));
            times.get(kind).add(System.nanoTime() - began);
        }
        assertThat(words).as("one answer").hasSize(1);
        var apart = Math.max(
                Math.abs(share(times.get(0), times.get(1)) - 0.5),
                Math.max(
                        Math.abs(share(times.get(1), times.get(2)) - 0.5),
                        Math.abs(share(times.get(0), times.get(2)) - 0.5)));
        System.out.printf(
                "codes: %d of each; median ms mistyped %.2f, unknown %.2f, expired %.2f; told apart beyond chance by %.3f%n",
                EACH, median(times.get(0)), median(times.get(1)), median(times.get(2)), apart);
        // Three standard errors of the share.
        assertThat(apart).isLessThan(3 * Math.sqrt(1.0 / (6.0 * EACH)));
    }

    private static double share(List<Long> one, List<Long> other) {
        var slower = 0L;
        for (var a : one) {
            for (var b : other) {
                slower += a > b ? 1 : 0;
            }
        }
        return (double) slower / one.size() / other.size();
    }

    private static double median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2) / 1e6;
    }

    private String token() throws IOException {
        return new Sender(port).token("127.0.0.1", "/report/status");
    }

    private String ask(String code, String token) throws IOException {
        var stranger = asked++ / FROM_EACH;
        var from = "127." + (10 + stranger / 200) + ".1." + (1 + stranger % 200);
        var answer = new Sender(port).form(from, "/report/status", Map.of("_csrf", token, "code", code));
        assertThat(answer).startsWith("HTTP/1.1 422");
        return answer.substring(answer.indexOf("\r\n\r\n")).replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
