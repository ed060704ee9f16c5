package cn.mingzhang.projects;

import cn.mingzhang.lists.Option;
import cn.mingzhang.sheets.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a card from a line: what the file does not have stays as it is; names stand for their codes, in either language. */
final class CardCells {
    private final Map<String, String> divisions = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();
    private final Map<String, String> decisions = new HashMap<>();

    CardCells(List<Option> divisions, List<Option> units, List<List<Option>> decisions) {
        take(divisions, this.divisions);
        take(units, this.units);
        decisions.forEach(options -> take(options, this.decisions));
    }

    /** Both the name and the code are understood. */
    private static void take(List<Option> options, Map<String, String> into) {
        options.forEach(option -> {
            into.put(option.label(), option.value());
            into.put(option.value(), option.value());
        });
    }

    ProjectForm form(Line line, ProjectForm was) {
        return new ProjectForm(
                text(line, "name", was.name()),
                text(line, "developer", was.developer()),
                text(line, "creditCode", was.creditCode()),
                text(line, "projectCode", was.projectCode()),
                choice(line, "division", was.divisionCode(), divisions),
                unit(line, was.unitId()),
                text(line, "address", was.address()),
                number(line, "aboveGroundArea", was.aboveGroundArea()),
                number(line, "groundFloorArea", was.groundFloorArea()),
                number(line, "required", was.requiredShelterArea()),
                number(line, "designedShelterArea", was.designedShelterArea()),
                number(line, "built", was.builtShelterArea()),
                line.has("storeys") ? line.count("storeys") : was.storeys(),
                number(line, "foundationDepth", was.foundationDepth()),
                text(line, "planningPermitNumber", was.planningPermitNumber()),
                day(line, "permitted", was.planningPermitOn()),
                text(line, "constructionPermitNumber", was.constructionPermitNumber()),
                day(line, "constructionPermitOn", was.constructionPermitOn()),
                text(line, "completionFilingNumber", was.completionFilingNumber()),
                day(line, "completionFilingOn", was.completionFilingOn()),
                decision(line, was.decisionKind()),
                text(line, "decisionNumber", was.decisionNumber()),
                day(line, "decisionOn", was.decisionOn()),
                line.has("legacy") ? Boolean.TRUE.equals(line.flag("legacy")) : was.legacy());
    }

    private static @Nullable String text(Line line, String column, @Nullable String was) {
        return line.has(column) ? line.text(column) : was;
    }

    private static @Nullable BigDecimal number(Line line, String column, @Nullable BigDecimal was) {
        return line.has(column) ? line.number(column) : was;
    }

    private static @Nullable LocalDate day(Line line, String column, @Nullable LocalDate was) {
        return line.has(column) ? line.day(column) : was;
    }

    private @Nullable Long unit(Line line, @Nullable Long was) {
        var id = choice(line, "unit", was == null ? null : "" + was, units);
        return id == null ? null : Long.valueOf(id);
    }

    private @Nullable DecisionKind decision(Line line, @Nullable DecisionKind was) {
        var name = choice(line, "decision", was == null ? null : was.name(), decisions);
        return name == null ? null : DecisionKind.valueOf(name);
    }

    private static @Nullable String choice(Line line, String column, @Nullable String was, Map<String, String> known) {
        var said = text(line, column, was);
        if (said == null || said.equals(was)) {
            return said;
        }
        var code = known.get(said);
        if (code == null) {
            line.refuse(column, "sheets.error.choice", said);
        }
        return code;
    }
}
