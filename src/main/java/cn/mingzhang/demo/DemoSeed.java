package cn.mingzhang.demo;

import cn.mingzhang.Mingzhang;
import cn.mingzhang.database.DatabaseAccess;
import cn.mingzhang.database.DatabaseSeed;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Fills the demo's database by living 2020 and 2021 through again in an application of its own, without pages and jobs: every
 * signature, trail entry and history is real.
 */
@Component
@Profile("demo & !replay")
class DemoSeed implements DatabaseSeed {
    private static final Logger log = LoggerFactory.getLogger(DemoSeed.class);

    /** What is sealed in the replay is opened by the application that starts it: both take their keys from one place. */
    private static final List<String> KEYS = List.of(
            "mingzhang.home",
            "mingzhang.keys",
            "mingzhang.sealed.algorithm",
            "mingzhang.factor.key",
            "mingzhang.database.temporary");

    private final Environment settings;

    DemoSeed(Environment settings) {
        this.settings = settings;
    }

    @Override
    public void fill(DatabaseAccess scratch) {
        log.info(
                "演示数据：正在重演 2020—2021 年的办理过程，首次启动约需一分钟。Replaying 2020-2021 for the demo; the first start takes about a minute.");
        var kept = KEYS.stream()
                .filter(name -> settings.getProperty(name) != null)
                .map(name -> "--" + name + "=" + settings.getProperty(name));
        var given = Stream.concat(
                scratch.asProperties().entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue()),
                Stream.of(
                        "--mingzhang.jobs=false",
                        "--mingzhang.password.replaying=true",
                        // Nothing of it counts before the database gets its name; that commit is flushed, and
                        // with it all
                        // that came before.
                        "--spring.datasource.hikari.data-source-properties.options=-c synchronous_commit=off",
                        "--spring.main.banner-mode=off",
                        "--spring.datasource.hikari.maximum-pool-size=2"));
        try (var application = new SpringApplicationBuilder(Mingzhang.class)
                .web(WebApplicationType.NONE)
                .profiles("demo", "replay")
                .registerShutdownHook(false)
                .run(Stream.concat(kept, given).toArray(String[]::new))) {
            application.getBean(Replay.class).run();
        }
    }
}
