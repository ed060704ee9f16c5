package cn.mingzhang.collection;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.calendar.WorkingDays;
import cn.mingzhang.fees.Rights;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Awaiting;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Waiting;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The ladder's work on the desk: the list itself, filtered by the bucket, so that a number opens so many rows. */
@Component
class CollectionWaiting implements Waiting, Awaiting {
    private static final int SHOWN = 5;

    private final CollectionList list;
    private final Rights rights;
    private final CollectionWords words;
    private final OfficeClock clock;
    private final WorkingDays days;

    CollectionWaiting(CollectionList list, Rights rights, CollectionWords words, OfficeClock clock, WorkingDays days) {
        this.list = list;
        this.rights = rights;
        this.words = words;
        this.clock = clock;
        this.days = days;
    }

    @Override
    public List<Bucket> on(Officer officer) {
        var counts = list.counts(CollectionBucket.of(officer), officer.unit().id());
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 0 || !count.getKey().isUrgent())
                .map(count -> shown(count.getKey(), count.getValue(), officer))
                .toList();
    }

    private Bucket shown(CollectionBucket bucket, long total, Officer officer) {
        var asked =
                Map.of("bucket", new String[] {bucket.key()}, "size", new String[] {"" + SHOWN}, "sort", new String[] {
                    "due,asc"
                });
        var query = ListQuery.of("/collection", asked, CollectionList.SORTS);
        var rows = total == 0
                ? List.<CollectionRow>of()
                : list.rows(query, CollectionFilter.of(query, officer), rights.scope(officer));
        var alarm = bucket == CollectionBucket.COURT || bucket == CollectionBucket.LOST;
        return new Bucket(
                bucket.key(),
                words.of(bucket.messageKey()),
                total,
                rows.stream()
                        .limit(SHOWN)
                        .map(row -> new Line(
                                row.number(),
                                row.payer() + " · " + words.of("owed.line", row.owedShown()),
                                row.rung(),
                                alarm ? row.window() : row.lamp(),
                                "/collection/" + row.number()))
                        .toList(),
                "/collection?bucket=" + bucket.key(),
                bucket.order(),
                bucket.isUrgent());
    }

    @Override
    public List<Rows> rowsOf(Officer officer) {
        return CollectionBucket.of(officer).stream()
                .map(bucket -> new Rows("collection", true, CollectionFilter.rows(bucket, clock.today(), days)))
                .toList();
    }
}
