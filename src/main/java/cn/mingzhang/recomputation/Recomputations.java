package cn.mingzhang.recomputation;

import static cn.mingzhang.people.Post.FEE_CLERK;
import static cn.mingzhang.people.Post.GROUP_OFFICE;
import static cn.mingzhang.people.Post.RESIDENT;
import static cn.mingzhang.people.Post.REVIEWER;
import static cn.mingzhang.people.Post.SUPERVISOR;
import static cn.mingzhang.people.Post.UNIT_HEAD;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.refusals.Conflict;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 发起重新核算: one at a time, by the rules as they stand, whose digest is kept. */
@Component
@Transactional
public class Recomputations {
    private static final Post[] WHO = {FEE_CLERK, REVIEWER, UNIT_HEAD, RESIDENT, SUPERVISOR, GROUP_OFFICE};

    private final Runs runs;
    private final RunWork work;
    private final FeeFindings findings;
    private final Trail trail;
    private final OfficeClock clock;

    Recomputations(Runs runs, RunWork work, FeeFindings findings, Trail trail, OfficeClock clock) {
        this.runs = runs;
        this.work = work;
        this.findings = findings;
        this.trail = trail;
        this.clock = clock;
    }

    static boolean begins(Officer officer) {
        return officer.holdsAny(WHO);
    }

    /** @return the run's number */
    public long begin(Officer officer) {
        officer.mustHoldAny(WHO);
        if (runs.latest("RUNNING").isPresent()) {
            throw new Conflict("a recomputation is running");
        }
        var digest = findings.rulesDigest();
        var run = runs.begin(digest, officer);
        trail.note(
                officer.actor(),
                "RECOMPUTATION_BEGUN",
                new Subject("recomputation", "" + run),
                List.of(new Change("recomputation.rules", null, digest.substring(0, 12))),
                "",
                clock.now());
        work.begin(run);
        return run;
    }
}
