package cn.mingzhang.batches;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.Condition;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ClosureDesk;
import cn.mingzhang.problems.SigningRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One problem of a batch, in a transaction of its own: signed and noted as signed, or noted as staying; nothing half. */
@Component
@Transactional
class BatchSignature {
    private final ClosureDesk closure;
    private final Batches batches;
    private final Trail trail;
    private final OfficeClock clock;

    BatchSignature(ClosureDesk closure, Batches batches, Trail trail, OfficeClock clock) {
        this.closure = closure;
        this.batches = batches;
        this.trail = trail;
        this.clock = clock;
    }

    void sign(Batch batch, Batch.Item item, SigningRequest request, Officer officer) {
        var unmet = closure.sign(item.number(), request, officer);
        if (!unmet.isEmpty()) {
            batches.stays(batch, item, codes(unmet));
            return;
        }
        batches.signed(batch, item, officer);
        trail.note(
                officer.actor(),
                "SIGNED_IN_BATCH",
                new Subject("problem", item.number().value()),
                List.of(new Change("batches.number", null, batch.number())),
                "",
                clock.now());
    }

    void stays(Batch batch, Batch.Item item, Stay stay) {
        batches.stays(batch, item, stay.name());
    }

    /** That a clue exists is itself secret: what depends on one is not written down here by its name. */
    private static String codes(List<Condition> unmet) {
        return unmet.stream()
                .map(condition -> condition.isSecret() ? Stay.DISCIPLINE.name() : condition.name())
                .distinct()
                .collect(Collectors.joining(","));
    }
}
