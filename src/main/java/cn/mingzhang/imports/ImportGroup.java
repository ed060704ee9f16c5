package cn.mingzhang.imports;

/** What belongs together on the page of imports, in this order. */
public enum ImportGroup {
    /** The office's own registers: what is here already comes back amended. */
    REGISTERS,
    /** What was done on paper before the office began here. */
    OPENING,
    /** Other agencies' lists, taken as they are. */
    LISTS,
    /** What the treasury and the tax office say was paid. */
    PAYMENTS
}
