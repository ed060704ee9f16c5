package cn.mingzhang.imports;

import cn.mingzhang.money.Yuan;
import cn.mingzhang.sheets.Line;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The cells of a line as the fields of a form: a column that the file does not have leaves what is there. */
public final class Cells {
    private final Line line;
    private final Names names;

    Cells(Line line, Names names) {
        this.line = line;
        this.names = names;
    }

    public @Nullable String text(String column, @Nullable String was) {
        return line.has(column) ? line.text(column) : was;
    }

    /** With its line breaks. */
    public @Nullable String lines(String column, @Nullable String was) {
        return line.has(column) ? line.lines(column) : was;
    }

    public @Nullable LocalDate day(String column, @Nullable LocalDate was) {
        return line.has(column) ? line.day(column) : was;
    }

    public @Nullable Integer count(String column, @Nullable Integer was) {
        return line.has(column) ? line.count(column) : was;
    }

    /** A part of a fen is no money. */
    public @Nullable Yuan money(String column, @Nullable Yuan was) {
        if (!line.has(column)) {
            return was;
        }
        var number = line.number(column);
        if (number == null) {
            return null;
        }
        try {
            return Yuan.of(number.setScale(2, RoundingMode.UNNECESSARY));
        } catch (ArithmeticException | IllegalArgumentException broken) {
            line.refuse(column, "typeMismatch.cn.mingzhang.money.Yuan");
            return null;
        }
    }

    public <E extends Enum<E>> @Nullable E constant(String column, @Nullable E was, Class<E> type) {
        var code = choice(column, was == null ? null : was.name());
        return code == null ? null : Enum.valueOf(type, code);
    }

    public @Nullable Long id(String column, @Nullable Long was) {
        var code = choice(column, was == null ? null : was.toString());
        return code == null ? null : Long.valueOf(code);
    }

    private @Nullable String choice(String column, @Nullable String was) {
        var said = line.has(column) ? line.text(column) : was;
        if (said == null || said.equals(was)) {
            return said;
        }
        var code = names.code(column, said);
        if (code == null) {
            line.refuse(column, "sheets.error.choice", said);
        }
        return code;
    }
}
