package cn.mingzhang.problems;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.calendar.WorkingDays;
import cn.mingzhang.closure.Attempt;
import cn.mingzhang.closure.ClosureStep;
import cn.mingzhang.closure.NoticeScope;
import cn.mingzhang.closure.Rectification;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.closure.Step;
import cn.mingzhang.people.Officer;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a signature brings with it, beside the stage: numbers, dates, the notice, the unit's clock. */
@Component
class Consequences {
    private final Numbers numbers;
    private final Problems problems;
    private final WorkingDays workingDays;
    private final OfficeClock clock;
    private final ObjectProvider<LookBackTerms> lookBacks;
    private final ApplicationEventPublisher events;
    private final int noticeDays;

    Consequences(
            Numbers numbers,
            Problems problems,
            WorkingDays workingDays,
            OfficeClock clock,
            ObjectProvider<LookBackTerms> lookBacks,
            ApplicationEventPublisher events,
            @Value("${mingzhang.closure.notice-working-days:5}") int noticeDays) {
        this.numbers = numbers;
        this.problems = problems;
        this.workingDays = workingDays;
        this.clock = clock;
        this.lookBacks = lookBacks;
        this.events = events;
        this.noticeDays = noticeDays;
    }

    Standing standingAfter(Problem problem, ClosureStep step, Stage to, Attempt attempt) {
        var now = problem.standing();
        var reopened = step == Step.REOPEN;
        var closes = to == Stage.CLOSED;
        return new Standing(
                to,
                (short) (now.round() + (step == Step.APPLY ? 1 : 0)),
                (short) (now.reopenings() + (reopened ? 1 : 0)),
                now.signatures() + 1,
                clockStopped(now, step, to),
                step == Step.SERVE && now.servedOn() == null ? clock.today() : now.servedOn(),
                closes ? clock.today() : reopened ? null : now.closedOn(),
                closes ? numbers.nextClosure(clock.today()) : reopened ? null : now.closureNumber(),
                step == Step.VOID && attempt.other() != null
                        ? problems.findByNumber(attempt.other())
                                .map(Problem::id)
                                .orElse(null)
                        : now.mergedIntoId());
    }

    /** The unit's clock stands still from the end of the notice on, and runs again when the work is its own again. */
    private @org.jspecify.annotations.Nullable LocalDate clockStopped(Standing now, ClosureStep step, Stage to) {
        if (step == Step.END_NOTICE || to == Stage.SHELVED || to == Stage.CLOSED) {
            return now.clockStoppedOn() == null ? clock.today() : now.clockStoppedOn();
        }
        return to.compareTo(Stage.PUBLIC_NOTICE) <= 0 ? null : now.clockStoppedOn();
    }

    void follow(Problem problem, ClosureStep step, Stage from, Attempt attempt) {
        if (!(step instanceof Step general)) {
            return;
        }
        switch (general) {
            case ACCEPT ->
                problem.work()
                        .setStatus(Rectification.IN_PROGRESS, "", true, clock.today(), officer(attempt), clock.now());
            case REVIEW -> problem.announce(problem.notice().choose(scope(attempt), attempt.remark()));
            case VERIFY ->
                problem.announce(problem.notice()
                        .publish(NoticeText.of(problem), clock.today(), workingDays.plus(clock.today(), noticeDays)));
            case REOPEN -> reopen(problem, attempt);
            default -> {
                // the stage itself is all that changes
            }
        }
    }

    private void reopen(Problem problem, Attempt attempt) {
        problem.work()
                .setStatus(
                        Rectification.IN_PROGRESS,
                        attempt.remark(),
                        true,
                        clock.today(),
                        officer(attempt),
                        clock.now());
        problem.announce(NoticeState.NONE);
        lookBacks.stream()
                .flatMap(terms -> terms.newDueDate(problem.file()).stream())
                .findFirst()
                .ifPresent(problem::resetDueDate);
    }

    void announce(Problem problem, ClosureStep step, Stage from, Stage to) {
        events.publishEvent(new ProblemMoved(problem.file(), step, from, to, clock.today(), clock.now()));
    }

    private static Officer officer(Attempt attempt) {
        return Objects.requireNonNull(attempt.officer());
    }

    private static NoticeScope scope(Attempt attempt) {
        return Objects.requireNonNull(attempt.notice());
    }
}
