package cn.mingzhang.generator;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;

/** The people of the database, by what they may do; the generator invents no one. */
record Cast(
        List<Office> offices,
        List<Officer> supervisors,
        List<Officer> residents,
        Officer office,
        Officer reviewer,
        Officer leader,
        Officer deputy,
        Officer treasury) {

    /** A civil-defense office that can rectify. */
    record Office(long id, String name, String division, boolean ofTheCity, Officer rectifier, Officer head) {}

    static Cast of(Registry registry, LocalDate on) {
        var offices = registry.civilDefenseUnits(on).stream()
                .filter(unit ->
                        !registry.officersHolding(Post.RECTIFIER, unit.id(), on).isEmpty()
                                && !registry.officersHolding(Post.UNIT_HEAD, unit.id(), on)
                                        .isEmpty())
                .map(unit -> new Office(
                        unit.id(),
                        unit.name(),
                        unit.divisionCode(),
                        unit.superiorId() == null,
                        first(registry.officersHolding(Post.RECTIFIER, unit.id(), on)),
                        first(registry.officersHolding(Post.UNIT_HEAD, unit.id(), on))))
                .toList();
        return new Cast(
                offices,
                two(registry, Post.SUPERVISOR, on),
                two(registry, Post.RESIDENT, on),
                one(registry, Post.GROUP_OFFICE, on),
                one(registry, Post.REVIEWER, on),
                one(registry, Post.GROUP_LEADER, on),
                one(registry, Post.GROUP_DEPUTY, on),
                one(registry, Post.TREASURY, on));
    }

    private static Officer one(Registry registry, Post post, LocalDate on) {
        return first(registry.officersHolding(post, null, on));
    }

    private static List<Officer> two(Registry registry, Post post, LocalDate on) {
        var all = registry.officersHolding(post, null, on);
        if (all.size() < 2) {
            throw new IllegalStateException("fewer than two people hold " + post);
        }
        return all.subList(0, 2);
    }

    private static Officer first(List<Officer> officers) {
        return officers.stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the database lacks the people of the demo"));
    }

    /** Every third problem is the city's own. */
    Office anOffice(RandomGenerator random) {
        return random.nextInt(3) == 0 ? offices.get(0) : offices.get(random.nextInt(offices.size()));
    }

    Officer logger(int n) {
        return switch (n % 3) {
            case 0 -> supervisors.get(0);
            case 1 -> residents.get(0);
            default -> office;
        };
    }

    /** The city's own problems are the deputy's; the counties' are the leader's. */
    Officer signsOff(Office responsible) {
        return responsible.ofTheCity() ? deputy : leader;
    }
}
