package cn.mingzhang.gate;

import cn.mingzhang.audit.Actor;
import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.PasswordCheck;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.WrongTries;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 第二因素: who must have one, who has, and whether a code is right. Like a password it is judged outside the transaction of a
 * deed, so that what fails does not take the count with it.
 */
@Component
public class Factors {
    private final FactorStore store;
    private final Certificates certificates;
    private final WrongTries tries;
    private final Registry registry;
    private final Trail trail;
    private final OfficeClock clock;
    private final Set<Post> demanding;
    private final TransactionTemplate transaction;
    private final Clock system = Clock.systemUTC();

    Factors(
            FactorStore store,
            Certificates certificates,
            WrongTries tries,
            Registry registry,
            Trail trail,
            OfficeClock clock,
            @Value("${mingzhang.factor.posts:}") Set<Post> demanding,
            PlatformTransactionManager manager) {
        this.store = store;
        this.certificates = certificates;
        this.tries = tries;
        this.registry = registry;
        this.trail = trail;
        this.clock = clock;
        this.demanding = Set.copyOf(demanding);
        this.transaction = new TransactionTemplate(manager);
    }

    /** @param waitMinutes how long no code is judged; 0 if it was */
    record Verdict(boolean right, long waitMinutes) {}

    public boolean isDemandedOf(Officer officer) {
        return officer.holdsAny(demanding);
    }

    /** A dynamic code, or a certificate bound to the account while certificates are in use here. */
    public boolean isEnrolled(long officerId) {
        return hasCode(officerId) || certificates.isBound(officerId);
    }

    boolean hasCode(long officerId) {
        return enrolledAt(officerId).isPresent();
    }

    public Optional<Instant> enrolledAt(long officerId) {
        return store.enrolledAt(officerId);
    }

    int codesLeft(long officerId) {
        return store.codesLeft(officerId);
    }

    /** A code of now, or one of the ten; each is good once. */
    Verdict judge(Officer officer, String typed) {
        var count = tries.factor(officer.id());
        if (count.isRefused()) {
            return new Verdict(false, PasswordCheck.minutes(count.delay()));
        }
        var code = typed.replaceAll("[\\s-]", "");
        var right = code.matches("\\d{6}") ? judgeCode(officer.id(), code) : judgeRecovery(officer, code);
        if (right) {
            tries.clearFactor(officer.id());
        } else {
            note(officer.actor(), "FACTOR_REFUSED", officer);
        }
        return new Verdict(right, 0);
    }

    private boolean judgeCode(long officerId, String code) {
        return store.secret(officerId)
                .map(secret -> TimeCode.stepOf(secret, code, system.instant()))
                .filter(step -> step.isPresent() && store.use(officerId, step.getAsLong()))
                .isPresent();
    }

    private boolean judgeRecovery(Officer officer, String code) {
        var used = store.useCode(officer.id(), code);
        if (used) {
            var left = new Change("gate.codes", null, Integer.toString(store.codesLeft(officer.id())));
            note(officer.actor(), "RECOVERY_CODE_USED", officer, left);
        }
        return used;
    }

    /** A new secret, worth nothing until a code of it has been shown. */
    void begin(Officer officer) {
        store.begin(officer.id(), TimeCode.newSecret());
    }

    Optional<byte[]> pending(Officer officer) {
        return store.pending(officer.id());
    }

    /** With a code of the new secret: from now on it counts, and every session of the account ends. */
    Optional<List<String>> enrol(Officer officer, String typed) {
        var step = store.pending(officer.id())
                .map(secret -> TimeCode.stepOf(secret, typed.replaceAll("\\s", ""), system.instant()))
                .filter(java.util.OptionalLong::isPresent);
        return step.map(found -> transaction.execute(status -> {
            store.enrol(officer.id(), found.getAsLong(), system.instant());
            registry.endSessions(officer.actor(), officer.id(), "");
            note(officer.actor(), "FACTOR_ENROLLED", officer);
            return store.newCodes(officer.id());
        }));
    }

    List<String> newCodes(Officer officer) {
        return transaction.execute(status -> {
            note(officer.actor(), "RECOVERY_CODES_MADE", officer);
            return store.newCodes(officer.id());
        });
    }

    void remove(Officer officer) {
        end(officer.actor(), officer, "FACTOR_REMOVED");
    }

    /** 重置, by the security administrator, for who has lost it: his sessions end, and he enrols anew where one is demanded. */
    public void reset(Actor actor, long officerId) {
        end(actor, registry.officer(officerId, clock.today()), "FACTOR_RESET");
    }

    private void end(Actor actor, Officer officer, String deed) {
        transaction.executeWithoutResult(status -> {
            store.forget(officer.id());
            registry.endSessions(actor, officer.id(), "");
            note(actor, deed, officer);
        });
    }

    private void note(Actor actor, String deed, Officer officer, Change... changes) {
        var subject = new Subject("officer", officer.login());
        transaction.executeWithoutResult(status -> trail.note(actor, deed, subject, List.of(changes), "", clock.now()));
    }
}
