package cn.mingzhang.people;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.database.Once;
import cn.mingzhang.refusals.NotVisible;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** The reading half of the registry: who and what there is on a day. */
@Transactional(readOnly = true)
abstract class Roll {
    final Units units;
    final Officers officers;
    final OfficeClock clock;

    Roll(Units units, Officers officers, OfficeClock clock) {
        this.units = units;
        this.officers = officers;
        this.clock = clock;
    }

    public Officer officer(long id, LocalDate on) {
        return officers.standing(id, on)
                .orElseThrow(() -> new NotVisible("officer " + id))
                .officer();
    }

    public Optional<Officer> byLogin(String login, LocalDate on) {
        return officers.standing(login, on).map(Officers.Standing::officer);
    }

    public List<Officer> officers(LocalDate on) {
        return officers.all(on);
    }

    /** Who holds a post on a day in a unit, or (null) anywhere; by name. */
    public List<Officer> officersHolding(Post post, @Nullable Long unitId, LocalDate on) {
        return officers.holding(post, unitId, on);
    }

    /** Who holds a post on a day, or acts in it for somebody absent; each once. */
    public List<Officer> officersActingIn(Post post, LocalDate on) {
        return Stream.concat(officers.holding(post, null, on).stream(), officers.standingInFor(post, on).stream())
                .distinct()
                .toList();
    }

    /** How often his password has been reset by others. */
    public int resets(long officerId) {
        return officers.resets(officerId);
    }

    public Unit unit(long id) {
        return unit(id, clock.today());
    }

    public Unit unit(long id, LocalDate on) {
        return units.byId(id, on).orElseThrow(() -> new NotVisible("unit " + id));
    }

    public Optional<Unit> unitByCode(String code, LocalDate on) {
        return units.byCode(code, on);
    }

    public List<Unit> units(LocalDate on) {
        return Once.read(List.of("units", on), () -> List.copyOf(units.all(on)));
    }

    public List<Unit> civilDefenseUnits(LocalDate on) {
        return Once.read(
                List.of("civil-defense units", on), () -> List.copyOf(units.ofKind(UnitKind.CIVIL_DEFENSE, on)));
    }

    public List<Division> divisions(LocalDate on) {
        return units.divisions(on);
    }
}
