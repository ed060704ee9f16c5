package cn.mingzhang;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who opens the repository sees eight names, each of them known. */
class TopLevelTest {
    private static final Set<String> NAMES =
            Set.of("pom.xml", "src", "docker-compose.yml", "README.md", ".gitignore", "mvnw", ".mvn", ".ci");

    @Test
    void nothingElseLiesOnTop() throws IOException, InterruptedException {
        assertThat(onTop()).isSubsetOf(NAMES).contains("pom.xml", "src", "docker-compose.yml", "README.md", ".ci");
    }

    @Test
    void whatIsCalledByNameMayBeCalled() {
        assertThat(List.of(Path.of("mvnw"), Path.of(".ci/run"))).allMatch(Files::isExecutable);
    }

    /** What git keeps; in a copy without git what lies there and is not ignored. */
    private static Set<String> onTop() throws IOException, InterruptedException {
        if (!Files.exists(Path.of(".git"))) {
            return lyingThere();
        }
        var git = new ProcessBuilder("git", "ls-files", "-z").start();
        var files = new String(git.getInputStream().readAllBytes(), UTF_8);
        assertThat(git.waitFor()).isZero();
        return files.lines()
                .flatMap(line -> List.of(line.split("\0")).stream())
                .map(file -> file.split("/", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> lyingThere() throws IOException {
        var ignored = Files.readAllLines(Path.of(".gitignore"));
        try (var files = Files.list(Path.of(""))) {
            return files.map(Path::toString)
                    .filter(file -> !ignored.contains(file) && !ignored.contains(file + "/"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
