package cn.mingzhang.letters;

import cn.mingzhang.calendar.Deadline;
import cn.mingzhang.calendar.Lamp;
import cn.mingzhang.calendar.LampView;
import cn.mingzhang.calendar.Lamps;
import cn.mingzhang.calendar.OfficeClock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The lamps of letters: a clause's is its own deadline's, a letter's that of its earliest clause whose clock runs. */
@Component
class LetterLamps {
    private final Lamps lamps;
    private final OfficeClock clock;

    LetterLamps(Lamps lamps, OfficeClock clock) {
        this.lamps = lamps;
        this.clock = clock;
    }

    LampView of(Letter letter) {
        var due =
                letter.state() == LetterState.SERVED || letter.state() == LetterState.ISSUED ? letter.nextDue() : null;
        var deadline = due == null ? null : Deadline.on(due);
        return lamps.view(lamps.of(deadline, clock.today(), null, letter.state() == LetterState.CLOSED));
    }

    LampView of(Clause clause) {
        return lamps.view(lamp(clause, clock.today()));
    }

    LampView view(Lamp lamp, java.util.Locale locale) {
        return lamps.view(lamp, locale);
    }

    /** What an answer waits to be judged is not late by it: its clock is the reader's. */
    Lamp lamp(Clause clause, LocalDate today) {
        return lamps.of(clause.deadline(), today, null, clause.state() != ClauseState.WAITING);
    }

    /** The worst of the clauses that wait. */
    Lamp worst(List<Clause> clauses, LocalDate today) {
        return clauses.stream()
                .filter(clause -> clause.state() == ClauseState.WAITING)
                .map(clause -> lamp(clause, today))
                .min(java.util.Comparator.comparing(Lamp::colour))
                .orElseGet(() -> lamps.of(null, today, null, true));
    }
}
