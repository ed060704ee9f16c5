package cn.mingzhang.people;

import cn.mingzhang.audit.Actor;
import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.refusals.NotVisible;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 名册: units, officers, posts and accounts. Names, units and posts are dated: a change adds a line from its date on. An end
 * date is the first day on which the thing no longer holds, so that a post taken away today is gone at the next request.
 */
@Component
@Transactional
public class Registry {
    private final Units units;
    private final Officers officers;
    private final Credentials credentials;
    private final Trail trail;
    private final OfficeClock clock;

    Registry(Units units, Officers officers, Credentials credentials, Trail trail, OfficeClock clock) {
        this.units = units;
        this.officers = officers;
        this.credentials = credentials;
        this.trail = trail;
        this.clock = clock;
    }

    public long openUnit(Actor actor, NewUnit unit, LocalDate from) {
        var id = units.open(unit);
        units.name(id, unit.name(), from);
        note(actor, "UNIT_OPENED", unitSubject(unit.code()), new Change("people.unit.name", null, unit.name()));
        return id;
    }

    /** A rename from a date; the old name stays in force for the days before it. */
    public void renameUnit(Actor actor, long unitId, String name, LocalDate from) {
        var before = unit(unitId, from);
        units.name(unitId, name, from);
        note(actor, "UNIT_RENAMED", unitSubject(before.code()), new Change("people.unit.name", before.name(), name));
    }

    public long appoint(Actor actor, NewOfficer officer, LocalDate from) {
        var id = officers.add(officer, from);
        var unit = unit(officer.unitId(), from).name();
        note(
                actor,
                "OFFICER_APPOINTED",
                officerSubject(officer.login()),
                new Change("people.officer.name", null, officer.name()),
                new Change("people.officer.unit", null, unit));
        return id;
    }

    /** A transfer ends every post: what one may do in the new unit is given anew. */
    public void transfer(Actor actor, long officerId, long unitId, LocalDate from) {
        var before = officer(officerId, from);
        before.posts().forEach(post -> officers.end(officerId, post, from));
        officers.move(officerId, unitId, from);
        var name = unit(unitId, from).name();
        note(
                actor,
                "OFFICER_TRANSFERRED",
                officerSubject(before.login()),
                new Change("people.officer.unit", before.unit().name(), name));
    }

    /** Gives a post in the officer's own unit. */
    public void givePost(Actor actor, long officerId, Post post, LocalDate from) {
        var officer = officer(officerId, from);
        givePost(actor, officer, post, officer.unit(), from);
    }

    /** Gives a post in another unit, such as 组长 in the leading group. */
    public void givePost(Actor actor, long officerId, Post post, long unitId, LocalDate from) {
        givePost(actor, officer(officerId, from), post, unit(unitId, from), from);
    }

    private void givePost(Actor actor, Officer officer, Post post, Unit unit, LocalDate from) {
        if (post.side() == Post.Side.OFFICE && !officer.isOf(unit.id())) {
            throw new IllegalArgumentException(post + " is held in one's own unit only");
        }
        officers.give(officer.id(), post, unit.id(), from);
        note(
                actor,
                "POST_GIVEN",
                officerSubject(officer.login()),
                new Change("people.post." + post, null, unit.name()));
    }

    /** Ends a post; {@code from} is the first day without it. */
    public void endPost(Actor actor, long officerId, Post post, LocalDate from) {
        var officer = officer(officerId, from);
        if (officers.end(officerId, post, from)) {
            var change = new Change("people.post." + post, officer.unit().name(), null);
            note(actor, "POST_ENDED", officerSubject(officer.login()), change);
        }
    }

    public void assignUnit(Actor actor, long officerId, long unitId, LocalDate from) {
        if (officers.assign(officerId, unitId, from)) {
            var change =
                    new Change("people.supervised", null, unit(unitId, from).name());
            note(actor, "UNIT_ASSIGNED", officerSubject(officer(officerId, from).login()), change);
        }
    }

