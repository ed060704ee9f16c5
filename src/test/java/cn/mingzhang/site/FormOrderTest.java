package cn.mingzhang.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotBlank;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.validation.BeanPropertyBindingResult;

@DisplayName("表单的错误按栏目先后列出")
class FormOrderTest {

    record Line(@NotBlank @Nullable String text) {}

    record Form(
            @NotBlank @Nullable String zulu,
            @NotBlank @Nullable String alpha,
            @Valid List<Line> lines,
            @NotBlank @Nullable String middle) {}

    @Test
    @DisplayName("不按字母、不随意；清单里第二行在第十一行之前")
    void topToBottom() {
        var form = new Form("", "", Collections.nCopies(12, new Line("")), "");
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            var ordered = FormOrder.inOrder(factory.getValidator().validate(form)).stream()
                    .map(violation -> violation.getPropertyPath().toString())
                    .toList();
            assertThat(ordered)
                    .hasSize(15)
                    .startsWith("zulu", "alpha", "lines[0].text", "lines[1].text", "lines[2].text")
                    .endsWith("lines[11].text", "middle");
        }
    }

    @Test
    @DisplayName("绑定以后也是这个次序")
    void inTheSummary() {
        var validator = FormOrder.defaultValidator(new org.springframework.context.support.StaticMessageSource());
        validator.afterPropertiesSet();
        var errors = new BeanPropertyBindingResult(new Form("", "", List.of(), ""), "form");
        validator.validate(errors.getTarget(), errors);
        assertThat(errors.getFieldErrors()).extracting("field").containsExactly("zulu", "alpha", "middle");
        validator.close();
    }
}
