package cn.mingzhang.visits;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Scope;
import cn.mingzhang.people.Scopes;
import cn.mingzhang.people.UnitKind;
import cn.mingzhang.refusals.WrongPost;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Who sees a visit: the discipline side and the leaders, from the plan on. The unit itself and the group see an announced one as soon as
 * it is planned, an unannounced one only once it has begun: the group's leader is usually the inspected office's own head.
 */
@Component
class VisitRights {
    /** Of {@code visit v}. */
    static final String VISIBLE = """
             ((:every OR v.unit_id = ANY (:seen)) AND (:outside OR v.begun_on IS NOT NULL OR v.kind = 'SPECIAL' AND v.state <> 'DROPPED'))""";

    static final Post[] INSPECTORS = {Post.RESIDENT, Post.SUPERVISOR};
    private static final Post[] READERS = {
        Post.RESIDENT,
        Post.SUPERVISOR,
        Post.CLUE_KEEPER,
        Post.GROUP_OFFICE,
        Post.GROUP_DEPUTY,
        Post.GROUP_LEADER,
        Post.LEADERSHIP
    };
    private static final Post[] OUTSIDE = {
        Post.RESIDENT, Post.SUPERVISOR, Post.CLUE_KEEPER, Post.GROUP_DEPUTY, Post.LEADERSHIP
    };

    private final Scopes scopes;
    private final OfficeClock clock;

    VisitRights(Scopes scopes, OfficeClock clock) {
        this.scopes = scopes;
        this.clock = clock;
    }

    static boolean reads(Officer officer) {
        return officer.holdsAny(READERS) || officer.isOnSide(Post.Side.OFFICE);
    }

    static void mustRead(Officer officer) {
        if (!reads(officer)) {
            throw new WrongPost("visits");
        }
    }

    static boolean inspects(Officer officer) {
        return officer.holdsAny(INSPECTORS);
    }

    static Post postOf(Officer officer) {
        return officer.holds(Post.RESIDENT)
                ? Post.RESIDENT
                : officer.holds(Post.SUPERVISOR)
                        ? Post.SUPERVISOR
                        : officer.actsIn().stream().sorted().findFirst().orElse(Post.GROUP_OFFICE);
    }

    /** Whose work it may be at this unit: inspects it, and is not of it. */
    boolean mayInspect(Officer officer, long unitId) {
        return inspects(officer)
                && !officer.isOf(unitId)
                && !officer.isOnSide(Post.Side.OFFICE)
                && scopes.of(officer, clock.today()).covers(unitId);
    }

    /** The parameters of {@link #VISIBLE}. Whoever belongs to a civil-defense office is of the inspected side, whatever else he is. */
    Map<String, Object> parameters(Officer officer) {
        var scope = reads(officer) ? scopes.of(officer, clock.today()) : Scope.NOTHING;
        var outside = officer.holdsAny(OUTSIDE)
                && !officer.isOnSide(Post.Side.OFFICE)
                && officer.unit().kind() != UnitKind.CIVIL_DEFENSE;
        return Map.of("every", scope.everything(), "seen", scope.unitArray(), "outside", outside);
    }
}
