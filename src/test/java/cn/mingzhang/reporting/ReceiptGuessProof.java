package cn.mingzhang.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
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
 * {@code -Dproof.guesses=10000} codes of the right form, over HTTP, with the limits as they are shipped: half from one address, half from as
 * many loopback addresses. Nearly all are turned away unlooked at, and none finds anything; a code that is right, the canary, does.
 */
@Tag("proof")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "mingzhang.database.temporary=true",
            "mingzhang.report.limits.codes-per-hour=60",
            "mingzhang.report.limits.codes-per-minute-in-all=120"
        })
@ActiveProfiles("test")
@DirtiesContext
@DisplayName("猜查询码：被拦下，也猜不到")
class ReceiptGuessProof {
    private static final int GUESSES = Integer.getInteger("proof.guesses", 1_000);

    @LocalServerPort
    private int port;

    @Autowired
    private Writer writer;

    private int let;
    private int away;

    @Test
    void guessesAreTurnedAwayAndFindNothing() throws IOException {
        var right = writer.report("某事", null);
        var token = new Sender(port).token("127.0.0.1", "/report/status");
        assertThat(ask("127.9.9.9", right, token)).as("the canary").startsWith("HTTP/1.1 200");
        var began = System.nanoTime();
        for (var at = 0; at < GUESSES / 2; at++) {
            guess("127.0.0.1", token);
        }
        var one = let;
        for (var at = 0; at < GUESSES / 2; at++) {
            guess("127." + (20 + at / 40_000) + "." + (1 + at / 200 % 200) + "." + (1 + at % 200), token);
        }
        var minutes = (System.nanoTime() - began) / 60e9;
        System.out.printf(
                "guesses: %d over HTTP in %.1f min; %d looked at (%d of them from the one address), %d turned away; at 100 bits each%n",
                GUESSES, minutes, let, one, away);
        assertThat(one).isLessThanOrEqualTo((int) (60 + minutes + 1));
        assertThat(let).isLessThanOrEqualTo((int) (120 * (1 + minutes)) + 1);
    }

    private void guess(String from, String token) throws IOException {
        var answer = ask(from, ReceiptCode.fresh().grouped(), token);
        assertThat(answer).startsWith("HTTP/1.1 4");
        if (answer.startsWith("HTTP/1.1 429")) {
            away++;
        } else {
            let++;
        }
    }

    private String ask(String from, String code, String token) throws IOException {
        return new Sender(port).form(from, "/report/status", Map.of("_csrf", token, "code", code));
    }
}
