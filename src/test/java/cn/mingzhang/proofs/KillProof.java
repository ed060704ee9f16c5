package cn.mingzhang.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.evidence.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} while people log, serve and upload: nothing acknowledged is lost, nothing is half done, the trail verifies. As
 * many rounds as {@code -Dproof.kills} says, seed {@code -Dproof.seed}.
 */
@Tag("proof")
@DisplayName("断电：应答过的不丢，没有半截的，留痕可核验")
class KillProof {
    private static final int KILLS = Integer.getInteger("proof.kills", 30);
    private static final long SEED = Long.getLong("proof.seed", 20211231L);

    @TempDir
    Path home;

    private final Acknowledged said = new Acknowledged();
    private final AtomicInteger counter = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();

    @Test
    void nothingAcknowledgedIsLost() throws Exception {
        var random = new Random(SEED);
        var starts = new ArrayList<Duration>();
        try (var server = new Server(home)) {
            System.out.println("first start with the replay: " + server.start().toSeconds() + " s");
            for (int round = 1; round <= KILLS; round++) {
                workUntilKilled(server, Duration.ofMillis(random.nextInt(3000)));
                starts.add(server.start());
                new Ledger(server).mustHold(said);
                System.out.printf(
                        "kill %d of %d: %d logged, %d served, %d files acknowledged, %d requests cut off; up again after %.1f s%n",
                        round,
                        KILLS,
                        said.logged.size(),
                        said.served.size(),
                        said.uploaded.size(),
                        unanswered.get(),
                        starts.get(starts.size() - 1).toMillis() / 1000.0);
            }
            theTrailVerifies(server);
            report(starts);
            canaries(server);
        }
    }

    /** Three sign, one uploads; once some work has been done the kill falls wherever it falls. */
    private void workUntilKilled(Server server, Duration after) throws Exception {
        var stop = new AtomicBoolean();
        var people = Executors.newFixedThreadPool(4);
        for (var login : List.of("inspector", "inspector2", "resident")) {
            people.submit(working(stop, new Signer(server.base(), login)));
        }
        people.submit(working(stop, new Uploader(server.base())));
        var before = done();
        await().atMost(Duration.ofMinutes(3)).until(() -> done() >= before + 6);
        Thread.sleep(after.toMillis());
        server.kill();
        stop.set(true);
        people.shutdownNow();
        assertThat(people.awaitTermination(90, TimeUnit.SECONDS)).isTrue();
    }

    private int done() {
        return said.logged.size() + said.served.size() + said.uploaded.size();
    }

    private Callable<Void> working(AtomicBoolean stop, Callable<Void> deed) {
        return () -> {
            while (!stop.get()) {
                try {
                    deed.call();
                } catch (IOException cutOff) {
                    unanswered.incrementAndGet();
                    return null;
                }
            }
            return null;
        };
    }

    private final class Signer implements Callable<Void> {
        private final String base;
        private final String login;
        private Client client;

        Signer(String base, String login) {
            this.base = base;
            this.login = login;
        }

        @Override
        public Void call() throws Exception {
            if (client == null) {
                client = new Client(base).signIn(login);
            }
            var form = client.page("/problems/new");
            var fields = new ArrayList<Client.Field>();
            fields.add(new Client.Field("_csrf", Client.token(form)));
            fields.add(option(form, "item"));
            fields.add(new Client.Field("description", Ledger.MARK + counter.incrementAndGet()));
            fields.add(new Client.Field("classCode", "DU-05"));
            fields.add(new Client.Field("source", "SUPERVISION"));
            fields.add(new Client.Field("foundOn", "2022-01-04"));
            fields.add(option(form, "responsibleUnitId"));
            fields.add(new Client.Field("rectificationKind", "PHASED"));
            fields.add(new Client.Field("dueOn", "2022-06-30"));
            fields.add(new Client.Field("procedure", "GENERAL"));
            var logged = client.send("/problems", fields);
            assertThat(logged.statusCode()).as(logged.body()).isBetween(302, 303);
            var number = logged.headers()
                    .firstValue("location")
                    .orElseThrow()
                    .replaceFirst(".*/problems/(\\d{4}-\\d+).*", "$1");
            said.logged.add(number);
            var page = client.page("/problems/" + number + "/closure?step=SERVE");
            var sign = page.select("form[action$=/closure/signatures]").first();
            var signed = client.send(
                    "/problems/" + number + "/closure/signatures",
                    List.of(
                            new Client.Field("_csrf", Client.token(page)),
                            new Client.Field("step", "SERVE"),
                            new Client.Field("remark", "交办"),
                            new Client.Field(
                                    "version", sign.select("[name=version]").val()),
                            new Client.Field("password", DemoCast.PASSWORD)));
            assertThat(signed.statusCode()).as(signed.body()).isBetween(302, 303);
            said.served.add(number);
            return null;
        }

