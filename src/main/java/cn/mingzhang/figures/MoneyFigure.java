package cn.mingzhang.figures;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * 资金指标: sums of what the treasury confirmed for problems (追缴到位). An entry counts from the day on which it was made, and what
 * undoes it from its own day, so that the figure of a past day never changes.
 */
enum MoneyFigure {
    /** 当年追缴到位. */
    RECOVERED_YEAR("fee.recovered.year") {
        @Override
        LocalDate from(LocalDate asOf) {
            return asOf.withDayOfYear(1);
        }
    },
    /** 累计追缴到位: since the campaigns began. It contains the years; the two are never added. */
    RECOVERED_TOTAL("fee.recovered.total") {
        @Override
        LocalDate from(LocalDate asOf) {
            return BEGINNING;
        }
    };

    private static final LocalDate BEGINNING = LocalDate.of(2020, 1, 1);

    private final String code;

    MoneyFigure(String code) {
        this.code = code;
    }

    static Optional<MoneyFigure> of(String code) {
        return Arrays.stream(values())
                .filter(figure -> figure.code.equals(code))
                .findFirst();
    }

    String code() {
        return code;
    }

    /** The first day that counts. */
    abstract LocalDate from(LocalDate asOf);
}
