package cn.mingzhang.accounts;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.gate.Certificates;
import cn.mingzhang.gate.Factors;
import cn.mingzhang.gate.Sessions;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.PasswordCheck;
import java.util.List;
import org.springframework.stereotype.Component;

/** How an account comes in: what the security administrator sees before he resets anything. */
@Component
class SignInState {
    private final PasswordCheck passwords;
    private final Sessions sessions;
    private final Factors factors;
    private final Certificates certificates;
    private final Words words;

    SignInState(PasswordCheck passwords, Sessions sessions, Factors factors, Certificates certificates, Words words) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.factors = factors;
        this.certificates = certificates;
        this.words = words;
    }

    List<Fact> facts(Officer target) {
        var locked = passwords.lockedUntil(target.id());
        var bound = certificates.of(target.id()).size();
        return List.of(
                words.fact(
                        "locked",
                        locked.map(until -> words.of("locked.until", Dates.time(until.toInstant())))
                                .orElse(words.of("locked.not"))),
                words.fact("sessions", words.of("sessions.count", sessions.count(target.login()))),
                words.fact(
                        "factor",
                        factors.enrolledAt(target.id())
                                .map(at -> words.of("factor.since", Dates.day(at)))
                                .orElse(words.of(factors.isDemandedOf(target) ? "factor.demanded" : "factor.none"))),
                words.fact("certificates", words.of("certificates.count", bound)));
    }

    boolean isLocked(Officer target) {
        return passwords.lockedUntil(target.id()).isPresent();
    }

    boolean isEnrolled(Officer target) {
        return factors.isEnrolled(target.id());
    }

    boolean isIn(Officer target) {
        return sessions.count(target.login()) > 0;
    }
}
