package cn.mingzhang.projects;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * 面积 in ㎡, to three decimals; null where it is not known.
 *
 * @param aboveGround 地面总建筑面积
 * @param groundFloor 地面首层建筑面积
 * @param required 应建防空地下室面积
 * @param designed 设计面积
 * @param built 实建（实测）面积
 */
@Embeddable
public record Areas(
        @Nullable BigDecimal aboveGround,
        @Nullable BigDecimal groundFloor,
        @Nullable BigDecimal required,
        @Nullable BigDecimal designed,
        @Nullable BigDecimal built) {

    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

    public static final Areas UNKNOWN = new Areas(null, null, null, null, null);

    /** As it is read: {@code 12,345.678}; empty where it is not known. */
    static String shown(@Nullable BigDecimal area) {
        return area == null ? "" : new DecimalFormat("#,##0.###", SYMBOLS).format(area);
    }
}
