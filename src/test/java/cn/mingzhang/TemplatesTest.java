package cn.mingzhang;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.junit.jupiter.api.Test;

/** What every template keeps: the doctype, a strict content policy, both languages and no text of its own. */
class TemplatesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z][\\w.\\-]*)");
    private static final Pattern LITERAL = Pattern.compile("'([^']*)'");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @Test
    void everyTemplateStartsWithTheDoctype() {
        // With th:replace on <html> the frame's own doctype is not sent; without one the browser goes into quirks mode.
        assertThat(templates()).allSatisfy(file -> assertThat(read(file)).startsWith("<!DOCTYPE html>\n"));
    }

    @Test
    void noTemplateHoldsScriptOrStyle() {
        each((file, page) -> {
            assertThat(page.select("style, [style], [th:style], [th:styleappend]"))
                    .as("style in %s", file)
                    .isEmpty();
            assertThat(page.select("script").stream()
                            .filter(script ->
                                    !script.data().isBlank() || !script.text().isBlank()))
                    .as("inline script in %s", file)
                    .isEmpty();
            page.getAllElements()
                    .forEach(element -> element.attributes().forEach(attribute -> {
                        assertThat(attribute.getKey()).as("handler in %s", file).doesNotMatch("(?:th:)?on[a-z]+");
                        assertThat(attribute.getValue().strip().toLowerCase())
                                .as("address in %s", file)
                                .doesNotStartWith("javascript:");
                    }));
        });
    }

    @Test
    void noTemplateWritesUnescapedOrReachesForBeans() {
        assertThat(templates())
                .allSatisfy(file -> assertThat(read(file))
                        .doesNotContain("th:utext", "[(${", "T(", "${@", "#request", "#session", "#ctx"));
    }

    @Test
    void nothingComesFromOtherServers() {
        each((file, page) -> page.select("[src], [href], [action], [th:src], [th:href], [th:action]")
                .forEach(element -> element.attributes()
                        .forEach(attribute -> assertThat(
                                        attribute.getKey().startsWith("xmlns")
                                                ? ""
                                                : attribute.getValue().strip())
                                .as("address in %s", file)
                                .doesNotMatch("(?s)(@\\{)?(https?:)?//.*"))));
    }

    @Test
    void everyFormThatChangesSomethingCarriesTheToken() {
        // Only th:action makes Spring add the hidden field.
        each((file, page) -> assertThat(page.select("form[method=post]:not([th:action]), form[th:method]"))
                .as("forms without th:action in %s", file)
                .isEmpty());
    }

    @Test
    void bothBundlesHoldTheSameKeysWithOneTextEach() {
        assertThat(keys("messages_en.properties")).isEqualTo(keys("messages.properties"));
        assertThat(repeated("messages.properties")).isEmpty();
        assertThat(repeated("messages_en.properties")).isEmpty();
    }

    @Test
    void everyMessageNamedInATemplateExists() {
        var known = keys("messages.properties");
        assertThat(templates())
                .allSatisfy(file ->
                        assertThat(keysIn(read(file))).as("keys in %s", file).isSubsetOf(known));
    }

    @Test
    void noTemplateHoldsTextOfItsOwn() {
        each((file, page) -> page.traverse((NodeVisitor) (node, depth) -> {
            if (node instanceof TextNode text && !text.isBlank()) {
                assertThat(text.text().replaceAll("\\[\\[.*?]]", ""))
                        .as("text in %s", file)
                        .doesNotContainPattern("\\p{L}{2,}");
            }
            node.attributes()
                    .forEach(attribute -> LITERAL.matcher(attribute.getValue())
                            .results()
                            .forEach(literal -> assertThat(literal.group(1))
                                    .as("text in %s", file)
                                    .doesNotContainPattern(HAN)));
            for (String name : List.of("title", "placeholder", "alt", "aria-label")) {
                assertThat(node.attr(name)).as("%s in %s", name, file).doesNotContainPattern("\\p{L}{2,}");
            }
        }));
    }

    private static void each(java.util.function.BiConsumer<Path, Document> check) {
        templates().forEach(file -> check.accept(file, Jsoup.parse(read(file), "", Parser.xmlParser())));
    }

    private static List<Path> templates() {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> keysIn(String template) {
        return KEY.matcher(template)
                .results()
                .filter(found -> template.charAt(found.end()) == '}' || template.charAt(found.end()) == '(')
                .map(found -> found.group(1))
                .toList();
    }

    private static TreeSet<String> keys(String bundle) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(read(RESOURCES.resolve(bundle))));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    /** Keys that stand twice with different texts; the same line twice is only untidy. */
    private static List<String> repeated(String bundle) {
        var seen = new HashMap<String, String>();
        var again = new ArrayList<String>();
        for (String line : read(RESOURCES.resolve(bundle)).split("\n")) {
            if (line.contains("=") && !line.startsWith("#")) {
                var pair = line.split("=", 2);
                String before = seen.put(pair[0].strip(), pair[1].strip());
                if (before != null && !before.equals(pair[1].strip())) {
                    again.add(pair[0].strip());
                }
            }
        }
        return again;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
