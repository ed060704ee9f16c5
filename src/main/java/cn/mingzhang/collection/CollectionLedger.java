package cn.mingzhang.collection;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.documents.DocumentForms;
import cn.mingzhang.documents.DocumentNumbers;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
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
    private final Situations situations;
    private final CollectionFiles files;
    private final CollectionTables tables;
    private final DocumentForms forms;
    private final DocumentNumbers numbers;
    private final FileCabinet cabinet;
    private final Trail trail;
    private final OfficeClock clock;

    CollectionLedger(
            Situations situations,
            CollectionFiles files,
            CollectionTables tables,
            DocumentForms forms,
            DocumentNumbers numbers,
            FileCabinet cabinet,
            Trail trail,
            OfficeClock clock) {
        this.situations = situations;
        this.files = files;
        this.tables = tables;
        this.forms = forms;
        this.numbers = numbers;
        this.cabinet = cabinet;
        this.trail = trail;
        this.clock = clock;
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
        var now = situations.held(projectNumber, officer);
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
        var number = numbers.draw(agency, now.today(), paper.title(), now.subject(), officer.actor(), clock.now());
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
        var now = situations.held(projectNumber, officer);
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
        var stored = cabinet.store(now.holder(), "paper:" + ordinal, paper, number, officer);
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
                null,
                null);
        files.add(now.project().id(), entry, officer, rung.clause().by(), now.today(), clock.now());
        situations.write(now);
        var changes = List.of(
                new Change("collection.rung", null, "#" + rung.messageKey()),
                new Change("collection.number", null, number),
                new Change("collection.owed", null, position.arrears().toString()));
        trail.note(
                officer.actor(),
                "COLLECTION_" + (issuer == Issuer.CIVIL_DEFENSE ? "ISSUED" : "RECORDED"),
                now.subject(),
                changes,
                remark,
                clock.now());
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
}
