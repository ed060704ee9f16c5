package cn.mingzhang.collection;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.documents.DocumentForms;
import cn.mingzhang.documents.DocumentNumbers;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.HolderRef;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.fees.FeeLedger;
import cn.mingzhang.fees.FeeProject;
import cn.mingzhang.fees.FeeProjects;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.receipts.Positions;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 催缴: the only place where a rung is stepped on. One deed at a time on a project's fee, with its number, its paper and its trace. */
@Component
@Transactional
class CollectionLedger {
    static final String KIND = "collection";

    private final FeeProjects projects;
    private final FeeLedger fees;
    private final Positions positions;
    private final CollectionFiles files;
    private final CollectionTables tables;
    private final DocumentForms forms;
    private final DocumentNumbers numbers;
    private final FileCabinet cabinet;
    private final Trail trail;
    private final OfficeClock clock;

    CollectionLedger(
            FeeProjects projects,
            FeeLedger fees,
            Positions positions,
            CollectionFiles files,
            CollectionTables tables,
            DocumentForms forms,
            DocumentNumbers numbers,
            FileCabinet cabinet,
            Trail trail,
            OfficeClock clock) {
        this.projects = projects;
        this.fees = fees;
        this.positions = positions;
        this.files = files;
        this.tables = tables;
        this.forms = forms;
        this.numbers = numbers;
        this.cabinet = cabinet;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws cn.mingzhang.refusals.NotVisible where he may not see the project */
    @Transactional(readOnly = true)
    Situation situation(String projectNumber, Officer officer) {
        return of(projects.seen(projectNumber, officer));
    }

    private Situation held(String projectNumber, Officer officer) {
        var project = projects.seen(projectNumber, officer);
        projects.hold(project.id());
        return of(project);
    }

    private Situation of(FeeProject project) {
        var terms = tables.terms(clock.today());
        return new Situation(
                project,
                fees.inForce(project.id()).orElse(null),
                positions.of(project.id()),
                files.of(project.id(), terms),
                terms,
                clock.today());
    }

    /** The paper as it would be, without a number: nothing is written. */
    @Transactional(readOnly = true)
    byte[] preview(Situation now, Rung rung, @Nullable LocalDate due, Map<Asked, String> said, Officer officer) {
        var paper = paper(rung);
        var agency = tables.agency(officer.unit().divisionCode(), paper, now.today());
        var blank = agency + "〔" + now.today().getYear() + "〕×号";
        return forms.inForce(paper).form().fill(values(now, officer).of(paper, blank, now.today(), due, said));
    }

    /**
     * Issues the office's own paper: draws its number, fills its form, keeps it as it went out.
     *
     * @return what is asked and not met; then nothing has changed
     */
    List<Condition> issue(
            String projectNumber,
            Rung rung,
            @Nullable Long version,
            @Nullable LocalDate due,
            Map<Asked, String> said,
            Officer officer) {
        var now = held(projectNumber, officer);
        now.mustBeOpen(rung, version, officer);
        var unmet = rung.clause().unmet(now.attempt(officer, false, ""));
        if (!unmet.isEmpty()) {
            return unmet;
        }
        mustBeOurs(rung, Issuer.CIVIL_DEFENSE, now.today());
        var paper = paper(rung);
        mustSay(paper, said);
        mustBeLater(rung, due, now.today());
        var agency = tables.agency(officer.unit().divisionCode(), paper, now.today());
        var number = numbers.draw(agency, now.today(), paper.title(), subject(now), officer.actor(), clock.now());
        var form = forms.inForce(paper);
        var docx = form.form().fill(values(now, officer).of(paper, number.toString(), now.today(), due, said));
        try (var upload = Upload.of(number + paper.title() + ".docx", docx)) {
            step(
                    now,
                    rung,
                    Issuer.CIVIL_DEFENSE,
                    number.toString(),
                    now.today(),
                    due,
                    form.version(),
                    upload,
                    "",
                    officer);
        }
        return List.of();
    }

    /** Records a paper of the court, or one of the tax office, as it came in: its number, its date, its scan. */
    List<Condition> record(
            String projectNumber,
            Rung rung,
            @Nullable Long version,
            Issuer issuer,
            String number,
            LocalDate dated,
            @Nullable LocalDate due,
            String remark,
            Upload scan,
            Officer officer) {
        var now = held(projectNumber, officer);
        now.mustBeOpen(rung, version, officer);
        var unmet = rung.clause().unmet(now.attempt(officer, true, remark));
        if (!unmet.isEmpty()) {
            return unmet;
        }
        var last = now.file().last();
        if (number.isBlank()) {
            throw new Unfit("number", "collection.error.number");
        }
        if (dated.isAfter(now.today()) || last != null && dated.isBefore(last.datedOn())) {
            throw new Unfit("datedOn", "collection.error.dated");
        }
        if (!rung.isTheCourts()) {
            mustBeOurs(rung, issuer, dated);
            mustBeLater(rung, due, dated);
        }
        step(now, rung, rung.isTheCourts() ? Issuer.COURT : issuer, number, dated, due, 0, scan, remark, officer);
        return List.of();
    }

    private void step(
            Situation now,
            Rung rung,
            Issuer issuer,
            String number,
            LocalDate dated,
            @Nullable LocalDate due,
            int version,
            Upload paper,
            String remark,
            Officer officer) {
        var ordinal = now.file().entries().size() + 1;
        var stored = cabinet.store(holder(now), "paper:" + ordinal, paper, number, officer);
        var position = now.position();
        var entry = new Entry(
                ordinal,
                rung,
                issuer,
                number,
                dated,
                due,
                position.payable(),
                position.arrears(),
                version,
                stored.id(),
                remark,
                officer.name(),
                officer.unit().name(),
                null,
                null);
        files.add(now.project().id(), entry, officer, rung.clause().by(), now.today(), clock.now());
        files.write(files.of(now.project().id(), now.terms()), now.terms());
        var changes = List.of(
                new Change("collection.rung", null, "#" + rung.messageKey()),
                new Change("collection.number", null, number),
                new Change("collection.owed", null, position.arrears().toString()));
        trail.note(
                officer.actor(),
                "COLLECTION_" + (issuer == Issuer.CIVIL_DEFENSE ? "ISSUED" : "RECORDED"),
                subject(now),
                changes,
                remark,
                clock.now());
    }

    /** 送达回证 of the last paper, or of any earlier one that has none. */
    void serve(
            String projectNumber,
            int ordinal,
            @Nullable Long version,
            Entry.Service service,
            Upload scan,
            Officer officer) {
        var now = held(projectNumber, officer);
        mustWork(now, officer);
        now.mustBeAt(version);
        var entry = toServe(now, ordinal);
        if (service.servedOn().isBefore(entry.datedOn()) || service.servedOn().isAfter(now.today())) {
            throw new Unfit(
                    "servedOn", "collection.error.served", entry.datedOn().toString());
        }
        if (service.method().needsWitness()
                && (service.witness().isBlank() || service.remark().isBlank())) {
            throw new Unfit("witness", "collection.error.witness");
        }
        var stored = cabinet.store(holder(now), "service:" + ordinal, scan, entry.number(), officer);
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
        files.write(files.of(now.project().id(), now.terms()), now.terms());
        var changes = List.of(
                new Change("collection.number", null, entry.number()),
                new Change("collection.servedOn", null, service.servedOn().toString()),
                new Change("collection.method", null, "#collection.method." + service.method()));
        trail.note(officer.actor(), "COLLECTION_SERVED", subject(now), changes, service.remark(), clock.now());
    }

    static Entry toServe(Situation now, int ordinal) {
        return now.file().entries().stream()
                .filter(entry -> entry.ordinal() == ordinal && !entry.rung().isTheCourts() && entry.service() == null)
                .findFirst()
                .orElseThrow(() -> new Conflict("paper " + ordinal + " is served or is none"));
    }

    /** 暂停: with its reason; nothing goes out until it is ended. */
    void hold(String projectNumber, @Nullable Long version, Hold.Kind kind, String reason, Officer officer) {
        var now = held(projectNumber, officer);
        mustWork(now, officer);
        now.mustBeAt(version);
        if (now.file().isHeld() || now.file().last() == null) {
            throw new Conflict("collection of " + projectNumber + " is on hold or has not begun");
        }
        mustGive(reason);
        files.hold(now.project().id(), kind, reason, now.today(), officer, clock.now());
        files.write(files.of(now.project().id(), now.terms()), now.terms());
        var changes = List.of(new Change("collection.hold", null, "#collection.hold." + kind));
        trail.note(officer.actor(), "COLLECTION_HELD", subject(now), changes, reason, clock.now());
    }

    /** 恢复: who held it or another of the office; a contest says on which day the decision became final. */
    void resume(
            String projectNumber, @Nullable Long version, String reason, @Nullable LocalDate finalOn, Officer officer) {
        var now = held(projectNumber, officer);
        mustWork(now, officer);
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
        files.write(files.of(now.project().id(), now.terms()), now.terms());
        var changes = List.of(new Change("collection.hold", "#collection.hold." + open.kind(), null));
        trail.note(officer.actor(), "COLLECTION_RESUMED", subject(now), changes, reason, clock.now());
    }

    /** Who serves, holds and records: the clerk or the head of the project's office. */
    static boolean works(Situation now, Officer officer) {
        return officer.holdsAny(Post.FEE_CLERK, Post.UNIT_HEAD)
                && officer.isOf(now.project().unitId());
    }

    static void mustWork(Situation now, Officer officer) {
        if (!works(now, officer)) {
            throw new WrongPost("collection of unit " + now.project().unitId());
        }
    }

    private void mustBeOurs(Rung rung, Issuer issuer, LocalDate dated) {
        if (tables.issuers(rung, dated).stream().noneMatch(line -> line.issuer() == issuer)) {
            throw new Unfit("issuer", "collection.error.issuer");
        }
    }

    private static void mustSay(CollectionPaper paper, Map<Asked, String> said) {
        for (var asked : Asked.of(paper)) {
            if (asked.isMandatoryIn(paper) && said.getOrDefault(asked, "").isBlank()) {
                throw new Unfit(asked.field(), "collection.error.blank");
            }
        }
    }

    /** A term that the paper itself names. */
    static boolean statesItsTerm(Rung rung) {
        return rung.clause().clock() == TermName.PAY
                || rung.clause().clock() == TermName.URGE
                || rung.clause().clock() == TermName.OBEY
                || rung.clause().clock() == TermName.TALK;
    }

    private static void mustBeLater(Rung rung, @Nullable LocalDate due, LocalDate dated) {
        if (statesItsTerm(rung) && (due == null || !due.isAfter(dated))) {
            throw new Unfit("dueOn", "collection.error.due");
        }
    }

    private static void mustGive(String reason) {
        if (reason.isBlank()) {
            throw new Unfit("reason", "collection.error.reason");
        }
    }

    private static CollectionPaper paper(Rung rung) {
        var paper = rung.paper();
        if (paper == null) {
            throw new Conflict(rung + " is the court's");
        }
        return paper;
    }

    private static PaperValues values(Situation now, Officer officer) {
        return new PaperValues(now.project(), now.assessment(), now.position(), now.file(), now.terms(), officer);
    }

    static Subject subject(Situation now) {
        return new Subject(KIND, now.project().number());
    }

    static HolderRef holder(Situation now) {
        return new HolderRef(KIND, now.project().id(), subject(now));
    }
}
