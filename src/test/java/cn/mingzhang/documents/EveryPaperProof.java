package cn.mingzhang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Every document that the application prints, filled with its samples and laid out by LibreOffice, beside the standard's measurements. */
@Tag("proof")
@DisplayName("全部文书，按 GB/T 9704-2012 逐件量过")
class EveryPaperProof {
    @TempDir
    private Path folder;

    static Stream<DocumentKind> kinds() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(
                    org.springframework.beans.factory.annotation.AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        scanner.addIncludeFilter(new AssignableTypeFilter(DocumentKind.class));
        return scanner.findCandidateComponents("cn.mingzhang").stream()
                .map(definition -> type(definition.getBeanClassName()))
                .filter(Class::isEnum)
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(DocumentKind.class::cast)
                .sorted(Comparator.comparing(DocumentKind::code));
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void isLaidOutByTheStandard(DocumentKind kind) throws Exception {
        var docx = kind.trial(kind.standard());
        OfficialLayout.mustBeOfficial(docx);
        OfficialLayout.mustBeLaidOut(kind.code(), docx, folder);
    }

    @Test
    @DisplayName("每个随程序带的式样都有文种；移送函由密封舱自己填，不在其列")
    void everyFormIsMeasured() throws Exception {
        var forms = Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:/documents/*.txt"))
                .map(form -> String.valueOf(form.getFilename()).replace(".txt", ""))
                .filter(code -> !code.equals("clue-transfer"));
        assertThat(kinds().map(DocumentKind::code)).containsAll(forms.toList());
    }
}
