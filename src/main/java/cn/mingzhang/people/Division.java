package cn.mingzhang.people;

/** 区划 or functional area as it is named on a day, in the order of the city's reports. */
public record Division(String code, String name, Level level, DivisionKind kind, int ordinal) {}
