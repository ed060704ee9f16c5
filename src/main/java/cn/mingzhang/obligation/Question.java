package cn.mingzhang.obligation;

/** What a person must find out. The first ones are what the rules of the area need ({@code shelter.Need}), by the same names. */
public enum Question {
    USE,
    EACH_BUILDING,
    STOREYS,
    FOUNDATION_DEPTH,
    GROUND_FLOOR,
    ABOVE_GROUND,
    PLANNED,
    ZONE,
    RENEWAL,
    TERM,
    /** A temporary building? */
    TEMPORARY,
    /** Outside the planned area? */
    RURAL,
    /** The rules of one day say so, those of another not. */
    DAY
}
