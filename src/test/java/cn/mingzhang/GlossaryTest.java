package cn.mingzhang;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The glossary names what the code names, each once; links in the papers lead somewhere. */
class GlossaryTest {
    private static final Path GLOSSARY = Path.of("src/docs/glossary.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| [^|]+ \\| `(\\w+)` \\| [^|]+ \\|$");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)");

    @Test
    void everyTermIsANameInTheCode() {
        var code = everyWordOfTheCode();
        assertThat(terms()).isNotEmpty().allSatisfy(term -> assertThat(code).contains(term));
    }

    @Test
    void noTermStandsTwice() {
        assertThat(terms()).doesNotHaveDuplicates();
    }

    @Test
    void everyLinkOfThePapersLeadsSomewhere() {
        for (var paper : files(Path.of("src/docs"), ".md")) {
            assertLinks(paper);
        }
        assertLinks(Path.of("README.md"));
    }

    private static void assertLinks(Path paper) {
        var folder = paper.toAbsolutePath().getParent();
        assertThat(LINK.matcher(read(paper)).results().map(link -> link.group(1)))
                .as("links in %s", paper)
                .allSatisfy(link -> assertThat(folder.resolve(link)).exists());
    }

    private static List<String> terms() {
        return ROW.matcher(read(GLOSSARY)).results().map(row -> row.group(1)).toList();
    }

    private static TreeSet<String> everyWordOfTheCode() {
        return files(Path.of("src/main/java"), ".java").stream()
                .flatMap(file -> Pattern.compile("\\W+").splitAsStream(read(file)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> files(Path folder, String end) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
