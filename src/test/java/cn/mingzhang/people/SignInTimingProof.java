package cn.mingzhang.people;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.CommittedTest;
import cn.mingzhang.calendar.OfficeClock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * Whether an account exists cannot be heard in the time that a refusal takes. A thousand of each, taken in turn in random order;
 * told apart by how often one of the one kind is slower than one of the other (half of the time, if they are alike). The tests'
 * passwords are hashed cheaply, so that nothing else hides behind the hashing.
 */
@Tag("proof")
@CommittedTest
@DisplayName("未知账号与口令错误，拒绝用时一样")
class SignInTimingProof {
    private static final int EACH = 1_000;
    private static final int CANARY = 200;

    /** Three standard errors of the share at a thousand each. */
    private static final double ALIKE = 0.04;

    @Autowired
    private SignIn signIn;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    private final Random random = new Random(20210303);

    @BeforeEach
    void warm() {
        Cast.of(registry, clock).officer("rectifier");
        for (var i = 0; i < 30; i++) {
            timed(() -> refuse("rectifier"));
            var login = "nobody" + i;
            timed(() -> refuse(login));
        }
    }

    @Test
    void anUnknownAccountTakesAsLongAsAWrongPassword() {
        var times = measure(EACH, i -> refuse("rectifier"), i -> refuse("nobody-" + i));
        report("unknown against wrong password", times);
        assertThat(share(times)).isBetween(0.5 - ALIKE, 0.5 + ALIKE);
        assertThat(Math.abs(median(times.get(1)) / median(times.get(0)) - 1)).isLessThan(0.03);
    }

    @Test
    @DisplayName("对照：未知账号不算散列，立刻听得出")
    void theCanaryIsHeard() {
        var times = measure(CANARY, i -> refuse("rectifier"), i -> signIn.fresh(new SignedIn(-1, "nobody", 0)));
        report("canary: unknown without hashing", times);
        assertThat(share(times)).isLessThan(0.01);
    }

    @Test
    @DisplayName("对照：慢百分之十，也听得出")
    void theFineCanaryIsHeard() {
        var tenth = (long) (median(measure(30, i -> refuse("rectifier"), i -> refuse("nobody-" + i))
                        .get(0))
                / 10);
        var times = measure(CANARY, i -> refuse("rectifier"), i -> {
            refuse("nobody-" + i);
            var end = System.nanoTime() + tenth;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
        });
        report("canary: a tenth slower", times);
        assertThat(share(times)).isGreaterThan(0.5 + ALIKE);
    }

    private interface Try {
        void number(int i);
    }

    private List<double[]> measure(int each, Try known, Try unknown) {
        var times = List.of(new double[each], new double[each]);
        for (var i = 0; i < each; i++) {
            var at = i;
            var order = new ArrayList<>(List.of(0, 1));
            java.util.Collections.shuffle(order, random);
            for (var which : order) {
                times.get(which)[at] = timed(() -> (which == 0 ? known : unknown).number(at));
            }
        }
        return times;
    }

    private double timed(Runnable what) {
        sql.sql("DELETE FROM sign_in_failure").update();
        var begun = System.nanoTime();
        what.run();
        return System.nanoTime() - begun;
    }

    private void refuse(String login) {
        Authentication asked = UsernamePasswordAuthenticationToken.unauthenticated(login, "Quite-wrong-41");
        try {
            signIn.authenticate(asked);
        } catch (BadCredentialsException refused) {
            return;
        }
        throw new AssertionError(login + " came in");
    }

    /** How often one of the second kind takes longer than one of the first; ties count half. */
    private static double share(List<double[]> times) {
        var slower = 0.0;
        for (var first : times.get(0)) {
            for (var second : times.get(1)) {
                slower += second > first ? 1 : second == first ? 0.5 : 0;
            }
        }
        return slower / times.get(0).length / times.get(1).length;
    }

    private static double median(double[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void report(String what, List<double[]> times) {
        System.out.printf(
                "%s: n=%d each, median known %.2f ms, unknown %.2f ms, unknown slower in %.1f %%%n",
                what, times.get(0).length, median(times.get(0)) / 1e6, median(times.get(1)) / 1e6, share(times) * 100);
    }
}
