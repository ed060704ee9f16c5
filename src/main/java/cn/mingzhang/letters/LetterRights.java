package cn.mingzhang.letters;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Scopes;
import cn.mingzhang.refusals.WrongPost;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Who sees a letter: its own side from the first draft; the other side, the group and the leaders once it is out; the unit it is
 * addressed to (and a county's superior office) once it is served.
 */
@Component
class LetterRights {
    /** Of {@code letter l}. */
    static final String VISIBLE = """
             (l.side = ANY (:sides) OR (:all AND l.state NOT IN ('DRAFT', 'SUBMITTED', 'DROPPED'))
              OR (l.state IN ('SERVED', 'CLOSED') AND l.addressee_unit_id = ANY (:units)))""";

    private static final Post[] READERS = {
        Post.SUPERVISOR, Post.RESIDENT, Post.GROUP_OFFICE, Post.GROUP_DEPUTY, Post.GROUP_LEADER, Post.LEADERSHIP
    };

    private final Scopes scopes;
    private final OfficeClock clock;

    LetterRights(Scopes scopes, OfficeClock clock) {
        this.scopes = scopes;
        this.clock = clock;
    }

    static boolean reads(Officer officer) {
        return officer.holdsAny(READERS) || officer.isOnSide(Post.Side.OFFICE);
    }

    static void mustRead(Officer officer) {
        if (!reads(officer)) {
            throw new WrongPost("letters");
        }
    }

    static boolean drafts(Officer officer) {
        return Arrays.stream(Side.values()).anyMatch(side -> side.drafts(officer));
    }

    /** The parameters of {@link #VISIBLE}. */
    Map<String, Object> parameters(Officer officer) {
        var sides = Arrays.stream(Side.values())
                .filter(side -> side.isOf(officer))
                .map(Side::name)
                .toArray(String[]::new);
        var units = officer.isOnSide(Post.Side.OFFICE)
                ? scopes.of(officer, clock.today()).unitArray()
                : new Long[0];
        return Map.of("sides", sides, "all", officer.holdsAny(READERS), "units", units);
    }
}
