package cn.mingzhang.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time, which holds on a busy machine where the clock on the wall does not. */
final class Machine {
    private static final double MILLIS_PER_TICK = 10;

    private final long postmaster;

    Machine(Path home) throws IOException {
        postmaster = Long.parseLong(Files.readAllLines(home.resolve("pgdata-18/postmaster.pid"))
                .get(0)
                .trim());
    }

    /** Of the application, without the thread that asks. */
    static double application() {
        var process = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return (process.getProcessCpuTime()
                        - ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime())
                / 1e6;
    }

    /** Of the database server and all its processes. */
    double database() {
        return ProcessHandle.of(postmaster).stream()
                        .flatMap(server ->
                                java.util.stream.Stream.concat(java.util.stream.Stream.of(server), server.children()))
                        .mapToLong(Machine::ticks)
                        .sum()
                * MILLIS_PER_TICK;
    }

    private static long ticks(ProcessHandle process) {
        try {
            var stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }
}
