package cn.mingzhang.duties;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.campaigns.CampaignBriefs;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 责任清单办理: drafted, sent to the unit's head, confirmed by his signature, answered item by item. */
@Component
@Transactional
public class DutyDesk {
    private final Duties duties;
    private final DutyRecords records;
    private final Trail trail;
    private final OfficeClock clock;

    DutyDesk(Duties duties, DutyRecords records, Trail trail, OfficeClock clock) {
        this.duties = duties;
        this.records = records;
        this.trail = trail;
        this.clock = clock;
    }

    static void mustRead(Officer officer) {
        if (!CampaignBriefs.reads(officer)) {
            throw new WrongPost("duties");
        }
    }

    @Transactional(readOnly = true)
    DutyList seen(long id, Officer officer) {
        if (!CampaignBriefs.reads(officer)) {
            throw new NotVisible("duty list " + id);
        }
        return duties.byId(id, clock.today()).orElseThrow(() -> new NotVisible("duty list " + id));
    }

    @Transactional(readOnly = true)
    DutyItem item(DutyList list, int ordinal) {
        return duties.items(list.id()).stream()
                .filter(item -> item.ordinal() == ordinal)
                .findFirst()
                .orElseThrow(() -> new NotVisible("item " + ordinal));
    }

    /** @param ordinal of the item that is amended; null for a new one. @return its ordinal */
    public int write(long id, @Nullable Integer ordinal, long version, NewItem item, Officer officer) {
        var list = drafted(id, version, officer);
        if (item.dueOn().getYear() < list.year()) {
            throw new Unfit("dueOn", "duties.error.due");
        }
        var before = ordinal == null ? null : item(list, ordinal);
        int at;
        if (before == null) {
            at = duties.add(id, item);
        } else {
            at = before.ordinal();
            duties.amend(before.id(), item);
        }
        duties.raise(id);
        var change = new Change("duties.item", before == null ? null : before.what(), at + ". " + item.what());
        note(list, "DUTY_ITEM_WRITTEN", List.of(change), "", officer);
        return at;
    }

    /** What was answered already stays: it is written anew, never away. */
    void drop(long id, int ordinal, long version, Officer officer) {
        var list = drafted(id, version, officer);
        var item = item(list, ordinal);
        if (duties.isAnswered(item.id())) {
            throw new Conflict("item " + ordinal + " is answered");
        }
        duties.drop(item.id());
        duties.raise(id);
        var change = new Change("duties.item", item.ordinal() + ". " + item.what(), null);
        note(list, "DUTY_ITEM_DROPPED", List.of(change), "", officer);
    }

    DutyList mustWrite(long id, Officer officer) {
        var list = seen(id, officer);
        if (!DutyStep.writes(list.unitId(), officer)) {
            throw new WrongPost("duty list " + id);
        }
        if (list.state() != DutyState.DRAFT || !list.running()) {
            throw new Conflict("duty list " + id + " is " + list.state());
        }
        return list;
    }

    private DutyList drafted(long id, long version, Officer officer) {
        duties.lock(id);
        return current(mustWrite(id, officer), version);
    }

    private static DutyList current(DutyList list, long version) {
        if (list.version() != version) {
            throw new Conflict(list.number() + " has moved on");
        }
        return list;
    }

    boolean may(DutyStep step, DutyList list, Officer officer) {
        return step.isOf(list.unitId(), officer)
                && (step != DutyStep.CONFIRM
                        || records.sender(list.id())
                                .filter(id -> id == officer.id())
                                .isEmpty());
    }

    DutyList mustTake(DutyStep step, long id, Officer officer) {
        var list = seen(id, officer);
        if (!may(step, list, officer)) {
            throw new WrongPost(step + " of duty list " + id);
        }
        if (!step.isOpen(list.state()) || !list.running()) {
            throw new Conflict("duty list " + id + " is " + list.state());
        }
        return list;
    }

    /** What keeps a list from being sent, each as a message key. */
    List<String> lacks(DutyList list) {
        var items = duties.items(list.id());
        var lacks = new ArrayList<String>();
        if (items.isEmpty()) {
            lacks.add("duties.lacks.items");
        }
        if (!items.stream().allMatch(DutyItem::isComplete)) {
            lacks.add("duties.lacks.persons");
        }
        return lacks;
    }

    /** @param confirmBy asked at SEND alone */
    public void take(
            long id, long version, DutyStep step, @Nullable LocalDate confirmBy, String remark, Officer officer) {
        duties.lock(id);
        var list = current(mustTake(step, id, officer), version);
        if (step == DutyStep.SEND) {
            lacks(list).stream().findFirst().ifPresent(key -> {
                throw new Unfit("", key);
            });
            if (confirmBy == null || confirmBy.isBefore(clock.today())) {
                throw new Unfit("confirmBy", "duties.error.confirmBy");
            }
        }
        if (step.wantsReason() && remark.isBlank()) {
            throw new Unfit("remark", "duties.error.remark");
        }
        records.take(id, step, remark, step == DutyStep.CONFIRM ? text(list) : "", officer, clock.today(), clock.now());
        duties.move(
                id,
                step.to(),
                step == DutyStep.SEND ? confirmBy : null,
                step == DutyStep.CONFIRM ? clock.today() : null);
        var change = new Change("duties.state", "#duties.state." + list.state(), "#duties.state." + step.to());
        note(list, "DUTY_LIST_" + step, List.of(change), remark, officer);
    }

    /** What is signed, word for word. */
    private String text(DutyList list) {
        return duties.items(list.id()).stream()
                .map(item -> item.ordinal() + "|" + item.what() + "|" + item.leader() + "|" + item.person() + "|"
                        + item.dueOn() + "|" + item.source())
                .collect(Collectors.joining("\n"));
    }

    DutyList mustAnswer(long id, Officer officer) {
        var list = seen(id, officer);
        if (!DutyStep.answers(list.unitId(), officer)) {
            throw new WrongPost("duty list " + id);
        }
        if (list.state() != DutyState.CONFIRMED || !list.running()) {
            throw new Conflict("duty list " + id + " is " + list.state());
        }
        return list;
    }

    /** 报进展: how far it is; the last word counts. */
    public void answer(long id, int ordinal, boolean done, String remark, Officer officer) {
        duties.lock(id);
        var list = mustAnswer(id, officer);
        var item = item(list, ordinal);
        if (remark.isBlank()) {
            throw new Unfit("remark", "duties.error.said");
        }
        records.state(item.id(), done, remark, officer, clock.today(), clock.now());
        var changes = new ArrayList<Change>();
        changes.add(new Change("duties.item", null, item.ordinal() + ". " + item.what()));
        if (done != item.done()) {
            changes.add(new Change("duties.done", said(item.done()), said(done)));
        }
        note(list, "DUTY_PROGRESS_STATED", changes, remark, officer);
    }

    private static String said(boolean done) {
        return done ? "#duties.done.yes" : "#duties.done.no";
    }

    private void note(DutyList list, String deed, List<Change> changes, String remark, Officer officer) {
        trail.note(officer.actor(), deed, list.subject(), changes, remark, clock.now());
    }
}
