package cn.mingzhang.witness;

import cn.mingzhang.audit.Actor;
import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.ShortStep;
import cn.mingzhang.jobs.Apart;
import cn.mingzhang.problems.OfficeParameters;
import cn.mingzhang.problems.ProblemMoved;
import cn.mingzhang.problems.ProblemNumber;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * 立行立改的抽查: after a closing by the short procedure is committed its lot is drawn; what is drawn gets a look-back. The
 * drawing has to wait for the commit: only then is there the digest that it comes from.
 */
@Component
class LookBackDrawing {
    private static final Logger LOG = LoggerFactory.getLogger(LookBackDrawing.class);

    private final Draws draws;
    private final LookBackDesk desk;
    private final OfficeParameters parameters;
    private final Trail trail;
    private final OfficeClock clock;
    private final Apart apart;

    LookBackDrawing(
            Draws draws, LookBackDesk desk, OfficeParameters parameters, Trail trail, OfficeClock clock, Apart apart) {
        this.draws = draws;
        this.desk = desk;
        this.parameters = parameters;
        this.trail = trail;
        this.clock = clock;
        this.apart = apart;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(ProblemMoved moved) {
        if (moved.step() == ShortStep.CONFIRM) {
            draw(moved.problem().id());
        }
    }

    /** Whatever was closed and not drawn, because the machine stopped between the two. */
    void drawWhatWaits() {
        for (var closing : draws.waiting()) {
            try {
                draw(closing.problemId());
            } catch (RuntimeException failed) {
                // One that cannot be drawn must not keep the others waiting.
                LOG.error("problem {}: no lot was drawn", closing.number(), failed);
            }
        }
    }

    private void draw(long problemId) {
        apart.run(() -> draws.waiting(problemId).ifPresent(this::draw));
    }

    private void draw(Draws.Closing closing) {
        var subject = new Subject("problem", closing.number());
        trail.sealOf(subject, "CLOSURE_" + ShortStep.CONFIRM).ifPresent(seal -> {
            var percent = parameters.shortLookBackPercent(closing.closedOn());
            var draw = Draw.of(seal, new ProblemNumber(closing.number()), percent);
            draws.keep(closing, draw, clock.today(), clock.now().atOffset(ZoneOffset.UTC));
            trail.note(
                    Actor.SYSTEM,
                    draw.isDrawn() ? "LOOK_BACK_DRAWN" : "LOOK_BACK_NOT_DRAWN",
                    subject,
                    List.of(new Change("witness.draw.lot", null, "%04d".formatted(draw.lot()))),
                    "",
                    clock.now());
            if (draw.isDrawn()) {
                desk.schedule(closing);
            }
        });
    }
}
