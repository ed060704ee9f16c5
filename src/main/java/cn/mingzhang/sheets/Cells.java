package cn.mingzhang.sheets;

/** Addresses of cells as people read them. */
public final class Cells {
    private Cells() {}

    /** {@code A} for 0, {@code AA} for 26. */
    public static String column(int index) {
        var name = new StringBuilder();
        for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
            name.insert(0, (char) ('A' + rest % 26));
        }
        return name.toString();
    }

    /** {@code C7} for row 7 (from 1) and column 2 (from 0). */
    public static String address(int row, int column) {
        return column(column) + row;
    }

    /** The column of {@code C7}: 2; -1 where there is none. */
    static int columnOf(String address) {
        int index = -1;
        for (int at = 0; at < address.length() && at < 4; at++) {
            char c = address.charAt(at);
            if (c < 'A' || c > 'Z') {
                break;
            }
            index = (index + 1) * 26 + c - 'A';
        }
        return index;
    }
}
