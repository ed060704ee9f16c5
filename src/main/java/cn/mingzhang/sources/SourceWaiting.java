package cn.mingzhang.sources;

import cn.mingzhang.calendar.Deadline;
import cn.mingzhang.calendar.LampView;
import cn.mingzhang.calendar.Lamps;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What of the sources waits: rounds in which one's unit has not reported, items proposed not to be listed, items nobody has
 * listed. Each is a bucket of sources, which the list opens.
 */
@Component
class SourceWaiting implements Waiting, Awaiting {
    static final String ROUND = "round";
    static final String DECLINING = "declining";
    static final String UNLISTED = "unlisted";

    private static final int SHOWN = 5;
    private static final int ORDER = 26;

    /** Of {@code source s}; with {@code :me} and {@code :myUnit}. */
    private static final Map<String, String> THOSE = Map.of(
            ROUND,
            "s.kind = 'SELF_INSPECTION' AND EXISTS (SELECT 1 FROM source_unit u WHERE u.source_id = s.id AND u.unit_id = :myUnit)"
                    + " AND NOT EXISTS (SELECT 1 FROM source_report r WHERE r.source_id = s.id AND r.unit_id = :myUnit)",
            DECLINING,
            "EXISTS (SELECT 1 FROM source_item i JOIN source_decline d ON d.item_id = i.id WHERE i.source_id = s.id"
                    + " AND i.state = 'DECLINING' AND d.granted IS NULL AND d.proposer_id <> :me)",
            UNLISTED,
            "EXISTS (SELECT 1 FROM source_item i WHERE i.source_id = s.id AND i.state = 'OPEN')");

    private final Sources sources;
    private final SourceRights rights;
    private final SourceWords words;
    private final Lamps lamps;
    private final OfficeClock clock;

    SourceWaiting(Sources sources, SourceRights rights, SourceWords words, Lamps lamps, OfficeClock clock) {
        this.sources = sources;
        this.rights = rights;
        this.words = words;
        this.lamps = lamps;
        this.clock = clock;
    }

    static boolean isBucket(@Nullable String word) {
        return word != null && THOSE.containsKey(word);
    }

    /** By bucket, as SQL: what waits on this officer. */
    static Map<String, String> those(Officer officer) {
        var those = new LinkedHashMap<String, String>();
        if (officer.holdsAny(Post.RECTIFIER, Post.UNIT_HEAD)) {
            those.put(ROUND, String.valueOf(THOSE.get(ROUND)));
        }
        if (SourceRights.judges(officer)) {
            those.put(DECLINING, String.valueOf(THOSE.get(DECLINING)));
        }
        if (officer.holds(Post.GROUP_OFFICE)) {
            those.put(UNLISTED, String.valueOf(THOSE.get(UNLISTED)));
        }
        return those;
    }

    @Override
    public List<Bucket> on(Officer officer) {
        var scope = rights.scope(officer);
        var buckets = new ArrayList<Bucket>();
        those(officer).forEach((key, those) -> {
            var query = ListQuery.of("/sources", Map.of("bucket", new String[] {key}), Sources.SORTS);
            var filter = SourceFilter.of(query, officer);
            var found = sources.page(query, filter, scope, those, clock.today());
            var lines = found.stream().limit(SHOWN).map(one -> line(key, one)).toList();
            var count = found.size() < query.size() ? found.size() : sources.total(filter, scope, those, clock.today());
            buckets.add(new Bucket(
                    key,
                    words.of("waiting." + key),
                    count,
                    lines,
                    "/sources?bucket=" + key,
                    ORDER + buckets.size(),
                    false));
        });
        return buckets;
    }

    private Line line(String key, SourceDocument source) {
        return new Line(
                source.number(),
                source.title(),
                source.issuer(),
                key.equals(ROUND) ? lamp(source) : null,
                source.href());
    }

    /** Of a round's due date. */
    @Nullable
    LampView lamp(SourceDocument source) {
        return source.dueOn() == null
                ? null
                : lamps.view(lamps.of(Deadline.on(source.dueOn()), clock.today(), null, false));
    }

    @Override
    public List<Rows> rowsOf(Officer officer) {
        var seen = rights.scope(officer).everything()
                ? ""
                : " AND EXISTS (SELECT 1 FROM source_unit su WHERE su.source_id = s.id AND su.unit_id = ANY (:units))";
        return those(officer).values().stream()
                .map(those -> new Rows("sources", true, "SELECT 1 FROM source s WHERE " + those + seen))
                .toList();
    }
}
