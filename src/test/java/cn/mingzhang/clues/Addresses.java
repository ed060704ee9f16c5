package cn.mingzhang.clues;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * What one person asks: every address that answers GET, from the handler mappings, so that a page made tomorrow is asked for without
 * a word here; and what the pages he gets lead to, until every handler was asked with each set of its parameters.
 */
final class Addresses {
    private static final int OF_A_KIND = Integer.getInteger("proof.ofAKind", 2);

    private final List<PathPattern> patterns;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Integer> ofAKind = new HashMap<>();

    Addresses(World world) {
        var mappings = world.context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        patterns = mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> {
                    var methods = mapping.getMethodsCondition().getMethods();
                    return methods.isEmpty() || methods.contains(RequestMethod.GET);
                })
                .flatMap(mapping -> mapping.getPathPatternsCondition().getPatterns().stream())
                .sorted()
                .toList();
        generated(world).forEach(this::add);
    }

    /** How many handlers answer GET. */
    int handlers() {
        return patterns.size();
    }

    @Nullable
    String next() {
        return waiting.poll();
    }

    /** The links of a page, as many of a kind as are asked for. */
    void follow(String answer) {
        var page = Jsoup.parse(answer);
        Stream.concat(
                        page.select("a[href^=/]").stream().map(link -> link.attr("href")),
                        page.select("form[method=get][action^=/]").stream().map(form -> form.attr("action")))
                .map(address -> address.replaceFirst("#.*", ""))
                .filter(address -> ofAKind.merge(kind(address), 1, Integer::sum) <= OF_A_KIND)
                .forEach(this::add);
    }

    private void add(String address) {
        if (known.add(address)) {
            waiting.add(address);
        }
    }

    private String kind(String address) {
        URI asked;
        try {
            asked = URI.create(address);
        } catch (IllegalArgumentException odd) {
            return address;
        }
        var path = PathContainer.parsePath(asked.getRawPath());
        var pattern = patterns.stream()
                .filter(one -> one.matches(path))
                .findFirst()
                .map(PathPattern::getPatternString)
                .orElse("?");
        var query = asked.getRawQuery() == null ? "" : asked.getRawQuery();
        return pattern + " "
                + Stream.of(query.split("&"))
                        .map(part -> part.replaceFirst("=.*", ""))
                        .sorted()
                        .collect(Collectors.joining(" "));
    }

    private TreeSet<String> generated(World world) {
        var problems = numbers(world, "SELECT number FROM problem WHERE stage <> 'DRAFT' ORDER BY id DESC LIMIT 2");
        var projects = numbers(world, "SELECT number FROM project ORDER BY id LIMIT 1");
        var addresses = new TreeSet<String>();
        for (var one : patterns) {
            var pattern = one.getPatternString();
            problems.forEach(
                    number -> addresses.add(filled(pattern.replaceFirst("^(/problems/)\\{[^/]*}", "$1" + number))));
            projects.forEach(
                    number -> addresses.add(filled(pattern.replaceFirst("^(/projects/)\\{[^/.]*}", "$1" + number))));
            addresses.add(filled(pattern));
        }
        addresses.addAll(List.of(
                "/problems?q=XS-2022",
                "/problems?q=%E7%BA%BF%E7%B4%A2",
                "/figures.json?asOf=2020-12-31",
                "/figures.json?asOf=2022-01-05",
                "/audit?page=1",
                "/audit?q=XS-2022-0001",
                "/audit?kind=clue",
                "/problems?q=XS",
                "/clues/XS-2020-0001",
                "/clues/XS-2022-0001",
                "/clues/XS-2022-0001/steps/ASSIGN",
                "/clues/XS-2022-0001/knowers/new",
                "/clues/XS-2099-0001",
                "/clues/transfers/YS-2020-0001",
                "/clues/transfers/YS-2022-0001",
                "/clues/transfers/YS-2022-0001/letter.docx",
                "/clues/transfers/YS-2022-0001/files/new",
                "/accountability/persons/WZ-2020-0001",
                "/accountability/persons/WZ-2022-0001",
                "/accountability/persons/WZ-2022-0001/publication/new",
                "/nowhere/at/all",
                "/alive",
                "/healthz",
                "/actuator",
                "/actuator/health",
                "/actuator/health/readiness",
                "/actuator/info",
                "/help/supervisor",
                "/help/clue-keeper"));
        addresses.removeIf(address -> address.contains("*"));
        // Carries the random number of the incident.
        addresses.remove("/error");
        return addresses;
    }

    private static List<String> numbers(World world, String query) {
        return world.bean(JdbcClient.class).sql(query).query(String.class).list();
    }

    private static String filled(String pattern) {
        return pattern.replaceAll("\\{(?:[^{}/]|\\{[^{}]*})*}", "1");
    }
}
