package cn.mingzhang.audit;

/**
 * What a deed was done on.
 *
 * @param kind a lower-case noun such as {@code problem}, {@code project}, {@code officer}
 * @param number the number by which the office knows it ({@code 2021-0041})
 */
public record Subject(String kind, String number) {}
