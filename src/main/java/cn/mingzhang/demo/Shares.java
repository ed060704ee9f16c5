package cn.mingzhang.demo;

import cn.mingzhang.money.Yuan;

/** A total in fen, handed out in uneven shares that add up to it to the fen. */
final class Shares {
    private long left;
    private int parts;

    Shares(long fen, int parts) {
        this.left = fen;
        this.parts = parts;
    }

    Yuan next() {
        if (parts == 0) {
            throw new IllegalStateException("all shares are handed out");
        }
        // Around the mean, between half and one and a half of it, in whole ten-yuan steps; the last takes what is left.
        var share = parts == 1 ? left : left / parts / 1000 * (500 + parts * 137 % 1000) / 1000 * 1000;
        left -= share;
        parts--;
        return Yuan.ofFen(share);
    }
}
