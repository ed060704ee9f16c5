package cn.mingzhang.journeys;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a browser of the Chromium family usually is: the path first, then where macOS and Windows keep programs. */
final class BrowserPlaces {
    private static final List<String> NAMES = List.of(
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "microsoft-edge",
            "msedge",
            "chrome");

    private static final List<String> ON_MACOS = List.of(
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge");

    private static final List<String> ON_WINDOWS = List.of(
            "Google\\Chrome\\Application\\chrome.exe",
            "Microsoft\\Edge\\Application\\msedge.exe",
            "Chromium\\Application\\chrome.exe");

    private BrowserPlaces() {}

    static Optional<Path> named() {
        return Stream.of(System.getProperty(BrowserSearch.NAMED), System.getenv(BrowserSearch.NAMED))
                .filter(name -> name != null && !name.isBlank())
                .map(Path::of)
                .findFirst();
    }

    static Stream<Path> installed() {
        return Stream.of(onThePath(), onMacos(), onWindows())
                .flatMap(places -> places)
                .filter(Files::isExecutable);
    }

    private static Stream<Path> onThePath() {
        var folders = Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator);
        return NAMES.stream()
                .flatMap(name -> Stream.of(folders)
                        .filter(folder -> !folder.isBlank())
                        .flatMap(folder -> Stream.of(Path.of(folder, name), Path.of(folder, name + ".exe"))))
                .filter(Files::isRegularFile);
    }

    private static Stream<Path> onMacos() {
        return ON_MACOS.stream().map(Path::of);
    }

    private static Stream<Path> onWindows() {
        return Stream.of("ProgramFiles", "ProgramFiles(x86)", "LocalAppData")
                .map(System::getenv)
                .filter(Objects::nonNull)
                .flatMap(folder -> ON_WINDOWS.stream().map(place -> Path.of(folder, place)));
    }
}
