package cn.mingzhang.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.WebTest;
import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A field that no form has cannot be sent along: what a request fills are records, whose components are their only fields, and no
 * entity is among them.
 */
@WebTest
@DisplayName("多塞字段无处可落：表单只绑定到记录类")
class BindingTest {
    @Autowired
    private WebApplicationContext application;

    @Test
    void onlyRecordsAreFilledAndNoEntityIs() {
        var wrong = new ArrayList<String>();
        var forms = 0;
        for (var handler : application
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .values()) {
            for (var parameter : handler.getMethodParameters()) {
                var type = parameter.getParameterType();
                if (type.isAnnotationPresent(Entity.class)) {
                    wrong.add(handler + " takes the entity " + type.getSimpleName());
                }
                if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
                    forms++;
                    if (!type.isRecord()) {
                        wrong.add(handler + " fills " + type.getSimpleName() + ", which is no record");
                    } else {
                        Arrays.stream(type.getRecordComponents())
                                .filter(part -> part.getType().isAnnotationPresent(Entity.class)
                                        || part.getGenericType().getTypeName().contains("Officer"))
                                .forEach(part -> wrong.add(type + " holds " + part));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(forms).isGreaterThan(150);
    }
}
