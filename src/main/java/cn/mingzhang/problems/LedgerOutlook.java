package cn.mingzhang.problems;

import cn.mingzhang.calendar.Lamp.Colour;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scopes;
import cn.mingzhang.people.Waiting.Line;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the open problems stand in time today: for the leaders' page. */
@Component
public class LedgerOutlook {
    private static final int SHOWN = 10;
    private static final int AHEAD = 7;
    private static final String RED = ProblemLamps.sql(Colour.RED);
    private static final String NOT_RED = Stream.of(Colour.YELLOW, Colour.BLUE, Colour.GREEN)
            .map(ProblemLamps::sql)
            .collect(Collectors.joining(" OR ", "(", ")"));
    private static final String OPEN = "p.stage NOT IN ('CLOSED', 'VOID')";

    private final JdbcClient sql;
    private final Scopes scopes;
    private final OfficeClock clock;
    private final ProblemLamps lamps;
    private final ProblemLines lines;

    LedgerOutlook(JdbcClient sql, Scopes scopes, OfficeClock clock, ProblemLamps lamps, ProblemLines lines) {
        this.sql = sql;
        this.scopes = scopes;
        this.clock = clock;
        this.lamps = lamps;
        this.lines = lines;
    }

    /** @param total all there are, of which the lines are the first */
    public record Part(String key, long total, List<Line> lines, String href) {}

    /** @param group its class, null where it has none yet; @param year its campaign */
    public record Cell(@Nullable Long unitId, @Nullable String group, int year, Colour colour, long problems) {
        public boolean isOf(long unit) {
            return unitId != null && unitId == unit;
        }

        public boolean isRed() {
            return colour == Colour.RED;
        }
    }

    /**
     * @param open problems not yet closed
     * @param lamps of the open problems, worst first, every colour
     * @param cells the same by unit, class and campaign
     */
    public record Outlook(long open, Map<Colour, Long> lamps, Part overdue, Part turningRed, List<Cell> cells) {

        /** How many open problems those cells hold. */
        public long problems(Predicate<Cell> those) {
            return cells.stream().filter(those).mapToLong(Cell::problems).sum();
        }

        /** Overdue problems of a class and a campaign, by responsible unit. */
        public Map<Long, Long> overdueByUnit(String group, int year) {
            return cells.stream()
                    .filter(cell ->
                            cell.unitId() != null && group.equals(cell.group()) && cell.year() == year && cell.isRed())
                    .collect(Collectors.toMap(Cell::unitId, Cell::problems, Long::sum));
        }
    }

    public Outlook of(Officer officer) {
        var visible = Visible.to(officer, scopes.of(officer, clock.today()));
        var cells = cells(visible);
        var counts = new EnumMap<Colour, Long>(Colour.class);
        for (var colour : Colour.values()) {
            counts.put(colour, 0L);
        }
        cells.forEach(cell -> counts.merge(cell.colour(), cell.problems(), Long::sum));
        var today = clock.today();
        return new Outlook(
                counts.values().stream().mapToLong(Long::longValue).sum(),
                counts,
                part("overdue", visible, RED, "/problems?overdue=true"),
                part(
                        "soon",
                        visible,
                        NOT_RED + " AND p.due_on < :today + " + AHEAD,
                        "/problems?lamp=YELLOW&lamp=BLUE&lamp=GREEN&from=" + today + "&to="
                                + today.plusDays(AHEAD - 1)),
                cells);
    }

    /** How many turned red on or after a day and still are. */
    public long turnedRedSince(LocalDate day, Officer officer) {
        var visible = Visible.to(officer, scopes.of(officer, clock.today()));
        return sql.sql("SELECT count(*) FROM problem p WHERE " + visible.sql() + " AND " + RED
                        + " AND p.due_on >= CAST(:since AS date) - 1")
                .params(parameters(visible))
                .param("since", day)
                .query(Long.class)
                .single();
    }

    private List<Cell> cells(Visible visible) {
        return sql.sql("SELECT p.responsible_unit_id AS unit_id, p.class_group AS group, p.campaign_year AS year, "
                        + ProblemLamps.sql() + " AS colour, count(*) AS problems FROM problem p WHERE " + visible.sql()
                        + " AND " + OPEN + " GROUP BY 1, 2, 3, 4")
                .params(parameters(visible))
                .query(Cell.class)
                .list();
    }

    private Part part(String key, Visible visible, String when, String href) {
        record Found(long total, Line line) {}
        var found = sql.sql("SELECT few.total, " + ProblemLines.columns(null) + " FROM ("
                        + ProblemLines.few(visible.sql() + " AND " + when, "p.due_on, p.id", SHOWN)
                        + ") few JOIN problem p ON p.id = few.id" + ProblemLines.JOINS + " ORDER BY p.due_on, p.id")
                .params(parameters(visible))
                .query((row, n) -> new Found(row.getLong("total"), lines.line(row, visible.moneyOnly(), "", 0)))
                .list();
        return new Part(
                key,
                found.isEmpty() ? 0 : found.get(0).total(),
                found.stream().map(Found::line).toList(),
                href);
    }

    private Map<String, Object> parameters(Visible visible) {
        var parameters = new HashMap<String, Object>(lamps.parameters(clock.today()));
        parameters.put("units", visible.unitArray());
        return parameters;
    }
}
