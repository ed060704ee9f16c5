package cn.mingzhang.proofs;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The application as its own process on a home of its own, to be killed and started again. */
final class Server implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Path home;
    private final int port;
    private final List<String> options;
    private Process process;

    /** @param options of the application, beside its own */
    Server(Path home, String... options) throws IOException {
        this.home = home;
        this.options = List.of(options);
        try (var free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
    }

    String base() {
        return "http://127.0.0.1:" + port;
    }

    /** Starts it and waits until it answers; says how long that took. */
    Duration start() throws IOException, InterruptedException {
        var begun = Instant.now();
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                classPath(),
                "cn.mingzhang.Mingzhang",
                "--spring.profiles.active=demo",
                "--server.port=" + port);
        command.command().addAll(options);
        command.environment().put("MINGZHANG_HOME", home.toString());
        process = command.redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home.resolve("app.log").toFile()))
                .start();
        var client = HttpClient.newHttpClient();
        var asked = HttpRequest.newBuilder(URI.create(base() + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        while (Duration.between(begun, Instant.now()).compareTo(PATIENCE) < 0) {
            if (!process.isAlive()) {
                throw new IllegalStateException("ended with " + process.exitValue() + ", see " + home);
            }
            try {
                if (client.send(asked, BodyHandlers.discarding()).statusCode() == 200) {
                    return Duration.between(begun, Instant.now());
                }
            } catch (IOException notYet) {
                Thread.sleep(200);
            }
        }
        throw new IllegalStateException("not ready within " + PATIENCE);
    }

    /** The application's own: test classes would be scanned for beans. */
    private static String classPath() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** {@code kill -9}: no shutdown hook, no farewell; the database server is left behind. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(30, TimeUnit.SECONDS);
    }

    /** As the database's superuser, so that nothing is hidden. */
    Connection database() throws IOException, SQLException {
        var passwords = new Properties();
        try (var in = Files.newBufferedReader(home.resolve("database.properties"))) {
            passwords.load(in);
        }
        var serverPort = Files.readAllLines(home.resolve("pgdata-18/postmaster.pid"))
                .get(3)
                .strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + serverPort + "/mingzhang",
                "postgres",
                passwords.getProperty("superuser"));
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            process.destroy();
            try {
                process.waitFor(60, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
