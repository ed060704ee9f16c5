package cn.mingzhang.collection;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.documents.DocumentNumber;
import cn.mingzhang.documents.DocumentNumbers;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 作废: the office's own last paper, while nobody has received it; by whoever may issue it. The paper and its number stay, void, and the
 * ladder stands where it stood before.
 */
@Component
@Transactional
class Withdrawals {
    private static final int LONGEST = 500;

    private final Situations situations;
    private final CollectionFiles files;
    private final DocumentNumbers numbers;
    private final Trail trail;
    private final OfficeClock clock;

    Withdrawals(Situations situations, CollectionFiles files, DocumentNumbers numbers, Trail trail, OfficeClock clock) {
        this.situations = situations;
        this.files = files;
        this.numbers = numbers;
        this.trail = trail;
        this.clock = clock;
    }

    static boolean mayWithdraw(Situation now, Entry entry) {
        return entry.issuer() == Issuer.CIVIL_DEFENSE
                && entry.service() == null
                && entry.equals(now.file().last());
    }

    /** Whose it is (403), and whether it still can be (409). */
    static Entry toWithdraw(Situation now, int ordinal, Officer officer) {
        var entry = now.file().entries().stream()
                .filter(one -> one.ordinal() == ordinal)
                .findFirst()
                .orElseThrow(() -> new Conflict("no paper " + ordinal));
        now.mustBeHis(entry.rung(), officer);
        if (!mayWithdraw(now, entry)) {
            throw new Conflict(entry.number() + " is served, void, or not the last");
        }
        return entry;
    }

    void withdraw(String projectNumber, int ordinal, @Nullable Long version, String reason, Officer officer) {
        var now = situations.held(projectNumber, officer);
        var entry = toWithdraw(now, ordinal, officer);
        now.mustBeAt(version);
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw new Unfit("reason", "collection.withdrawal.error.reason");
        }
        files.withdraw(now.project().id(), ordinal, reason.strip(), officer, now.today(), clock.now());
        situations.write(now);
        var number = DocumentNumber.parse(entry.number())
                .orElseThrow(() -> new Conflict(entry.number() + " is no number of the register"));
        numbers.voidNumber(number, reason, officer.actor(), now.today(), clock.now());
        trail.note(
                officer.actor(),
                "COLLECTION_WITHDRAWN",
                now.subject(),
                List.of(new Change("collection.number", entry.number(), null)),
                reason.strip(),
                clock.now());
    }
}
