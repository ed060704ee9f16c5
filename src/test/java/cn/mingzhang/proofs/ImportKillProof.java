package cn.mingzhang.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} in the middle of an import, by turns in the dry run and while it is written: all of it or nothing, and the job
 * goes on by itself after the next start. {@code -Dproof.kills} rounds (10) of {@code -Dproof.rows} rows, seed {@code -Dproof.seed}.
 */
@Tag("proof")
@DisplayName("导入当中断电：要么全部、要么没有，重启后接着办完")
class ImportKillProof {
    private static final int KILLS = Integer.getInteger("proof.kills", 10);
    private static final int ROWS = Integer.getInteger("proof.rows", 6_000);
    private static final long SEED = Long.getLong("proof.seed", 20211231L);
    private static final String MARK = "断电导入";

    @TempDir
    Path home;

    private final Random random = new Random(SEED);

    @Test
    void allOrNothing() throws Exception {
        int inTheMiddle = 0;
        try (var server = new Server(home, "--db-scheduler.heartbeat-interval=2s")) {
            System.out.println("first start with the replay: " + server.start().toSeconds() + " s");
            for (int round = 1; round <= KILLS; round++) {
                boolean writing = round % 2 == 0;
                var job = begun(new Client(server.base()).signIn("county"), round, server, writing);
                Thread.sleep(random.nextInt(writing ? 1_500 : 700));
                var before = half(server, job);
                server.kill();
                inTheMiddle += before ? 1 : 0;
                var start = server.start();
                var state = state(server, job);
                assertThat(complaints(server)).as("after kill " + round).isEmpty();
                finished(server, job, writing);
                assertThat(complaints(server))
                        .as("after the work of round " + round)
                        .isEmpty();
                System.out.printf(
                        "kill %d of %d in the %s, %s: up after %.1f s, stood as %s, went on to %s%n",
                        round,
                        KILLS,
                        writing ? "writing" : "dry run",
                        before ? "half-way" : "already done",
                        start.toMillis() / 1000.0,
                        state,
                        state(server, job));
            }
            assertThat(inTheMiddle).as("kills that hit an import half-way").isPositive();
            System.out.printf("import kills %d, half-way %d, seed %d: half an import 0%n", KILLS, inTheMiddle, SEED);
            canaries(server);
        }
    }

    private long begun(Client clerk, int round, Server server, boolean writing) throws Exception {
        var answer = clerk.upload(
                "/imports",
                List.of(
                        new Client.Field("_csrf", Client.token(clerk.page("/imports"))),
                        new Client.Field("kind", "projects")),
                "file",
                "断电.csv",
                file(clerk, round));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(302, 303);
        var address = answer.headers().firstValue("location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        long job = Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
        if (writing) {
            await().atMost(Duration.ofMinutes(3)).until(() -> state(server, job).equals("CHECKED"));
            var page = clerk.page(address);
            var sent = clerk.send(
                    address + "/application",
                    List.of(
                            new Client.Field("_csrf", Client.token(page)),
                            new Client.Field(
                                    "version",
                                    page.select("form[action$=/application] [name=version]")
                                            .val())));
            assertThat(sent.statusCode()).as(sent.body()).isBetween(302, 303);
        }
        // Until a node has taken it up, and says how far it is.
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() ->
                        number(server, "SELECT coalesce(max(done), 0) FROM import_progress WHERE job_id = " + job) > 0);
        return job;
    }

