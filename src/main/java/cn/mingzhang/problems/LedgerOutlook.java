package cn.mingzhang.problems;

import cn.mingzhang.calendar.Lamp.Colour;
import cn.mingzhang.calendar.Lamps;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scopes;
import cn.mingzhang.people.Waiting.Line;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the open problems stand in time today: for the leaders' page. */
@Component
public class LedgerOutlook {
    private static final int SHOWN = 10;
    private static final int AHEAD = 7;
    private static final String RUNNING =
            "p.stage NOT IN ('DRAFT', 'CLOSED', 'VOID') AND p.due_on IS NOT NULL AND p.clock_stopped_on IS NULL";
    private static final String IDLE =
            "(p.stage = 'RECTIFYING' AND coalesce(p.last_progress_on, p.served_on) < :idleBefore) IS TRUE";
    private static final String COLOUR = "CASE WHEN NOT (" + RUNNING + ") THEN 'GREY' WHEN p.due_on < :today THEN 'RED'"
            + " WHEN p.due_on < :yellowBefore OR " + IDLE + " THEN 'YELLOW' WHEN p.due_on < :blueBefore THEN 'BLUE'"
            + " ELSE 'GREEN' END";

    private final JdbcClient sql;
    private final Scopes scopes;
    private final OfficeClock clock;
    private final Lamps lamps;
    private final ProblemLines lines;

    LedgerOutlook(JdbcClient sql, Scopes scopes, OfficeClock clock, Lamps lamps, ProblemLines lines) {
        this.sql = sql;
        this.scopes = scopes;
        this.clock = clock;
        this.lamps = lamps;
        this.lines = lines;
    }

    /** @param total all there are, of which the lines are the first */
    public record Part(String key, long total, List<Line> lines, String href) {}

    /**
     * @param open problems not yet closed
     * @param lamps of the open problems, worst first, every colour
     * @param overdueByUnit omitted projects of a year, by responsible unit
     */
    public record Outlook(
            long open, Map<Colour, Long> lamps, Part overdue, Part turningRed, Map<Long, Long> overdueByUnit) {}

    public Outlook of(Officer officer, int omittedOf) {
        var visible = Visible.to(officer, scopes.of(officer, clock.today()));
        var counts = lampCounts(visible);
        var today = clock.today();
        return new Outlook(
                counts.values().stream().mapToLong(Long::longValue).sum(),
                counts,
                part("overdue", visible, "p.due_on < :today", "/problems?overdue=true"),
                part(
                        "soon",
                        visible,
                        "p.due_on >= :today AND p.due_on < :today + " + AHEAD,
                        "/problems?lamp=YELLOW&lamp=BLUE&lamp=GREEN&from=" + today + "&to="
                                + today.plusDays(AHEAD - 1)),
                overdueByUnit(visible, omittedOf));
    }

    private Map<Colour, Long> lampCounts(Visible visible) {
        var counts = new EnumMap<Colour, Long>(Colour.class);
        List.of(Colour.values()).forEach(colour -> counts.put(colour, 0L));
        sql.sql("SELECT " + COLOUR + " AS colour, count(*) AS problems FROM problem p WHERE " + visible.sql()
                        + " AND p.stage NOT IN ('DRAFT', 'CLOSED', 'VOID') GROUP BY 1")
                .params(parameters(visible))
                .query((row, n) -> counts.put(Colour.valueOf(row.getString("colour")), row.getLong("problems")))
                .list();
        return counts;
    }

    private Part part(String key, Visible visible, String when, String href) {
        record Found(long total, Line line) {}
        var found = sql.sql("SELECT count(*) OVER () AS total, " + ProblemLines.columns(null) + ProblemLines.FROM
                        + " WHERE " + visible.sql() + " AND " + RUNNING + " AND " + when
                        + " ORDER BY p.due_on, p.id LIMIT " + SHOWN)
                .params(parameters(visible))
                .query((row, n) -> new Found(row.getLong("total"), lines.line(row, visible.moneyOnly(), "")))
                .list();
        return new Part(
                key,
                found.isEmpty() ? 0 : found.get(0).total(),
                found.stream().map(Found::line).toList(),
                href);
    }

    private Map<Long, Long> overdueByUnit(Visible visible, int year) {
        return sql
                .sql("SELECT p.responsible_unit_id AS unit, count(*) AS problems FROM problem p WHERE " + visible.sql()
                        + " AND " + RUNNING + " AND p.due_on < :today AND p.class_group = 'OM'"
                        + " AND p.campaign_year = :year GROUP BY 1")
                .params(parameters(visible))
                .param("year", year)
                .query((row, n) -> Map.entry(row.getLong("unit"), row.getLong("problems")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, Object> parameters(Visible visible) {
        var dates = lamps.dates(clock.today());
        var parameters = new HashMap<String, Object>();
        parameters.put("units", visible.unitArray());
        parameters.put("today", dates.today());
        parameters.put("yellowBefore", dates.yellowBefore());
        parameters.put("blueBefore", dates.blueBefore());
        parameters.put("idleBefore", dates.idleBefore());
        return parameters;
    }
}
