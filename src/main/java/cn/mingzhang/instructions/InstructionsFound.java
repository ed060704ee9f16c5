package cn.mingzhang.instructions;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.SearchText;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.people.Findable;
import cn.mingzhang.people.Officer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Instructions by number, words, leader and what they are about: their own list, its first few. */
@Component
class InstructionsFound implements Findable {
    private static final Sorts SORTS = Sorts.first(
                    "found",
                    "CASE WHEN folded(i.number) = :text THEN 2 WHEN i.state IN ('ISSUED', 'ANSWERED') THEN 1 ELSE 0 END",
                    true)
            .tie("i.id DESC");

    private final Instructions instructions;
    private final InstructionLamps lamps;
    private final InstructionWords words;
    private final OfficeClock clock;

    InstructionsFound(Instructions instructions, InstructionLamps lamps, InstructionWords words, OfficeClock clock) {
        this.instructions = instructions;
        this.lamps = lamps;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Optional<Found> found(SearchText text, Officer officer) {
        if (!InstructionRights.reads(officer)) {
            return Optional.empty();
        }
        var query = ListQuery.of("/instructions", Map.of("q", new String[] {text.text()}), SORTS)
                .window(0, SHOWN);
        var filter = InstructionFilter.of(query, officer);
        var hits = instructions.page(query, filter, clock.today()).stream()
                .map(this::hit)
                .toList();
        return Found.of(
                "instructions", 65, instructions.total(filter, clock.today()), hits, Found.list("/instructions", text));
    }

    private Hit hit(Instruction one) {
        return new Hit(
                one.href(),
                one.number(),
                one.words(),
                one.leaderName() + " · " + one.unit() + " · " + Dates.day(one.issuedOn()),
                new Tag(words.of("state", one.state()), one.state().tone()),
                lamps.of(one),
                List.of());
    }
}
