package cn.mingzhang.handovers;

import static cn.mingzhang.people.Post.GROUP_DEPUTY;
import static cn.mingzhang.people.Post.UNIT_HEAD;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.UnitKind;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who answers for a unit's handovers and signs for a giver who is absent. */
@Component
class Heads {
    private final Registry registry;
    private final OfficeClock clock;

    Heads(Registry registry, OfficeClock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /**
     * The unit's head; where it has no other, its superior unit's; for the commission's people the head of the resident group.
     *
     * @param notThese who gives or takes himself
     */
    List<Officer> of(long unitId, Set<Long> notThese) {
        var today = clock.today();
        var unit = registry.unit(unitId, today);
        if (unit.kind() != UnitKind.CIVIL_DEFENSE) {
            return without(registry.officersHolding(GROUP_DEPUTY, null, today), notThese);
        }
        var own = without(registry.officersHolding(UNIT_HEAD, unitId, today), notThese);
        if (!own.isEmpty() || unit.superiorId() == null) {
            return own;
        }
        return without(registry.officersHolding(UNIT_HEAD, unit.superiorId(), today), notThese);
    }

    private static List<Officer> without(List<Officer> heads, Set<Long> notThese) {
        return heads.stream().filter(head -> !notThese.contains(head.id())).toList();
    }

    boolean isOne(Officer officer, long unitId, Set<Long> notThese) {
        return officer.holdsAny(UNIT_HEAD, GROUP_DEPUTY)
                && of(unitId, notThese).stream().anyMatch(head -> head.id() == officer.id());
    }
}
