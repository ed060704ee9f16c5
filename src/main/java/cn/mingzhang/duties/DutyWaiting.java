package cn.mingzhang.duties;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Awaiting;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Waiting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What of the lists waits: for the head's confirmation, to be amended after a return, with items due within a week. */
@Component
class DutyWaiting implements Waiting, Awaiting {
    static final String CONFIRM = "duty-confirm";
    static final String AMEND = "duty-amend";
    static final String DUE = "duty-due";

    private static final String LIST = "/duties";
    private static final int SHOWN = 5;
    private static final int ORDER = 90;
    private static final String SENT_BACK =
            "c.state = 'ISSUED' AND l.state = 'DRAFT' AND (SELECT s.step FROM duty_step s"
                    + " WHERE s.list_id = l.id ORDER BY s.ordinal DESC LIMIT 1) IN ('RETURN', 'REVISE')";

    /** Of {@code duty_list l} in {@code campaign c}; a unit's hand sees his own alone. */
    static final Map<String, String> ALL = Map.of(
            CONFIRM,
            "c.state = 'ISSUED' AND l.state = 'SENT' AND l.unit_id = :myUnit",
            AMEND,
            SENT_BACK,
            AMEND + "-own",
            SENT_BACK + " AND l.unit_id = :myUnit",
            DUE,
            "c.state = 'ISSUED' AND l.state = 'CONFIRMED' AND l.unit_id = :myUnit AND EXISTS (SELECT 1 FROM duty_item i"
                    + " WHERE i.list_id = l.id AND NOT i.done AND i.due_on <= CAST(:today AS date) + 7)");

    private final Duties duties;
    private final DutyPages pages;
    private final DutyWords words;
    private final OfficeClock clock;

    DutyWaiting(Duties duties, DutyPages pages, DutyWords words, OfficeClock clock) {
        this.duties = duties;
        this.pages = pages;
        this.words = words;
        this.clock = clock;
    }

    /** By bucket, as SQL: what waits on this officer. */
    static Map<String, String> those(Officer officer) {
        var those = new LinkedHashMap<String, String>();
        if (officer.holds(Post.UNIT_HEAD)) {
            those.put(CONFIRM, ALL.getOrDefault(CONFIRM, ""));
        }
        if (officer.holds(Post.GROUP_OFFICE)) {
            those.put(AMEND, ALL.getOrDefault(AMEND, ""));
        } else if (officer.holds(Post.RECTIFIER)) {
            those.put(AMEND + "-own", ALL.getOrDefault(AMEND + "-own", ""));
        }
        if (officer.holds(Post.RECTIFIER)) {
            those.put(DUE, ALL.getOrDefault(DUE, ""));
        }
        return those;
    }

    @Override
    public List<Bucket> on(Officer officer) {
        var those = those(officer);
        if (those.isEmpty()) {
            return List.of();
        }
        var counts = duties.waiting(those, DutyFilter.of(query(""), officer), clock.today());
        var buckets = new ArrayList<Bucket>();
        those.keySet().forEach(key -> {
            long count = counts.getOrDefault(key, 0L);
            if (count > 0) {
                buckets.add(new Bucket(
                        key,
                        words.of("waiting." + key),
                        count,
                        lines(key, officer),
                        LIST + "?bucket=" + key,
                        ORDER + buckets.size(),
                        false));
            }
        });
        return buckets;
    }

    private List<Line> lines(String key, Officer officer) {
        return pages.list(query(key), officer).rows().stream()
                .limit(SHOWN)
                .map(row -> new Line(row.number(), words.of("waiting.line"), row.unit(), row.lamp(), row.href()))
                .toList();
    }

    private static ListQuery query(String bucket) {
        var asked = Map.of("bucket", new String[] {bucket}, "size", new String[] {"" + SHOWN});
        return ListQuery.of(LIST, asked, Duties.SORTS);
    }

    @Override
    public List<Rows> rowsOf(Officer officer) {
        return those(officer).values().stream()
                .map(those -> new Rows(
                        "duties",
                        true,
                        "SELECT 1 FROM duty_list l JOIN campaign c ON c.id = l.campaign_id WHERE " + those))
                .toList();
    }
}
