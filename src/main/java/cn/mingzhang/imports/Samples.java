package cn.mingzhang.imports;

import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Labels;
import cn.mingzhang.sheets.Line;
import cn.mingzhang.sheets.Sheet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The template's sample row, which nobody deletes: known again when it comes back, and left out. */
final class Samples {
    private final Map<String, String> said = new LinkedHashMap<>();

    Samples(Sheet<?> sheet, Labels labels) {
        sheet.columns().stream()
                .filter(Column::typed)
                .filter(column -> !column.sample().isEmpty())
                .forEach(column -> said.put(column.name(), text(column.sample(), labels)));
    }

    /** A word of a closed list is named by its key. */
    static String text(String sample, Labels labels) {
        return sample.startsWith("#") ? labels.of(sample.substring(1)) : sample;
    }

    /** Its words are those of the sample; what is a choice may be in either language. */
    boolean isSample(Line line) {
        return !said.isEmpty()
                && said.entrySet().stream()
                        .filter(one -> one.getValue().length() > 6)
                        .allMatch(one -> one.getValue().equals(text(line, one.getKey())));
    }

    private static @Nullable String text(Line line, String column) {
        return line.text(column);
    }
}
