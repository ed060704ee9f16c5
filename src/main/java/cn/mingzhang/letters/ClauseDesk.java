package cn.mingzhang.letters;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.Deadline;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.calendar.WorkingDays;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 逐条督办: a clause is answered, found good or returned, put off, stopped and started; with the last one the letter closes. */
@Component
@Transactional
public class ClauseDesk {
    private final LetterDesk desk;
    private final LetterShelf shelf;
    private final LetterRecords records;
    private final FileCabinet cabinet;
    private final WorkingDays days;
    private final Trail trail;
    private final OfficeClock clock;

    ClauseDesk(
            LetterDesk desk,
            LetterShelf shelf,
            LetterRecords records,
            FileCabinet cabinet,
            WorkingDays days,
            Trail trail,
            OfficeClock clock) {
        this.desk = desk;
        this.shelf = shelf;
        this.records = records;
        this.cabinet = cabinet;
        this.days = days;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param until the new day, where it is put off */
    public record Taking(@Nullable LocalDate until, String remark) {}

    @Transactional(readOnly = true)
    Clause clause(Letter letter, int ordinal) {
        return records.clauses(letter.id()).stream()
                .filter(one -> one.ordinal() == ordinal)
                .findFirst()
                .orElseThrow(() -> new NotVisible("clause " + ordinal + " of letter " + letter.id()));
    }

    /**
     * The steps that this officer may take now.
     *
     * @param taken the letter's steps so far
     */
    List<ClauseStep> steps(Letter letter, Clause clause, List<LetterRecords.Taken> taken, Officer officer) {
        return letter.state() != LetterState.SERVED
                ? List.of()
                : Arrays.stream(ClauseStep.values())
                        .filter(step -> step.isOpen(clause) && isHis(step, letter, clause, taken, officer))
                        .toList();
    }

    private static boolean isHis(
            ClauseStep step, Letter letter, Clause clause, List<LetterRecords.Taken> taken, Officer officer) {
        return switch (step.whose()) {
            case ADDRESSEE -> answers(letter, officer) || letter.side().drafts(officer);
            case JUDGE ->
                letter.side().drafts(officer)
                        && replier(clause, taken)
                                .filter(officer::isOrRepresents)
                                .isEmpty();
            case APPROVER -> letter.side().approves(officer.inOwnRight()) && !letter.isAddressedTo(officer);
        };
    }

    /** Who entered the last reply to a clause. */
    private static Optional<Long> replier(Clause clause, List<LetterRecords.Taken> taken) {
        return taken.stream()
                .filter(step ->
                        step.step().equals(ClauseStep.REPLY.name()) && Objects.equals(step.clause(), clause.ordinal()))
                .reduce((earlier, later) -> later)
                .map(LetterRecords.Taken::officerId);
    }

    /** The head of the unit that it is addressed to; anybody else enters the reply on its behalf. */
    static boolean answers(Letter letter, Officer officer) {
        return letter.isAddressedTo(officer) && officer.holds(Post.UNIT_HEAD);
    }

    /** @throws WrongPost for who has nothing to do with this step; @throws Conflict where it is not its turn */
    void mustTake(ClauseStep step, Letter letter, Clause clause, Officer officer) {
        if (!isHis(step, letter, clause, records.steps(letter.id()), officer)) {
            throw new WrongPost(step + " of letter " + letter.id());
        }
        if (letter.state() != LetterState.SERVED || !step.isOpen(clause)) {
            throw new Conflict("clause " + clause.ordinal() + " of letter " + letter.id() + " is " + clause.state());
        }
    }

    /** @param proof of a reply: what was done; on behalf of the addressee the letter that came in, then it must be there */
    public void take(
            long id, int ordinal, long version, ClauseStep step, Taking taking, Uploads proof, Officer officer) {
        shelf.lock(id);
        var letter = desk.seen(id, officer);
        var clause = clause(letter, ordinal);
        mustTake(step, letter, clause, officer);
        letter.mustBeAt(version);
        if (step != ClauseStep.ACCEPT && taking.remark().isBlank()) {
            throw new Unfit("remark", "letters.error.remark." + step);
        }
        var behalf = step == ClauseStep.REPLY && !answers(letter, officer);
        if (behalf && proof.isEmpty()) {
            throw new Unfit("files", "letters.error.proof");
        }
        var after = after(clause, step, taking);
        var put = step == ClauseStep.EXTEND || step == ClauseStep.RESUME ? after.dueOn() : null;
        var at = records.take(
                id,
                ordinal,
                step,
                put,
                taking.remark(),
                behalf,
                officer,
                posts(step, letter, behalf),
                clock.today(),
                clock.now());
        if (step == ClauseStep.REPLY && !proof.isEmpty()) {
            cabinet.store(LetterHolder.of(letter), "reply:" + ordinal + "-" + at, null, proof, "", officer);
        }
        records.move(id, after);
        trail.note(
                officer.actor(),
                "LETTER_CLAUSE_" + step,
                letter.subject(),
                changes(clause, after),
                taking.remark(),
                clock.now());
        var open = records.clauses(id).stream().anyMatch(Clause::isOpen);
        if (open) {
            shelf.touch(id);
        } else {
            close(letter, officer);
        }
    }

    /** 办结: with the last clause found good. */
    private void close(Letter letter, Officer officer) {
        shelf.move(letter.id(), LetterState.CLOSED, null, clock.today());
        trail.note(
                officer.actor(),
                "LETTER_CLOSED",
                letter.subject(),
                List.of(new Change("letters.state", "#letters.state.SERVED", "#letters.state.CLOSED")),
                "",
                clock.now());
    }

    private Clause after(Clause clause, ClauseStep step, Taking taking) {
        var today = clock.today();
        var deadline = clause.deadline();
        return switch (step) {
            case REPLY -> clause.in(ClauseState.REPLIED, running(deadline), null);
            case ACCEPT -> clause.in(ClauseState.ACCEPTED, deadline, today);
            case RETURN -> clause.in(ClauseState.WAITING, deadline, null);
            case EXTEND -> {
                var until = taking.until();
                if (until == null || !until.isAfter(clause.dueOn()) || !until.isAfter(today)) {
                    throw new Unfit("until", "letters.error.extend");
                }
                yield clause.in(ClauseState.WAITING, deadline.extendedTo(until), null);
            }
            case STOP -> clause.in(ClauseState.WAITING, deadline.stopped(today), null);
            case RESUME -> clause.in(ClauseState.WAITING, deadline.resumed(today, days), null);
        };
    }

    /** Answered while its clock stood still: it stands no longer, and the day stays as it was. */
    private static Deadline running(Deadline deadline) {
        return deadline.isStopped()
                ? new Deadline(deadline.due(), deadline.originalDue(), deadline.extensions(), null)
                : deadline;
    }

    private static Post[] posts(ClauseStep step, Letter letter, boolean behalf) {
        return switch (step.whose()) {
            case ADDRESSEE -> behalf ? letter.side().drafters() : new Post[] {Post.UNIT_HEAD};
            case JUDGE -> letter.side().drafters();
            case APPROVER -> letter.side().approvers();
        };
    }

    private static List<Change> changes(Clause before, Clause after) {
        var changes = new ArrayList<Change>();
        changes.add(new Change("letters.clause", null, "" + before.ordinal()));
        if (before.state() != after.state()) {
            changes.add(new Change(
                    "letters.state",
                    "#letters.clause.state." + before.state(),
                    "#letters.clause.state." + after.state()));
        }
        if (!before.dueOn().equals(after.dueOn())) {
            changes.add(new Change("letters.due", "" + before.dueOn(), "" + after.dueOn()));
        }
        return changes;
    }
}
