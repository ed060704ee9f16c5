package cn.mingzhang.screening;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.people.Awaiting;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Waiting;
import cn.mingzhang.projects.ProjectDirectory;
import java.util.List;
import org.springframework.stereotype.Component;

/** The dismissals that wait for the second person, on the desk of whoever may be that. */
@Component
class DismissalsWaiting implements Waiting, Awaiting {
    static final String BUCKET = "dismissals";
    private static final int ORDER = 46;
    private static final int SHOWN = 5;

    private final DismissalPages pages;
    private final ProjectDirectory directory;
    private final ScreeningWords words;

    DismissalsWaiting(DismissalPages pages, ProjectDirectory directory, ScreeningWords words) {
        this.pages = pages;
        this.directory = directory;
        this.words = words;
    }

    @Override
    public List<Bucket> on(Officer officer) {
        if (!DismissalDesk.answers(officer)) {
            return List.of();
        }
        var mine = pages.waiting(officer);
        var lines = mine.stream()
                .limit(SHOWN)
                .map(one -> new Line(
                        one.detection().code(),
                        pages.what(one),
                        one.proposerName() + " " + Dates.iso(one.proposedOn()),
                        null,
                        "/screening/dismissals/" + one.id()))
                .toList();
        return List.of(new Bucket(
                BUCKET,
                words.of("bucket.dismissals"),
                mine.size(),
                lines,
                "/screening/dismissals?bucket=" + BUCKET,
                ORDER,
                false));
    }

    @Override
    public List<Rows> rowsOf(Officer officer) {
        if (!DismissalDesk.answers(officer)) {
            return List.of();
        }
        var sql = Dismissals.waitingRows(directory.scope(officer).everything(), FindingFilter.seesLeads(officer));
        return List.of(new Rows("screening", true, sql));
    }
}
