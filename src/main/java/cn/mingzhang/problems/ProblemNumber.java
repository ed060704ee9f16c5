package cn.mingzhang.problems;

import cn.mingzhang.refusals.NotVisible;
import java.util.regex.Pattern;

/** 问题编号 such as {@code 2021-0041}: the year it was logged, and its number in that year; never given twice. */
public record ProblemNumber(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{4,6}");

    public ProblemNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a problem number: " + value);
        }
    }

    static ProblemNumber of(int year, int ordinal) {
        return new ProblemNumber("%04d-%04d".formatted(year, ordinal));
    }

    /** From an address: what is no number names no problem (404). */
    public static ProblemNumber fromAddress(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new NotVisible("problem " + text);
        }
        return new ProblemNumber(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
