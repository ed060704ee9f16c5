package cn.mingzhang.problems;

import static cn.mingzhang.people.Post.RECTIFIER;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 办理中的案卷: what the desks of the responsible unit have in common: who may work on a file now, and how it is noted. */
@Component
class OpenWork {
    private final ProblemLedger ledger;
    private final Trail trail;
    private final OfficeClock clock;
    private final EntityManager entities;

    OpenWork(ProblemLedger ledger, Trail trail, OfficeClock clock, EntityManager entities) {
        this.ledger = ledger;
        this.trail = trail;
        this.clock = clock;
        this.entities = entities;
    }

    /** Material work: by the unit's officer, while it rectifies. */
    Problem of(ProblemNumber number, Officer officer) {
        var problem = ledger.forWriting(number, officer);
        ProblemLedger.mustBeOfTheUnit(problem, officer, RECTIFIER);
        mustBeRectifying(problem);
        return problem;
    }

    static void mustBeRectifying(Problem problem) {
        if (problem.stage() != Stage.RECTIFYING) {
            throw new Conflict(problem.number() + " is at " + problem.stage());
        }
    }

    /** Another version of the file, also where only a part of it has changed: who has read the old one is told. */
    void touch(Problem problem) {
        entities.lock(problem, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        entities.flush();
    }

    void changed(
            Problem problem,
            String deed,
            String field,
            @Nullable String before,
            @Nullable String after,
            Officer officer) {
        note(problem, deed, field, before, after, officer);
        touch(problem);
    }

    void note(
            Problem problem,
            String deed,
            String field,
            @Nullable String before,
            @Nullable String after,
            Officer officer) {
        note(problem, deed, new Change(field, before, after), "", officer);
    }

    void note(Problem problem, String deed, Change change, String remark, Officer officer) {
        trail.note(officer.actor(), deed, ProblemFacts.subject(problem), List.of(change), remark, clock.now());
    }
}
