package cn.mingzhang.honours;

import cn.mingzhang.people.Scope;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** F01: awards of a day's year up to that day, by kind. */
@Component
public class HonourFigures {
    private final HonourRoll roll;

    HonourFigures(HonourRoll roll) {
        this.roll = roll;
    }

    /** A kind that is missing was awarded to nobody. */
    public Map<HonourKind, Long> asOf(LocalDate day, Scope scope) {
        return roll.count(day, scope);
    }

    /** The address of exactly the rows counted. */
    public static String rows(HonourKind kind, LocalDate asOf) {
        return "/honours?kind=" + kind + "&asOf=" + asOf;
    }
}
