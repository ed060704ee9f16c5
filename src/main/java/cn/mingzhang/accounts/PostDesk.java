package cn.mingzhang.accounts;

import static cn.mingzhang.people.Post.SECURITY_ADMIN;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.PostGrant;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Unit;
import cn.mingzhang.people.UnitKind;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 任岗: by the security administrator, never for himself; what opens the sealed compartment asks a second person. */
@Service
@Transactional
class PostDesk {
    private final Registry registry;
    private final PostRules rules;
    private final Holdings holdings;
    private final OfficeClock clock;

    PostDesk(Registry registry, PostRules rules, Holdings holdings, OfficeClock clock) {
        this.registry = registry;
        this.rules = rules;
        this.holdings = holdings;
        this.clock = clock;
    }

    /** @return whether it waits for a second person */
    public boolean give(Officer target, Post post, long unitId, LocalDate from, String reason, Officer officer) {
        mustBeAnothers(target, officer);
        AccountDesk.mustBeSoon(from, clock.today());
        rules.mustFit(post, registry.officer(target.id(), from), unit(unitId));
        if (post.needsSecondPerson()) {
            registry.propose(officer, target.id(), post, unitId, from, reason);
            return true;
        }
        registry.givePost(officer.actor(), target.id(), post, unitId, from, reason);
        return false;
    }

    public void end(Officer target, Post post, LocalDate from, String reason, Officer officer) {
        mustBeAnothers(target, officer);
        AccountDesk.mustBeSoon(from, clock.today());
        if (holdings.of(target.id()).stream().noneMatch(held -> held.post() == post && held.until() == null)) {
            throw new Conflict(target.login() + " does not hold " + post);
        }
        if (Post.ADMINISTRATORS.contains(post) && holdings.isLast(target.id(), post)) {
            throw new Unfit("", "accounts.last");
        }
        registry.endPost(officer.actor(), target.id(), post, from, reason);
    }

    /** 联系单位: all that are watched from now on. */
    public void watch(Officer target, Set<Long> wanted, LocalDate from, Officer officer) {
        mustBeAnothers(target, officer);
        AccountDesk.mustBeSoon(from, clock.today());
        if (!watches(target)) {
            throw new Unfit("", "accounts.watch.notDiscipline");
        }
        var known =
                registry.civilDefenseUnits(clock.today()).stream().map(Unit::id).collect(Collectors.toSet());
        if (!known.containsAll(wanted)) {
            throw new Unfit("unitIds", "accounts.unit.missing");
        }
        var before = holdings.watchedBy(target.id()).stream()
                .map(Holdings.Watched::unitId)
                .collect(Collectors.toSet());
        var gone = new HashSet<>(before);
        gone.removeAll(wanted);
        gone.forEach(unit -> registry.endAssignment(officer.actor(), target.id(), unit, from));
        wanted.stream()
                .filter(unit -> !before.contains(unit))
                .forEach(unit -> registry.assignUnit(officer.actor(), target.id(), unit, from));
    }

    /** Who belongs to the commission or its resident group. */
    static boolean watches(Officer target) {
        return target.unit().kind() == UnitKind.DISCIPLINE || target.unit().kind() == UnitKind.RESIDENT_GROUP;
    }

    /** The second person, his password judged before. */
    public void confirm(PostGrant grant, Officer officer) {
        mustBeTheSecond(grant, officer);
        var target = registry.officer(grant.officerId(), clock.today());
        holdings.hold(target.id());
        rules.mustStillFit(grant.post(), target);
        if (!target.isOf(grant.unitId())) {
            throw new Unfit("", "accounts.grant.moved");
        }
        registry.confirm(officer, grant.id());
    }

    public void refuse(PostGrant grant, String reason, Officer officer) {
        mustBeTheSecond(grant, officer);
        registry.refuse(officer, grant.id(), reason);
    }

    static void mustBeTheSecond(PostGrant grant, Officer officer) {
        // A stand-in must not let people into the compartment in another's name.
        officer.inOwnRight().mustHoldAny(Post.CONFIRMERS.toArray(Post[]::new));
        if (officer.id() == grant.officerId() || officer.id() == grant.proposerId()) {
            throw new WrongPost("nobody grants himself");
        }
        if (!grant.isPending()) {
            throw new Conflict("grant " + grant.id() + " is answered");
        }
    }

    private void mustBeAnothers(Officer target, Officer officer) {
        officer.mustHoldAny(SECURITY_ADMIN);
        Rights.mustBeAnothers(officer, target);
        holdings.hold(target.id());
    }

    private Unit unit(long id) {
        return registry.units(clock.today()).stream()
                .filter(unit -> unit.id() == id)
                .findFirst()
                .orElseThrow(() -> new Unfit("unitId", "accounts.unit.missing"));
    }
}
