package cn.mingzhang.fees;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 核定: the clerk of the project's office proposes, a second person of that office approves; a new one replaces the old. */
@Component
@Transactional
public class FeeLedger {
    private final FeeProjects projects;
    private final Standards standards;
    private final Grounds grounds;
    private final Assessments assessments;
    private final Answers answers;
    private final Rights rights;
    private final Trail trail;
    private final OfficeClock clock;

    FeeLedger(
            FeeProjects projects,
            Standards standards,
            Grounds grounds,
            Assessments assessments,
            Answers answers,
            Rights rights,
            Trail trail,
            OfficeClock clock) {
        this.projects = projects;
        this.standards = standards;
        this.grounds = grounds;
        this.assessments = assessments;
        this.answers = answers;
        this.rights = rights;
        this.trail = trail;
        this.clock = clock;
    }

    /** 提出核定. @return its number */
    public String propose(String projectNumber, NewAssessment asked, Officer officer) {
        var project = projects.seen(projectNumber, officer);
        mustPropose(project, officer);
        projects.hold(project.id());
        mustBeNoOther(project);
        var standard = standardFor(project, asked);
        var working = working(project, asked, standard);
        var number = assessments.nextNumber("HD", clock.today().getYear());
        var replaces = assessments.inForce(project.id()).map(Assessment::id).orElse(null);
        assessments.propose(
                number, project.id(), replaces, asked, working, standard.id(), officer, clock.today(), clock.now());
        note("FEE_ASSESSMENT_PROPOSED", project, number, working.payable().toString(), asked.reason(), officer);
        return number;
    }

    /** What it would come to, without writing anything. */
    @Transactional(readOnly = true)
    public Working preview(String projectNumber, NewAssessment asked, Officer officer) {
        var project = projects.seen(projectNumber, officer);
        mustPropose(project, officer);
        return working(project, asked, standardFor(project, asked));
    }

    /** 核准 or 不予核准: once, by a second person of the office. What it replaces stays, marked so. */
    public void answer(String number, boolean granted, String remark, Officer officer) {
        var open = toAnswer(number, officer);
        projects.hold(open.projectId());
        if (!granted && remark.isBlank()) {
            throw new Unfit("remark", "fees.error.reason");
        }
        if (granted) {
            mustStillHold(open);
            if (open.replacesId() != null && !answers.replace("fee_assessment", open.replacesId(), clock.today())) {
                throw new Conflict("what " + number + " replaces is not in force");
            }
        }
        if (!answers.give("fee_assessment", open.id(), granted, remark.strip(), officer, clock.today())) {
            throw new Conflict(number + " is answered");
        }
        var deed = granted ? "FEE_ASSESSMENT_APPROVED" : "FEE_ASSESSMENT_REFUSED";
        note(deed, projects.byId(open.projectId()), number, open.payable().toString(), remark.strip(), officer);
    }

    /** Whether he may answer it now: sees it (404), his post and another person's proposal (403), still open (409). */
    @Transactional(readOnly = true)
    public Assessment toAnswer(String number, Officer officer) {
        var found = seen(number, officer);
        var unit = projects.byId(found.projectId()).unitId();
        if (!Rights.answers(unit, found.proposerId(), officer)) {
            throw new WrongPost("answers " + number);
        }
        if (!found.isProposed()) {
            throw new Conflict(number + " is " + found.state());
        }
        return found;
    }

    @Transactional(readOnly = true)
    public Assessment seen(String number, Officer officer) {
        var found = assessments.byNumber(number).orElseThrow(() -> new NotVisible("assessment " + number));
        rights.mustSee(projects.byId(found.projectId()).unitId(), officer);
        return found;
    }

    /** All of a project, newest first. Whoever asks has shown that he may see the project. */
    @Transactional(readOnly = true)
    public List<Assessment> of(long projectId) {
        return assessments.of(projectId);
    }

    @Transactional(readOnly = true)
    public Optional<Assessment> inForce(long projectId) {
        return assessments.inForce(projectId);
    }

    private static void mustPropose(FeeProject project, Officer officer) {
        if (!Rights.proposes(project.unitId(), officer)) {
            throw new WrongPost("assesses for " + project.unit());
        }
    }

    private void mustBeNoOther(FeeProject project) {
        if (assessments.of(project.id()).stream().anyMatch(Assessment::isProposed)) {
            throw new Conflict("an assessment of " + project.number() + " waits for its answer");
        }
    }

    private Standard standardFor(FeeProject project, NewAssessment asked) {
        return standards
                .inForce(project.divisionCode(), asked.referenceOn())
                .orElseThrow(() -> new Unfit("referenceOn", "fees.error.standard.none"));
    }

    private Working working(FeeProject project, NewAssessment asked, Standard standard) {
        if (asked.reason().isEmpty()) {
            throw new Unfit("reason", "fees.error.reference");
        }
        if (asked.referenceOn().isAfter(clock.today())) {
            throw new Unfit("referenceOn", "fees.error.future");
        }
        return Working.of(
                asked.areas(), standard, claim(project, asked.groundId(), asked.certificate()), asked.referenceOn());
    }

    private @Nullable Claim claim(FeeProject project, @Nullable Long groundId, String certificate) {
        if (groundId == null) {
            return null;
        }
        var ground = grounds.byId(groundId)
                .filter(entry -> entry.state() == State.IN_FORCE)
                .orElseThrow(() -> new Unfit("ground", "fees.error.ground"))
                .line();
        return new Claim(ground, certificate, project.isRelocated());
    }

    /** Between the proposal and its answer a rule may have been replaced: then it is proposed anew. */
    private void mustStillHold(Assessment open) {
        var project = projects.byId(open.projectId());
        var standard = standards.inForce(project.divisionCode(), open.referenceOn());
        if (standard.isEmpty() || standard.get().id() != open.standardId()) {
            throw new Unfit("", "fees.error.rule.moved");
        }
        claim(project, open.groundId(), open.certificate());
    }

    private void note(String deed, FeeProject project, String number, String payable, String remark, Officer officer) {
        var changes = List.of(new Change("fees.assessment", null, number), new Change("fees.payable", null, payable));
        trail.note(officer.actor(), deed, new Subject("project", project.number()), changes, remark, clock.now());
    }
}
