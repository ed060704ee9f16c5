package cn.mingzhang.education;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scopes;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 警示教育: events with their lists and proofs, and what can be shown. What is wrong is struck out or listed anew. */
@Component
@Transactional
public class EducationDesk {
    static final String SLOT = "record";

    private final Events events;
    private final Attendance attendance;
    private final Scopes scopes;
    private final FileCabinet cabinet;
    private final Trail trail;
    private final OfficeClock clock;

    EducationDesk(
            Events events, Attendance attendance, Scopes scopes, FileCabinet cabinet, Trail trail, OfficeClock clock) {
        this.events = events;
        this.attendance = attendance;
        this.scopes = scopes;
        this.cabinet = cabinet;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Event seen(String number, Officer officer) {
        if (!EducationRights.reads(officer)) {
            throw new NotVisible("event " + number);
        }
        return events.find(number, scopes.of(officer, clock.today()), clock.today())
                .orElseThrow(() -> new NotVisible("event " + number));
    }

    /** 基地、片子、典型案例: its id. */
    public long keep(MaterialKind kind, String title, String source, String summary, Officer officer) {
        officer.mustHoldAny(EducationRights.WRITERS);
        var id = events.addMaterial(kind, title, source, summary, clock.today(), officer)
                .orElseThrow(() -> new Unfit("title", "education.error.material.twice"));
        trail.note(
                officer.actor(),
                "EDUCATION_MATERIAL_KEPT",
                new Subject("education-material", "" + id),
                List.of(new Change("education.material", null, title)),
                "",
                clock.now());
        return id;
    }

    /** @return its number */
    public String hold(NewEvent event, Officer officer) {
        officer.mustHoldAny(EducationRights.WRITERS);
        if (!EducationRights.writesOf(event.unitId(), officer)) {
            throw new Unfit("unitId", "education.error.unit");
        }
        if (event.heldOn().isAfter(clock.today())) {
            throw new Unfit("heldOn", "projects.error.future");
        }
        if (events.has(event)) {
            throw new Unfit("theme", "education.error.twice");
        }
        var number = events.nextNumber(event.heldOn().getYear());
        events.add(number, event, officer, clock.now());
        var change = new Change("education.theme", null, event.heldOn() + " " + event.theme());
        note(number, "EDUCATION_HELD", List.of(change), "", officer);
        return number;
    }

    /** 应到实到名单 of a unit; a second one takes the place of the first, which stays. */
    public void list(String number, long unit, List<Attendee> people, Officer officer) {
        var event = toList(number, unit, officer);
        if (people.isEmpty()) {
            throw new Unfit("present", "education.error.nobody");
        }
        var names = people.stream().map(Attendee::name).toList();
        var twice = names.stream()
                .filter(name -> names.indexOf(name) != names.lastIndexOf(name))
                .findFirst();
        if (twice.isPresent()) {
            throw new Unfit("present", "education.error.name.twice", twice.get());
        }
        var tooLong = people.stream()
                .filter(one -> one.name().length() > 50
                        || one.position().length() > 100
                        || one.reason().length() > 200)
                .findFirst();
        if (tooLong.isPresent()) {
            throw new Unfit(
                    "present", "education.error.name.long", tooLong.get().name());
        }
        fill(number, attendance.open(event.id(), unit, null, officer, clock.now()), people, officer);
    }

    /** A list that comes by workbook. @return its id */
    long open(String number, long unit, long job, Officer officer) {
        return attendance.open(toList(number, unit, officer).id(), unit, job, officer, clock.now());
    }

    void fill(String number, long list, List<Attendee> people, Officer officer) {
        attendance.fill(list, people);
        var came = people.stream().filter(Attendee::present).count();
        var change = new Change("education.came", null, came + "/" + people.size());
        note(number, "EDUCATION_LISTED", List.of(change), "", officer);
    }

    int takeBack(long job) {
        return attendance.takeBack(job, clock.now());
    }

    /** What proves an event is for those who watch over its unit, and for who was there: a list of names is no public paper. */
    @Transactional(readOnly = true)
    boolean seesFiles(Event event, Officer officer) {
        return scopes.of(officer, clock.today()).covers(event.unitId())
                || officer.isOf(event.unitId())
                || attendance.came(event.id(), officer.unit().id());
    }

    Event toList(String number, long unit, Officer officer) {
        events.lock(seen(number, officer).id());
        var event = seen(number, officer);
        mustBeOpen(event);
        if (!mayList(event, unit, officer)) {
            throw new WrongPost("list of " + number);
        }
        return event;
    }

    /** A unit lists its own people; who held the event, or the group's office, may do it for others they see. */
    boolean mayList(Event event, long unit, Officer officer) {
        return EducationRights.writesOf(unit, officer)
                || (EducationRights.writesOf(event.unitId(), officer)
                        && scopes.of(officer, clock.today()).covers(unit));
    }

    public void file(String number, @Nullable UUID replaced, Uploads uploads, String remark, Officer officer) {
        cabinet.store(toFile(number, officer).holder(), SLOT, replaced, uploads, remark, officer);
    }

    void withdrawFile(String number, UUID file, String reason, Officer officer) {
        cabinet.withdraw(toFile(number, officer).holder(), file, reason, officer);
    }

    Event toFile(String number, Officer officer) {
        var event = seen(number, officer);
        if (!EducationRights.writesOf(event.unitId(), officer)) {
            throw new WrongPost("files of " + number);
        }
        mustBeOpen(event);
        return event;
    }

    /** 作废, with its reason: it stays and counts no more. */
    void strike(String number, long version, String why, Officer officer) {
        var event = toFile(number, officer);
        if (!events.strike(event.id(), version, clock.today(), why)) {
            throw new Conflict(number + " has moved on");
        }
        note(number, "EDUCATION_STRUCK", List.of(new Change("education.theme", event.theme(), null)), why, officer);
    }

    static void mustBeOpen(Event event) {
        if (event.isVoid()) {
            throw new Conflict(event.number() + " is struck out");
        }
    }

    private void note(String number, String deed, List<Change> changes, String remark, Officer officer) {
        trail.note(officer.actor(), deed, new Subject(Event.KIND, number), changes, remark, clock.now());
    }
}
