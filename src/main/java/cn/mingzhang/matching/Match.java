package cn.mingzhang.matching;

/**
 * A pair.
 *
 * @param left the row; {@code right} the project
 * @param sure whether it counts without a person
 * @param score in thousandths
 */
public record Match(long left, long right, Pass pass, boolean sure, int score) {}
