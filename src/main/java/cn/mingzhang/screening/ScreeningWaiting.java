package cn.mingzhang.screening;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.matching.PairQueue;
import cn.mingzhang.people.Awaiting;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Waiting;
import cn.mingzhang.projects.ProjectDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a comparison leaves to people: pairs to judge, dismissals that wait for the second person. Both are counted in one statement. */
@Component
class ScreeningWaiting implements Waiting, Awaiting {
    static final String DISMISSALS = "dismissals";
    private static final int ORDER = 46;
    private static final int SHOWN = 5;

    private final PairQueue queue;
    private final DismissalPages pages;
    private final ProjectDirectory directory;
    private final ScreeningWords words;
    private final JdbcClient sql;

    ScreeningWaiting(
            PairQueue queue, DismissalPages pages, ProjectDirectory directory, ScreeningWords words, JdbcClient sql) {
        this.queue = queue;
        this.pages = pages;
        this.directory = directory;
        this.words = words;
        this.sql = sql;
    }

    private record Counts(long pairs, long dismissals) {}

    @Override
    public List<Bucket> on(Officer officer) {
        var pairs = queue.waiting(officer);
        var dismissals = dismissals(officer);
        var buckets = new ArrayList<Bucket>(2);
        if (pairs.isEmpty() && dismissals.isEmpty()) {
            return buckets;
        }
        var counts = sql.sql("SELECT " + count(pairs) + " AS pairs, " + count(dismissals) + " AS dismissals")
                .param("me", officer.id())
                .param("units", directory.scope(officer).unitArray())
                .query(Counts.class)
                .single();
        pairs.ifPresent(rows -> buckets.add(queue.bucket(counts.pairs(), officer)));
        dismissals.ifPresent(rows -> buckets.add(dismissals(counts.dismissals(), officer)));
        return buckets;
    }

    private static String count(Optional<String> rows) {
        return rows.map(one -> "(SELECT count(*) FROM (" + one + ") waiting)").orElse("0");
    }

    private Optional<String> dismissals(Officer officer) {
        return DismissalDesk.answers(officer)
                ? Optional.of(
                        Dismissals.waitingRows(directory.scope(officer).everything(), FindingFilter.seesLeads(officer)))
                : Optional.empty();
    }

    private Bucket dismissals(long total, Officer officer) {
        var lines = total == 0
                ? List.<Line>of()
                : pages.waiting(officer).stream()
                        .limit(SHOWN)
                        .map(one -> new Line(
                                one.detection().code(),
                                pages.what(one),
                                one.proposerName() + " " + Dates.iso(one.proposedOn()),
                                null,
                                "/screening/dismissals/" + one.id()))
                        .toList();
        return new Bucket(
                DISMISSALS,
                words.of("bucket.dismissals"),
                total,
                lines,
                "/screening/dismissals?bucket=" + DISMISSALS,
                ORDER,
                false);
    }

    @Override
    public List<Rows> rowsOf(Officer officer) {
        return dismissals(officer).map(rows -> new Rows("screening", true, rows)).stream()
                .toList();
    }
}
