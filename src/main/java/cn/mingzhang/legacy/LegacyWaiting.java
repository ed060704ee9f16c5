package cn.mingzhang.legacy;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Awaiting;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Waiting;
import cn.mingzhang.projects.ProjectDirectory;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What waits to be approved, on the desk of who may. */
@Component
class LegacyWaiting implements Waiting, Awaiting {
    static final String BUCKET = "legacy";

    /** Of {@code legacy_item i}; who received it does not approve it, nor does anybody of his unit (管办分离). */
    static final String THOSE = "i.stage = 'PROPOSED' AND i.unit_id <> :myUnit";

    private static final int SHOWN = 5;
    private static final int ORDER = 80;

    private final LegacyItems items;
    private final ProjectDirectory directory;
    private final LegacyWords words;
    private final OfficeClock clock;

    LegacyWaiting(LegacyItems items, ProjectDirectory directory, LegacyWords words, OfficeClock clock) {
        this.items = items;
        this.directory = directory;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<Bucket> on(Officer officer) {
        if (!isOf(officer)) {
            return List.of();
        }
        var query = ListQuery.of("/legacy", Map.of("bucket", new String[] {BUCKET}), LegacyItems.SORTS);
        var filter = LegacyFilter.of(query, officer);
        var scope = directory.scope(officer);
        var mine = items.page(query, filter, scope, clock.today());
        var lines = mine.stream()
                .limit(SHOWN)
                .map(item -> new Line(item.number(), item.estate(), item.unit(), null, item.href()))
                .toList();
        return List.of(new Bucket(
                BUCKET,
                words.of("waiting"),
                items.totals(filter, scope).total(),
                lines,
                "/legacy?bucket=" + BUCKET,
                ORDER,
                false));
    }

    @Override
    public List<Rows> rowsOf(Officer officer) {
        if (!isOf(officer)) {
            return List.of();
        }
        var seen = directory.scope(officer).everything() ? "" : " AND i.unit_id = ANY (:units)";
        return List.of(new Rows("legacy", true, "SELECT 1 FROM legacy_item i WHERE " + THOSE + seen));
    }

    static boolean isOf(Officer officer) {
        return officer.holdsAny(LegacyStep.APPROVE.by());
    }
}
