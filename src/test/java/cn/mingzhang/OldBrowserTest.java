package cn.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The offices' browsers are old (360, QAX, UOS): nothing beyond Chromium 86 in our own style sheets and scripts. */
class OldBrowserTest {

    private static final Path STATIC = Path.of("src/main/resources/static");

    /** The pack's own page, which is opened from a file. */
    private static final Path PACK = Path.of("src/main/resources/pack");

    // spotless:off
    @ParameterizedTest(name = "no {0}")
    @CsvSource(delimiter = ';', textBlock = """
        @layer            ; @layer\\b
        @container        ; @container\\b|container-type
        @scope, @property ; @(scope|property|starting-style)\\b
        @supports selector; selector\\(
        :has              ; :has\\(
        :is, :where       ; :(is|where)\\(
        :user-valid       ; :user-(valid|invalid)
        nesting           ; (?m)^\\s*&
        color-mix         ; color-mix\\(|oklch\\(|oklab\\(|light-dark\\(|\\blab\\(|\\blch\\(
        aspect-ratio      ; (?<![\\w-])aspect-ratio\\s*:
        inset             ; (?<![\\w-])inset(-block|-inline)?\\s*:
        accent-color      ; accent-color\\s*:
        dvh               ; \\d(d|s|l)v[hw]\\b
        subgrid           ; subgrid
        text-wrap         ; text-wrap\\s*:|forced-color-adjust
        overflow: clip    ; overflow(-[xy])?\\s*:\\s*clip
        range media query ; @media[^{]*[<>]
        translate/rotate  ; (?m)(?<![\\w-])(translate|rotate|scale)\\s*:
        trigonometry      ; \\b(sin|cos|tan|round|mod)\\(
        """)
    // spotless:on
    void styleSheetsUseNothingNew(String name, String pattern) {
        assertThat(files("css", ".css"))
                .allSatisfy(file -> assertThat(withoutComments(file))
                        .as(file.toString())
                        .doesNotContainPattern(Pattern.compile(pattern)));
    }

    // spotless:off
    @ParameterizedTest(name = "no {0}")
    @CsvSource(delimiter = ';', textBlock = """
        logical assignment (85, kept out for UOS) ; (\\?\\?|\\|\\||&&)=
        Array.at, Object.hasOwn, findLast         ; \\.at\\(|Object\\.hasOwn\\(|\\.findLast
        replaceChildren, structuredClone          ; \\.replaceChildren\\(|structuredClone\\(
        private members                           ; this\\.#|(?m)^\\s*#\\w+\\s*[=(]
        top-level await, modules                  ; (?m)^(await|import|export)\\b
        dialogs                                   ; \\b(alert|confirm|prompt)\\(
        markup from strings                       ; innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function
        other servers                             ; https?://
        """)
    // spotless:on
    void scriptsUseNothingNew(String name, String pattern) {
        assertThat(files("js", ".js"))
                .allSatisfy(file -> assertThat(withoutComments(file))
                        .as(file.toString())
                        .doesNotContainPattern(Pattern.compile(pattern)));
    }

    @Test
    void aScriptIsOneBehaviourOfAtMostFortyLines() {
        assertThat(files("js", ".js"))
                .allSatisfy(file -> assertThat(lines(file)).hasSizeLessThanOrEqualTo(40));
    }

    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> ours = Files.walk(STATIC.resolve(folder));
                Stream<Path> packed = Files.walk(PACK)) {
            return Stream.concat(ours, packed)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static String withoutComments(Path file) {
        return String.join("\n", lines(file)).replaceAll("(?s)/\\*.*?\\*/", "");
    }
}
