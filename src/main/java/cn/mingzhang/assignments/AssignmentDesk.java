package cn.mingzhang.assignments;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.AssignedField;
import cn.mingzhang.problems.FieldDesk;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import cn.mingzhang.undo.SmallDeed;
import cn.mingzhang.undo.SmallDeeds;
import cn.mingzhang.undo.Undoable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 分派. One transaction for each problem, as with a batch: one file that moved on since the preview must not take a hundred and
 * ninety-nine others with it, no row is held while the others are worked on, and the summary says of each what came of it.
 */
@Service
class AssignmentDesk implements Undoable {
    static final String KIND = "assignment";

    private static final Logger LOG = LoggerFactory.getLogger(AssignmentDesk.class);

    private final Assignments assignments;
    private final FieldDesk desk;
    private final Trail trail;
    private final OfficeClock clock;
    private final SmallDeeds deeds;
    private final TransactionTemplate transaction;

    AssignmentDesk(
            Assignments assignments,
            FieldDesk desk,
            Trail trail,
            OfficeClock clock,
            SmallDeeds deeds,
            PlatformTransactionManager transactions) {
        this.assignments = assignments;
        this.desk = desk;
        this.trail = trail;
        this.clock = clock;
        this.deeds = deeds;
        transaction = new TransactionTemplate(transactions);
    }

    Assignment find(long id, Officer officer) {
        return assignments.find(id, officer).orElseThrow(() -> new NotVisible("assignment " + id));
    }

    /** @param seen the numbers in their order, with the version that the preview showed */
    Assignment assign(AssignedField field, String value, Map<ProblemNumber, Integer> seen, Officer officer) {
        var shown =
                desk.shown(field, value, officer).orElseThrow(() -> new Unfit("value", "assignments.value.missing"));
        var id = assignments.add(field, value.strip(), shown, officer);
        var ordinal = 0;
        for (var one : seen.entrySet()) {
            assign(id, ++ordinal, one.getKey(), one.getValue(), field, value.strip(), officer);
        }
        return transaction.execute(status -> {
            var made = find(id, officer);
            note(made, "ASSIGNED", made.done().size(), made.left(), officer);
            if (!made.done().isEmpty()) {
                deeds.done(KIND, made.subject(), "" + id, 0, "", "", "/assignments/" + id, officer);
            }
            return made;
        });
    }

    private void assign(
            long id,
            int ordinal,
            ProblemNumber number,
            int version,
            AssignedField field,
            String value,
            Officer officer) {
        var before = desk.read(number, field, value, officer);
        String failed;
        try {
            transaction.executeWithoutResult(status -> {
                var why = desk.set(number, version, field, value, officer);
                assignments.line(id, ordinal, before, why == null ? Assignment.DONE : why);
            });
            return;
        } catch (Conflict | OptimisticLockingFailureException moved) {
            failed = "MOVED";
        } catch (Unfit | WrongPost | NotVisible unfit) {
            failed = "UNFIT";
        } catch (RuntimeException broken) {
            LOG.error("assignment {}, problem {}: not set", id, number, broken);
            failed = "FAILED";
        }
        assignments.line(id, ordinal, before, failed);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    /** All of it, each problem by itself again: what was signed or changed since stays as it is, and the page says so. */
    @Override
    public void undo(SmallDeed deed, Officer officer, Runnable claim) {
        var made = find(Long.parseLong(deed.part()), officer);
        FieldDesk.mustAssign(made.field(), officer);
        transaction.executeWithoutResult(status -> claim.run());
        var restored = made.done().stream()
                .filter(line -> restored(made, line, officer))
                .count();
        transaction.executeWithoutResult(
                status -> note(made, "UNDONE", restored, made.done().size() - restored, officer));
    }

    private boolean restored(Assignment made, Assignment.Line line, Officer officer) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> desk.restore(
                            line.number(), line.signatures(), made.field(), made.value(), line.beforeValue(), officer)
                    == null));
        } catch (RuntimeException stays) {
            LOG.info("assignment {}, problem {}: not undone, {}", made.id(), line.number(), stays.toString());
            return false;
        }
    }

    boolean isUndone(Assignment made) {
        return deeds.isUndone(KIND, "" + made.id());
    }

    List<ProblemNumber> matching(String state, Officer officer) {
        return desk.matching(state, officer, Assignment.MOST + 1);
    }

    private void note(Assignment made, String deed, long done, long left, Officer officer) {
        var changes = List.of(
                new Change("assignments.field", null, "#" + made.field().messageKey()),
                new Change("assignments.value", null, made.shown()),
                new Change("assignments.done", null, "" + done),
                new Change("assignments.left", null, "" + left));
        trail.note(officer.actor(), deed, made.subject(), changes, "", clock.now());
    }
}
