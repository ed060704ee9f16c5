package cn.mingzhang.inbox;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.calendar.OfficeTerms;
import cn.mingzhang.calendar.WorkingDays;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A {@link Node} in a process of its own, with its own number, that is killed as the system kills: nothing in it learns of it. */
final class NodeProcess {
    private final String[] arguments;
    private final File log;
    private Process process;

    /** @param arguments of {@link #main} */
    NodeProcess(Path folder, String... arguments) throws IOException {
        this.arguments = arguments.clone();
        this.log = folder.resolve("node.log").toFile();
        this.process = begin();
    }

    private Process begin() throws IOException {
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                NodeProcess.class.getName());
        command.command().addAll(java.util.List.of(arguments));
        return command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL; and another one in its place. @return the number of the one killed */
    long killAndBegin() throws IOException, InterruptedException {
        var killed = process.pid();
        kill();
        process = begin();
        return killed;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("process " + process.pid() + " is not dead");
        }
    }

    String said() throws IOException {
        return log.exists() ? java.nio.file.Files.readString(log.toPath()) : "";
    }

    /** {@code name url user password matters seed firstDay namedOfficer unit}. */
    public static void main(String[] given) throws InterruptedException {
        var place = new Node.Place(given[1], given[2], given[3]);
        var source = new PGSimpleDataSource();
        source.setUrl(place.url());
        source.setUser(place.user());
        source.setPassword(place.password());
        var sql = JdbcClient.create(source);
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(JdbcClient.class, () -> sql);
        context.scan("cn.mingzhang.calendar");
        context.refresh();
        var matters = Matters.of(Integer.parseInt(given[4]), Long.parseLong(given[5]))
                .in(LocalDate.parse(given[6]), Long.parseLong(given[7]), Long.parseLong(given[8]));
        new Node(
                given[0],
                place,
                context.getBean(OfficeTerms.class),
                context.getBean(WorkingDays.class),
                matters,
                clock(sql));
        Thread.currentThread().join();
    }

    /** The day of the proof, as all nodes read it. */
    static OfficeClock clock(JdbcClient sql) {
        return () -> sql.sql("SELECT day FROM proof_clock")
                .query(LocalDate.class)
                .single()
                .atStartOfDay(OfficeClock.ZONE)
                .toInstant();
    }
}
