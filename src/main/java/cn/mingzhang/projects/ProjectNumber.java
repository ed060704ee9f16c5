package cn.mingzhang.projects;

import java.util.Optional;
import java.util.regex.Pattern;

/** 项目登记号, the office's own: {@code XM-2021-0007}. The year is that of the day on which the project was registered. */
public record ProjectNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("XM-[0-9]{4}-[0-9]{4,9}");

    public ProjectNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a project number: " + value);
        }
    }

    static ProjectNumber of(int year, int ordinal) {
        return new ProjectNumber("XM-%04d-%04d".formatted(year, ordinal));
    }

    /** What a person typed or a link carried: a number, or nothing. */
    public static Optional<ProjectNumber> parse(String text) {
        var trimmed = text.strip();
        return SHAPE.matcher(trimmed).matches() ? Optional.of(new ProjectNumber(trimmed)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
