package cn.mingzhang.receipts;

import cn.mingzhang.money.Yuan;

/**
 * 一个项目的费款: 应收, 减免, 已缴 as sums; what follows from them is never stored. 应收 = 减免 + 应缴, and 应缴 + 多收 = 已缴 + 欠缴, always.
 *
 * @param recovered of what is paid, what was recovered through a problem (追缴到位)
 */
public record Position(Yuan assessed, Yuan reduced, Yuan paid, Yuan recovered) {
    public static final Position NONE = new Position(Yuan.ZERO, Yuan.ZERO, Yuan.ZERO, Yuan.ZERO);

    public Yuan payable() {
        return assessed.minus(reduced);
    }

    /** 欠缴. */
    public Yuan arrears() {
        return positive(payable().minus(paid));
    }

    /** 多收: paid beyond what is payable, as after a lower re-assessment. */
    public Yuan over() {
        return positive(paid.minus(payable()));
    }

    public Position plus(Position other) {
        return new Position(
                assessed.plus(other.assessed),
                reduced.plus(other.reduced),
                paid.plus(other.paid),
                recovered.plus(other.recovered));
    }

    private static Yuan positive(Yuan amount) {
        return amount.isPositive() ? amount : Yuan.ZERO;
    }
}
