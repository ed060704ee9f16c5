package cn.mingzhang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.Mingzhang;
import cn.mingzhang.database.DatabaseAccess;
import cn.mingzhang.generator.GenerateCommand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Every list, filter and sort on a ledger of {@code -Dbench.problems} (100,000): what a page costs, with the plan of each query
 * that it sent. A sequential scan of a table that grows with the ledger fails. The table of costs goes to target/bench.
 */
@Tag("bench")
class ListsBench {
    private static final int PROBLEMS = Integer.getInteger("bench.problems", 100_000);
    private static final Path HOME = Path.of(System.getProperty("bench.home", "target/bench/home-" + PROBLEMS));
    private static final int TIMES = Integer.getInteger("bench.times", 20);

    /** A page that is slow is asked no longer than this. */
    private static final long LONGEST = 4_000_000_000L;

    /** Seconds in which the pages are read before anything is measured. */
    private static final int WARM = Integer.getInteger("bench.warm", 60);

    /** {@code main}: the pages people open every day, in two minutes; {@code all}: also every filter and sort. */
    private static final boolean MAIN = "main".equals(System.getProperty("bench.pages", "all"));

    /** Only the pages in whose login and address this is found. */
    private static final Pattern ONLY = Pattern.compile(System.getProperty("bench.only", ""));

    /** Tables that grow with the ledger. */
    private static final Pattern SCAN = Pattern.compile(
            "Seq Scan on (problem|problem_measure|problem_progress|problem_status|problem_result|problem_signature|project"
                    + "|check_record|receipt|receipt_entry|problem_finding|problem_screening|look_back|evidence_file|evidence_chunk"
                    + "|trail_entry|trail_block)\\b(?!.*never executed)");

    private record Cost(
            String login,
            String address,
            int status,
            double wall,
            double app,
            double db,
            double sql,
            int queries,
            int statements) {}

    private final List<Cost> costs = new ArrayList<>();
    private final List<String> scans = new ArrayList<>();
    private final List<String> plans = new ArrayList<>();
    private final List<String> statements = new ArrayList<>();
    private final Map<String, Visit> visits = new HashMap<>();

    @Test
    void everyListFilterAndSortWithoutASequentialScan() throws Exception {
        fill();
        try (var application = start()) {
            var port = Integer.parseInt(application.getEnvironment().getProperty("local.server.port"));
            var machine = new Machine(HOME);
            settle(application.getBean(DatabaseAccess.class));
            var details = application.getBean(JdbcConnectionDetails.class);
            try (var connection =
                    DriverManager.getConnection(details.getJdbcUrl(), details.getUsername(), details.getPassword())) {
                theCanaryIsFlagged(application, connection);
                var pages = MAIN ? Pages.main(connection) : Pages.all(connection);
                pages = pages.stream()
                        .filter(page -> ONLY.matcher(page.toString()).find())
                        .toList();
                warm(ONLY.pattern().isEmpty() ? Pages.main(connection) : pages, port);
                for (var page : pages) {
                    measure(page, port, machine, connection);
                }
            }
        }
        report();
        assertThat(scans).isEmpty();
    }

    private static void fill() throws Exception {
        var done = HOME.resolve("generated-" + PROBLEMS);
        if (Files.exists(done)) {
            return;
        }
        GenerateCommand.preparing(new SpringApplication(Mingzhang.class))
                .run("generate", "--problems=" + PROBLEMS, "--mingzhang.home=" + HOME)
                .close();
        Files.createFile(done);
    }

    private static ConfigurableApplicationContext start() {
        var application = new SpringApplication(Mingzhang.class, Sent.class);
        application.setAdditionalProfiles("demo");
        return application.run(
                "--mingzhang.home=" + HOME,
                "--server.port=0",
                "--mingzhang.jobs=false",
                "--spring.flyway.out-of-order=true");
    }

    /** As autovacuum leaves it overnight: a migration just run has made every page of a table look new. */
    private static void settle(DatabaseAccess access) throws SQLException {
        try (var owner = DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
                var sql = owner.createStatement()) {
            sql.execute("VACUUM (ANALYZE)");
        }
    }

    /** A planted query without an index: a bench that does not see it sees nothing. */
    private static void theCanaryIsFlagged(ConfigurableApplicationContext application, Connection connection)
            throws SQLException {
        Sent.QUERIES.clear();
        Sent.listening = true;
        try (var planted = application.getBean("dataSource", DataSource.class).getConnection();
                var statement = planted.prepareStatement("SELECT count(*) FROM problem p WHERE lower(p.goal) = ?")) {
            statement.setString(1, "no such goal");
            statement.executeQuery();
        } finally {
            Sent.listening = false;
        }
        assertThat(Sent.QUERIES.get(0).plan(connection)).anyMatch(SCAN.asPredicate());
    }

