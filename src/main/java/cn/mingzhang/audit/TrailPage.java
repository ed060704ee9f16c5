package cn.mingzhang.audit;

import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Option;
import java.util.List;

/**
 * The trail as the auditor sees it.
 *
 * @param asked the filters as they stand in the fields
 */
record TrailPage(Listing<TrailRow> listing, Asked asked, List<Option> deeds, List<Option> kinds, String headCode) {

    TrailPage {
        deeds = List.copyOf(deeds);
        kinds = List.copyOf(kinds);
    }

    record Asked(String who, String deed, String kind, String number, String from, String to) {
        static Asked of(TrailFilter filter) {
            return new Asked(
                    filter.who().text(),
                    said(filter.deed()),
                    said(filter.kind()),
                    said(filter.number()),
                    said(filter.from()),
                    said(filter.to()));
        }

        private static String said(@org.jspecify.annotations.Nullable Object value) {
            return value == null ? "" : value.toString();
        }
    }
}
