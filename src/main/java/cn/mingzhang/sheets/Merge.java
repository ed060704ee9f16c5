package cn.mingzhang.sheets;

/** Merged cells: rows from 1, columns from 0, both ends included. */
public record Merge(int top, int left, int bottom, int right) {

    boolean covers(int row, int column) {
        return row >= top && row <= bottom && column >= left && column <= right;
    }
}
