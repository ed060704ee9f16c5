package cn.mingzhang.problems;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Scopes;
import cn.mingzhang.refusals.Unfit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the ledger takes in, typed on a page or read from a file: days in their order, money that adds up, an office in scope. */
@Component
class LedgerBounds {
    private final Registry registry;
    private final Scopes scopes;
    private final OfficeClock clock;

    LedgerBounds(Registry registry, Scopes scopes, OfficeClock clock) {
        this.registry = registry;
        this.scopes = scopes;
        this.clock = clock;
    }

    void mustFit(Basics basics, @Nullable LocalDate dueOn, Officer officer) {
        var today = clock.today();
        mustBeInOrder(basics, dueOn, today);
        if (basics.amountReduced().compareTo(basics.amountDue()) > 0) {
            throw new Unfit("amountReduced", "problem.amountReduced.tooMuch");
        }
        if (!basics.amountReduced().isZero() && basics.reductionGround().isBlank()) {
            throw new Unfit("reductionGround", "problem.reductionGround.missing");
        }
        mustBeAnOfficeInScope(basics.responsibleUnitId(), officer, today);
    }

    private static void mustBeInOrder(Basics basics, @Nullable LocalDate dueOn, LocalDate today) {
        if (basics.foundOn().isAfter(today)) {
            throw new Unfit("foundOn", "problem.foundOn.future");
        }
        if (basics.occurredOn() != null && basics.occurredOn().isAfter(basics.foundOn())) {
            throw new Unfit("occurredOn", "problem.occurredOn.afterFound");
        }
        if (dueOn != null && dueOn.isBefore(basics.foundOn())) {
            throw new Unfit("dueOn", "problem.dueOn.beforeFound");
        }
    }

    private void mustBeAnOfficeInScope(@Nullable Long unitId, Officer officer, LocalDate today) {
        var known = unitId == null
                || scopes.of(officer, today).covers(unitId)
                        && registry.civilDefenseUnits(today).stream().anyMatch(unit -> unit.id() == unitId);
        if (!known) {
            throw new Unfit("responsibleUnitId", "problem.responsibleUnit.unknown");
        }
    }
}
