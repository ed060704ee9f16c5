package cn.mingzhang.instructions;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Awaiting;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Waiting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What of the instructions waits: on the unit its answer, on the leader (and the office that keeps them) the judgement of it. */
@Component
class InstructionWaiting implements Waiting, Awaiting {
    static final String ANSWER = "instruction-answer";
    static final String JUDGE = "instruction-judge";

    private static final String LIST = "/instructions";
    private static final int SHOWN = 5;
    private static final int ORDER = 55;

    private final Instructions instructions;
    private final InstructionLamps lamps;
    private final InstructionWords words;
    private final OfficeClock clock;

    InstructionWaiting(Instructions instructions, InstructionLamps lamps, InstructionWords words, OfficeClock clock) {
        this.instructions = instructions;
        this.lamps = lamps;
        this.words = words;
        this.clock = clock;
    }

    /** By bucket, as SQL on {@code instruction i}. */
    static Map<String, String> those(Officer officer) {
        var those = new LinkedHashMap<String, String>();
        if (InstructionRights.reads(officer)) {
            those.put(ANSWER, "i.state = 'ISSUED' AND i.unit_id = :myUnit AND i.leader_id <> :me");
        }
        if (InstructionRights.records(officer)) {
            those.put(JUDGE, "i.state = 'ANSWERED'");
        } else if (InstructionRights.leads(officer)) {
            those.put(JUDGE, "i.state = 'ANSWERED' AND i.leader_id = :me");
        }
        return those;
    }

    @Override
    public List<Bucket> on(Officer officer) {
        var those = those(officer);
        if (those.isEmpty()) {
            return List.of();
        }
        var counts = instructions.waiting(those, officer, clock.today());
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
                    key.equals(ANSWER)));
        });
        return buckets;
    }

    private List<Line> lines(String key, Officer officer) {
        var asked = Map.of("bucket", new String[] {key}, "size", new String[] {"" + SHOWN});
        var query = ListQuery.of(LIST, asked, Instructions.SORTS);
        return instructions.page(query, InstructionFilter.of(query, officer), clock.today()).stream()
                .limit(SHOWN)
                .map(one -> new Line(one.number(), one.words(), one.unit(), lamps.of(one), one.href()))
                .toList();
    }

    @Override
    public List<Rows> rowsOf(Officer officer) {
        return those(officer).values().stream()
                .map(those -> new Rows("instructions", true, "SELECT 1 FROM instruction i WHERE " + those))
                .toList();
    }
}
