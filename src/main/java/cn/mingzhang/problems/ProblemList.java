package cn.mingzhang.problems;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.Deadline;
import cn.mingzhang.calendar.LampView;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.Rectification;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ledger's list in SQL: rows, how many, and the sum over all of them; scope and filters are in the query. */
@Component
class ProblemList {
    /** What is open first, by its due date. */
    private static final String OPEN_BY_DUE =
            "CASE WHEN p.stage IN ('CLOSED', 'VOID') THEN date '9999-12-31' ELSE coalesce(p.due_on, date '9999-12-30') END";

    static final Sorts SORTS = Sorts.first("open", OPEN_BY_DUE, false)
            .and("number", "p.number")
            .and("class", "p.class_code")
            .and("unit", "u.name")
            .and("project", "pr.name")
            .and("due", "p.due_on")
            .and(
                    "rectification",
                    "array_position(array['NOT_STARTED','IN_PROGRESS','SUBSTANTIALLY_RECTIFIED','RECTIFIED','LONG_TERM'], p.rectification)")
            .and(
                    "stage",
                    "array_position(array['DRAFT','SERVED','DISPUTED','RECTIFYING','APPLIED','UNDER_REVIEW','AWAITING_VERIFICATION','PUBLIC_NOTICE','AWAITING_COUNTERSIGN','AWAITING_SIGN_OFF','CLOSED','SHELVED','VOID'], p.stage)")
            .and("amount", "p.amount_due")
            .tie("p.id");

    /** An order by what one does not see would tell it. */
    static final Sorts MONEY_SORTS = Sorts.first("number", "p.number", true)
            .and("unit", "u.name")
            .and("project", "pr.name")
            .and("amount", "p.amount_due")
            .tie("p.id");

    /** Counted, summed and ordered on the ledger alone, all in its narrow index (V020); then the page's rows are fetched. */
    private static final String LEDGER = " FROM problem p";

    private static final String TOTALS = "SELECT count(*) AS total, sum(p.amount_due)::bigint AS amount" + LEDGER;

    /** The same from the tally (V024), where the filter asks for nothing else. */
    private static final String COUNTED =
            "SELECT coalesce(sum(p.problems), 0)::bigint AS total, sum(p.amount)::bigint AS amount FROM problem_counted p";

    private static final String UNIT = " LEFT JOIN unit_as_of(:today) u ON u.id = p.responsible_unit_id";
    private static final String PROJECT = " LEFT JOIN project pr ON pr.id = p.project_id";

    private static final String ROWS = """
            SELECT p.number, p.description, p.class_code, c.name_zh, c.name_en, u.name AS unit, pr.name AS project,
                   p.due_on, p.original_due_on, p.extensions, p.clock_stopped_on, p.last_progress_on, p.served_on,
                   p.stage, p.rectification, p.rectification_confirmed AS confirmed, p.amount_due, page.total, page.amount
              FROM (%s) page JOIN problem p ON p.id = page.id LEFT JOIN problem_class c ON c.code = p.class_code
            """ + UNIT + PROJECT + " ORDER BY ";

    private static final String OF_ALL = ", count(*) OVER () AS total, (sum(p.amount_due) OVER ())::bigint AS amount";

    private final JdbcClient sql;
    private final OfficeClock clock;
    private final ProblemLamps lamps;
    private final ProblemChoices choices;
    private final Words words;
    private final ProblemsWaiting desk;

    ProblemList(
            JdbcClient sql,
            OfficeClock clock,
            ProblemLamps lamps,
            ProblemChoices choices,
            Words words,
            ProblemsWaiting desk) {
        this.sql = sql;
        this.clock = clock;
        this.lamps = lamps;
        this.choices = choices;
        this.words = words;
        this.desk = desk;
    }

    private record Totals(long total, @Nullable Long amount) {}

    private record Found(
            String number,
            String description,
            @Nullable String classCode,
            @Nullable String nameZh,
            @Nullable String nameEn,
            @Nullable String unit,
            @Nullable String project,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate originalDueOn,
            int extensions,
            @Nullable LocalDate clockStoppedOn,
            @Nullable LocalDate lastProgressOn,
            @Nullable LocalDate servedOn,
            Stage stage,
            Rectification rectification,
            boolean confirmed,
            long amountDue,
            long total,
            @Nullable Long amount) {}

