package cn.mingzhang.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The ladder written out for people, from the enum and the messages alone. */
class CollectionDocsTest {
    private static final Path DOCUMENT = Path.of("src/docs/collection.md");
    private static final Properties CHINESE = bundle("/messages.properties");
    private static final Properties ENGLISH = bundle("/messages_en.properties");

    @Test
    @DisplayName("文档与催缴阶梯表一致")
    void theDocumentSaysWhatTheTableSays() throws IOException {
        if ("write".equals(System.getProperty("collection.docs"))) {
            Files.writeString(DOCUMENT, render());
        }
        assertThat(Files.readString(DOCUMENT))
                .as("./mvnw test -Dtest=CollectionDocsTest -Dcollection.docs=write")
                .isEqualTo(render());
    }

    @Test
    void everyNameIsToldInBothLanguages() {
        Stream.of(
                        Arrays.stream(Rung.values()).map(Rung::messageKey),
                        Arrays.stream(TermName.values()).map(term -> "collection.term." + term),
                        Arrays.stream(Condition.values()).map(Condition::messageKey),
                        Arrays.stream(Condition.values()).map(condition -> condition.messageKey() + ".met"))
                .flatMap(keys -> keys)
                .forEach(key -> {
                    assertThat(CHINESE.getProperty(key)).as(key).isNotBlank();
                    assertThat(ENGLISH.getProperty(key)).as(key).isNotBlank();
                });
    }

    private static String render() {
        return """
                # 催缴阶梯 The collection ladder

                Rendered from `collection/Rung.java` and the message bundles; `CollectionDocsTest` compares it.
                After a change to the table: `./mvnw test -Dtest=CollectionDocsTest -Dcollection.docs=write`.
                How long each term is, and who issues a paper since when, are dated tables with their sources (`V036__collection.sql`).

                | rung | 文书或环节 | comes after 接在 | by (post) 岗位 | clock 期限 | ground 依据 | provided that 条件 |
                | --- | --- | --- | --- | --- | --- | --- |
                %s
                ## 条件 Conditions

                条件在按下之前逐条显示，红的一条指明到哪里补正。
                Every condition is shown before anybody presses; what is missing says where it is put right.

                | condition | 缺什么 | what is missing |
                | --- | --- | --- |
                %s""".formatted(
                Arrays.stream(Rung.values()).map(CollectionDocsTest::row).collect(Collectors.joining()),
                Arrays.stream(Condition.values())
                        .map(condition -> "| %s | %s | %s |%n"
                                .formatted(
                                        condition,
                                        CHINESE.getProperty(condition.messageKey()),
                                        ENGLISH.getProperty(condition.messageKey())))
                        .collect(Collectors.joining()));
    }

    private static String row(Rung rung) {
        var clause = rung.clause();
        return "| %s<br>%s | %s | %s | %s | %s | %s | %s |%n"
                .formatted(
                        rung,
                        ENGLISH.getProperty(rung.messageKey()),
                        CHINESE.getProperty(rung.messageKey()),
                        clause.follows().isEmpty() ? "– 首份" : String.join("<br>", clause.follows()),
                        clause.by(),
                        clause.clock() == null ? "–" : CHINESE.getProperty("collection.term." + clause.clock()),
                        clause.ground(),
                        clause.conditions().stream().map(Condition::name).collect(Collectors.joining("<br>")));
    }

    private static Properties bundle(String name) {
        try (var in =
                new InputStreamReader(CollectionDocsTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
