package cn.mingzhang.problems;

import cn.mingzhang.calendar.Lamp;
import cn.mingzhang.closure.Procedure;
import cn.mingzhang.closure.Rectification;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Level;
import cn.mingzhang.people.Officer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the list is asked for: constant pieces of SQL on {@code problem p} with named parameters, and the same in words.
 * 财政 asks by number, unit and project alone: the rest it does not see.
 */
final class ProblemFilter {
    private static final String OPEN = "p.stage NOT IN ('CLOSED', 'VOID')";

    private final List<String> where = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final ListQuery query;
    private final Words say;
    private final ProblemChoices choices;
    private boolean counted = true;

    private ProblemFilter(ListQuery query, Visible visible, Words say, ProblemChoices choices) {
        this.query = query;
        this.say = say;
        this.choices = choices;
        where.add(visible.sql());
        parameters.put("units", visible.unitArray());
    }

    static ProblemFilter of(
            ListQuery query,
            Visible visible,
            Officer officer,
            Words say,
            ProblemChoices choices,
            ProblemsWaiting desk) {
        var filter = new ProblemFilter(query, visible, say, choices);
        filter.parameters.put("me", officer.id());
        filter.parameters.put("myUnit", officer.unit().id());
        filter.text(visible.moneyOnly());
        filter.unit(officer);
        filter.year();
        filter.bucket(officer, desk);
        if (!visible.moneyOnly()) {
            filter.what();
            filter.standing();
            filter.time();
            filter.hands(officer, desk);
        }
        return filter;
    }

    /** What the desk counted, listed; a kind of work that is not this officer's is no filter. */
    private void bucket(Officer officer, ProblemsWaiting desk) {
        var key = query.word("bucket");
        if (key != null) {
            desk.bucket(key, officer)
                    .ifPresent(
                            bucket -> addUncounted("(" + bucket.those() + ")", "bucket", say.of(bucket.messageKey())));
        }
    }

    private void text(boolean moneyOnly) {
        var text = query.text("q");
        if (!text.isEmpty()) {
            addUncounted(found(moneyOnly, text.isPaired()), "q", text.text());
            parameters.put("text", text.folded());
        }
        var project = query.word("project");
        if (project != null) {
            addUncounted("p.project_id = (SELECT id FROM project WHERE number = :project)", "project", project);
            parameters.put("project", project);
        }
    }

    /** Found by the pairs of the words where there are any, in one visit to each row; one character alone is tried on every row. */
    private static String found(boolean moneyOnly, boolean paired) {
        var inProblem = moneyOnly ? "lower(p.number)" : "p.search_text";
        return "(" + (paired ? "p.search_pairs @> bigrams(:text) AND " : "") + "strpos(" + inProblem
                + ", :text) > 0 OR p.project_id = ANY (ARRAY(SELECT y.id FROM project y WHERE "
                + (paired ? "bigrams(y.search_text) @> bigrams(:text) AND " : "")
                + "strpos(folded(y.number || ' ' || y.name || ' ' || y.developer), :text) > 0)))";
    }

    private void unit(Officer officer) {
        var unit = query.number("unit");
        if (unit != null) {
            add("p.responsible_unit_id = :unit", "unit", label(choices.units(officer), "" + unit));
            parameters.put("unit", unit);
        }
        var level = query.constant("level", Level.class);
        if (level != null) {
            add(
                    "p.responsible_unit_id IN (SELECT a.id FROM unit a JOIN division b ON b.code = a.division_code"
                            + " WHERE b.level = :level)",
                    "level",
                    say.of("people.level", level));
            parameters.put("level", level.name());
        }
    }

    private void year() {
        var year = query.number("year");
        if (year != null) {
            add("p.campaign_year = :year", "year", "" + year);
            parameters.put("year", year);
        }
    }

    private void what() {
        var item = query.word("item");
        if (item != null) {
            addUncounted("p.item_id = (SELECT id FROM problem_item WHERE number = :item)", "item", item);
            parameters.put("item", item);
        }
        many("group", "p.class_group", query.constants("group", ClassGroup.class), "problem.group");
        var classCode = query.word("class");
        if (classCode != null) {
            addUncounted("p.class_code = :class", "class", classCode + " " + choices.className(classCode));
            parameters.put("class", classCode);
        }
        var sources = query.constants("source", Source.class);
        counted &= sources.isEmpty();
        many("source", "p.source", sources, "problem.source");
        many("procedure", "p.procedure", query.constants("procedure", Procedure.class), "closure.procedure");
        if (query.flag("money")) {
            add("p.amount_due > 0", "money", "");
        }
    }

    private void standing() {
        many("stage", "p.stage", query.constants("stage", Stage.class), "closure.stage");
        many(
                "rectification",
                "p.rectification",
                query.constants("rectification", Rectification.class),
                "rectification");
        if (query.flag("open")) {
            add(OPEN, "open", "");
        }
    }

    private void time() {
        var lamps = choices.lampsAsked(query.words("lamp"));
        if (!lamps.isEmpty()) {
            addUncounted(
                    "(" + lamps.stream().map(ProblemLamps::sql).collect(Collectors.joining(" OR ")) + ")",
                    "lamp",
                    lamps.stream().map(this::lampWord).collect(Collectors.joining(say.of("problem.or"))));
        }
        if (query.flag("overdue")) {
            addUncounted(ProblemLamps.sql(Lamp.Colour.RED), "overdue", "");
        }
        var from = query.day("from");
        if (from != null) {
            addUncounted("p.due_on >= :from", "from", "" + from);
            parameters.put("from", from);
        }
        var to = query.day("to");
        if (to != null) {
            addUncounted("p.due_on <= :to", "to", "" + to);
            parameters.put("to", to);
        }
    }

    private void hands(Officer officer, ProblemsWaiting desk) {
        var rectifier = query.number("rectifier");
        if (rectifier != null) {
            addUncounted(
                    "p.rectifier_id = :rectifier", "rectifier", label(choices.rectifiers(officer), "" + rectifier));
            parameters.put("rectifier", rectifier);
        }
        if ("me".equals(query.word("waiting"))) {
            addUncounted(desk.anything(officer), "waiting", "");
        }
    }

    private <E extends Enum<E>> void many(String name, String column, Collection<E> asked, String prefix) {
        if (!asked.isEmpty()) {
            add(
                    column + " = ANY (:" + name + ")",
                    name,
                    asked.stream().map(one -> say.of(prefix, one)).collect(Collectors.joining(say.of("problem.or"))));
            parameters.put(name, asked.stream().map(Enum::name).toArray(String[]::new));
        }
    }

    /** By what {@code problem_counted} does not keep apart. */
    private void addUncounted(String sql, String name, String value) {
        counted = false;
        add(sql, name, value);
    }

    private void add(String sql, String name, String value) {
        where.add(sql);
        words.add(say.of("problems.filter." + name + ".words", value));
    }

    private String lampWord(Lamp.Colour colour) {
        return say.of("lamp." + colour.name().toLowerCase(java.util.Locale.ROOT));
    }

    private static String label(List<Option> options, String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }

    /** Whether the tally knows how many there are: then {@link #where()} holds on {@code problem_counted p} as well. */
    boolean isCounted() {
        return counted;
    }

    String where() {
        return " WHERE " + String.join(" AND ", where);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    List<String> words() {
        return words;
    }
}
