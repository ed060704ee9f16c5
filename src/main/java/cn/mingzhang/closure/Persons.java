package cn.mingzhang.closure;

import cn.mingzhang.closure.Facts.Checker;
import cn.mingzhang.people.Post;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The conditions on persons. They look at the current round, forward steps only, each step's latest signature; who acted
 * counts, also as a stand-in. Without an officer, or without the facts that a rule needs, a rule does not hold.
 */
final class Persons {

    private static final int CHECKERS = 2;

    private Persons() {}

    static boolean signerDidNotLogIt(Attempt attempt) {
        var basics = attempt.facts().basics();
        return basics != null && isSomebody(attempt) && !isSigner(attempt, basics.loggedBy());
    }

    static boolean signerIsNotTheApplicant(Attempt attempt) {
        var applicant = signers(attempt).get(Step.APPLY);
        return applicant != null && isSomebody(attempt) && !isSigner(attempt, applicant);
    }

    /** Neither applicant, nor endorser, nor uploader of its evidence. */
    static boolean signerIsNotOfTheWork(Attempt attempt) {
        var endorser = signers(attempt).get(Step.ENDORSE);
        var work = attempt.facts().work();
        return signerIsNotTheApplicant(attempt)
                && endorser != null
                && !isSigner(attempt, endorser)
                && work != null
                && work.uploaders().stream().noneMatch(uploader -> isSigner(attempt, uploader));
    }

    /** The signer is one of the (at least) two; the others have confirmed with their own passwords. */
    static boolean signerIsOneOfTwoCheckers(Attempt attempt) {
        var checkers = checkers(attempt);
        var different = checkers.stream().map(Checker::officerId).distinct().count();
        return different >= CHECKERS
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
                && (officer.holds(Post.GROUP_DEPUTY) || !facts.isOfTheCityOffice());
    }

    /** No two different steps by one person, and who signs now has signed none. */
    static boolean nobodySignedTwice(Attempt attempt) {
        var signers = signers(attempt);
        var everybody = Set.copyOf(signers.values());
        return isSomebody(attempt)
                && signers.containsKey(Step.APPLY)
                && everybody.size() == signers.size()
                && everybody.stream().noneMatch(signer -> isSigner(attempt, signer));
    }

    private static Map<ClosureStep, Long> signers(Attempt attempt) {
        var signers = new LinkedHashMap<ClosureStep, Long>();
        attempt.facts().round().stream()
                .filter(signature -> signature.step().isForward() && signature.officerId() != null)
                .forEach(signature -> signers.put(signature.step(), signature.officerId()));
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
}
