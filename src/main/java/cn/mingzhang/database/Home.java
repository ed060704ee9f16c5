package cn.mingzhang.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder in which an installation keeps its database ({@code MINGZHANG_HOME}, by default {@code .data}). */
final class Home {
    private static final Logger log = LoggerFactory.getLogger(Home.class);

    private final Path path;
    private final boolean temporary;
    private final Path binaries;

    /** Held until the process ends; the operating system drops it after {@code kill -9}. */
    private @Nullable FileChannel lock;

    private Home(Path path, boolean temporary, @Nullable Path binaries) throws IOException {
        this.path = path.toAbsolutePath().normalize();
        this.temporary = temporary;
        this.binaries = binaries == null ? this.path.resolve("pgbin-18") : binaries.toAbsolutePath();
        Files.createDirectories(this.path);
    }

    static Home lasting(Path path) throws IOException {
        return new Home(path, false, null);
    }

    static Home temporary(@Nullable Path binaries) throws IOException {
        return new Home(Files.createTempDirectory("mingzhang"), true, binaries);
    }

    Path path() {
        return path;
    }

    /** A home for tests: quick, and worth nothing after a power cut. */
    boolean isTemporary() {
        return temporary;
    }

    Path data() {
        return path.resolve("pgdata-18");
    }

    /** Unpacked here; test processes one after another share theirs, since unpacking costs each of them some seconds. */
    Path binaries() {
        return binaries;
    }

    Path passwords() {
        return path.resolve("database.properties");
    }

    /** Present once the first start has given the logins their passwords. */
    Path secured() {
        return path.resolve("database.secured");
    }

    ProcessBuilder.Redirect serverLog() {
        return ProcessBuilder.Redirect.appendTo(path.resolve("postgres.log").toFile());
    }

    /** Must come before {@link #stopOrphan()}: else a second instance would stop the first one's server. */
    void lock() throws IOException {
        var channel = FileChannel.open(path.resolve("app.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new HomeInUse(path);
        }
        lock = channel;
    }

    void unlock() throws IOException {
        if (lock != null) {
            lock.close();
        }
    }

    /** After {@code kill -9} of the application its postmaster lives on, or left its pid file behind. */
    void stopOrphan() throws IOException {
        var pidFile = data().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
        var orphan = ProcessHandle.of(pid).filter(this::isOurServer);
        if (orphan.isPresent()) {
            log.warn("stopping the database server {} that an earlier start left behind", pid);
            stop(orphan.get());
        }
        Files.deleteIfExists(pidFile);
    }

    private boolean isOurServer(ProcessHandle process) {
        var info = process.info();
        var isPostgres = info.command()
                .map(command -> command.toLowerCase(Locale.ROOT).contains("postgres"))
                .orElse(false);
        return isPostgres
                && info.commandLine()
                        .map(line -> line.contains(data().toString()))
                        .orElse(true);
    }

    private void stop(ProcessHandle server) throws IOException {
        try {
            if (isWindows()) {
                server.destroy();
            } else {
                // SIGINT is the server's "fast" shutdown: it ends sessions and keeps every commit.
                new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                        .start()
                        .waitFor();
            }
            server.onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while stopping the server " + server.pid(), interrupted);
        } catch (Exception stuck) {
            throw new IOException("the server " + server.pid() + " left behind in " + path + " does not stop", stuck);
        }
    }

    static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win");
    }
}
