package cn.mingzhang.closure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is printed of the procedure is what the table says, in both languages; and the table needs no framework. */
class ClosureDocsTest {

    private static final Path DOCUMENT = Path.of("src/docs/closure.md");

    @Test
    @DisplayName("文档与程序表一致")
    void theDocumentSaysWhatTheTableSays() throws IOException {
        if ("write".equals(System.getProperty("closure.docs"))) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, ClosureDocs.render());
        }
        assertThat(Files.readString(DOCUMENT))
                .as("./mvnw test -Dtest=ClosureDocsTest -Dclosure.docs=write")
                .isEqualTo(ClosureDocs.render());
    }

    @Test
    void everyNameIsToldInBothLanguages() {
        Stream.of(
                        names("closure.procedure.", Procedure.values()),
                        names("closure.stage.", Stage.values()),
                        names("closure.rectification.", Rectification.values()),
                        names("closure.notice.", NoticeScope.values()),
                        Stream.of(Procedure.values())
                                .flatMap(procedure -> procedure.steps().stream())
                                .map(ClosureStep::messageKey),
                        Stream.of(Condition.values()).map(Condition::messageKey),
                        Stream.of(Condition.values()).map(condition -> condition.messageKey() + ".met"))
                .flatMap(keys -> keys)
                .forEach(key -> {
                    assertThat(ClosureDocs.chinese(key)).isNotBlank();
                    assertThat(ClosureDocs.english(key)).isNotBlank();
                });
    }

    private static Stream<String> names(String prefix, Enum<?>[] values) {
        return Stream.of(values).map(value -> prefix + value.name());
    }

    @Test
    void everyConditionIsAskedSomewhere() {
        assertThat(Condition.values())
                .allSatisfy(condition -> assertThat(
                                Stream.of(Procedure.values()).flatMap(procedure -> procedure.steps().stream()))
                        .anyMatch(step -> step.asksFor(condition)));
    }

    @Test
    void theProcedureNeedsNoFramework() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(new ImportOption.DoNotIncludePackageInfos())
                .importPackages("cn.mingzhang.closure");
        ArchRuleDefinition.classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "cn.mingzhang.closure",
                        "cn.mingzhang.people",
                        "cn.mingzhang.calendar",
                        "cn.mingzhang.refusals")
                .check(classes);
    }
}
