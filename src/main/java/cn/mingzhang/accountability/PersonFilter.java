package cn.mingzhang.accountability;

import cn.mingzhang.lists.ListQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the register is narrowed to. */
record PersonFilter(@Nullable Long year, @Nullable Long form) {
    static final String WHERE = """
             WHERE (cast(:year AS bigint) IS NULL OR extract(year FROM p.decided_on) = :year)
               AND (cast(:form AS bigint) IS NULL OR p.form = :form)
            """;

    static PersonFilter of(ListQuery query) {
        return new PersonFilter(query.number("year"), query.number("form"));
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("year", year);
        parameters.put("form", form);
        return parameters;
    }

    List<String> words(AccountabilityWords words) {
        var said = new ArrayList<String>();
        if (year != null) {
            said.add(words.of("year") + " " + year);
        }
        if (form != null && form >= 1 && form <= 4) {
            said.add(words.of("form." + form));
        }
        return said;
    }
}
