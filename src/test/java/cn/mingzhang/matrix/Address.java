package cn.mingzhang.matrix;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One thing that can be asked of the application: a method and a pattern, as its handlers say it. */
record Address(String method, String pattern) implements Comparable<Address> {
    private static final Comparator<Address> ORDER =
            Comparator.comparing(Address::pattern).thenComparing(Address::method);

    /** Every address of every controller, a page made tomorrow too. */
    static SortedSet<Address> all(WebApplicationContext application) {
        var all = new TreeSet<Address>();
        application
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> {
                    var methods = mapping.getMethodsCondition().getMethods().isEmpty()
                            ? List.of(RequestMethod.GET, RequestMethod.POST)
                            : List.copyOf(mapping.getMethodsCondition().getMethods());
                    for (var pattern : mapping.getPathPatternsCondition().getPatternValues()) {
                        methods.forEach(method -> all.add(new Address(method.name(), pattern)));
                    }
                });
        return all;
    }

    boolean isRead() {
        return method.equals("GET");
    }

    /** Names a record: it has a variable. */
    boolean isOfARecord() {
        return pattern.contains("{");
    }

    /** The names of its variables, in order. */
    Stream<String> variables() {
        return java.util.regex.Pattern.compile("\\{([A-Za-z]+)(?::(?:[^{}]|\\{[^{}]*})*)?}")
                .matcher(pattern)
                .results()
                .map(found -> found.group(1));
    }

    @Override
    public int compareTo(Address other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
