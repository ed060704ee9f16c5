package cn.mingzhang.lists;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/**
 * What the address of a list asks: page, size, sort and filters. It is read leniently, because addresses are kept as bookmarks
 * and edited by hand: nonsense counts as nothing asked, and never ends in an error.
 *
 * @param path the list's own address within the application, encoded: {@code /problems}
 * @param filters all other parameters, without empty ones, in the order sent
 * @param page from 0
 * @param size rows of a page, 10 to 200, otherwise 25
 * @param sort one of the allowed fields
 * @param descending the direction
 * @param sorts what may be sorted by
 * @param columns the columns asked for; empty for all
 */
public record ListQuery(
        String path,
        Map<String, List<String>> filters,
        int page,
        int size,
        String sort,
        boolean descending,
        Sorts sorts,
        List<String> columns) {

    /** How many rows an export reads at once. */
    public static final int WINDOW = 5_000;

    static final int USUAL_SIZE = 25;
    private static final int SMALLEST = 10;
    private static final int LARGEST = 200;
    private static final int LAST_PAGE = 1_000_000;
    private static final int MANY = 50;

    /** Also the choice of language, which an address makes once and a cookie keeps. */
    private static final Set<String> OWN = Set.of("page", "size", "sort", "columns", "lang");

    public ListQuery {
        columns = List.copyOf(columns);
        if (!sorts.allows(sort)) {
            throw new IllegalArgumentException("not a sort field: " + sort);
        }
    }

    /** What this request asks. */
    public static ListQuery of(HttpServletRequest request, Sorts sorts) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        // Two slashes would make every link of the list lead to another host.
        return of(path.replaceFirst("^/+", "/"), request.getParameterMap(), sorts);
    }

    /** What these parameters ask. Parameters that begin with {@code _} (the token of a form) are no filters. */
    public static ListQuery of(String path, Map<String, String[]> parameters, Sorts sorts) {
        var filters = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, values) -> {
            var said = Arrays.stream(values).filter(value -> !value.isBlank()).toList();
            if (!isOwn(name) && !said.isEmpty()) {
                filters.put(name, said);
            }
        });
        String[] sort = first(parameters, "sort").split(",", 2);
        boolean known = sorts.allows(sort[0]);
        return new ListQuery(
                path,
                filters,
                within(first(parameters, "page"), 0, LAST_PAGE, 0),
                within(first(parameters, "size"), SMALLEST, LARGEST, USUAL_SIZE),
                known ? sort[0] : sorts.first(),
                known ? sort.length == 2 && sort[1].equalsIgnoreCase("desc") : sorts.descending(),
                sorts,
                columns(parameters));
    }

    /** The same question for other rows, as many as an export takes at once. */
    public ListQuery window(int window, int rows) {
        return new ListQuery(path, filters, window, rows, sort, descending, sorts, columns);
    }

    /** A word each; a list that knows no such column shows what it knows. */
    private static List<String> columns(Map<String, String[]> parameters) {
        return Arrays.stream(parameters.getOrDefault("columns", new String[0]))
                .flatMap(value -> Arrays.stream(value.split(",")))
                .filter(name -> name.matches("[a-zA-Z]{1,30}"))
                .distinct()
                .limit(MANY)
                .toList();
    }

    private static boolean isOwn(String name) {
        return OWN.contains(name) || name.startsWith("_");
    }

    private static String first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? "" : values[0].strip();
    }

    /** A number outside the bounds is moved to the nearer one; what is no number is the usual one. */
    private static int within(String text, int least, int most, int usual) {
        if (!text.matches("-?\\d{1,18}")) {
            return usual;
        }
        return (int) Math.max(least, Math.min(most, Long.parseLong(text)));
    }

    /** One filter as text, cleaned for searching; empty where nothing was asked. */
    public SearchText text(String name) {
        return SearchText.of(single(name));
    }

    /** One filter as a word as sent (a code, a number of a record), or null. */
    public @Nullable String word(String name) {
        String word = text(name).text();
        return word.isEmpty() ? null : word;
    }

    /** All values of a filter, at most fifty. */
    public List<String> words(String name) {
        return filters.getOrDefault(name, List.of()).stream()
                .limit(MANY)
                .map(value -> SearchText.of(value).text())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** One filter as a constant, or null where nothing or no such constant was asked. */
    public <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
        var all = constants(name, type);
        return all.isEmpty() ? null : all.get(0);
    }

    /** All constants asked by a filter that may be given several times; what is no such constant is left out. */
    public <E extends Enum<E>> List<E> constants(String name, Class<E> type) {
        var asked = words(name);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> asked.contains(constant.name()))
                .toList();
    }

    /** One filter as a day (2021-03-03), or null. */
    public @Nullable LocalDate day(String name) {
        try {
            var day = LocalDate.parse(single(name));
            return day.getYear() < 1900 || day.getYear() > 2999 ? null : day;
        } catch (DateTimeParseException nonsense) {
            return null;
        }
    }

    /** One filter as a number (an id, a year), or null. */
    public @Nullable Long number(String name) {
        String text = single(name);
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    /** Whether a filter is switched on: {@code true}, {@code on} or {@code 1}. */
    public boolean flag(String name) {
        return List.of("true", "on", "1").contains(single(name));
    }

    private String single(String name) {
        var values = filters.get(name);
        return values == null ? "" : values.get(0).strip();
    }

    /** For Spring Data: the page with its sort, ties ordered. The expressions of {@link Sorts} are property paths then. */
    public Pageable pageable() {
        return PageRequest.of(page, size, ordering());
    }

    /** For Spring Data: the sort alone, ties ordered. */
    public Sort ordering() {
        var direction = descending ? Sort.Direction.DESC : Sort.Direction.ASC;
        var orders = new ArrayList<Sort.Order>();
        orders.add(new Sort.Order(direction, expression()));
        if (!expression().equals(sorts.tie())) {
            orders.add(Sort.Order.asc(sorts.tie()));
        }
        return Sort.by(orders);
    }

    /** For SQL or JPQL: what follows {@code order by}, made of the constants of {@link Sorts} only. What is empty comes last. */
    public String orderBy() {
        return expression() + (descending ? " desc" : " asc") + " nulls last, " + sorts.tie();
    }

    /** For SQL: how many rows to skip. */
    public long offset() {
        return (long) page * size;
    }

    private String expression() {
        return sorts.expressions().get(sort);
    }
}
