package cn.mingzhang.problems;

import java.util.List;
import java.util.Map;

/** The filters as they were sent, for the filter's own fields. */
record Asked(Map<String, List<String>> filters) {

    public boolean has(String name, String value) {
        return filters.getOrDefault(name, List.of()).contains(value);
    }

    public String text(String name) {
        return filters.getOrDefault(name, List.of("")).get(0);
    }

    /** Whether the less common filters are in use, so that they are not folded away. */
    public boolean isMore() {
        return List.of("item", "source", "procedure", "from", "to", "rectifier", "level", "class", "rectification")
                .stream()
                .anyMatch(filters::containsKey);
    }
}
