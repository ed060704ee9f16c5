package cn.mingzhang.journeys;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Brings a browser onto a machine that has none, and says so. Each way has its time, for a network may swallow packets. */
final class Installer {
    private static final List<String> PACKAGES = List.of("chromium", "fonts-noto-cjk");

    /** @return what went wrong, if anything did */
    Optional<String> download(Duration patience) {
        say("no browser found on this machine: trying Playwright's own download");
        var install = Driver.ensureDriverInstalled(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), false)
                .createProcessBuilder();
        install.command().addAll(List.of("install", "--only-shell", "chromium"));
        return run("Playwright's download", install, patience);
    }

    boolean canInstallPackages() {
        try {
            return Files.isExecutable(Path.of("/usr/bin/apt-get"))
                    && Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException notLinux) {
            return false;
        }
    }

    Optional<String> installPackages(Duration patience) {
        say("installing " + String.join(" and ", PACKAGES) + " with apt-get, for the journeys");
        var update = run("apt-get update", new ProcessBuilder("apt-get", "-q", "update"), patience);
        var install = new ProcessBuilder("apt-get", "-q", "install", "-y", "--no-install-recommends");
        install.command().addAll(PACKAGES);
        install.environment().put("DEBIAN_FRONTEND", "noninteractive");
        return run("apt-get install", install, patience)
                .map(told -> update.map(first -> first + "; " + told).orElse(told));
    }

    private static Optional<String> run(String what, ProcessBuilder command, Duration patience) {
        try {
            var log = Files.createTempFile("mingzhang-browser", ".log");
            var process = command.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
                return told(what + " took longer than " + patience.toMinutes() + " minutes");
            }
            return process.exitValue() == 0 ? Optional.empty() : told(what + " failed: " + lastLine(log));
        } catch (IOException broken) {
            return told(what + " failed: " + broken.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return told(what + " was interrupted");
        }
    }

    private static String lastLine(Path log) throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> !line.isBlank()).reduce((a, b) -> b).orElse("it said nothing");
        }
    }

    private static Optional<String> told(String trouble) {
        say(trouble);
        return Optional.of(trouble);
    }

    private static void say(String sentence) {
        System.out.println("[journeys] " + sentence);
    }
}
