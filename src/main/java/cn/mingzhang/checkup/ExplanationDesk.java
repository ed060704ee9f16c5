package cn.mingzhang.checkup;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.MissingVersion;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 说明: a contradiction that cannot be mended is explained by one person and accepted by another; then it is not listed until its
 * facts change. What is mended needs no word: the next check-up finds it no more.
 */
@Component
@Transactional
class ExplanationDesk {
    private final Contradictions contradictions;
    private final Explanations explanations;
    private final CheckupRuns runs;
    private final CheckupWork work;
    private final CheckupJobs jobs;
    private final Trail trail;
    private final OfficeClock clock;

    ExplanationDesk(
            Contradictions contradictions,
            Explanations explanations,
            CheckupRuns runs,
            CheckupWork work,
            CheckupJobs jobs,
            Trail trail,
            OfficeClock clock) {
        this.contradictions = contradictions;
        this.explanations = explanations;
        this.runs = runs;
        this.work = work;
        this.jobs = jobs;
        this.trail = trail;
        this.clock = clock;
    }

    /** 立即体检; while one is under way, that one. */
    long checkNow(Officer officer) {
        CheckupRights.mustRun(officer);
        if (runs.active().isPresent()) {
            throw new Conflict("a check-up is under way");
        }
        var id = work.begin(officer);
        trail.note(officer.actor(), "CHECKUP_ASKED", new Subject("checkup", "" + id), clock.now());
        jobs.now(id);
        return id;
    }

    @Transactional(readOnly = true)
    Finding open(long id, Officer officer) {
        CheckupRights.mustRead(officer);
        return contradictions.seen(id, officer, false).orElseThrow(() -> new NotVisible("finding " + id));
    }

    static boolean mayExplain(Finding finding, Officer officer) {
        return finding.state() == FindingState.OPEN && CheckupRights.explains(finding.unitId(), officer);
    }

    static boolean mayAnswer(Finding finding, Officer officer) {
        return finding.state() == FindingState.EXPLAINED
                && CheckupRights.accepts(officer)
                && finding.explainedBy() != null
                && !officer.isOrRepresents(finding.explainedBy());
    }

    /** What a form was shown: the facts, as a short word. */
    static String version(Finding finding) {
        var facts = finding.state() + "|" + finding.trait();
        return UUID.nameUUIDFromBytes(facts.getBytes(StandardCharsets.UTF_8)).toString();
    }

    void explain(long id, @Nullable String version, String text, Officer officer) {
        var finding = locked(id, officer);
        CheckupRights.mustExplain(finding.unitId(), officer);
        mustBe(finding, version, FindingState.OPEN);
        explanations.add(finding, text, officer, clock.today(), clock.now());
        contradictions.become(id, FindingState.EXPLAINED, officer.id());
        note(officer, "CONTRADICTION_EXPLAINED", finding, text);
    }

    void answer(long id, @Nullable String version, boolean accepted, String remark, Officer officer) {
        var finding = locked(id, officer);
        officer.mustHoldAny(CheckupRights.ACCEPTERS);
        mustBe(finding, version, FindingState.EXPLAINED);
        var explanation = explanations
                .waiting(finding)
                .orElseThrow(() -> new Conflict("no explanation of finding " + id + " waits"));
        if (officer.isOrRepresents(explanation.officerId())) {
            throw new Unfit("", "checkup.error.own");
        }
        if (!accepted && remark.isEmpty()) {
            throw new Unfit("remark", "checkup.error.refusal");
        }
        explanations.answer(explanation.id(), accepted, remark, officer, clock.today(), clock.now());
        contradictions.become(
                id,
                accepted ? FindingState.ACCEPTED : FindingState.OPEN,
                accepted ? explanation.officerId() : (Long) null);
        note(officer, accepted ? "CONTRADICTION_ACCEPTED" : "CONTRADICTION_NOT_ACCEPTED", finding, remark);
    }

    private Finding locked(long id, Officer officer) {
        CheckupRights.mustRead(officer);
        return contradictions.seen(id, officer, true).orElseThrow(() -> new NotVisible("finding " + id));
    }

    private static void mustBe(Finding finding, @Nullable String version, FindingState state) {
        if (version == null || version.isBlank()) {
            throw new MissingVersion("finding");
        }
        if (finding.state() != state || !version.equals(version(finding))) {
            throw new Conflict("finding " + finding.id() + " is " + finding.state());
        }
    }

    private void note(Officer officer, String deed, Finding finding, String remark) {
        trail.note(
                officer.actor(),
                deed,
                new Subject("problem", finding.number()),
                List.of(new Change("checkup.contradiction", null, "#checkup.rule." + finding.rule())),
                remark,
                clock.now());
    }
}
