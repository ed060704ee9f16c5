package cn.mingzhang.pipeline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is written down of a stage, by field; what is not known is absent. A line, text or choice is a {@code String}, a day a
 * {@link LocalDate}, an area a {@link BigDecimal}, a count an {@code Integer}, checks a list of strings.
 */
public record StageValues(Map<StageField, Object> values) {
    public StageValues {
        values = Map.copyOf(values);
    }

    /** With one more value; null leaves it out. */
    public StageValues with(StageField field, @Nullable Object value) {
        var more = new EnumMap<StageField, Object>(StageField.class);
        more.putAll(values);
        if (value == null || value.equals("") || value.equals(List.of())) {
            more.remove(field);
        } else {
            more.put(field, value);
        }
        return new StageValues(more);
    }

    public static StageValues none() {
        return new StageValues(Map.of());
    }

    public @Nullable Object get(StageField field) {
        return values.get(field);
    }

    public @Nullable String text(StageField field) {
        return (String) values.get(field);
    }

    public @Nullable LocalDate day(StageField field) {
        return (LocalDate) values.get(field);
    }

    public @Nullable BigDecimal area(StageField field) {
        return (BigDecimal) values.get(field);
    }

    @SuppressWarnings("unchecked")
    public List<String> checks(StageField field) {
        return (List<String>) values.getOrDefault(field, List.of());
    }

    /** As a field holds it and the trail compares it: numbers without idle zeros, checks joined. */
    String plain(StageField field) {
        var value = values.get(field);
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        return value instanceof List<?> list
                ? String.join(",", list.stream().map(Object::toString).toList())
                : value.toString();
    }
}
