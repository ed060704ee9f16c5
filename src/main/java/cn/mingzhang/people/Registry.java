package cn.mingzhang.people;

import cn.mingzhang.audit.Actor;
import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.refusals.Conflict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 名册: units, officers, posts and accounts. Names, units and posts are dated: a change adds a line from its date on. An end
 * date is the first day on which the thing no longer holds, so that a post taken away today is gone at the next request.
 *
 * <p>It writes down what is decided; who may decide is asked by the pages of the administrators.
 */
@Component
@Transactional
public class Registry extends Roll {
    private final Credentials credentials;
    private final Grants grants;
    private final Trail trail;

    Registry(Units units, Officers officers, Credentials credentials, Grants grants, Trail trail, OfficeClock clock) {
        super(units, officers, clock);
        this.credentials = credentials;
        this.grants = grants;
        this.trail = trail;
    }

    public long openUnit(Actor actor, NewUnit unit, LocalDate from) {
        var id = units.open(unit);
        units.name(id, unit.name(), from);
        noteUnit(actor, "UNIT_OPENED", unit.code(), new Change("people.unit.name", null, unit.name()));
        return id;
    }

    /** A rename from a date; the old name stays in force for the days before it. */
    public void renameUnit(Actor actor, long unitId, String name, LocalDate from) {
        var before = unit(unitId, from);
        units.name(unitId, name, from);
        noteUnit(actor, "UNIT_RENAMED", before.code(), new Change("people.unit.name", before.name(), name));
    }

    public long appoint(Actor actor, NewOfficer officer, LocalDate from) {
        var id = officers.add(officer, from);
        note(
                actor,
                "OFFICER_APPOINTED",
                id,
                "",
                new Change("people.officer.name", null, officer.name()),
                new Change(
                        "people.officer.unit",
                        null,
                        unit(officer.unitId(), from).name()));
        return id;
    }

    public void transfer(Actor actor, long officerId, long unitId, LocalDate from) {
        transfer(actor, officerId, unitId, from, "");
    }

    /** A transfer ends every post: what one may do in the new unit is given anew. */
    public void transfer(Actor actor, long officerId, long unitId, LocalDate from, String reason) {
        var before = officer(officerId, from);
        before.posts().forEach(post -> officers.end(officerId, post, from));
        officers.endSessions(officerId);
        officers.move(officerId, unitId, from);
        var name = unit(unitId, from).name();
        var change = new Change("people.officer.unit", before.unit().name(), name);
        note(actor, "OFFICER_TRANSFERRED", officerId, reason, change);
    }

    /** Gives a post in the officer's own unit. */
    public void givePost(Actor actor, long officerId, Post post, LocalDate from) {
        var officer = officer(officerId, from);
        givePost(actor, officer, post, officer.unit(), from, null, "");
    }

    /** Gives a post in another unit, such as 组长 in the leading group. */
    public void givePost(Actor actor, long officerId, Post post, long unitId, LocalDate from) {
        givePost(actor, officerId, post, unitId, from, "");
    }

    public void givePost(Actor actor, long officerId, Post post, long unitId, LocalDate from, String reason) {
        givePost(actor, officer(officerId, from), post, unit(unitId, from), from, null, reason);
    }

    private void givePost(
            Actor actor, Officer officer, Post post, Unit unit, LocalDate from, @Nullable Long grant, String reason) {
        if (post.side() == Post.Side.OFFICE && !officer.isOf(unit.id())) {
            throw new IllegalArgumentException(post + " is held in one's own unit only");
        }
        officers.give(officer.id(), post, unit.id(), from, grant);
        officers.endSessions(officer.id());
        note(actor, "POST_GIVEN", officer.id(), reason, new Change("people.post." + post, null, unit.name()));
    }

    public void endPost(Actor actor, long officerId, Post post, LocalDate from) {
        endPost(actor, officerId, post, from, "");
    }

    /** Ends a post, in whatever unit it is held; {@code from} is the first day without it. */
    public void endPost(Actor actor, long officerId, Post post, LocalDate from, String reason) {
        var ended = officers.end(officerId, post, from);
        for (var unitId : ended) {
            var change = new Change("people.post." + post, unit(unitId, from).name(), null);
            officers.endSessions(officerId);
            note(actor, "POST_ENDED", officerId, reason, change);
        }
    }

    /**
     * 提名 to a post that needs a second person ({@link Post#needsSecondPerson}): nothing takes effect before another confirms.
     *
     * @return the proposal's id
     */
    public long propose(Officer proposer, long officerId, Post post, long unitId, LocalDate from, String reason) {
        if (grants.isPending(officerId, post)) {
            throw new Conflict(post + " is proposed already for officer " + officerId);
        }
        var id = grants.add(proposer, officerId, post, unitId, from, reason, clock.today(), clock.now());
        var change = new Change("people.post." + post, null, unit(unitId, from).name());
        note(proposer.actor(), "POST_PROPOSED", officerId, reason, change);
        return id;
    }