    /** A page is measured as the hundredth reader of the day sees it: what is still being compiled is not its cost. */
    private void warm(List<Pages.Page> pages, int port) throws Exception {
        var until = System.nanoTime() + WARM * 1_000_000_000L;
        for (var n = 0; n == 0 || System.nanoTime() < until; n++) {
            for (var page : pages) {
                visit(page, port).get(page.address());
            }
        }
    }

    private Visit visit(Pages.Page page, int port) throws Exception {
        var visit = visits.get(page.login());
        if (visit == null) {
            visit = new Visit(port, page.login());
            visits.put(page.login(), visit);
        }
        return visit;
    }

    private void measure(Pages.Page page, int port, Machine machine, Connection connection) throws Exception {
        var visit = visit(page, port);
        visit.get(page.address());
        Sent.QUERIES.clear();
        Sent.listening = true;
        var status = visit.get(page.address()).statusCode();
        Sent.listening = false;
        var sent = List.copyOf(Sent.QUERIES);
        var reads = sent.stream().filter(Sent.Query::isRead).toList();
        var app = Machine.requests();
        var db = machine.database();
        var wall = System.nanoTime();
        var times = 0;
        while (times < TIMES && System.nanoTime() - wall < LONGEST) {
            visit.get(page.address());
            times++;
        }
        wall = System.nanoTime() - wall;
        app = Machine.requests() - app;
        db = machine.database() - db;
        var bare = 0.0;
        for (var query : reads) {
            bare += look(page, query, connection);
        }
        costs.add(new Cost(
                page.login(),
                page.address(),
                status,
                wall / 1e6 / times,
                app / times,
                db / times,
                bare,
                reads.size(),
                sent.size()));
        statements.add("## " + page + "\n");
        sent.forEach(query -> statements.add("- %.2f ms `%s`"
                .formatted(query.nanos() / 1e6, query.sql().strip().replaceAll("\\s+", " "))));
        System.out.println(line(costs.get(costs.size() - 1)));
    }

    private double look(Pages.Page page, Sent.Query query, Connection connection) {
        try {
            var plan = query.plan(connection);
            var took = plan.stream()
                    .filter(line -> line.startsWith("Execution Time:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9.]", "")))
                    .sum();
            var scan = plan.stream().filter(SCAN.asPredicate()).findFirst();
            scan.ifPresent(found -> scans.add(page + " " + found.strip()));
            if (scan.isPresent() || took > 10) {
                plans.add("## " + page + " " + took + " ms\n\n```\n"
                        + query.sql().strip() + "\n\n" + String.join("\n", plan) + "\n```\n");
            }
            return took;
        } catch (SQLException notExplained) {
            plans.add("## " + page + " could not be explained: " + notExplained.getMessage() + "\n" + query.sql());
            return 0;
        }
    }

    private void report() throws Exception {
        var lines = new ArrayList<String>();
        lines.add("# " + PROBLEMS + " problems, up to " + TIMES + " requests a page");
        lines.add("");
        lines.add("| who | page | answer | ms | CPU app | CPU db | bare SQL ms | queries | statements |");
        lines.add("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        costs.forEach(cost -> lines.add(line(cost)));
        lines.add("");
        lines.add("Sequential scans: " + (scans.isEmpty() ? "none" : ""));
        scans.forEach(scan -> lines.add("- " + scan));
        Files.createDirectories(Path.of("target/bench"));
        Files.write(Path.of("target/bench/lists-" + PROBLEMS + ".md"), lines);
        Files.write(Path.of("target/bench/plans-" + PROBLEMS + ".md"), plans);
        Files.write(Path.of("target/bench/sent-" + PROBLEMS + ".md"), statements);
    }

    private static String line(Cost cost) {
        return "| %s | %s | %d | %.1f | %.1f | %.1f | %.2f | %d | %d |"
                .formatted(
                        cost.login(),
                        java.net.URLDecoder.decode(cost.address(), java.nio.charset.StandardCharsets.UTF_8),
                        cost.status(),
                        cost.wall(),
                        cost.app(),
                        cost.db(),
                        cost.sql(),
                        cost.queries(),
                        cost.statements());
    }
}
