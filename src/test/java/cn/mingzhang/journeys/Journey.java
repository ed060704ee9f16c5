package cn.mingzhang.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.mingzhang.DemoTest;
import cn.mingzhang.demo.DemoCast;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People at their browsers before the running demo: a real server, a real Chromium, nothing rolled back. */
@DemoTest
@ExtendWith(OneBrowser.class)
abstract class Journey {
    static final String PASSWORD = DemoCast.PASSWORD;

    @LocalServerPort
    private int port;

    @Autowired
    private HikariDataSource pool;

    private final Map<String, Visitor> visitors = new LinkedHashMap<>();
    private Watch watch;
    private Album album;

    @BeforeEach
    void begin(TestInfo test) {
        watch = new Watch(base());
        album = new Album(getClass().getSimpleName() + "-"
                + test.getTestMethod().orElseThrow().getName());
    }

    @AfterEach
    void end() {
        visitors.values().forEach(Visitor::leave);
        watch.assertNothingHappened();
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(pool.getHikariPoolMXBean().getActiveConnections())
                        .as("connections that no page gave back")
                        .isZero());
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    /** Somebody who has not signed in. */
    final Visitor guest() {
        return visitors.computeIfAbsent("guest", this::visitor);
    }

    /** A member of the cast, signed in on first use. */
    final Visitor as(String login) {
        return visitors.computeIfAbsent(login, name -> visitor(name).signIn(PASSWORD));
    }

    /** The same in English. */
    final Visitor asInEnglish(String login) {
        return visitors.computeIfAbsent(
                login, name -> visitor(name).speakEnglish().signIn(PASSWORD));
    }

    private Visitor visitor(String login) {
        return new Visitor(base(), login, watch, album);
    }
}
