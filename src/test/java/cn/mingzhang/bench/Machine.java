package cn.mingzhang.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time, which holds on a busy machine where the clock on the wall does not. */
public final class Machine {
    private final long postmaster;

    private Machine(long postmaster) {
        this.postmaster = postmaster;
    }

    /** @param backend any process of the server, as {@code pg_backend_pid()} says it */
    public static Machine serving(long backend) {
        return new Machine(ProcessHandle.of(backend)
                .flatMap(ProcessHandle::parent)
                .orElseThrow()
                .pid());
    }

    Machine(Path home) throws IOException {
        postmaster = Long.parseLong(Files.readAllLines(home.resolve("pgdata-18/postmaster.pid"))
                .get(0)
                .trim());
    }

    /** Of the threads that answer requests: what the compiler and whoever asks use beside them is no cost of a page. */
    static double requests() {
        var threads = ManagementFactory.getThreadMXBean();
        return Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().matches("http-nio-.*-exec-\\d+|tomcat-handler-.*"))
                        .mapToLong(thread -> Math.max(0, threads.getThreadCpuTime(thread.getId())))
                        .sum()
                / 1e6;
    }

    /** Of the database server and all its processes. */
    public double database() {
        return ProcessHandle.of(postmaster).stream()
                                .flatMap(server -> java.util.stream.Stream.concat(
                                        java.util.stream.Stream.of(server), server.children()))
                                .mapToLong(Machine::nanos)
                                .sum()
                        / 1e6
                + ended();
    }

    /** Of processes that have ended since, such as those that read one table side by side; counted in hundredths of a second. */
    private double ended() {
        try {
            var stat = Files.readString(Path.of("/proc/" + postmaster + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return 10.0 * (Long.parseLong(fields[13]) + Long.parseLong(fields[14]));
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    /** On a processor, as the scheduler counts it. */
    private static long nanos(ProcessHandle process) {
        try {
            return Long.parseLong(Files.readString(Path.of("/proc/" + process.pid() + "/schedstat"))
                    .split(" ")[0]);
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }
}
