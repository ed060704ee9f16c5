package cn.mingzhang.sheets;

/** How much of a file is read at most. A ledger of fifty thousand rows is far below each of these; a bomb is above one of them. */
final class Limits {
    static final long FILE = 30L << 20;
    static final int ENTRIES = 2_000;
    /** Unpacked, of one part and of all parts that are read. */
    static final long PART = 400L << 20;

    /** Unpacked by packed, beyond a part's first megabyte. */
    static final int RATIO = 100;

    static final int STRINGS = 300_000;
    static final long CHARACTERS = 24L << 20;
    static final int TEXT = 32_767;
    static final int ROWS = 100_000;

    /** With the empty ones, which have nothing but a look. */
    static final int LINES = 150_000;

    static final int COLUMNS = 256;
    static final int SHEETS = 100;
    static final int MERGES = 20_000;
    static final int FORMATS = 65_000;

    private Limits() {}
}
