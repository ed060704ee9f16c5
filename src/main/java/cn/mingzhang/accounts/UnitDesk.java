package cn.mingzhang.accounts;

import static cn.mingzhang.people.Post.SYSTEM_ADMIN;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Level;
import cn.mingzhang.people.NewUnit;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Unit;
import cn.mingzhang.people.UnitKind;
import cn.mingzhang.refusals.Unfit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 单位登记与更名, by the system administrator. */
@Service
@Transactional
class UnitDesk {
    private final Registry registry;
    private final UnitPages pages;
    private final OfficeClock clock;

    UnitDesk(Registry registry, UnitPages pages, OfficeClock clock) {
        this.registry = registry;
        this.pages = pages;
        this.clock = clock;
    }

    public void open(NewUnit unit, LocalDate from, Officer officer) {
        officer.mustHoldAny(SYSTEM_ADMIN);
        if (registry.unitByCode(unit.code(), clock.today()).isPresent()) {
            throw new Unfit("code", "accounts.unit.code.taken");
        }
        mustHaveItsSuperior(unit);
        try {
            registry.openUnit(officer.actor(), unit, from);
        } catch (DuplicateKeyException taken) {
            throw new Unfit("code", "accounts.unit.code.taken");
        }
    }

    /** A county's office stands below the city's, a resident group below the commission: scope and stand-ins follow this. */
    private void mustHaveItsSuperior(NewUnit unit) {
        var division = registry.divisions(clock.today()).stream()
                .filter(known -> known.code().equals(unit.divisionCode()))
                .findFirst()
                .orElseThrow(() -> new Unfit("divisionCode", "accounts.unit.division.missing"));
        var superior = superior(unit.superiorId());
        if (superior == null) {
            var needsOne = unit.kind() == UnitKind.RESIDENT_GROUP
                    || unit.kind() == UnitKind.CIVIL_DEFENSE && division.level() == Level.COUNTY;
            if (needsOne) {
                throw new Unfit("superiorId", "accounts.unit.superior.missing");
            }
            return;
        }
        var fits = switch (unit.kind()) {
            case RESIDENT_GROUP -> superior.kind() == UnitKind.DISCIPLINE;
            default -> superior.kind() == unit.kind();
        };
        if (!fits) {
            throw new Unfit("superiorId", "accounts.unit.superior.kind");
        }
    }

    private @Nullable Unit superior(@Nullable Long id) {
        if (id == null) {
            return null;
        }
        return registry.units(clock.today()).stream()
                .filter(unit -> unit.id() == id)
                .findFirst()
                .orElseThrow(() -> new Unfit("superiorId", "accounts.unit.superior.missing"));
    }

    /** Names only follow one another: what a unit was called on a past day is never rewritten. */
    public void rename(Unit unit, String name, LocalDate from, Officer officer) {
        officer.mustHoldAny(SYSTEM_ADMIN);
        var latest = pages.names(unit.id()).get(0);
        if (!from.isAfter(latest.from())) {
            throw new Unfit("from", "accounts.unit.rename.order", latest.since());
        }
        if (latest.name().equals(name)) {
            throw new Unfit("name", "accounts.unit.rename.same");
        }
        registry.renameUnit(officer.actor(), unit.id(), name, from);
    }
}
