package cn.mingzhang.site;

import jakarta.validation.ConstraintViolation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.validation.MessageInterpolatorFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.validation.Errors;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/**
 * What is wrong with a form is listed in the order of its fields, top to bottom; the validator itself reports in no order, another
 * one each time.
 */
@Configuration(proxyBeanMethods = false)
class FormOrder {

    @Bean
    @Primary
    static LocalValidatorFactoryBean defaultValidator(MessageSource messages) {
        var ordered = new Ordered();
        ordered.setMessageInterpolator(new MessageInterpolatorFactory(messages).getObject());
        return ordered;
    }

    private static final class Ordered extends LocalValidatorFactoryBean {
        @Override
        protected void processConstraintViolations(Set<ConstraintViolation<Object>> violations, Errors errors) {
            super.processConstraintViolations(inOrder(violations), errors);
        }
    }

    /** As the record declares its components; in a list by index. What is no record keeps the order of names. */
    static <T> Set<ConstraintViolation<T>> inOrder(Set<ConstraintViolation<T>> violations) {
        return violations.stream()
                .sorted(Comparator.comparingInt((ConstraintViolation<T> one) -> place(one))
                        .thenComparing(one -> one.getPropertyPath().toString(), FormOrder::byIndex))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static int place(ConstraintViolation<?> violation) {
        var components = violation.getRootBeanClass().getRecordComponents();
        var first = violation.getPropertyPath().iterator().next().getName();
        return components == null ? 0 : names(components).indexOf(first);
    }

    private static List<String> names(RecordComponent... components) {
        return Arrays.stream(components).map(RecordComponent::getName).toList();
    }

    /** {@code asked[2]} before {@code asked[10]}. */
    private static int byIndex(String one, String other) {
        return padded(one).compareTo(padded(other));
    }

    private static String padded(String path) {
        return java.util.regex.Pattern.compile("\\d+")
                .matcher(path)
                .replaceAll(number -> "%06d".formatted(Integer.parseInt(number.group())));
    }
}
