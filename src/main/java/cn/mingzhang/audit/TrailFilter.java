package cn.mingzhang.audit;

import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.SearchText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the auditor looks for. */
record TrailFilter(
        SearchText who,
        @Nullable String deed,
        @Nullable String kind,
        @Nullable String number,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    static TrailFilter of(ListQuery query) {
        return new TrailFilter(
                query.text("who"),
                query.word("deed"),
                query.word("kind"),
                query.word("number"),
                query.day("from"),
                query.day("to"));
    }
}
