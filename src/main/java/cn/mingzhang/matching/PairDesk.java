package cn.mingzhang.matching;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.permits.PermitRights;
import cn.mingzhang.refusals.NotVisible;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 认定: a person says whether two records are the same project. */
@Component
@Transactional
class PairDesk {
    private static final Post[] JUDGES = {
        Post.RECTIFIER, Post.REVIEWER, Post.GROUP_OFFICE, Post.RESIDENT, Post.SUPERVISOR
    };

    private final Pairs pairs;
    private final PermitRights rights;
    private final Trail trail;
    private final OfficeClock clock;

    PairDesk(Pairs pairs, PermitRights rights, Trail trail, OfficeClock clock) {
        this.pairs = pairs;
        this.rights = rights;
        this.trail = trail;
        this.clock = clock;
    }

    static boolean judges(Officer officer) {
        return officer.holdsAny(JUDGES);
    }

    @Transactional(readOnly = true)
    Pairs.Pair seen(long id, Officer officer) {
        return pairs.find(id, rights.scope(officer)).orElseThrow(() -> new NotVisible("pair " + id));
    }

    void answer(long id, boolean same, Officer officer) {
        var pair = seen(id, officer);
        officer.mustHoldAny(JUDGES);
        if (pair.same() != null && pair.same() == same) {
            return;
        }
        pairs.answer(id, same, officer, clock.today(), clock.now());
        trail.note(
                officer.actor(),
                "MATCH_ANSWERED",
                new Subject("match-pair", "" + id),
                List.of(
                        new Change("matching.row", null, pair.rowNumber() + " " + pair.rowName()),
                        new Change("matching.project", null, pair.projectNumber() + " " + pair.projectName()),
                        new Change("matching.answer", pair.same() == null ? null : key(pair.same()), key(same))),
                "",
                clock.now());
    }

    private static String key(boolean same) {
        return same ? "#matching.same" : "#matching.other";
    }
}