    Listing<ProblemRow> page(ListQuery query, Visible visible, Officer officer) {
        var filter = ProblemFilter.of(query, visible, officer, words, choices, desk);
        var today = clock.today();
        var found = found(query, filter, today);
        var totals = filter.isCounted() || found.isEmpty()
                ? totals(filter, today)
                : new Totals(found.get(0).total(), found.get(0).amount());
        var amount = Yuan.ofSum(totals.amount());
        var rows = found.stream()
                .map(one -> visible.moneyOnly() ? moneyRow(one) : row(one, today))
                .toList();
        return Listing.of(rows, totals.total(), query)
                .saying(filter.words())
                .summing("amount", amount.plain(), amount.toString());
    }

    private Totals totals(ProblemFilter filter, LocalDate today) {
        return sql.sql((filter.isCounted() ? COUNTED : TOTALS) + filter.where())
                .params(filter.parameters())
                .params(lamps.parameters(today))
                .query(Totals.class)
                .single();
    }

    /** Where the tally does not know how many there are, they are counted by the query that finds the page. */
    private List<Found> found(ListQuery query, ProblemFilter filter, LocalDate today) {
        var ofAll = filter.isCounted() ? ", 0 AS total, NULL::bigint AS amount" : OF_ALL;
        var page = "SELECT p.id" + ofAll + LEDGER + joinFor(query) + filter.where() + " ORDER BY " + query.orderBy()
                + " LIMIT :size OFFSET :offset";
        return sql.sql(ROWS.formatted(page) + query.orderBy())
                .params(filter.parameters())
                .params(lamps.parameters(today))
                .param("size", query.size())
                .param("offset", query.offset())
                .query(Found.class)
                .list();
    }

    /** The first numbers of the list, whatever its page: for a deed on all that match. */
    List<ProblemNumber> numbers(ListQuery query, Visible visible, Officer officer, int most) {
        var filter = ProblemFilter.of(query, visible, officer, words, choices, desk);
        return sql
                .sql("SELECT p.number" + LEDGER + joinFor(query) + filter.where() + " ORDER BY " + query.orderBy()
                        + " LIMIT :most")
                .params(filter.parameters())
                .params(lamps.parameters(clock.today()))
                .param("most", most)
                .query(String.class)
                .list()
                .stream()
                .map(ProblemNumber::new)
                .toList();
    }

    /** Only what the order asks for. */
    private static String joinFor(ListQuery query) {
        return switch (query.sort()) {
            case "unit" -> UNIT;
            case "project" -> PROJECT;
            default -> "";
        };
    }

    private ProblemRow row(Found found, LocalDate today) {
        var deadline = deadline(found);
        var lamp = lamps.lamp(found.stage(), deadline, found.lastProgressOn(), found.servedOn(), today);
        return new ProblemRow(
                found.number(),
                shortened(found.description()),
                text(found.classCode()),
                text(words.locale().getLanguage().equals("en") ? found.nameEn() : found.nameZh()),
                text(found.unit()),
                text(found.project()),
                Dates.iso(found.dueOn()),
                lamps.view(lamp),
                lamp.isOverdue(),
                words.of("rectification", found.rectification()),
                Tones.of(found.rectification()),
                found.confirmed() || found.rectification() == Rectification.NOT_STARTED,
                words.of("closure.stage", found.stage()),
                Tones.of(found.stage()),
                found.amountDue() == 0 ? "" : Yuan.ofFen(found.amountDue()).toString());
    }

    private static ProblemRow moneyRow(Found found) {
        return new ProblemRow(
                found.number(),
                "",
                "",
                "",
                text(found.unit()),
                text(found.project()),
                "",
                new LampView("grey", ""),
                false,
                "",
                "",
                true,
                "",
                "",
                Yuan.ofFen(found.amountDue()).toString());
    }

    private static @Nullable Deadline deadline(Found found) {
        return found.dueOn() == null
                ? null
                : new Deadline(
                        found.dueOn(),
                        found.originalDueOn() == null ? found.dueOn() : found.originalDueOn(),
                        found.extensions(),
                        found.clockStoppedOn());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Two lines of a cell; the whole is on the problem's page. */
    private static String shortened(String description) {
        var line = description.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= 60
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 60)) + "…";
    }
}
