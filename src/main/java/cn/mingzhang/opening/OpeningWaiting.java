package cn.mingzhang.opening;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Awaiting;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Waiting;
import cn.mingzhang.projects.ProjectDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits to be confirmed, on the desk of who may; and what was returned or has no scan, of who records. */
@Component
class OpeningWaiting implements Waiting, Awaiting {
    static final String BUCKET = "opening";

    private static final int SHOWN = 5;
    private static final int ORDER = 82;

    private static final String SCANNED = """
            EXISTS (SELECT 1 FROM evidence_file f WHERE f.holder_kind = 'opening' AND f.holder_id = e.id
                       AND NOT EXISTS (SELECT 1 FROM evidence_withdrawal w WHERE w.first_id = f.first_id))
            """;

    private static final String TO_CONFIRM = "e.state = 'RECORDED' AND " + SCANNED
            + " AND NOT EXISTS (SELECT 1 FROM opening_step s WHERE s.entry_id = e.id AND s.step IN ('RECORD', 'AMEND')"
            + " AND s.officer_id = :me)";

    private static final String TO_MEND = "(e.state = 'RETURNED' OR e.state = 'RECORDED' AND NOT " + SCANNED + ")";

    private final OpeningEntries entries;
    private final ProjectDirectory directory;
    private final OpeningWords words;
    private final OfficeClock clock;

    OpeningWaiting(OpeningEntries entries, ProjectDirectory directory, OpeningWords words, OfficeClock clock) {
        this.entries = entries;
        this.directory = directory;
        this.words = words;
        this.clock = clock;
    }

    /** Of {@code opening_entry e}, with {@code :me}; null where nothing waits on this officer. */
    static @Nullable String those(Officer officer) {
        var those = new ArrayList<String>();
        if (EntryStep.CONFIRM.isBy(officer)) {
            those.add(TO_CONFIRM);
        }
        if (EntryStep.AMEND.isBy(officer)) {
            those.add(TO_MEND);
        }
        return those.isEmpty() ? null : "(" + String.join(" OR ", those) + ")";
    }

    @Override
    public List<Bucket> on(Officer officer) {
        var those = those(officer);
        if (those == null) {
            return List.of();
        }
        var query = ListQuery.of("/opening", Map.of("bucket", new String[] {BUCKET}), OpeningEntries.SORTS);
        var filter = OpeningFilter.of(query, officer);
        var scope = directory.scope(officer);
        var lines = entries.page(query, filter, scope, those, clock.today()).stream()
                .limit(SHOWN)
                .map(entry -> new Line(entry.number(), entry.card().subject(), entry.unit(), null, entry.href()))
                .toList();
        return List.of(new Bucket(
                BUCKET,
                words.of("waiting"),
                entries.totals(filter, scope, those, clock.today()).total(),
                lines,
                "/opening?bucket=" + BUCKET,
                ORDER,
                false));
    }

    @Override
    public List<Rows> rowsOf(Officer officer) {
        var those = those(officer);
        if (those == null) {
            return List.of();
        }
        var seen = directory.scope(officer).everything() ? "" : " AND e.unit_id = ANY (:units)";
        return List.of(new Rows("opening", true, "SELECT 1 FROM opening_entry e WHERE " + those + seen));
    }
}
