package cn.mingzhang.collection;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 送达、暂停、恢复: what happens to a file between two rungs. */
@Component
@Transactional
class ServiceDesk {
    private final Situations situations;
    private final CollectionFiles files;
    private final FileCabinet cabinet;
    private final Trail trail;
    private final OfficeClock clock;

    ServiceDesk(Situations situations, CollectionFiles files, FileCabinet cabinet, Trail trail, OfficeClock clock) {
        this.situations = situations;
        this.files = files;
        this.cabinet = cabinet;
        this.trail = trail;
        this.clock = clock;
    }

    /** 送达回证 of the last paper, or of any earlier one that has none. */
    void serve(
            String projectNumber,
            int ordinal,
            @Nullable Long version,
            Entry.Service service,
            Upload scan,
            Officer officer) {
        var now = situations.held(projectNumber, officer);
        now.mustBeWorkedBy(officer);
        now.mustBeAt(version);
        var entry = toServe(now, ordinal);
        if (service.servedOn().isBefore(entry.datedOn()) || service.servedOn().isAfter(now.today())) {
            throw new Unfit("servedOn", "collection.error.served", Dates.day(entry.datedOn()));
        }
        if (service.method().needsWitness()
                && (service.witness().isBlank() || service.remark().isBlank())) {
            throw new Unfit("witness", "collection.error.witness");
        }
        var stored = cabinet.store(now.holder(), "service:" + ordinal, scan, entry.number(), officer);
        var proved = new Entry.Service(
                service.method(),
                service.servedOn(),
                service.place(),
                service.recipient(),
                service.server(),
                service.witness(),
                service.remark(),
                stored.id());
        files.add(now.project().id(), ordinal, proved, officer, now.today(), clock.now());
        situations.write(now);
        var changes = List.of(
                new Change("collection.number", null, entry.number()),
                new Change("collection.servedOn", null, service.servedOn().toString()),
                new Change("collection.method", null, "#collection.method." + service.method()));
        trail.note(officer.actor(), "COLLECTION_SERVED", now.subject(), changes, service.remark(), clock.now());
    }

    static Entry toServe(Situation now, int ordinal) {
        return now.file().entries().stream()
                .filter(entry -> entry.ordinal() == ordinal
                        && !entry.rung().isTheCourts()
                        && entry.service() == null
                        && entry.stands())
                .findFirst()
                .orElseThrow(() -> new Conflict("paper " + ordinal + " is served or is none"));
    }

    /** 暂停: with its reason, to be looked at again on a day; nothing goes out until it is ended. */
    void hold(
            String projectNumber,
            @Nullable Long version,
            Hold.Kind kind,
            String reason,
            @Nullable LocalDate reviewOn,
            Officer officer) {
        var now = situations.held(projectNumber, officer);
        now.mustBeWorkedBy(officer);
        now.mustBeAt(version);
        if (now.file().isHeld() || now.file().last() == null) {
            throw new Conflict("collection of " + projectNumber + " is on hold or has not begun");
        }
        mustGive(reason);
        if (reviewOn == null || !reviewOn.isAfter(now.today())) {
            throw new Unfit("reviewOn", "collection.error.reviewOn");
        }
        files.hold(now.project().id(), kind, reason, now.today(), reviewOn, officer, clock.now());
        situations.write(now);
        var changes = List.of(
                new Change("collection.hold", null, "#collection.hold." + kind),
                new Change("collection.reviewOn", null, reviewOn.toString()));
        trail.note(officer.actor(), "COLLECTION_HELD", now.subject(), changes, reason, clock.now());
    }

    /** 恢复: who held it or another of the office; a contest says on which day the decision became final. */
    void resume(
            String projectNumber, @Nullable Long version, String reason, @Nullable LocalDate finalOn, Officer officer) {
        var now = situations.held(projectNumber, officer);
        now.mustBeWorkedBy(officer);
        now.mustBeAt(version);
        var open = now.file().holds().stream()
                .filter(Hold::isOpen)
                .findFirst()
                .orElseThrow(() -> new Conflict("collection of " + projectNumber + " is not on hold"));
        mustGive(reason);
        if (open.kind().isContest()
                && (finalOn == null || finalOn.isAfter(now.today()) || finalOn.isBefore(open.fromOn()))) {
            throw new Unfit("finalOn", "collection.error.finalOn");
        }
        files.end(open.id(), reason, now.today(), open.kind().isContest() ? finalOn : null, officer, clock.now());
        situations.write(now);
        var changes = List.of(new Change("collection.hold", "#collection.hold." + open.kind(), null));
        trail.note(officer.actor(), "COLLECTION_RESUMED", now.subject(), changes, reason, clock.now());
    }

    private static void mustGive(String reason) {
        if (reason.isBlank()) {
            throw new Unfit("reason", "collection.error.reason");
        }
    }
}
