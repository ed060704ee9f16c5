package cn.mingzhang.problems;

import cn.mingzhang.calendar.Deadline;
import cn.mingzhang.calendar.LampView;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Waiting.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A problem on one line, for the desk and the leaders' page. */
@Component
class ProblemLines {
    static final String JOINS = " LEFT JOIN unit_as_of(:today) u ON u.id = p.responsible_unit_id"
            + " LEFT JOIN project pr ON pr.id = p.project_id";

    private static final int LONGEST = 44;

    private final ProblemLamps lamps;
    private final OfficeClock clock;
    private final Words words;

    ProblemLines(ProblemLamps lamps, OfficeClock clock, Words words) {
        this.lamps = lamps;
        this.clock = clock;
        this.words = words;
    }

    /** @param due another date than the problem's own, in SQL */
    static String columns(@Nullable String due) {
        return "p.number, p.description, p.stage, p.amount_due, p.due_on, p.original_due_on, p.extensions,"
                + " p.clock_stopped_on, p.last_progress_on, p.served_on, u.id AS unit_id, u.name AS unit, pr.name AS project, "
                + (due == null ? "CAST(NULL AS date)" : due) + " AS other_due";
    }

    /** The first few of those and how many there are, found without their texts; those are fetched for the few alone. */
    static String few(String those, String order, int shown) {
        return "SELECT p.id, count(*) OVER () AS total FROM problem p WHERE " + those + " ORDER BY " + order + " LIMIT "
                + shown;
    }

    /** @param ownUnit whose name goes without saying */
    Line line(ResultSet row, boolean moneyOnly, String opens, long ownUnit) throws SQLException {
        var number = row.getString("number");
        return new Line(
                number,
                moneyOnly ? money(row) : shortened(about(row)),
                row.getLong("unit_id") == ownUnit ? "" : text(row.getString("unit")),
                moneyOnly ? null : lamp(row),
                "/problems/" + number + opens);
    }

    /** 财政 sees of a problem its project and its money. */
    private String money(ResultSet row) throws SQLException {
        return words.of(
                "desk.money",
                text(row.getString("project")),
                Yuan.ofFen(row.getLong("amount_due")).toString());
    }

    /** Many problems of a campaign are described alike; the project tells them apart. */
    private String about(ResultSet row) throws SQLException {
        var project = row.getString("project");
        var description = row.getString("description");
        return project == null || description.contains(project)
                ? description
                : words.of("desk.about", project, description);
    }

    private LampView lamp(ResultSet row) throws SQLException {
        var today = clock.today();
        var other = row.getObject("other_due", LocalDate.class);
        var lamp = other == null
                ? lamps.lamp(
                        Stage.valueOf(row.getString("stage")),
                        deadline(row),
                        row.getObject("last_progress_on", LocalDate.class),
                        row.getObject("served_on", LocalDate.class),
                        today)
                : lamps.lamp(Stage.SERVED, Deadline.on(other), null, null, today);
        return lamps.view(lamp);
    }

    private static @Nullable Deadline deadline(ResultSet row) throws SQLException {
        var due = row.getObject("due_on", LocalDate.class);
        var original = row.getObject("original_due_on", LocalDate.class);
        return due == null
                ? null
                : new Deadline(
                        due,
                        original == null ? due : original,
                        row.getInt("extensions"),
                        row.getObject("clock_stopped_on", LocalDate.class));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String shortened(String description) {
        var line = description.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
