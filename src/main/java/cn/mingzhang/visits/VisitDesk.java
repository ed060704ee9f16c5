package cn.mingzhang.visits;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 检查办理: begun, recorded by one checker, confirmed by the other, reported. What was confirmed is told where it counts. */
@Component
@Transactional
public class VisitDesk {
    private final Visits visits;
    private final VisitShelf shelf;
    private final VisitRecords records;
    private final VisitRights rights;
    private final Teams teams;
    private final VisitConsequences consequences;
    private final Trail trail;
    private final OfficeClock clock;

    VisitDesk(
            Visits visits,
            VisitShelf shelf,
            VisitRecords records,
            VisitRights rights,
            Teams teams,
            VisitConsequences consequences,
            Trail trail,
            OfficeClock clock) {
        this.visits = visits;
        this.shelf = shelf;
        this.records = records;
        this.rights = rights;
        this.teams = teams;
        this.consequences = consequences;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Visit seen(long id, Officer officer) {
        return visits.seen(id, officer);
    }

    /** The steps that this officer may take now. */
    List<VisitStep> steps(Visit visit, Officer officer) {
        return Arrays.stream(VisitStep.values())
                .filter(step -> step.isOpen(visit.state()) && isHis(step, visit, officer))
                .toList();
    }

    private boolean isHis(VisitStep step, Visit visit, Officer officer) {
        return step.whose() == VisitStep.Whose.SECOND
                ? Long.valueOf(officer.id()).equals(visit.secondId())
                : worksOn(visit, officer);
    }

    /** Of its team, and one who may inspect this unit. */
    boolean worksOn(Visit visit, Officer officer) {
        return rights.mayInspect(officer, visit.unitId())
                && records.team(visit.id()).stream().anyMatch(member -> officer.isOrRepresents(member.officerId()));
    }

    /** @throws WrongPost for who has nothing to do with this step; @throws Conflict where it is not its turn */
    void mustTake(VisitStep step, Visit visit, Officer officer) {
        if (!isHis(step, visit, officer)) {
            throw new WrongPost(step + " of visit " + visit.id());
        }
        if (!step.isOpen(visit.state())) {
            throw new Conflict("visit " + visit.id() + " is " + visit.state());
        }
    }

    /** While it is under way, by its team. */
    Visit working(long id, Officer officer) {
        var visit = visits.seen(id, officer);
        mustTake(VisitStep.RECORD, visit, officer);
        return visit;
    }

    /** 开始、不去了、退回、确认、反馈. His password is judged before, outside of this deed. */
    public void take(long id, long version, VisitStep step, String remark, Officer officer) {
        var visit = held(id, officer);
        mustTake(step, visit, officer);
        visit.mustBeAt(version);
        if (step.needsReason() && remark.isBlank()) {
            throw new Unfit("remark", "visits.error.reason");
        }
        records.take(id, step, remark, officer, clock.today(), clock.now());
        if (step == VisitStep.CONFIRM) {
            consequences.confirmed(visit, officer);
        }
        shelf.move(id, step.to(), clock.today());
        note(visit, "VISIT_" + step, remark, officer, state(visit, step.to()));
    }

    /** For replays, which know a step by its name. */
    public void take(long id, String step, String remark, Officer officer) {
        take(id, visits.seen(id, officer).version(), VisitStep.valueOf(step), remark, officer);
    }

    /** Kept, and not yet a record. */
    void write(long id, long version, NewRecord record, Officer officer) {
        var visit = held(id, officer);
        mustTake(VisitStep.RECORD, visit, officer);
        visit.mustBeAt(version);
        mustBePast(record);
        shelf.write(id, record, null, null, clock.today());
    }

    /** 记录: by whoever writes it, naming the other; what it says of problems under verification is filed with it. */
    public void record(long id, long version, NewRecord record, Officer officer) {
        var visit = held(id, officer);
        mustTake(VisitStep.RECORD, visit, officer);
        visit.mustBeAt(version);
        mustBePast(record);
        if (record.methods().isEmpty()) {
            throw new Unfit("methods", "visits.error.methods");
        }
        if (record.summary().isBlank()) {
            throw new Unfit("summary", "visits.error.summary");
        }
        var lines = records.lines(id);
        var open = lines.stream().filter(line -> line.result() == null).count();
        if (open > 0) {
            throw new Unfit("", "visits.error.unmarked", open);
        }
        var second = teams.second(visit, record.secondId(), officer);
        records.take(id, VisitStep.RECORD, "", officer, clock.today(), clock.now());
        shelf.write(id, record, officer, second, clock.today());
        consequences.recorded(visit, record, lines, officer, second);
        note(
                visit,
                "VISIT_RECORD",
                "",
                officer,
                state(visit, VisitState.RECORDED),
                new Change("visits.second", null, second.name()));
    }

    /** For replays. */
    public void record(long id, NewRecord record, Officer officer) {
        record(id, visits.seen(id, officer).version(), record, officer);
    }

    private void mustBePast(NewRecord record) {
        if (record.visitedOn().isAfter(clock.today())) {
            throw new Unfit("visitedOn", "visits.error.future");
        }
    }

    Visit held(long id, Officer officer) {
        shelf.lock(id);
        return visits.seen(id, officer);
    }

    private static Change state(Visit visit, VisitState after) {
        return new Change("visits.state", "#visits.state." + visit.state(), "#visits.state." + after);
    }

    void note(Visit visit, String deed, String remark, Officer officer, Change... changes) {
        trail.note(officer.actor(), deed, visit.subject(), List.of(changes), remark, clock.now());
    }
}
