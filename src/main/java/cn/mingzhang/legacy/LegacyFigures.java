package cn.mingzhang.legacy;

import cn.mingzhang.people.Scope;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What is counted of legacy items. */
@Component
public class LegacyFigures {
    private final LegacyItems items;

    LegacyFigures(LegacyItems items) {
        this.items = items;
    }

    /** 已办结: approved up to a day, within a scope. */
    public long handled(LocalDate asOf, Scope scope) {
        return items.handled(asOf, scope);
    }

    /** The address of exactly the rows counted. */
    public static String rows(LocalDate asOf) {
        return "/legacy?handled=true&asOf=" + asOf;
    }
}
