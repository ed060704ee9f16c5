package cn.mingzhang.fees;

import cn.mingzhang.refusals.Unfit;
import java.math.BigDecimal;

/**
 * 计费面积: what the fee is counted from, in square metres with at most three decimals. A project that built a part owes for the
 * rest (少建部分).
 */
public record Areas(BigDecimal required, BigDecimal built, BigDecimal aboveGround) {

    private static final int DECIMALS = 3;
    private static final BigDecimal LARGEST = new BigDecimal("999999999.999");

    public Areas {
        mustFit("requiredArea", required);
        mustFit("builtArea", built);
        mustFit("aboveGroundArea", aboveGround);
    }

    private static void mustFit(String field, BigDecimal area) {
        if (area.signum() < 0) {
            throw new Unfit(field, "fees.error.area.negative");
        }
        if (area.stripTrailingZeros().scale() > DECIMALS) {
            throw new Unfit(field, "fees.error.area.decimals");
        }
        if (area.compareTo(LARGEST) > 0) {
            throw new Unfit(field, "fees.error.area.large");
        }
    }

    /** 应缴基数. Who built more than he had to owes nothing and is owed nothing. */
    public BigDecimal charged(Method method) {
        return method == Method.ABOVE_GROUND_AREA
                ? aboveGround
                : required.subtract(built).max(BigDecimal.ZERO);
    }
}
