package cn.mingzhang.fees;

import cn.mingzhang.money.Yuan;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** 四舍五入到分: the one place where an amount is rounded, half up. */
public final class ToTheFen {

    private ToTheFen() {}

    /** An exact product, to the fen. */
    public static Yuan halfUp(BigDecimal yuan) {
        return Yuan.of(yuan.setScale(2, RoundingMode.HALF_UP));
    }

    /** So many percent of an amount. */
    public static Yuan percent(Yuan amount, int percent) {
        return halfUp(amount.yuan().multiply(BigDecimal.valueOf(percent, 2)));
    }
}