    /** 确认授权: the post is held from the day proposed, but never from a day before this one. */
    public void confirm(Officer second, long grantId) {
        var today = clock.today();
        var grant = grants.pending(grantId).orElseThrow(() -> new Conflict("grant " + grantId + " is answered"));
        grants.answer(grantId, true, "", second, today, clock.now());
        var from = grant.from().isBefore(today) ? today : grant.from();
        var officer = officer(grant.officerId(), from);
        givePost(second.actor(), officer, grant.post(), unit(grant.unitId(), from), from, grantId, grant.reason());
    }

    /** 不予确认, with the reason. */
    public void refuse(Officer second, long grantId, String reason) {
        var grant = grants.pending(grantId).orElseThrow(() -> new Conflict("grant " + grantId + " is answered"));
        grants.answer(grantId, false, reason, second, clock.today(), clock.now());
        var change =
                new Change("people.post." + grant.post(), unit(grant.unitId()).name(), null);
        note(second.actor(), "POST_PROPOSAL_REFUSED", grant.officerId(), reason, change);
    }

    public void assignUnit(Actor actor, long officerId, long unitId, LocalDate from) {
        if (officers.assign(officerId, unitId, from)) {
            var change =
                    new Change("people.supervised", null, unit(unitId, from).name());
            note(actor, "UNIT_ASSIGNED", officerId, "", change);
        }
    }

    public void endAssignment(Actor actor, long officerId, long unitId, LocalDate from) {
        if (officers.unassign(officerId, unitId, from)) {
            var change = new Change("people.supervised", unit(unitId, from).name(), null);
            note(actor, "UNIT_UNASSIGNED", officerId, "", change);
        }
    }

    /** Sets a password and ends every session of the account; refuses one that {@link PasswordRule} refuses. */
    public void setPassword(Actor actor, long officerId, String raw) {
        credentials.set(officerId, raw);
        note(actor, "PASSWORD_SET", officerId, "");
    }

    /** A code, shown once and good for seven days, with which the officer sets his password. */
    public String issueActivation(Actor actor, long officerId) {
        var code = credentials.issueActivation(officerId);
        note(actor, "ACTIVATION_ISSUED", officerId, "");
        return code;
    }

    /** 重置: the old password is void at once and every session ends; the code is for the new one. */
    public String resetPassword(Actor actor, long officerId, String reason) {
        officers.forgetPassword(officerId);
        note(actor, "PASSWORD_RESET", officerId, reason);
        return issueActivation(actor, officerId);
    }

    /** Ends every session of the account at its next request, on every node. */
    public void endSessions(Actor actor, long officerId, String reason) {
        officers.endSessions(officerId);
        note(actor, "SESSIONS_ENDED", officerId, reason);
    }

    /** What is wrong with the password to be set with this code. Who has no code learns only how strong it is. */
    @Transactional(readOnly = true)
    public Optional<String> activationRefusal(String login, String code, String raw) {
        var holder = credentials.holderOfActivation(login, code);
        return credentials
                .refusal(holder.orElse(0L), raw)
                .or(() -> holder.filter(id -> credentials.wasUsed(id, raw)).map(id -> "people.password.used"));
    }

    /** Uses up an activation code; false for a wrong, used or old one, whatever the account. */
    public boolean activate(String login, String code, String raw) {
        var officer = credentials.useActivation(login, code).flatMap(id -> officers.standing(id, clock.today()));
        officer.ifPresent(standing ->
                setPassword(standing.officer().actor(), standing.officer().id(), raw));
        return officer.isPresent();
    }

    public void disable(Actor actor, long officerId) {
        disable(actor, officerId, "");
    }

    /** Closes the account: its sessions end at their next request. */
    public void disable(Actor actor, long officerId, String reason) {
        officers.activate(officerId, false);
        note(actor, "ACCOUNT_DISABLED", officerId, reason);
    }

    public void enable(Actor actor, long officerId) {
        enable(actor, officerId, "");
    }

    public void enable(Actor actor, long officerId, String reason) {
        officers.activate(officerId, true);
        note(actor, "ACCOUNT_ENABLED", officerId, reason);
    }

    private void note(Actor actor, String deed, long officerId, String remark, Change... changes) {
        var subject = new Subject("officer", officer(officerId, clock.today()).login());
        trail.note(actor, deed, subject, List.of(changes), remark, clock.now());
    }

    private void noteUnit(Actor actor, String deed, String code, Change change) {
        trail.note(actor, deed, new Subject("unit", code), List.of(change), "", clock.now());
    }
}
