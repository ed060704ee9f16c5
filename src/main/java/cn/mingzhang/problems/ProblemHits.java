package cn.mingzhang.problems;

import cn.mingzhang.calendar.Deadline;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Findable.Hit;
import cn.mingzhang.people.Findable.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Problems as the search shows them, with what the list offers at its rows; to 财政 no more than its list tells. */
@Component
class ProblemHits {
    private static final String ROWS = """
            SELECT p.number, p.description, u.name AS unit, pr.name AS project, p.due_on, p.original_due_on, p.extensions, p.clock_stopped_on,
                   p.last_progress_on, p.served_on, p.stage
              FROM problem p LEFT JOIN unit_as_of(:today) u ON u.id = p.responsible_unit_id LEFT JOIN project pr ON pr.id = p.project_id
             WHERE p.id = ANY (:ids) ORDER BY array_position(:ids, p.id)
            """;

    private final JdbcClient sql;
    private final ProblemLamps lamps;
    private final OfficeClock clock;
    private final Words words;

    ProblemHits(JdbcClient sql, ProblemLamps lamps, OfficeClock clock, Words words) {
        this.sql = sql;
        this.lamps = lamps;
        this.clock = clock;
        this.words = words;
    }

    private record Row(
            String number,
            String description,
            @Nullable String unit,
            @Nullable String project,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate originalDueOn,
            int extensions,
            @Nullable LocalDate clockStoppedOn,
            @Nullable LocalDate lastProgressOn,
            @Nullable LocalDate servedOn,
            Stage stage) {}

    List<Hit> of(List<Long> ids, Visible visible) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return sql
                .sql(ROWS)
                .param("today", clock.today())
                .param("ids", ids.toArray(Long[]::new))
                .query(Row.class)
                .list()
                .stream()
                .map(row -> visible.moneyOnly() ? money(row) : whole(row))
                .toList();
    }

    private Hit money(Row row) {
        return new Hit(href(row), row.number(), "", where(row), null, null, List.of(open(row)));
    }

    private Hit whole(Row row) {
        var due = row.dueOn() == null
                ? null
                : new Deadline(
                        row.dueOn(),
                        row.originalDueOn() == null ? row.dueOn() : row.originalDueOn(),
                        row.extensions(),
                        row.clockStoppedOn());
        var lamp = lamps.lamp(row.stage(), due, row.lastProgressOn(), row.servedOn(), clock.today());
        return new Hit(
                href(row),
                row.number(),
                row.description(),
                where(row),
                new Tag(words.of("closure.stage", row.stage()), Tones.of(row.stage())),
                row.stage().isOpen() ? lamps.view(lamp) : null,
                List.of(
                        open(row),
                        new Option(href(row) + "/closure", words.of("problems.closure")),
                        new Option(href(row) + "#history", words.of("problem.history"))));
    }

    private Option open(Row row) {
        return new Option(href(row), words.of("problems.open"));
    }

    private static String href(Row row) {
        return "/problems/" + row.number();
    }

    private static String where(Row row) {
        return Stream.of(row.unit(), row.project()).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }
}
