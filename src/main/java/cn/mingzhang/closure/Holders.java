package cn.mingzhang.closure;

import cn.mingzhang.people.Level;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Represented;
import cn.mingzhang.people.Unit;
import cn.mingzhang.people.UnitKind;
import java.util.Optional;

/** Whose step it is: the post, and how its holder stands to the responsible unit. */
final class Holders {

    private Holders() {}

    static boolean of(ClosureStep step, Officer officer, Stage stage, Facts facts) {
        return switch (step.clause().hand()) {
            case POST -> holdsPost(step, officer, facts);
            case HOLDER -> holdsFile(step, officer, stage, facts);
            case CLOCK, SYSTEM -> false;
        };
    }

    /** For whom he takes the step: for nobody where his own posts suffice. */
    static Optional<Represented> represented(ClosureStep step, Officer officer, Stage stage, Facts facts) {
        if (officer.represents().isEmpty() || of(step, officer.inOwnRight(), stage, facts)) {
            return Optional.empty();
        }
        return officer.represents().stream()
                .filter(other -> of(step, officer.actingFor(other), stage, facts))
                .findFirst();
    }

    private static boolean holdsPost(ClosureStep step, Officer officer, Facts facts) {
        return step.posts().stream().anyMatch(post -> officer.holds(post) && stands(officer, post, facts))
                || step.clause().orSuperiorHead() && isSuperiorHead(officer, facts);
    }

    /** Where the step does not exist the question is whether it could ever be his: the answer is then 409, not 403. */
    private static boolean holdsFile(ClosureStep step, Officer officer, Stage stage, Facts facts) {
        if (step.clause().during().contains(stage)) {
            return holdsFileAt(step, officer, stage, facts);
        }
        return step.clause().during().stream().anyMatch(other -> holdsFileAt(step, officer, other, facts));
    }

    private static boolean holdsFileAt(ClosureStep step, Officer officer, Stage stage, Facts facts) {
        var onward = facts.procedure().stepOnward(stage);
        if (onward.isEmpty()) {
            return false;
        }
        return onward.get().isBySystem()
                ? holdsPost(step, officer, facts)
                : onward.get().isHeldBy(officer, stage, facts);
    }

    private static boolean stands(Officer officer, Post post, Facts facts) {
        return switch (post) {
            case RECTIFIER, UNIT_HEAD -> facts.isOfTheResponsibleUnit(officer);
            case REVIEWER -> isCityOffice(officer.unit());
            default -> true;
        };
    }

    static boolean isSuperiorHead(Officer officer, Facts facts) {
        var responsible = facts.responsible();
        return responsible != null
                && !responsible.hasSecondPerson()
                && officer.holds(Post.UNIT_HEAD)
                && Long.valueOf(officer.unit().id()).equals(responsible.unit().superiorId());
    }

    static boolean isCityOffice(Unit unit) {
        return unit.kind() == UnitKind.CIVIL_DEFENSE && unit.level() == Level.MUNICIPAL;
    }
}