        private static Client.Field option(Document form, String name) {
            return new Client.Field(
                    name,
                    form.select("select[name=" + name + "] option[value]:not([value=''])")
                            .first()
                            .val());
        }
    }

    private final class Uploader implements Callable<Void> {
        private final String base;
        private Client client;
        private String place;

        Uploader(String base) {
            this.base = base;
        }

        @Override
        public Void call() throws Exception {
            if (client == null) {
                client = new Client(base).signIn("rectifier");
                var mine = client.page("/problems?stage=RECTIFYING&level=MUNICIPAL&bucket=to-rectify")
                        .select("main tbody th a[href^=/problems/]")
                        .first();
                place = mine.attr("href") + "/evidence";
            }
            var page = client.page(place + "?slot=general");
            var name = Ledger.MARK + counter.incrementAndGet() + ".pdf";
            // From a page's worth to several chunks.
            var file = Samples.pdf(name + "x".repeat(counter.get() % 3 == 0 ? 2_500_000 : 20_000));
            var answer = client.upload(
                    place,
                    List.of(
                            new Client.Field("_csrf", Client.token(page)),
                            new Client.Field("slot", "general"),
                            new Client.Field("note", "")),
                    name,
                    file);
            assertThat(answer.statusCode()).as(answer.body()).isBetween(302, 303);
            said.uploaded.put(
                    name,
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
            return null;
        }
    }

    private void theTrailVerifies(Server server) throws Exception {
        var auditor = new Client(server.base()).signIn("auditor");
        var page = auditor.page("/audit/verification");
        auditor.send(
                "/audit/verification",
                List.of(new Client.Field("_csrf", Client.token(page)), new Client.Field("printedCode", "")));
        try (var database = server.database();
                var last = database.createStatement()
                        .executeQuery("SELECT result, entries FROM trail_verification ORDER BY id DESC LIMIT 1")) {
            last.next();
            assertThat(last.getString(1)).isEqualTo("INTACT");
            System.out.println("trail verifies: " + last.getLong(2) + " entries");
        }
    }

    private void report(List<Duration> starts) {
        var seconds = starts.stream().mapToLong(Duration::toMillis).sorted().toArray();
        // No failure in n trials: the rule of three bounds the rate at 3/n with 95% confidence.
        System.out.printf(
                "kills %d, seed %d: acknowledged %d, lost 0 (95%% bound %.2f%%), half done 0; start after a kill median %.1f s, longest %.1f s%n",
                KILLS,
                SEED,
                done(),
                300.0 / done(),
                seconds[seconds.length / 2] / 1000.0,
                seconds[seconds.length - 1] / 1000.0);
    }

    /** Planted faults that the checks above must see. */
    private void canaries(Server server) throws Exception {
        var ledger = new Ledger(server);
        try (var database = server.database();
                var sql = database.createStatement()) {
            sql.execute("SET session_replication_role = replica");
            sql.execute("DELETE FROM evidence_chunk WHERE ctid = (SELECT c.ctid FROM evidence_chunk c"
                    + " JOIN evidence_file f ON f.id = c.file_id WHERE f.name LIKE '" + Ledger.MARK + "%' LIMIT 1)");
        }
        assertThat(ledger.complaints(said)).as("a chunk taken away is seen").isNotEmpty();
        try (var database = server.database();
                var sql = database.createStatement()) {
            sql.execute("SET session_replication_role = replica");
            sql.execute("DELETE FROM problem_signature WHERE id = (SELECT max(id) FROM problem_signature)");
        }
        assertThat(ledger.complaints(said).toString())
                .as("a signature taken away is seen")
                .contains("signature");
    }
}
