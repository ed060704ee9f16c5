package cn.mingzhang.figures;

/**
 * One unit's part of a figure.
 *
 * @param rows the address of its rows; {@code rectifiedRows} and {@code remainingRows} of its parts
 */
public record FigureShare(
        long unitId, String unit, long all, long rectified, String rows, String rectifiedRows, String remainingRows) {

    public long remaining() {
        return all - rectified;
    }

    /** In whole percent, rounded down: nothing is 100 that is not finished. */
    public long percent() {
        return all == 0 ? 0 : rectified * 100 / all;
    }
}
