package cn.mingzhang.fees;

/** One line of a working on a page. */
public record LineRow(String clause, String text, String basis, String amount) {}
