package cn.mingzhang.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.CommittedTest;
import cn.mingzhang.MovableClock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * A mistyped, an unknown and an expired code: the same words, and told apart in time by chance only. {@code -Dproof.codes=1000} of each, in
 * random turn; how often one of one kind is slower than one of another must be near one half. Guesses beyond the limit are turned away.
 */
@Tag("proof")
@CommittedTest
@DisplayName("查询码不对、没有、过期：字面与用时一样；猜码被拦下")
class ReceiptTimingProof {
    private static final int EACH = Integer.getInteger("proof.codes", 100);
    private static final int GUESSES = Integer.getInteger("proof.guesses", 500);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Writer writer;

    @Autowired
    private MovableClock clock;

    private final Random random = new Random(7);

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void nothingTellsThemApart() {
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

    @Test
    void guessesAreTurnedAway() {
        var few = new Turnstile(20, 120, 60, 120);
        var let = 0;
        for (var at = 0; at < GUESSES; at++) {
            let += few.letsAsk("127.0.0.1") ? 1 : 0;
        }
        var many = 0;
        for (var at = 0; at < GUESSES; at++) {
            many += few.letsAsk("127.0." + at / 250 + "." + at % 250) ? 1 : 0;
        }
        System.out.println(
                "guesses: " + GUESSES + " from one address, " + let + " let through; as many from as many addresses, "
                        + many + " let through in the same minute; each at 100 bits");
        assertThat(let).isLessThanOrEqualTo(61);
        assertThat(many).isLessThanOrEqualTo(125);
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

    private String token() {
        return Jsoup.parse(body(mvc.get().uri("/report/status").exchange()))
                .select("[name=_csrf]")
                .attr("value");
    }

    private String ask(String code, String token) {
        return body(mvc.post()
                        .uri("/report/status")
                        .param("_csrf", token)
                        .param("code", code)
                        .exchange())
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private static String body(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
