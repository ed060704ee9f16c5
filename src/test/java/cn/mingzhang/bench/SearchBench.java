package cn.mingzhang.bench;

import cn.mingzhang.Mingzhang;
import cn.mingzhang.database.DatabaseAccess;
import cn.mingzhang.generator.GenerateCommand;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;

/**
 * The search on a ledger of {@code -Dbench.problems} (100,000), beside its floor: the same words found in problems alone by bare SQL.
 * The table goes to target/bench/search-N.md.
 */
@Tag("bench")
class SearchBench {
    private static final int PROBLEMS = Integer.getInteger("bench.problems", 100_000);
    private static final Path HOME = Path.of(System.getProperty("bench.home", "target/bench/home-" + PROBLEMS));
    private static final int TIMES = Integer.getInteger("bench.times", 20);
    private static final int WARM = Integer.getInteger("bench.warm", 30);
    private static final String[] WORDS = {"人防", "少征", "锦川", "没有的词", "2021-0041", "征", "340,762.00", "dzx"};

    /** Newest first with early stop, capped; and by the pairs: what {@code references/performance.md} calls the floor. */
    private static final Map<String, String> FLOORS = Map.of(
            "common",
            "SELECT count(*) FROM (SELECT 1 FROM problem WHERE strpos(search_text, ?) > 0 ORDER BY id DESC LIMIT 1001) x",
            "rare",
            "SELECT count(*) FROM (WITH h AS MATERIALIZED (SELECT id FROM problem WHERE search_pairs @> bigrams(?))"
                    + " SELECT * FROM h LIMIT 1001) x");

    @Test
    void aSearchBesideItsFloor() throws Exception {
        var done = HOME.resolve("generated-" + PROBLEMS);
        if (!Files.exists(done)) {
            GenerateCommand.preparing(new SpringApplication(Mingzhang.class))
                    .run("generate", "--problems=" + PROBLEMS, "--mingzhang.home=" + HOME)
                    .close();
            Files.createFile(done);
        }
        var application = new SpringApplication(Mingzhang.class);
        application.setAdditionalProfiles("demo");
        var lines = new ArrayList<String>();
        lines.add("| who | words | found | ms | CPU app | CPU db | floor common ms | floor rare ms |");
        lines.add("| --- | --- | --- | --- | --- | --- | --- | --- |");
        var started = System.nanoTime();
        try (var running = application.run(
                "--mingzhang.home=" + HOME,
                "--server.port=0",
                "--mingzhang.jobs=false",
                "--spring.flyway.out-of-order=true")) {
            System.out.printf("started, migrated: %.1f s%n", (System.nanoTime() - started) / 1e9);
            var access = running.getBean(DatabaseAccess.class);
            try (var owner = DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword())) {
                owner.createStatement().execute("VACUUM (ANALYZE)");
                var port = Integer.parseInt(running.getEnvironment().getProperty("local.server.port"));
                var machine = new Machine(HOME);
                for (var login : List.of("inspector", "county", "treasury")) {
                    var visit = new Visit(port, login);
                    var until = System.nanoTime() + WARM * 1_000_000_000L;
                    for (var n = 0; n == 0 || System.nanoTime() < until; n++) {
                        visit.get(address(WORDS[n % WORDS.length]));
                    }
                    for (var words : WORDS) {
                        lines.add(measured(visit, login, words, machine, owner));
                        System.out.println(lines.get(lines.size() - 1));
                    }
                }
            }
        }
        Files.createDirectories(Path.of("target/bench"));
        Files.write(Path.of("target/bench/search-" + PROBLEMS + ".md"), lines);
    }

    private static String measured(Visit visit, String login, String words, Machine machine, java.sql.Connection owner)
            throws Exception {
        var found = Jsoup.parse(visit.get(address(words)).body()).select("section[data-found]").stream()
                .map(group ->
                        group.id() + " " + group.select(".found__count").first().text())
                .toList();
        var app = Machine.requests();
        var db = machine.database();
        var wall = System.nanoTime();
        for (var n = 0; n < TIMES; n++) {
            visit.get(address(words));
        }
        wall = System.nanoTime() - wall;
        app = Machine.requests() - app;
        db = machine.database() - db;
        return "| %s | %s | %s | %.1f | %.1f | %.1f | %.2f | %.2f |"
                .formatted(
                        login,
                        words,
                        found,
                        wall / 1e6 / TIMES,
                        app / TIMES,
                        db / TIMES,
                        floor("common", words, owner),
                        floor("rare", words, owner));
    }

    private static double floor(String which, String words, java.sql.Connection owner) throws SQLException {
        try (var statement = owner.prepareStatement(FLOORS.get(which))) {
            statement.setString(1, words);
            var best = Double.MAX_VALUE;
            for (var n = 0; n < 5; n++) {
                var from = System.nanoTime();
                statement.executeQuery().next();
                best = Math.min(best, (System.nanoTime() - from) / 1e6);
            }
            return best;
        }
    }

    private static String address(String words) {
        return "/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
