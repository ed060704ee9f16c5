package cn.mingzhang.letters;

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
import java.util.Set;
import org.springframework.stereotype.Component;

/** What of the letters waits: to be let out, served, answered, judged; what is late; what a lamp has drafted. */
@Component
class LetterWaiting implements Waiting, Awaiting {
    static final String APPROVE = "letter-approve";
    static final String SERVE = "letter-serve";
    static final String REPLY = "letter-reply";
    static final String JUDGE = "letter-judge";
    static final String NEXT = "letter-next";
    static final String LATE = "letter-late";

    private static final String LIST = "/letters";
    private static final int SHOWN = 5;
    private static final int ORDER = 60;
    private static final Set<String> URGENT = Set.of(REPLY, LATE);
    private static final String CLAUSE =
            "EXISTS (SELECT 1 FROM letter_clause c WHERE c.letter_id = l.id AND c.state = ";

    /** Of {@code letter l}, beside who sees it. */
    private static final Map<String, String> ALL = Map.of(
            APPROVE,
            "l.state = 'SUBMITTED' AND l.drafter_id IS DISTINCT FROM :me AND l.addressee_unit_id IS DISTINCT FROM :myUnit"
                    + " AND NOT EXISTS (SELECT 1 FROM letter_step s WHERE s.letter_id = l.id AND s.step = 'SUBMIT' AND s.officer_id = :me)",
            SERVE,
            "l.state = 'ISSUED'",
            REPLY,
            "l.state = 'SERVED' AND l.addressee_unit_id = :myUnit AND " + CLAUSE + "'WAITING')",
            JUDGE,
            "l.state = 'SERVED' AND " + CLAUSE + "'REPLIED')",
            NEXT,
            "l.state = 'DRAFT' AND l.drafter_id IS NULL",
            LATE,
            "l.state = 'SERVED' AND l.next_due < CAST(:today AS date)");

    private final Letters letters;
    private final LetterLamps lamps;
    private final LetterWords words;
    private final OfficeClock clock;

    LetterWaiting(Letters letters, LetterLamps lamps, LetterWords words, OfficeClock clock) {
        this.letters = letters;
        this.lamps = lamps;
        this.words = words;
        this.clock = clock;
    }

    /** By bucket, as SQL: what waits on this officer. */
    static Map<String, String> those(Officer officer) {
        var those = new LinkedHashMap<String, String>();
        if (officer.holds(Post.UNIT_HEAD)) {
            those.put(REPLY, ALL.getOrDefault(REPLY, ""));
        }
        for (var side : Side.values()) {
            if (side.approves(officer)) {
                add(those, APPROVE, side);
            }
            if (side.drafts(officer)) {
                List.of(SERVE, JUDGE, NEXT, LATE).forEach(key -> add(those, key, side));
            }
        }
        return those;
    }

    private static void add(Map<String, String> those, String key, Side side) {
        those.merge(key, ALL.get(key) + " AND l.side = '" + side + "'", (one, other) -> one + " OR " + other);
    }

    @Override
    public List<Bucket> on(Officer officer) {
        var those = those(officer);
        if (those.isEmpty()) {
            return List.of();
        }
        var counts = letters.waiting(those, filter("", officer), officer, clock.today());
        var buckets = new ArrayList<Bucket>();
        those.keySet().forEach(key -> {
            long count = counts.getOrDefault(key, 0L);
            buckets.add(new Bucket(
                    key,
                    words.of("waiting." + key),
                    count,
                    count == 0 ? List.of() : lines(key, officer),
                    LIST + "?bucket=" + key,
                    ORDER + buckets.size(),
                    URGENT.contains(key)));
        });
        return buckets;
    }

    private List<Line> lines(String key, Officer officer) {
        return letters.page(query(key), filter(key, officer), officer, clock.today()).stream()
                .limit(SHOWN)
                .map(letter ->
                        new Line(letter.name(), letter.text().title(), letter.unit(), lamps.of(letter), letter.href()))
                .toList();
    }

    private static LetterFilter filter(String bucket, Officer officer) {
        return LetterFilter.of(query(bucket), officer);
    }

    private static ListQuery query(String bucket) {
        var asked = Map.of("bucket", new String[] {bucket}, "size", new String[] {"" + SHOWN});
        return ListQuery.of(LIST, asked, Letters.SORTS);
    }

    @Override
    public List<Rows> rowsOf(Officer officer) {
        return those(officer).values().stream()
                .map(those -> new Rows("letters", true, "SELECT 1 FROM letter l WHERE " + those))
                .toList();
    }
}
