package cn.mingzhang.problems;

import cn.mingzhang.closure.Procedure;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.sheets.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a problem's form from a line, and says what a form holds as the workbook says it. */
final class LedgerCells {
    /** The form's field by the sheet's column, in the sheet's order. */
    static final Map<String, String> FIELDS = new java.util.LinkedHashMap<>();

    static {
        FIELDS.put("item", "item");
        FIELDS.put("description", "description");
        FIELDS.put("project", "project");
        FIELDS.put("class", "classCode");
        FIELDS.put("source", "source");
        FIELDS.put("sourceDocument", "sourceDocument");
        FIELDS.put("occurred", "occurredOn");
        FIELDS.put("found", "foundOn");
        FIELDS.put("kind", "rectificationKind");
        FIELDS.put("procedure", "procedure");
        FIELDS.put("goal", "goal");
        FIELDS.put("unit", "responsibleUnitId");
        FIELDS.put("responsibleLeader", "responsibleLeader");
        FIELDS.put("supportingLeader", "supportingLeader");
        FIELDS.put("supervisingUnit", "supervisingUnitId");
        FIELDS.put("due", "dueOn");
        FIELDS.put("amount", "amountDue");
        FIELDS.put("reduced", "amountReduced");
        FIELDS.put("reductionGround", "reductionGround");
        FIELDS.put("remark", "remark");
    }

    private final Map<String, Map<String, String>> codes;
    private final Map<String, Map<String, String>> names = new HashMap<>();

    /** @param codes by column and word */
    LedgerCells(Map<String, Map<String, String>> codes) {
        this.codes = codes;
        codes.forEach((column, words) -> {
            var said = names.computeIfAbsent(column, first -> new HashMap<>());
            // The office's language is the one that is said; a code says itself only where nothing else does.
            words.forEach((word, code) -> {
                if (!word.equals(code) && (!said.containsKey(code) || word.codePointAt(0) > 0x2E80)) {
                    said.put(code, word);
                }
            });
        });
    }

    ProblemForm form(Line line, ProblemForm was) {
        return new ProblemForm(
                text(line, "item", was.item()),
                text(line, "class", was.classCode()),
                constant(line, "source", was.source(), Source.class),
                text(line, "sourceDocument", was.sourceDocument()),
                lines(line, "description", was.description()),
                text(line, "project", was.project()),
                day(line, "occurred", was.occurredOn()),
                day(line, "found", was.foundOn()),
                constant(line, "kind", was.rectificationKind(), RectificationKind.class),
                constant(line, "procedure", was.procedure(), Procedure.class),
                lines(line, "goal", was.goal()),
                unit(line, "unit", was.responsibleUnitId()),
                text(line, "responsibleLeader", was.responsibleLeader()),
                text(line, "supportingLeader", was.supportingLeader()),
                unit(line, "supervisingUnit", was.supervisingUnitId()),
                money(line, "amount", was.amountDue()),
                money(line, "reduced", was.amountReduced()),
                lines(line, "reductionGround", was.reductionGround()),
                lines(line, "remark", was.remark()),
                day(line, "due", was.dueOn()));
    }

    /** As the workbook says it. */
    String say(String column, ProblemForm form) {
        var text = BasicsField.text(form, FIELDS.get(column));
        return names.getOrDefault(column, Map.of()).getOrDefault(text, text);
    }

    private static @Nullable String text(Line line, String column, @Nullable String was) {
        return line.has(column) ? line.text(column) : was;
    }

    private static @Nullable String lines(Line line, String column, @Nullable String was) {
        return line.has(column) ? line.lines(column) : was;
    }

    private static @Nullable LocalDate day(Line line, String column, @Nullable LocalDate was) {
        return line.has(column) ? line.day(column) : was;
    }

    /** Half a fen is no money. */
    private static @Nullable Yuan money(Line line, String column, @Nullable Yuan was) {
        if (!line.has(column)) {
            return was;
        }
        BigDecimal number = line.number(column);
        if (number == null) {
            return null;
        }
        try {
            return Yuan.of(number.setScale(2, RoundingMode.UNNECESSARY));
        } catch (ArithmeticException tooFine) {
            line.refuse(column, "sheets.error.number", number.toPlainString());
            return null;
        }
    }

    private @Nullable Long unit(Line line, String column, @Nullable Long was) {
        var code = code(line, column, was == null ? null : "" + was);
        return code == null ? null : Long.valueOf(code);
    }

    private <E extends Enum<E>> @Nullable E constant(Line line, String column, @Nullable E was, Class<E> type) {
        var code = code(line, column, was == null ? null : was.name());
        return code == null ? null : Enum.valueOf(type, code);
    }

    private @Nullable String code(Line line, String column, @Nullable String was) {
        if (!line.has(column)) {
            return was;
        }
        var said = line.text(column);
        if (said == null
                || was != null
                        && said.equals(names.getOrDefault(column, Map.of()).get(was))) {
            return said == null ? null : was;
        }
        var code = codes.getOrDefault(column, Map.of()).get(said);
        if (code == null) {
            line.refuse(column, "sheets.error.choice", said);
        }
        return code;
    }
}
