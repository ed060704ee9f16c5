package cn.mingzhang.permits;

import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Kind;
import cn.mingzhang.sheets.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The column list of each kind, for the template and what comes in; and of all of them, for the workbook of the page. */
final class PermitSheets {
    static final Map<PermitKind, Sheet<Permit>> OF = new EnumMap<>(PermitKind.class);

    static {
        for (var kind : PermitKind.values()) {
            OF.put(
                    kind,
                    new Sheet<>(
                            "permits.kind." + kind,
                            kind.fields().stream().map(PermitSheets::column).toList()));
        }
    }

    private PermitSheets() {}

    /** @param kinds the word of each kind */
    static Sheet<Permit> all(java.util.function.Function<PermitKind, String> kinds) {
        var columns = new ArrayList<Column<Permit>>();
        columns.add(Column.<Permit>text("kind", "permits.kind", permit -> kinds.apply(permit.kind()))
                .always());
        Arrays.stream(PermitField.values()).map(PermitSheets::column).forEach(columns::add);
        columns.add(Column.count("list", "permits.list", Permit::listId));
        columns.add(Column.count("line", "permits.line", Permit::line));
        return new Sheet<>("permits.title", columns);
    }

    private static Column<Permit> column(PermitField field) {
        var column = Column.<Permit>of(field.column(), "permits." + field.column(), field.kind(), field::of)
                .wide(width(field));
        return field.isRequired() ? column.required(field.sample()) : column.typed(field.sample());
    }

    private static int width(PermitField field) {
        return switch (field) {
            case NAME, DEVELOPER, ADDRESS -> 32;
            case NUMBER, CREDIT_CODE, PROJECT_CODE, AUTHORITY -> 24;
            default -> field.kind() == Kind.TEXT ? 16 : 12;
        };
    }

    static List<PermitField> fields() {
        return List.of(PermitField.values());
    }
}
