package cn.mingzhang.legacy;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Waiting;
import cn.mingzhang.projects.ProjectDirectory;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What waits to be approved, on the desk of who may. */
@Component
class LegacyWaiting implements Waiting {
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
        if (!officer.holdsAny(LegacyStep.APPROVE.by())) {
            return List.of();
        }
        var except = "" + officer.unit().id();
        var asked = Map.of("stage", new String[] {"PROPOSED"}, "except", new String[] {except});
        var query = ListQuery.of("/legacy", asked, LegacyItems.SORTS);
        var filter = LegacyFilter.of(query);
        var scope = directory.scope(officer);
        var mine = items.page(query, filter, scope, clock.today());
        var lines = mine.stream()
                .limit(SHOWN)
                .map(item -> new Line(item.number(), item.estate(), item.unit(), null, item.href()))
                .toList();
        return List.of(new Bucket(
                "legacy",
                words.of("waiting"),
                items.totals(filter, scope).total(),
                lines,
                "/legacy?stage=PROPOSED&except=" + except,
                ORDER,
                false));
    }
}
