package cn.mingzhang.briefing;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.compartment.SealedFigures;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Awaiting;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post.Side;
import cn.mingzhang.people.Waiting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What of the briefings waits: to be approved by another, to be gone on with, to be compared when it was sent. */
@Component
class BriefingWaiting implements Waiting, Awaiting {
    static final String APPROVE = "briefing-approve";
    static final String WRITE = "briefing-write";
    static final String COMPARE = "briefing-compare";

    private static final String LIST = "/briefings";
    private static final int SHOWN = 5;
    private static final int ORDER = 84;

    private final Briefings briefings;
    private final BriefingWords words;

    BriefingWaiting(Briefings briefings, BriefingWords words) {
        this.briefings = briefings;
        this.words = words;
    }

    /** By bucket, as SQL of {@code briefing b}. */
    static Map<String, String> those(Officer officer) {
        var those = new LinkedHashMap<String, String>();
        if (BriefingDesk.reads(officer) && officer.holdsAny(Briefing.approvers())) {
            those.put(APPROVE, "b.state = 'SUBMITTED' AND b.author_id <> :me");
        }
        if (!BriefingDesk.writes(officer).isEmpty()) {
            those.put(WRITE, "b.state = 'DRAFT' AND b.author_id = :me");
            those.put(COMPARE, "b.state = 'APPROVED' AND b.author_id = :me");
        }
        return those;
    }

    @Override
    public List<Bucket> on(Officer officer) {
        var those = those(officer);
        if (those.isEmpty()) {
            return List.of();
        }
        var counts = briefings.counts(those, officer);
        var buckets = new ArrayList<Bucket>();
        for (var key : those.keySet()) {
            var query = ListQuery.of(LIST, Map.of("bucket", new String[] {key}), Briefings.SORTS);
            var filter = BriefingFilter.of(query, officer);
            long count = counts.getOrDefault(key, 0L);
            var lines = count == 0
                    ? List.<Line>of()
                    : briefings.page(query, filter, officer).stream()
                            .limit(SHOWN)
                            .map(one -> new Line(one.number(), one.title(), Dates.day(one.asOf()), null, one.href()))
                            .toList();
            buckets.add(new Bucket(
                    key,
                    words.of("waiting." + key),
                    count,
                    lines,
                    LIST + "?bucket=" + key,
                    ORDER + buckets.size(),
                    key.equals(APPROVE)));
        }
        return buckets;
    }

    @Override
    public List<Rows> rowsOf(Officer officer) {
        var everything = officer.isOnSide(Side.GROUP) || officer.isOnSide(Side.LEADERS);
        var seen = (SealedFigures.mayKnow(officer) ? "" : " AND NOT b.sealed")
                + (everything ? "" : " AND b.units <@ CAST(:units AS bigint[])");
        return those(officer).values().stream()
                .map(those -> new Rows("briefings", true, "SELECT 1 FROM briefing b WHERE (" + those + ")" + seen))
                .toList();
    }
}
