package cn.mingzhang.visits;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Awaiting;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Waiting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What of the visits waits on an inspector: to go on, to confirm with his password, to report back. */
@Component
class VisitWaiting implements Waiting, Awaiting {
    static final String CONFIRM = "visit-confirm";
    static final String GO = "visit-go";
    static final String REPORT = "visit-report";

    private static final String LIST = "/visits";
    private static final int SHOWN = 5;
    private static final int ORDER = 56;
    private static final Set<String> URGENT = Set.of(CONFIRM);
    private static final String MINE =
            " AND EXISTS (SELECT 1 FROM visit_member m WHERE m.visit_id = v.id AND m.officer_id = :me)";

    private final Visits visits;
    private final VisitWords words;

    VisitWaiting(Visits visits, VisitWords words) {
        this.visits = visits;
        this.words = words;
    }

    /** By bucket, as SQL of {@code visit v}: what waits on this officer. */
    static Map<String, String> those(Officer officer) {
        var those = new LinkedHashMap<String, String>();
        if (VisitRights.inspects(officer)) {
            those.put(CONFIRM, "v.state = 'RECORDED' AND v.second_id = :me");
            those.put(GO, "v.state IN ('PLANNED', 'UNDER_WAY')" + MINE);
            those.put(REPORT, "v.state = 'CONFIRMED'" + MINE);
        }
        return those;
    }

    @Override
    public List<Bucket> on(Officer officer) {
        var those = those(officer);
        if (those.isEmpty()) {
            return List.of();
        }
        var counts = visits.waiting(those, filter("", officer), officer);
        var buckets = new ArrayList<Bucket>();
        those.keySet().forEach(key -> {
            long count = counts.getOrDefault(key, 0L);
            buckets.add(new Bucket(
                    key,
                    words.of("waiting." + key),
                    count,
                    count == 0 ? List.of() : lines(key, officer),
                    LIST + "?bucket=" + key,
                    ORDER + buckets.size(),
                    URGENT.contains(key)));
        });
        return buckets;
    }

    private List<Line> lines(String key, Officer officer) {
        return visits.page(query(key), filter(key, officer), officer).stream()
                .limit(SHOWN)
                .map(visit -> new Line(Dates.iso(visit.plannedOn()), visit.title(), visit.unit(), null, visit.href()))
                .toList();
    }

    private static VisitFilter filter(String bucket, Officer officer) {
        return VisitFilter.of(query(bucket), officer);
    }

    private static ListQuery query(String bucket) {
        var asked = Map.of("bucket", new String[] {bucket}, "size", new String[] {"" + SHOWN});
        return ListQuery.of(LIST, asked, Visits.SORTS);
    }

    @Override
    public List<Rows> rowsOf(Officer officer) {
        return those(officer).values().stream()
                .map(those -> new Rows("visits", true, "SELECT 1 FROM visit v WHERE " + those))
                .toList();
    }
}