    public void endAssignment(Actor actor, long officerId, long unitId, LocalDate from) {
        if (officers.unassign(officerId, unitId, from)) {
            var change = new Change("people.supervised", unit(unitId, from).name(), null);
            note(
                    actor,
                    "UNIT_UNASSIGNED",
                    officerSubject(officer(officerId, from).login()),
                    change);
        }
    }

    /** Sets a password and ends every session of the account; refuses one that {@link PasswordRule} refuses. */
    public void setPassword(Actor actor, long officerId, String raw) {
        credentials.set(officerId, raw);
        note(
                actor,
                "PASSWORD_SET",
                officerSubject(officer(officerId, clock.today()).login()));
    }

    /** A code, shown once and good for seven days, with which the officer sets his password. */
    public String issueActivation(Actor actor, long officerId) {
        var code = credentials.issueActivation(officerId);
        note(
                actor,
                "ACTIVATION_ISSUED",
                officerSubject(officer(officerId, clock.today()).login()));
        return code;
    }

    /** Uses up an activation code; false for a wrong, used or old one, whatever the account. */
    public boolean activate(String login, String code, String raw) {
        var officer = credentials.useActivation(login, code).flatMap(id -> officers.standing(id, clock.today()));
        officer.ifPresent(standing ->
                setPassword(standing.officer().actor(), standing.officer().id(), raw));
        return officer.isPresent();
    }

    /** Closes the account: its sessions end at their next request. */
    public void disable(Actor actor, long officerId) {
        officers.activate(officerId, false);
        note(
                actor,
                "ACCOUNT_DISABLED",
                officerSubject(officer(officerId, clock.today()).login()));
    }

    public void enable(Actor actor, long officerId) {
        officers.activate(officerId, true);
        note(
                actor,
                "ACCOUNT_ENABLED",
                officerSubject(officer(officerId, clock.today()).login()));
    }

    @Transactional(readOnly = true)
    public Officer officer(long id, LocalDate on) {
        return officers.standing(id, on)
                .orElseThrow(() -> new NotVisible("officer " + id))
                .officer();
    }

    @Transactional(readOnly = true)
    public Optional<Officer> byLogin(String login, LocalDate on) {
        return officers.standing(login, on).map(Officers.Standing::officer);
    }

    @Transactional(readOnly = true)
    public List<Officer> officers(LocalDate on) {
        return officers.all(on);
    }

    /** Who holds a post on a day in a unit, or (null) anywhere; by name. */
    @Transactional(readOnly = true)
    public List<Officer> officersHolding(Post post, @Nullable Long unitId, LocalDate on) {
        return officers.holding(post, unitId, on);
    }

    @Transactional(readOnly = true)
    public Unit unit(long id) {
        return unit(id, clock.today());
    }

    @Transactional(readOnly = true)
    public Unit unit(long id, LocalDate on) {
        return units.byId(id, on).orElseThrow(() -> new NotVisible("unit " + id));
    }

    @Transactional(readOnly = true)
    public Optional<Unit> unitByCode(String code, LocalDate on) {
        return units.byCode(code, on);
    }

    @Transactional(readOnly = true)
    public List<Unit> units(LocalDate on) {
        return units.all(on);
    }

    @Transactional(readOnly = true)
    public List<Unit> civilDefenseUnits(LocalDate on) {
        return units.ofKind(UnitKind.CIVIL_DEFENSE, on);
    }

    @Transactional(readOnly = true)
    public List<Division> divisions(LocalDate on) {
        return units.divisions(on);
    }

    private void note(Actor actor, String deed, Subject subject, Change... changes) {
        trail.note(actor, deed, subject, List.of(changes), "", clock.now());
    }

    private static Subject officerSubject(String login) {
        return new Subject("officer", login);
    }

    private static Subject unitSubject(String code) {
        return new Subject("unit", code);
    }
}
