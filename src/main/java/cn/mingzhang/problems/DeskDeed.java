package cn.mingzhang.problems;

import cn.mingzhang.closure.Stage;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.WrongPost;

/**
 * The small deeds on a problem, as the page offers them: whose each is, and at which stage. The desks judge again when it is
 * done; here it decides which buttons are shown and what a form page answers before anything was typed.
 */
enum DeskDeed {
    AMEND,
    PLAN,
    MEASURE,
    PROGRESS,
    CLAIM,
    CONFIRM,
    RESULT,
    EVIDENCE,
    COURT_PAPER,
    ASK_EXTENSION,
    DECIDE_EXTENSION,
    ASK_CORRECTION,
    DECIDE_CORRECTION;

    boolean isHis(Problem problem, Officer officer) {
        return switch (this) {
            case AMEND -> LedgerRights.logs(officer);
            case PLAN, PROGRESS -> ofTheUnit(problem, officer, Post.RECTIFIER, Post.UNIT_HEAD);
            case MEASURE, CLAIM, RESULT, EVIDENCE, ASK_EXTENSION, ASK_CORRECTION ->
                ofTheUnit(problem, officer, Post.RECTIFIER);
            case CONFIRM -> ofTheUnit(problem, officer, Post.UNIT_HEAD);
            case COURT_PAPER -> officer.holds(Post.GROUP_DEPUTY) || ofTheUnit(problem, officer, Post.RECTIFIER);
            case DECIDE_EXTENSION -> officer.holds(Post.GROUP_OFFICE);
            case DECIDE_CORRECTION -> officer.holds(Post.SUPERVISOR);
        };
    }

    boolean isOpen(Problem problem) {
        var stage = problem.stage();
        return switch (this) {
            case AMEND -> !problem.isLocked() && stage != Stage.SHELVED;
            case PLAN -> stage == Stage.SERVED || stage == Stage.RECTIFYING;
            case PROGRESS -> stage.isOpen() && stage != Stage.DRAFT && stage != Stage.SERVED && stage != Stage.DISPUTED;
            case MEASURE, CLAIM, RESULT, EVIDENCE, COURT_PAPER -> stage == Stage.RECTIFYING;
            case CONFIRM -> stage == Stage.RECTIFYING && !problem.work().isRectificationConfirmed();
            case ASK_EXTENSION ->
                stage == Stage.RECTIFYING
                        && problem.extensionRequests().stream().noneMatch(Extension::isOpen);
            case DECIDE_EXTENSION -> problem.extensionRequests().stream().anyMatch(Extension::isOpen);
            case ASK_CORRECTION ->
                stage.isInClosure() && problem.corrections().stream().noneMatch(Correction::isOpen);
            case DECIDE_CORRECTION -> problem.corrections().stream().anyMatch(Correction::isOpen);
        };
    }

    boolean isOffered(Problem problem, Officer officer) {
        return isHis(problem, officer) && isOpen(problem);
    }

    /** Refuses another's deed (403), then one that the stage does not allow (409). */
    void mustBeOffered(Problem problem, Officer officer) {
        mustBeHis(problem, officer);
        if (!isOpen(problem)) {
            throw new Conflict(name() + " of " + problem.number() + " at " + problem.stage());
        }
    }

    void mustBeHis(Problem problem, Officer officer) {
        if (!isHis(problem, officer)) {
            throw new WrongPost(name() + " of " + problem.number());
        }
    }

    private static boolean ofTheUnit(Problem problem, Officer officer, Post... posts) {
        var unit = problem.basics().responsibleUnitId();
        return unit != null && officer.isOf(unit) && officer.holdsAny(posts);
    }
}
