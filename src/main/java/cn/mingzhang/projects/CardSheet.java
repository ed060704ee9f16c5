package cn.mingzhang.projects;

import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Kind;
import cn.mingzhang.sheets.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The register's one column list, made of the card's fields: for the workbook of the list, the template and what comes back. */
final class CardSheet {

    /** A card with its number, the version it was read at, and its codes in words. */
    record Line(String number, long version, NewProject card, CardWords words) {}

    private static final Set<String> REQUIRED = Set.of("name", "developer", "divisionCode", "unitId", "decisionKind");

    private static final Map<String, String> SAMPLES = Map.of(
            "name", "示例小区一期",
            "developer", "示例房地产开发有限公司",
            "address", "示例路1号",
            "decisionKind", "#projects.decision.NONE",
            "requiredShelterArea", "1200",
            "planningPermitNumber", "建字第511702202100001号",
            "planningPermitOn", "2021-03-08");

    /** What the list's page calls these columns. */
    private static final Map<String, String> NAMES = Map.of(
            "divisionCode", "division",
            "unitId", "unit",
            "decisionKind", "decision",
            "planningPermitOn", "permitted",
            "requiredShelterArea", "required",
            "builtShelterArea", "built");

    static final Sheet<Line> SHEET = new Sheet<>("projects.title", columns());

    private CardSheet() {}

    static String name(CardField field) {
        return NAMES.getOrDefault(field.property(), field.property());
    }

    private static List<Column<Line>> columns() {
        var columns = new ArrayList<Column<Line>>();
        columns.add(Column.<Line>text("number", "projects.number", Line::number)
                .always()
                .wide(14));
        CardField.ALL.forEach(field -> columns.add(column(field)));
        columns.add(
                Column.<Line>count("version", "sheets.version", Line::version).always());
        return columns;
    }

    private static Column<Line> column(CardField field) {
        var column = Column.<Line>of(name(field), field.key(), kind(field), line -> value(field, line));
        var sized = switch (field.property()) {
            case "name", "developer", "address" -> column.wide(32);
            default -> column;
        };
        var sample = SAMPLES.getOrDefault(field.property(), "");
        var typed = REQUIRED.contains(field.property()) ? sized.required(sample) : sized.typed(sample);
        return field.property().equals("name") ? typed.always() : typed;
    }

    private static Kind kind(CardField field) {
        var property = field.property();
        if (property.endsWith("On")) {
            return Kind.DAY;
        }
        if (property.endsWith("Area") || property.equals("foundationDepth")) {
            return Kind.NUMBER;
        }
        return switch (property) {
            case "storeys" -> Kind.COUNT;
            case "legacy" -> Kind.FLAG;
            default -> Kind.TEXT;
        };
    }

    private static @Nullable Object value(CardField field, Line line) {
        var value = field.of().apply(line.card());
        if (value instanceof BigDecimal || kind(field) == Kind.DAY || kind(field) == Kind.FLAG || value == null) {
            return value;
        }
        return kind(field) == Kind.COUNT ? value : line.words().say(field, line.card());
    }
}
