package cn.mingzhang.visits;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.refusals.Unfit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may go on a visit, and which two of them check. */
@Component
class Teams {
    private final VisitRecords records;
    private final VisitRights rights;
    private final Registry registry;
    private final OfficeClock clock;

    Teams(VisitRecords records, VisitRights rights, Registry registry, OfficeClock clock) {
        this.records = records;
        this.rights = rights;
        this.registry = registry;
        this.clock = clock;
    }

    /** Who inspects this unit, by name. */
    List<Officer> eligible(long unitId) {
        return all().stream().filter(one -> rights.mayInspect(one, unitId)).toList();
    }

    List<Officer> all() {
        return Arrays.stream(VisitRights.INSPECTORS)
                .flatMap(post -> registry.officersActingIn(post, clock.today()).stream())
                .distinct()
                .sorted(Comparator.comparing(Officer::id))
                .toList();
    }

    /** As one stands in a list to choose from. */
    static Option choice(Officer officer) {
        return new Option(
                "" + officer.id(), officer.name() + "（" + officer.unit().name() + "）");
    }

    /** Those of the team who may check together with this officer. */
    List<Officer> seconds(Visit visit, Officer officer) {
        var team = records.team(visit.id()).stream()
                .map(VisitRecords.Member::officerId)
                .toList();
        return eligible(visit.unitId()).stream()
                .filter(one -> team.contains(one.id()) && !isSame(one, officer))
                .toList();
    }

    /** @throws Unfit with a sentence of its own where the two are one person */
    Officer second(Visit visit, @Nullable Long id, Officer officer) {
        if (id != null && isSame(registry.officer(id, clock.today()), officer)) {
            throw new Unfit("secondId", "visits.error.samePerson", officer.name());
        }
        return seconds(visit, officer).stream()
                .filter(one -> Long.valueOf(one.id()).equals(id))
                .findFirst()
                .orElseThrow(() -> new Unfit("secondId", "visits.error.second"));
    }

    boolean isSame(Officer one, long other) {
        return isSame(one, registry.officer(other, clock.today()));
    }

    /** The same account; one who is there only in the other's place; or the same name in the same unit under two accounts. */
    private static boolean isSame(Officer one, Officer other) {
        return one.id() == other.id()
                || one.name().equals(other.name()) && one.isOf(other.unit().id())
                || Arrays.stream(VisitRights.INSPECTORS)
                        .anyMatch(post -> one.holds(post) && one.actsOnlyFor(other.id(), post)
                                || other.holds(post) && other.actsOnlyFor(one.id(), post));
    }
}
