package cn.mingzhang.matrix;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What a handler reads from a request: the names of its parameters and of its form, and whether it takes files. */
record Fields(Set<String> names, Set<String> files) {
    /** Read from the query by every list. */
    private static final List<String> OF_LISTS =
            List.of("q", "sort", "page", "size", "bucket", "back", "asOf", "columns");

    static Fields of(Address address, WebApplicationContext application) {
        return application
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(entry -> entry.getKey()
                        .getPathPatternsCondition()
                        .getPatternValues()
                        .contains(address.pattern()))
                .filter(entry ->
                        entry.getKey().getMethodsCondition().getMethods().isEmpty()
                                || entry.getKey()
                                        .getMethodsCondition()
                                        .getMethods()
                                        .toString()
                                        .contains(address.method()))
                .findFirst()
                .map(entry -> of(entry.getValue(), address))
                .orElseThrow();
    }

    private static Fields of(HandlerMethod handler, Address address) {
        Set<String> names = new LinkedHashSet<>(address.isRead() ? OF_LISTS : List.of("version", "back"));
        Set<String> files = new LinkedHashSet<>();
        var discoverer = new DefaultParameterNameDiscoverer();
        for (var parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(discoverer);
            var type = parameter.getParameterType();
            var asked = parameter.getParameterAnnotation(RequestParam.class);
            var name = asked != null && !asked.name().isEmpty()
                    ? asked.name()
                    : String.valueOf(parameter.getParameterName());
            if (MultipartFile.class.isAssignableFrom(type)
                    || parameter.getGenericParameterType().getTypeName().contains("MultipartFile")) {
                files.add(name);
            } else if (asked != null) {
                names.add(name);
            } else if (parameter.hasParameterAnnotation(ModelAttribute.class)
                    || AnnotatedElementUtils.hasAnnotation(type, ModelAttribute.class)) {
                ofForm(type, names, files);
            }
        }
        return new Fields(names, files);
    }

    private static void ofForm(Class<?> form, Set<String> names, Set<String> files) {
        if (form.isRecord()) {
            Arrays.stream(form.getRecordComponents())
                    .forEach(part -> (isFile(part) ? files : names).add(part.getName()));
        }
    }

    private static boolean isFile(RecordComponent part) {
        return part.getGenericType().getTypeName().contains("MultipartFile");
    }
}
