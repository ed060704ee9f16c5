package cn.mingzhang.sheets;

/** What a column holds: how its cells are typed in the file, and how they are read back. */
public enum Kind {
    /** Words; also codes and long numbers, which a workbook would round as numbers. */
    TEXT,
    /** A whole number. */
    COUNT,
    /** Yuan with two decimals, as a real number. */
    MONEY,
    /** Square metres, metres: a real number with what decimals it has. */
    NUMBER,
    /** A real date. */
    DAY,
    /** A date with its time. */
    MOMENT,
    /** 是、否. */
    FLAG
}
