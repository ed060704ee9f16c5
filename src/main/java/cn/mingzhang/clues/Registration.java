package cn.mingzhang.clues;

import static java.util.Objects.requireNonNull;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import cn.mingzhang.problems.ProblemFile;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From what is typed to what is registered: asks the register of people and the ledger, before the compartment is entered. */
@Component
class Registration {
    private static final int MOST_NAMES = 20;

    private final Registry registry;
    private final ProblemLedger ledger;
    private final OfficeClock clock;

    Registration(Registry registry, ProblemLedger ledger, OfficeClock clock) {
        this.registry = registry;
        this.ledger = ledger;
        this.clock = clock;
    }

    List<Officer> approvers(Officer registrar) {
        return registry.officersHolding(Post.SUPERVISOR, null, clock.today()).stream()
                .filter(one -> one.id() != registrar.id())
                .toList();
    }

    NewClue of(ClueForm form, Officer registrar) {
        if (form.entryCheck() != EntryCheck.OURS) {
            throw new Unfit("entryCheck", "clues.error.entry." + form.entryCheck());
        }
        var received = requireNonNull(form.receivedOn());
        if (received.isAfter(clock.today())) {
            throw new Unfit("receivedOn", "clues.error.future");
        }
        var unit = registry.civilDefenseUnits(clock.today()).stream()
                .filter(one -> one.id() == requireNonNull(form.accusedUnitId()))
                .findFirst()
                .orElseThrow(() -> new Unfit("accusedUnitId", "clues.error.choose"));
        var approver = approvers(registrar).stream()
                .filter(one -> one.id() == requireNonNull(form.approverId()))
                .findFirst()
                .orElseThrow(() -> new Unfit("approverId", "clues.error.choose"));
        return new NewClue(
                requireNonNull(form.kind()),
                requireNonNull(form.source()),
                ClueForm.text(form.sourceUnit()),
                ClueForm.text(form.sourceDocument()),
                requireNonNull(form.level()),
                requireNonNull(form.secrecy()),
                received,
                unit,
                requireNonNull(form.accusedRank()),
                problem(ClueForm.text(form.problem()), registrar),
                approver,
                named(form.names()));
    }

    private @Nullable ProblemFile problem(String number, Officer registrar) {
        try {
            return number.isEmpty() ? null : ledger.file(ProblemNumber.fromAddress(number), registrar);
        } catch (NotVisible unknown) {
            throw new Unfit("problem", "clues.error.problem");
        }
    }

    /** A name that officers of this system bear shuts each of them out: rather one too many than the one who is meant. */
    private List<NewClue.Named> named(List<String> names) {
        var officers = registry.officers(clock.today());
        var named = new ArrayList<NewClue.Named>();
        for (var name : names) {
            var bearers =
                    officers.stream().filter(one -> one.name().equals(name)).toList();
            if (bearers.isEmpty()) {
                named.add(new NewClue.Named(name, null));
            }
            bearers.forEach(one -> named.add(new NewClue.Named(name, one.id())));
        }
        if (named.size() > MOST_NAMES) {
            throw new Unfit("named", "clues.error.many", MOST_NAMES);
        }
        return named;
    }
}
