package cn.mingzhang.closure;

import cn.mingzhang.closure.Facts.Checker;
import cn.mingzhang.people.Post;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The conditions on persons. They look at the current round, forward steps only, each step's latest signature; who acted
 * counts, and beside him the person in whose name he did: a stand-in is never a way to one's own work. Without an officer, or
 * without the facts that a rule needs, a rule does not hold.
 */
final class Persons {

    private static final int CHECKERS = 2;

    private Persons() {}

    static boolean signerDidNotLogIt(Attempt attempt) {
        var basics = attempt.facts().basics();
        return basics != null && isSomebody(attempt) && !isConcerned(attempt, basics.loggedBy());
    }

    static boolean signerIsNotTheApplicant(Attempt attempt) {
        var applicant = signers(attempt).get(Step.APPLY);
        return applicant != null && isSomebody(attempt) && isNoneOf(attempt, applicant);
    }

    /** Neither applicant, nor endorser, nor uploader of its evidence. */
    static boolean signerIsNotOfTheWork(Attempt attempt) {
        var endorser = signers(attempt).get(Step.ENDORSE);
        var work = attempt.facts().work();
        return signerIsNotTheApplicant(attempt)
                && endorser != null
                && isNoneOf(attempt, endorser)
                && work != null
                && isNoneOf(attempt, work.uploaders());
    }

    /** The signer is one of the (at least) two, and in nobody else's stead; the others confirmed with their own passwords. */
    static boolean signerIsOneOfTwoCheckers(Attempt attempt) {
        var checkers = checkers(attempt);
        var instead = attempt.onBehalfOf();
        var different = checkers.stream().map(Checker::officerId).distinct().count();
        return different >= CHECKERS
                && (instead == null
                        || checkers.stream().noneMatch(checker -> checker.officerId() == instead.officerId()))
                && checkers.stream().anyMatch(checker -> isSigner(attempt, checker.officerId()))
                && checkers.stream().allMatch(checker -> checker.confirmed() || isSigner(attempt, checker.officerId()));
    }

    static boolean checkersAreNotOfTheUnit(Attempt attempt) {
        var checkers = checkers(attempt);
        var responsible = attempt.facts().responsible();
        return responsible != null
                && !checkers.isEmpty()
                && checkers.stream()
                        .noneMatch(checker ->
                                checker.unitId() == responsible.unit().id());
    }

    /** The city office's own problems are signed off by the deputy, whoever the leader is. */
    static boolean signerIsNotOfTheResponsibleUnit(Attempt attempt) {
        var officer = attempt.officer();
        var facts = attempt.facts();
        return officer != null
                && facts.responsible() != null
                && !facts.isOfTheResponsibleUnit(officer)
                && (attempt.onBehalfOf() == null
                        || !facts.isOfTheResponsibleUnit(attempt.onBehalfOf().unitId()))
                && (signsAsDeputy(attempt) || !facts.isOfTheCityOffice());
    }

    private static boolean signsAsDeputy(Attempt attempt) {
        var officer = attempt.officer();
        var other = attempt.onBehalfOf();
        return other == null
                ? officer != null && officer.posts().contains(Post.GROUP_DEPUTY)
                : other.post() == Post.GROUP_DEPUTY;
    }

    /** No two different steps by one person, and who signs now has signed none. */
    static boolean nobodySignedTwice(Attempt attempt) {
        var signers = signers(attempt);
        var everybody = signers.values().stream().flatMap(Set::stream).toList();
        return isSomebody(attempt)
                && signers.containsKey(Step.APPLY)
                && Set.copyOf(everybody).size() == everybody.size()
                && isNoneOf(attempt, everybody);
    }

    /** Of each step who signed it, and in whose name. */
    private static Map<ClosureStep, Set<Long>> signers(Attempt attempt) {
        var signers = new LinkedHashMap<ClosureStep, Set<Long>>();
        attempt.facts().round().stream()
                .filter(signature -> signature.step().isForward() && signature.officerId() != null)
                .forEach(signature -> signers.put(signature.step(), signature.persons()));
        return signers;
    }

    private static List<Checker> checkers(Attempt attempt) {
        var check = attempt.facts().check();
        return check == null ? List.of() : check.checkers();
    }

    private static boolean isSomebody(Attempt attempt) {
        return attempt.officer() != null;
    }

    private static boolean isSigner(Attempt attempt, long officerId) {
        var officer = attempt.officer();
        return officer != null && officer.id() == officerId;
    }

    /** Neither who signs nor in whose name. */
    private static boolean isNoneOf(Attempt attempt, Collection<Long> persons) {
        return persons.stream().noneMatch(person -> isConcerned(attempt, person));
    }

    private static boolean isConcerned(Attempt attempt, long officerId) {
        var other = attempt.onBehalfOf();
        return isSigner(attempt, officerId) || other != null && other.officerId() == officerId;
    }
}
