package cn.mingzhang.accounts;

import static cn.mingzhang.people.Post.SECURITY_ADMIN;
import static cn.mingzhang.people.Post.SYSTEM_ADMIN;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.NewOfficer;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.OpenWork;
import cn.mingzhang.people.PasswordCheck;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 账号: opened, closed and moved by the system administrator, reset by the security administrator; never one's own. */
@Service
@Transactional
class AccountDesk {
    /** A transfer can be entered beforehand, but not so early that the list of open work means nothing. */
    private static final int DAYS_AHEAD = 31;

    private final Registry registry;
    private final AccountList accounts;
    private final Holdings holdings;
    private final ObjectProvider<OpenWork> work;
    private final PasswordCheck passwords;
    private final OfficeClock clock;

    AccountDesk(
            Registry registry,
            AccountList accounts,
            Holdings holdings,
            ObjectProvider<OpenWork> work,
            PasswordCheck passwords,
            OfficeClock clock) {
        this.registry = registry;
        this.accounts = accounts;
        this.holdings = holdings;
        this.work = work;
        this.passwords = passwords;
        this.clock = clock;
    }

    public Slip open(NewOfficer person, Officer officer) {
        officer.mustHoldAny(SYSTEM_ADMIN);
        var today = clock.today();
        if (registry.byLogin(person.login(), today).isPresent()) {
            throw new Unfit("login", "accounts.login.taken");
        }
        mustBeAUnit(person.unitId());
        try {
            var id = registry.appoint(officer.actor(), person, today);
            return slip(id, registry.issueActivation(officer.actor(), id), false);
        } catch (DuplicateKeyException taken) {
            throw new Unfit("login", "accounts.login.taken");
        }
    }

    public void disable(Officer target, String reason, Officer officer) {
        mustBeAnothersByTheSystemAdministrator(target, officer);
        if (accounts.state(target.id()) == AccountState.DISABLED) {
            throw new Conflict(target.login() + " is disabled");
        }
        mustNotBeTheLast(target);
        mustHaveHandedOver(target);
        registry.disable(officer.actor(), target.id(), reason);
    }

    public void enable(Officer target, String reason, Officer officer) {
        mustBeAnothersByTheSystemAdministrator(target, officer);
        if (accounts.state(target.id()) != AccountState.DISABLED) {
            throw new Conflict(target.login() + " is not disabled");
        }
        registry.enable(officer.actor(), target.id(), reason);
    }

    public void transfer(Officer target, long unitId, LocalDate from, String reason, Officer officer) {
        mustBeAnothersByTheSystemAdministrator(target, officer);
        mustBeAUnit(unitId);
        if (target.isOf(unitId)) {
            throw new Unfit("unitId", "accounts.transfer.same");
        }
        mustBeSoon(from, clock.today());
        if (!from.isAfter(holdings.inUnitSince(target.id()))) {
            throw new Unfit("from", "accounts.transfer.order", Dates.day(holdings.inUnitSince(target.id())));
        }
        mustNotBeTheLast(target);
        mustHaveHandedOver(target);
        registry.transfer(officer.actor(), target.id(), unitId, from, reason);
    }

    /** 重置: the old password is void at once, every session ends; the person sets a new one with the code. */
    public Slip reset(Officer target, String reason, Officer officer) {
        officer.mustHoldAny(SECURITY_ADMIN);
        Rights.mustBeAnothers(officer, target);
        holdings.hold(target.id());
        if (accounts.state(target.id()) == AccountState.DISABLED) {
            throw new Conflict(target.login() + " is disabled");
        }
        return slip(target.id(), registry.resetPassword(officer.actor(), target.id(), reason), true);
    }

    public void unlock(Officer target, String reason, Officer officer) {
        officer.mustHoldAny(SECURITY_ADMIN);
        Rights.mustBeAnothers(officer, target);
        passwords.unlock(officer.actor(), target.id(), reason);
    }

    /** 在办事项, of every capability. */
    @Transactional(readOnly = true)
    public List<OpenWork.Item> openWork(Officer target) {
        return work.orderedStream()
                .flatMap(capability -> capability.of(target).stream())
                .toList();
    }

    static void mustBeSoon(LocalDate from, LocalDate today) {
        if (from.isBefore(today) || from.isAfter(today.plusDays(DAYS_AHEAD))) {
            throw new Unfit("from", "accounts.date.soon", DAYS_AHEAD);
        }
    }

    private void mustBeAnothersByTheSystemAdministrator(Officer target, Officer officer) {
        officer.mustHoldAny(SYSTEM_ADMIN);
        Rights.mustBeAnothers(officer, target);
        holdings.hold(target.id());
    }

    /** Without its last holder an administrator's post could never be filled again. */
    private void mustNotBeTheLast(Officer target) {
        for (var post : target.posts()) {
            if (Post.ADMINISTRATORS.contains(post) && holdings.isLast(target.id(), post)) {
                throw new Unfit("", "accounts.last");
            }
        }
    }

    private void mustHaveHandedOver(Officer target) {
        var open = openWork(target).size();
        if (open > 0) {
            throw new Unfit("", "accounts.work.open", open);
        }
    }

    private void mustBeAUnit(long unitId) {
        if (registry.units(clock.today()).stream().noneMatch(unit -> unit.id() == unitId)) {
            throw new Unfit("unitId", "accounts.unit.missing");
        }
    }

    /** Codes run by the system's clock, so the slip says that one's day. */
    private Slip slip(long id, String code, boolean again) {
        var target = registry.officer(id, clock.today());
        var now = Clock.system(OfficeClock.ZONE).instant();
        return new Slip(
                target.login(),
                target.name(),
                target.unit().name(),
                code,
                Dates.time(now.plus(java.time.Duration.ofDays(7))),
                Dates.time(now),
                again);
    }
}
