package cn.mingzhang.legacy;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Note;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.Ordinals;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scope;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 历史遗留事项: received, handled by the office in charge, approved by another unit, registered. */
@Component
@Transactional
public class LegacyDesk {
    private final LegacyItems items;
    private final ProjectDirectory directory;
    private final Trail trail;
    private final OfficeClock clock;

    LegacyDesk(LegacyItems items, ProjectDirectory directory, Trail trail, OfficeClock clock) {
        this.items = items;
        this.directory = directory;
        this.trail = trail;
        this.clock = clock;
    }

    static boolean receives(Officer officer) {
        return officer.holdsAny(LegacyStep.RECEIVE.by());
    }

    @Transactional(readOnly = true)
    List<LegacyItem> seen(Collection<String> numbers, Officer officer) {
        return items.find(numbers, directory.scope(officer), clock.today());
    }

    @Transactional(readOnly = true)
    LegacyItem seen(String number, Officer officer) {
        return items.find(number, directory.scope(officer), clock.today())
                .orElseThrow(() -> new NotVisible("legacy item " + number));
    }

    /** 受理: the item's number. */
    public String receive(LegacyCard card, Officer officer) {
        return receive(List.of(card), officer).get(0);
    }

    /** The same for many; their numbers in the same order. */
    List<String> receive(List<LegacyCard> cards, Officer officer) {
        officer.mustHoldAny(LegacyStep.RECEIVE.by());
        var scope = directory.scope(officer);
        cards.forEach(card -> mustFit(card, scope));
        var years = cards.stream().map(card -> card.receivedOn().getYear()).toList();
        var numbers = Ordinals.inOrder(years, items::nextNumbers);
        items.add(numbers, cards, clock.now());
        items.receive(numbers, clock.today(), officer, clock.now());
        trail.note(IntStream.range(0, cards.size())
                .mapToObj(at -> received(numbers.get(at), cards.get(at), officer))
                .toList());
        return numbers;
    }

    private Note received(String number, LegacyCard card, Officer officer) {
        var changes = List.of(
                new Change("legacy.estate", null, card.estate()), new Change("legacy.lacks", null, card.lacks()));
        return new Note(officer.actor(), "LEGACY_RECEIVED", new Subject("legacy", number), changes, "", clock.now());
    }

    /** Amends the card until the item is handled. */
    void amend(String number, LegacyCard card, long version, Officer officer) {
        var item = held(number, version, officer);
        officer.mustHoldAny(LegacyStep.RECEIVE.by());
        if (item.stage() != LegacyStage.RECEIVED) {
            throw new Unfit("", "legacy.error.locked");
        }
        mustFit(card, directory.scope(officer));
        var changes = changes(item.card(), card);
        if (!changes.isEmpty()) {
            items.amend(item.id(), card);
            note(number, "LEGACY_AMENDED", changes, "", officer);
        }
    }

    /** 办理, by the office in charge: what is concluded, and what becomes of the builder's fee. */
    public void propose(
            String number, long version, LegacyOutcome outcome, LegacyFee fee, String remark, Officer officer) {
        take(number, version, LegacyStep.PROPOSE, outcome, fee, null, remark, officer);
    }

    /** 审批, by another person of another unit: the item is handled. */
    public void approve(String number, long version, String remark, Officer officer) {
        take(number, version, LegacyStep.APPROVE, null, null, null, remark, officer);
    }

    /** 退回, with its reason. */
    public void giveBack(String number, long version, String reason, Officer officer) {
        take(number, version, LegacyStep.RETURN, null, null, null, reason, officer);
    }

    /** 登记回填: the day on which the registry registered. */
    public void register(String number, long version, LocalDate on, String remark, Officer officer) {
        take(number, version, LegacyStep.REGISTER, null, null, on, remark, officer);
    }

    /** Who may take this step on this item. The others are refused: 403. */
    void mustTake(LegacyStep step, LegacyItem item, Officer officer) {
        officer.mustHoldAny(step.by());
        if (!mayTake(step, item, officer)) {
            throw new WrongPost("separation of handling and approving: " + item.number());
        }
    }

