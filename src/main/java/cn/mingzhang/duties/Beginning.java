package cn.mingzhang.duties;

/** What a new list begins with. */
public enum Beginning {
    /** The unit's own list of the year before, days moved by the years between. */
    LAST_YEAR,
    /** What the issued plan gives this unit to lead or to help with. */
    TASKS,
    EMPTY
}
