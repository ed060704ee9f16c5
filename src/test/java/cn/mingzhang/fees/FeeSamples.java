package cn.mingzhang.fees;

import cn.mingzhang.money.Yuan;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Standards, grounds and areas of the tests. */
final class FeeSamples {
    static final LocalDate ON = LocalDate.of(2020, 6, 1);

    private FeeSamples() {}

    static Standard standard(Method method, String rate) {
        return new Standard(
                1, "511700", method, Yuan.parse(rate), new Span(LocalDate.of(2000, 4, 27), null), "某文件", true);
    }

    static Areas required(String required, String built) {
        return new Areas(new BigDecimal(required), new BigDecimal(built), BigDecimal.ZERO);
    }

    static Areas aboveGround(String area) {
        return new Areas(BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal(area));
    }

    static Ground ground(String code, int percent, String from, @Nullable String until) {
        return new Ground(
                1,
                code,
                "某类项目",
                percent > 0,
                percent,
                "某文件",
                new Span(LocalDate.parse(from), until == null ? null : LocalDate.parse(until)),
                true,
                false,
                true);
    }

    static Working working(Areas areas, String rate, Method method) {
        return Working.of(areas, standard(method, rate), null, ON);
    }
}
