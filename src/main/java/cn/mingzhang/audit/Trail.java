package cn.mingzhang.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * 留痕. Every deed appends its entry in its own transaction (one line where the deed is done); the transaction's entries are
 * sealed as one block of the chain at commit. If the entry cannot be written the deed fails.
 *
 * <p>What few may read does not go into a change: the auditor reads every entry. A deed of the discipline side that others must
 * not even see has a subject kind of its own ({@code screening}, not {@code problem}); {@link #history} is asked by subject, so
 * the history of the problem stays silent about it.
 */
public interface Trail {

    /**
     * Appends one entry: one save is one entry. Refused outside a transaction, because the entry would outlive a deed that
     * failed.
     *
     * @param deed an upper-case verb such as {@code PROBLEM_LOGGED}; {@code deed.PROBLEM_LOGGED} is its message key
     * @param changes the fields that changed, old and new; empty where the deed itself says everything
     * @param remark the reason or remark given, or an empty string
     * @param happenedAt the office's clock
     */
    void note(Actor actor, String deed, Subject subject, List<Change> changes, String remark, Instant happenedAt);

    /** Many entries in one go, in their order, as if each were noted alone: for what an import does by the ten thousand. */
    void note(List<Note> notes);

    default void note(Actor actor, String deed, Subject subject, Instant happenedAt) {
        note(actor, deed, subject, List.of(), "", happenedAt);
    }

    /** 历史 of one record, newest first. */
    List<TrailEntry> history(Subject subject);

    /** The block that sealed the latest deed of that name on a record; empty before it is committed. */
    Optional<Sealed> sealOf(Subject subject, String deed);

    /** The chain's head as a short code, printed on every signed paper so that the proof leaves the house. */
    String headCode();
}
