package cn.mingzhang.clues;

import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the list of clues is narrowed to. */
record ClueFilter(
        @Nullable ClueStage stage,
        @Nullable ClueSource source,
        @Nullable Level level,
        @Nullable Long year,
        @Nullable String problem,
        boolean waiting) {
    static final String BUCKET = "clues";

    private static final String WHERE = """
             WHERE (cast(:stage AS text) IS NULL OR c.stage = :stage) AND (cast(:source AS text) IS NULL OR c.source = :source)
               AND (cast(:level AS text) IS NULL OR c.level = :level)
               AND (cast(:year AS bigint) IS NULL OR extract(year FROM c.received_on) = :year)
               AND (cast(:problem AS text) IS NULL OR c.problem_number = :problem)
            """;

    static ClueFilter of(ListQuery query) {
        return new ClueFilter(
                query.constant("stage", ClueStage.class),
                query.constant("source", ClueSource.class),
                query.constant("level", Level.class),
                query.number("year"),
                query.word("problem"),
                BUCKET.equals(query.word("bucket")));
    }

    String where() {
        return waiting ? WHERE + " AND sealed.clue_waits(c, sealed.me(), sealed.day())" : WHERE;
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("stage", stage == null ? null : stage.name());
        parameters.put("source", source == null ? null : source.name());
        parameters.put("level", level == null ? null : level.name());
        parameters.put("year", year);
        parameters.put("problem", problem);
        return parameters;
    }

    List<String> words(ClueWords words) {
        var said = new ArrayList<String>();
        if (stage != null) {
            said.add(words.of("stage") + " " + words.of("stage", stage));
        }
        if (source != null) {
            said.add(words.of("source") + " " + words.of("source", source));
        }
        if (level != null) {
            said.add(words.of("level") + " " + words.of("level", level));
        }
        if (year != null) {
            said.add(words.of("year") + " " + year);
        }
        if (problem != null) {
            said.add(words.of("problem") + " " + problem);
        }
        if (waiting) {
            said.add(words.of("waiting.mine"));
        }
        return said;
    }
}
