package cn.mingzhang.problems;

/** @param sql a condition on {@code problem p}, true of the problems that are seen; its parameter is {@code :units} */
public record SeenProblems(String sql, Long[] units) {}