    boolean mayTake(LegacyStep step, LegacyItem item, Officer officer) {
        if (!officer.holdsAny(step.by())) {
            return false;
        }
        if (step == LegacyStep.PROPOSE) {
            return officer.isOf(item.unitId());
        }
        if (step.isJudging()) {
            return !officer.isOf(item.unitId())
                    && items.steps(item.id()).stream()
                            .filter(taken -> taken.step() == LegacyStep.PROPOSE)
                            .noneMatch(taken -> taken.officerId() == officer.id());
        }
        return true;
    }

    private void take(
            String number,
            long version,
            LegacyStep step,
            @Nullable LegacyOutcome outcome,
            @Nullable LegacyFee fee,
            @Nullable LocalDate on,
            String remark,
            Officer officer) {
        var seen = seen(number, officer);
        mustTake(step, seen, officer);
        var item = held(number, version, officer);
        if (!step.isOpen(item.stage())) {
            throw new Conflict(number + " is " + item.stage());
        }
        if (step == LegacyStep.RETURN && remark.isBlank()) {
            throw new Unfit("remark", "legacy.error.reason");
        }
        if (on != null && (on.isAfter(clock.today()) || item.handledOn() != null && on.isBefore(item.handledOn()))) {
            throw new Unfit("on", "legacy.error.registeredOn");
        }
        items.take(item.id(), step, clock.today(), remark, officer, clock.now());
        items.move(item.id(), step.to(), outcome, fee, step == LegacyStep.APPROVE ? clock.today() : null, on);
        var changes = new ArrayList<Change>();
        changes.add(new Change("legacy.stage", "#legacy.stage." + item.stage(), "#legacy.stage." + step.to()));
        if (outcome != null) {
            changes.add(new Change("legacy.outcome", null, "#legacy.outcome." + outcome));
            changes.add(new Change("legacy.fee", null, "#legacy.fee." + fee));
        }
        if (on != null) {
            changes.add(new Change("legacy.registeredOn", null, on.toString()));
        }
        note(number, "LEGACY_" + step, changes, remark, officer);
    }

    private List<Change> changes(LegacyCard before, LegacyCard after) {
        var changes = new ArrayList<Change>();
        change(changes, "estate", before.estate(), after.estate());
        change(changes, "address", before.address(), after.address());
        change(changes, "developer", before.developer(), after.developer());
        change(changes, "unit", directory.unitName(before.unitId()), directory.unitName(after.unitId()));
        change(changes, "project", project(before), project(after));
        change(changes, "realEstateUnit", before.realEstateUnit(), after.realEstateUnit());
        change(changes, "households", before.households(), after.households());
        change(changes, "lacks", before.lacks(), after.lacks());
        change(changes, "receivedOn", before.receivedOn(), after.receivedOn());
        return changes;
    }

    private @Nullable String project(LegacyCard card) {
        return card.projectId() == null ? null : directory.numberOf(card.projectId());
    }

    private static void change(List<Change> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change("legacy." + field, text(before), text(after)));
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private LegacyItem held(String number, long version, Officer officer) {
        var item = seen(number, officer);
        if (items.lock(item.id()) != version) {
            throw new Conflict(number + " has moved on");
        }
        return item;
    }

    private void mustFit(LegacyCard card, Scope scope) {
        if (!scope.covers(card.unitId())) {
            throw new NotVisible("unit " + card.unitId());
        }
        mustBePast(card.receivedOn());
    }

    void mustBePast(@Nullable LocalDate receivedOn) {
        if (receivedOn != null && receivedOn.isAfter(clock.today())) {
            throw new Unfit("receivedOn", "projects.error.future");
        }
    }

    private void note(String number, String deed, List<Change> changes, String remark, Officer officer) {
        trail.note(officer.actor(), deed, new Subject("legacy", number), changes, remark, clock.now());
    }
}
