package cn.mingzhang.screening;

import java.math.BigDecimal;
import java.util.Map;

/** The parameters as they stand on the day of a run. */
record Parameters(Map<Parameter, BigDecimal> values) {
    Parameters {
        values = Map.copyOf(values);
    }

    BigDecimal of(Parameter parameter) {
        var value = values.get(parameter);
        if (value == null) {
            throw new IllegalStateException("no value of " + parameter);
        }
        return value;
    }

    int count(Parameter parameter) {
        return of(parameter).intValue();
    }

    /** Less than what measuring and rounding explain is no difference. */
    boolean isMore(BigDecimal one, BigDecimal other) {
        var slack = other.multiply(of(Parameter.AREA_TOLERANCE_PERCENT))
                .movePointLeft(2)
                .max(of(Parameter.AREA_TOLERANCE));
        return one.subtract(other).compareTo(slack) > 0;
    }
}
