package cn.mingzhang.submissions;

import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Awaiting;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Waiting;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The months whose report was not filed yet. */
@Component
class SubmissionWaiting implements Waiting, Awaiting {
    static final String DUE = "submission-due";
    private static final int SHOWN = 5;
    private static final int ORDER = 87;

    private final Submissions submissions;
    private final SubmissionPages pages;
    private final SubmissionWords words;

    SubmissionWaiting(Submissions submissions, SubmissionPages pages, SubmissionWords words) {
        this.submissions = submissions;
        this.pages = pages;
        this.words = words;
    }

    @Override
    public List<Bucket> on(Officer officer) {
        if (!SubmissionDesk.writes(officer)) {
            return List.of();
        }
        var query = ListQuery.of(
                "/submissions",
                Map.of("bucket", new String[] {DUE}, "sort", new String[] {"due,asc"}),
                Submissions.SORTS);
        var filter = SubmissionFilter.of(query);
        var count = submissions.total(filter, officer);
        var lines = count == 0
                ? List.<Line>of()
                : submissions.page(query, filter, officer).stream()
                        .limit(SHOWN)
                        .map(pages::row)
                        .map(row -> new Line(row.month(), row.name(), row.recipient(), row.lamp(), row.href()))
                        .toList();
        return List.of(
                new Bucket(DUE, words.of("waiting." + DUE), count, lines, "/submissions?bucket=" + DUE, ORDER, false));
    }

    @Override
    public List<Rows> rowsOf(Officer officer) {
        return SubmissionDesk.writes(officer)
                ? List.of(new Rows(
                        "submissions",
                        true,
                        "SELECT 1 FROM " + Submissions.DUE + " r WHERE r.unit_id = :myUnit AND r.number IS NULL"))
                : List.of();
    }
}
