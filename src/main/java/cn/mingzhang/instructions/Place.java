package cn.mingzhang.instructions;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * An address beside which instructions may stand: a figure's rows or a record's own page, with its filters.
 *
 * @param key the figure's code, the record's number or id
 */
record Place(String kind, String key, MultiValueMap<String, String> query) {
    private static final Map<String, Pattern> KINDS = Map.of(
            About.FIGURE,
            Pattern.compile("/figures/([a-z][a-z0-9.-]{1,60})"),
            "problem",
            Pattern.compile("/problems/(\\d{4}-\\d{4,9})"),
            "project",
            Pattern.compile("/projects/(XM-\\d{4}-\\d{4,9})"),
            "letter",
            Pattern.compile("/letters/(\\d{1,18})"),
            "visit",
            Pattern.compile("/visits/(\\d{1,18})"));

    static Optional<Place> ofPath(String path) {
        return of(path, UriComponentsBuilder.newInstance().build().getQueryParams());
    }

    /** Of an address within the application; nothing for any other. */
    static Optional<Place> of(String address) {
        if (address.length() > 1000 || !address.startsWith("/")) {
            return Optional.empty();
        }
        var at = address.replaceFirst("#.*", "").split("\\?", 2);
        var query = UriComponentsBuilder.newInstance()
                .query(at.length > 1 ? at[1].replaceAll("[{}]", "") : null)
                .build()
                .getQueryParams();
        return of(at[0], query);
    }

    private static Optional<Place> of(String path, MultiValueMap<String, String> query) {
        for (var kind : KINDS.entrySet()) {
            var matched = kind.getValue().matcher(path);
            if (matched.matches() && !matched.group(1).equals("compare")) {
                return Optional.of(new Place(kind.getKey(), matched.group(1), query));
            }
        }
        return Optional.empty();
    }

    String parameter(String name) {
        var value = query.getFirst(name);
        return value == null ? "" : UriUtils.decode(value, StandardCharsets.UTF_8);
    }

    String path() {
        return switch (kind) {
            case About.FIGURE -> "/figures/" + key;
            default -> "/" + kind + "s/" + key;
        };
    }
}
