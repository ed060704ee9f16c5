package cn.mingzhang.figures;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Scope;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 两日对照: what entered a figure between two days, what left it, what moved within it, and by whose deed. */
@Component
class TwoDays {
    static final int SHOWN = 200;

    private final JdbcClient sql;
    private final OfficeClock clock;
    private final Figures figures;

    TwoDays(JdbcClient sql, OfficeClock clock, Figures figures) {
        this.sql = sql;
        this.clock = clock;
        this.figures = figures;
    }

    /**
     * @param kind {@code entered}, {@code left} or {@code moved}
     * @param was how it stood on the first day, {@code is} on the second; empty where it was not among them
     * @param deed who did what last between the two days, and when
     */
    record Change(String number, String href, String words, String kind, String was, String is, String deed) {}

    List<Change> of(Figure figure, LocalDate from, LocalDate to, Scope scope) {
        return figure.isOfLedger() ? ofLedger(figure, from, to, scope) : ofRecords(figure, from, to, scope);
    }

    private record Turned(
            String number,
            String href,
            String words,
            @Nullable String wasStage,
            @Nullable String wasStatus,
            @Nullable String isStage,
            @Nullable String isStatus,
            @Nullable String step,
            @Nullable LocalDate on,
            @Nullable String by) {}

    private List<Change> ofLedger(Figure figure, LocalDate from, LocalDate to, Scope scope) {
        return sql
                .sql("WITH was AS (" + stood(figure, from, scope).replace(":asOf", ":from") + "), now AS ("
                        + stood(figure, to, scope) + ")"
                        + " SELECT coalesce(n.shown, w.shown) AS number, coalesce(n.href, w.href) AS href,"
                        + " left((SELECT x.description FROM problem x WHERE x.id = coalesce(n.id, w.id)), 80) AS words,"
                        + " w.stage AS was_stage, w.status AS was_status, n.stage AS is_stage, n.status AS is_status,"
                        + " d.step, d.on, d.by FROM was w FULL JOIN now n ON n.key = w.key LEFT JOIN LATERAL ("
                        + DEEDS + ") d ON true"
                        + " WHERE w.key IS NULL OR n.key IS NULL OR (w.stage, w.status) IS DISTINCT FROM (n.stage, n.status)"
                        + " ORDER BY w.key IS NOT NULL, n.key IS NOT NULL, 1 LIMIT " + (SHOWN + 1))
                .params(parameters(from, to, scope))
                .query(Turned.class)
                .list()
                .stream()
                .map(turned -> new Change(
                        turned.number(),
                        turned.href(),
                        turned.words(),
                        kind(turned.wasStage(), turned.isStage()),
                        stands(turned.wasStatus(), turned.wasStage()),
                        stands(turned.isStatus(), turned.isStage()),
                        deed(turned.on(), turned.by(), turned.step())))
                .toList();
    }

    /** The last signature or confirmed status between the two days of the file that stands for what is counted. */
    private static final String DEEDS = """
            SELECT * FROM (
                SELECT 'closure.step.' || s.step AS step, s.signed_on AS on, s.officer_name AS by, s.id FROM problem_signature s
                 WHERE s.problem_id = coalesce(n.id, w.id) AND s.signed_on > :from AND s.signed_on <= :asOf
                UNION ALL
                SELECT 'closure.rectification.' || t.status, t.happened_on, t.officer_name, 0 FROM problem_status t
                 WHERE t.problem_id = coalesce(n.id, w.id) AND t.confirmed AND t.happened_on > :from AND t.happened_on <= :asOf) done
             ORDER BY done.on DESC, done.id DESC LIMIT 1""";

    private String stood(Figure figure, LocalDate day, Scope scope) {
        var standing = new Standing(day, Known.NOW, scope, clock.today());
        var numbered = "(" + standing.numbered(figure.narrowing()) + ")";
        var from = figure.counted() == Counted.PROJECTS ? Standing.ofProjects(numbered) : numbered;
        var key = figure.counted().key();
        var shown = switch (figure.counted()) {
            case ITEMS -> "item_number AS shown, '/problems?item=' || item_number AS href";
            case PROBLEMS -> "number AS shown, '/problems/' || number AS href";
            case PROJECTS ->
                "coalesce(project_number, number) AS shown, coalesce('/projects/' || project_number, '/problems/' || number) AS href";
        };
        return "SELECT DISTINCT ON (" + key + ") " + key + " AS key, id, stage, status, " + shown + " FROM " + from
                + " AS s WHERE " + figure.predicate() + " ORDER BY " + key + ", status = 'RECTIFIED', number";
    }

    private record Recorded(
            String number,
            String href,
            @Nullable String words,
            @Nullable Long was,
            @Nullable Long now,
            @Nullable LocalDate on,
            @Nullable String by) {}

    private List<Change> ofRecords(Figure figure, LocalDate from, LocalDate to, Scope scope) {
        var counted = figure.isMoney() ? figure.sum() : "1::bigint";
        var rows = "SELECT id, number, href, words, day, by_whom, " + counted + " AS counted FROM "
                + figure.register().asOf(Known.NOW) + " r WHERE " + figure.predicate();
        return sql
                .sql("WITH was AS (" + rows.replace(":asOf", ":from").replace(":year", ":fromYear")
                        + "), now AS (" + rows + ")"
                        + " SELECT coalesce(n.number, w.number) AS number, coalesce(n.href, w.href) AS href, coalesce(n.words, w.words) AS words,"
                        + " w.counted AS was, n.counted AS now, n.day AS on, n.by_whom AS by FROM was w FULL JOIN now n ON n.id = w.id"
                        + " WHERE w.id IS NULL OR n.id IS NULL OR w.counted <> n.counted"
                        + " ORDER BY w.id IS NOT NULL, n.id IS NOT NULL, n.day DESC, 1 LIMIT " + (SHOWN + 1))
                .params(parameters(from, to, scope))
                .query(Recorded.class)
                .list()
                .stream()
                .map(row -> new Change(
                        row.number(),
                        row.href(),
                        row.words() == null ? "" : row.words(),
                        kind(row.was(), row.now()),
                        figure.isMoney() ? yuan(row.was()) : "",
                        figure.isMoney() ? yuan(row.now()) : "",
                        deed(row.on(), row.by(), null)))
                .toList();
    }

    private Map<String, Object> parameters(LocalDate from, LocalDate to, Scope scope) {
        var parameters = new HashMap<String, Object>(Standing.parameters(to, scope));
        parameters.putAll(Register.parameters(to, scope));
        parameters.put("from", from);
        parameters.put("fromYear", from.withDayOfYear(1));
        return parameters;
    }

    private static String kind(@Nullable Object was, @Nullable Object is) {
        return was == null ? "entered" : is == null ? "left" : "moved";
    }

    private String stands(@Nullable String status, @Nullable String stage) {
        return stage == null
                ? ""
                : figures.say("closure.rectification." + status) + " · " + figures.say("closure.stage." + stage);
    }

    private static String yuan(@Nullable Long fen) {
        return fen == null ? "" : Yuan.ofFen(fen).toString();
    }

    private String deed(@Nullable LocalDate on, @Nullable String by, @Nullable String step) {
        return on == null
                ? ""
                : (Dates.day(on) + " " + (by == null ? "" : by) + " " + (step == null ? "" : figures.say(step)))
                        .strip();
    }
}