    private byte[] file(Client clerk, int round) throws Exception {
        var template = clerk.page("/projects/new");
        var unit = template.select("select[name=unitId] option[value]:not([value=''])")
                .first()
                .text();
        var csv = new StringBuilder("项目名称,建设单位,行政区划,主管人防办,人防审批,规划许可证号,规划许可日期\n");
        for (int row = 1; row <= ROWS; row++) {
            csv.append(MARK)
                    .append(round)
                    .append('-')
                    .append(row)
                    .append(",某公司,大竹县,")
                    .append(unit);
            csv.append(",无,建字第").append(round).append('-').append(row).append("号,2020.3.5\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean half(Server server, long job) throws Exception {
        return List.of("CHECKING", "APPLYING").contains(state(server, job));
    }

    /** It goes on by itself: the dead node's task is taken up again. */
    private static void finished(Server server, long job, boolean writing) {
        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> state(server, job).equals(writing ? "APPLIED" : "CHECKED"));
    }

    /** Of each import: its rows, its projects, their permits and their entries in the trail are all there, or none is. */
    private static List<String> complaints(Server server) throws IOException, SQLException {
        var wrong = new ArrayList<String>();
        try (var database = server.database();
                var jobs = database.createStatement().executeQuery("""
                        SELECT j.id, j.state, count(r.row) AS rows, count(p.id) AS projects,
                               (SELECT count(*) FROM project_stage s JOIN project p ON p.id = s.project_id
                                  JOIN import_row r ON r.number = p.number WHERE r.job_id = j.id) AS permits,
                               (SELECT count(*) FROM trail_entry t JOIN trail_block b ON b.seal = t.seal
                                  JOIN import_row r ON r.number = t.subject_number
                                 WHERE r.job_id = j.id AND t.subject_kind = 'project' AND t.deed = 'PROJECT_OPENED') AS entries
                          FROM import_job j JOIN import_file f ON f.id = j.file_id AND f.name = '断电.csv'
                          LEFT JOIN import_row r ON r.job_id = j.id LEFT JOIN project p ON p.number = r.number
                         GROUP BY j.id, j.state
                        """)) {
            while (jobs.next()) {
                var state = jobs.getString("state");
                boolean judged = !state.equals("CHECKING");
                boolean written = state.equals("APPLIED");
                expect(wrong, jobs.getLong("id") + " " + state + " rows", judged ? ROWS : 0, jobs.getLong("rows"));
                for (var what : List.of("projects", "permits", "entries")) {
                    expect(
                            wrong,
                            jobs.getLong("id") + " " + state + " " + what,
                            written ? ROWS : 0,
                            jobs.getLong(what));
                }
            }
            strays(wrong, database);
        }
        return wrong;
    }

    /** Projects of an import that no row knows, or that are there twice. */
    private static void strays(List<String> wrong, Connection database) throws SQLException {
        try (var strays = database.createStatement().executeQuery("""
                SELECT p.name FROM project p WHERE p.name LIKE '断电导入%'
                   AND 1 <> (SELECT count(*) FROM import_row r WHERE r.number = p.number)
                UNION ALL SELECT name FROM project WHERE name LIKE '断电导入%' GROUP BY name HAVING count(*) > 1 LIMIT 20
                """)) {
            while (strays.next()) {
                wrong.add("stray " + strays.getString(1));
            }
        }
    }

    private static void expect(List<String> wrong, String what, long wanted, long found) {
        if (wanted != found) {
            wrong.add(what + ": " + found + " instead of " + wanted);
        }
    }

    private static String state(Server server, long job) throws IOException, SQLException {
        try (var database = server.database();
                var state = database.createStatement().executeQuery("SELECT state FROM import_job WHERE id = " + job)) {
            state.next();
            return state.getString(1);
        }
    }

    private static long number(Server server, String query) throws IOException, SQLException {
        try (var database = server.database();
                var number = database.createStatement().executeQuery(query)) {
            number.next();
            return number.getLong(1);
        }
    }

    /** Half an import, planted: the checks above must see it. */
    private static void canaries(Server server) throws Exception {
        plant(
                server,
                "DELETE FROM project_stage WHERE id = (SELECT max(s.id) FROM project_stage s JOIN project p"
                        + " ON p.id = s.project_id WHERE p.name LIKE '断电导入%')");
        assertThat(complaints(server).toString())
                .as("a permit taken away is seen")
                .contains("permits");
        plant(server, "DELETE FROM project WHERE id = (SELECT max(id) FROM project WHERE name LIKE '断电导入%')");
        assertThat(complaints(server).toString())
                .as("a project taken away is seen")
                .contains("projects");
        plant(
                server,
                "UPDATE import_row SET number = '' WHERE number = (SELECT max(number) FROM project WHERE name LIKE '断电导入%')");
        assertThat(complaints(server).toString())
                .as("a project that no row knows is seen")
                .contains("stray");
    }

    private static void plant(Server server, String fault) throws Exception {
        try (var database = server.database();
                var sql = database.createStatement()) {
            sql.execute("SET session_replication_role = replica");
            sql.execute(fault);
        }
    }
}
