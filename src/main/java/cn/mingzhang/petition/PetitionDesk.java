package cn.mingzhang.petition;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.compartment.BoxKey;
import cn.mingzhang.compartment.Cleared;
import cn.mingzhang.compartment.Compartment;
import cn.mingzhang.compartment.Inside;
import cn.mingzhang.compartment.OpeningReason;
import cn.mingzhang.compartment.SealedBox;
import cn.mingzhang.compartment.SealedText;
import cn.mingzhang.compartment.TextCipher;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.reporting.Places;
import cn.mingzhang.reporting.ReportTerms;
import cn.mingzhang.reporting.Written;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 信访办理. Every deed and every reading is one visit to the compartment, and leaves its line in the compartment's trail. */
@Service
@Transactional
class PetitionDesk {
    static final String KIND = "report";

    private final Compartment compartment;
    private final BoxKey key;
    private final TextCipher cipher;
    private final ReportTerms terms;
    private final OfficeClock clock;

    PetitionDesk(Compartment compartment, BoxKey key, TextCipher cipher, ReportTerms terms, OfficeClock clock) {
        this.compartment = compartment;
        this.key = key;
        this.cipher = cipher;
        this.terms = terms;
        this.clock = clock;
    }

    record Index(Listing<Report> reports, boolean standing) {}

    record Part(Reports.Box box, Written written) {}

    /** @param note what was written for the ledger, where it went there */
    record File(
            Report report,
            List<Part> parts,
            List<Reports.Step> steps,
            @Nullable String linked,
            @Nullable String note,
            boolean taken,
            List<Reports.Reading> readings) {}

    /** For everybody else there are no such pages. */
    static void mustBeDesk(Officer officer) {
        if (!officer.inOwnRight().holds(Post.PETITION_DESK)) {
            throw new NotVisible("page");
        }
    }

    Index list(ListQuery query, Officer officer) {
        mustBeDesk(officer);
        var filter = ReportFilter.of(query, clock.today());
        return compartment.as(officer, inside -> {
            inside.note("REPORTS_LISTED", new Subject("list", "/petition"), "");
            var rows = Reports.page(query, filter, inside);
            return new Index(Listing.of(rows, Reports.count(filter, inside), query), inside.isCleared());
        });
    }

    /** 来信、来访、来电: into the same queue, sealed the same way; even the clerk who typed it opens it like any other. */
    String register(Channel channel, LocalDate on, Written story, @Nullable Written person, Officer officer) {
        mustBeDesk(officer);
        if (on.isAfter(clock.today())) {
            throw new Unfit("arrivedOn", "petition.error.future");
        }
        var id = UUID.randomUUID();
        var ours = key.ofTheCompartment();
        var due = terms.of(on);
        return compartment.as(officer, inside -> {
            Cleared.mustStand(inside);
            var number = inside.nextNumber("XF", on.getYear());
            Reports.add(id, number, channel, person != null, on, due, inside);
            Reports.addBox(id, id, 1, SealedBox.seal(ours, story.bytes(), Places.story(id, id)), inside);
            if (person != null) {
                Identities.seal(id, SealedBox.seal(ours, person.bytes(), Places.identity(id)), inside);
            }
            inside.note("REPORT_REGISTERED", new Subject(KIND, number), "");
            return number;
        });
    }

    /** Without a word of what it says: what a form of a deed shows. */
    @Transactional(readOnly = true)
    Report seen(String number, Officer officer) {
        mustBeDesk(officer);
        return compartment.as(officer, inside -> report(number, inside));
    }

    /** Empty until the reason of the day has been given. Every reading is noted. */
    Optional<File> read(String number, Officer officer) {
        mustBeDesk(officer);
        return compartment.as(officer, inside -> {
            var report = report(number, inside);
            if (!Reports.isOpened(report, inside)) {
                return Optional.<File>empty();
            }
            inside.note("REPORT_READ", new Subject(KIND, number), "");
            return Optional.of(file(report, inside));
        });
    }

    /** The first opening is a step: who wrote it sees that it was read. */
    void open(String number, OpeningReason reason, Officer officer) {
        mustBeDesk(officer);
        compartment.visit(officer, inside -> {
            var report = report(number, inside);
            if (report.stage() == ReportStage.RECEIVED) {
                Reports.sign(report, ReportStep.OPEN, TriageEntry.NOTHING, null, inside);
            }
            inside.note("REPORT_OPENED", new Subject(KIND, number), reason.remark());
        });
    }

    /** 研判: where it goes. What is written for the ledger is the desk's own, without who reported. */
    void sign(String number, int version, ReportStep step, TriageEntry entry, Officer officer) {
        mustBeDesk(officer);
        compartment.visit(officer, inside -> {
            var report = report(number, inside);
            if (report.steps() != version || report.stage() != ReportStage.READ || step == ReportStep.OPEN) {
                throw new Conflict(step + " of " + number);
            }
            var place = "sealed.report_step/note/" + report.id() + "/" + (report.steps() + 1);
            var note = entry.note().isEmpty() ? null : cipher.seal(entry.note(), place);
            Reports.sign(report, step, entry, note, inside);
            inside.note("REPORT_" + step, new Subject(KIND, number), "");
        });
    }

    @Transactional(readOnly = true)
    Optional<Report> other(String number, Officer officer) {
        mustBeDesk(officer);
        return compartment.as(officer, inside -> Reports.byNumber(number, inside));
    }

    /** A file of a box, for who has opened the report today. */
    Optional<Written.Attached> attached(String number, UUID box, int index, Officer officer) {
        return read(number, officer).flatMap(file -> Optional.of(pick(file, box, index)));
    }

    static Written.Attached pick(File file, UUID box, int index) {
        return file.parts().stream()
                .filter(part -> part.box().id().equals(box))
                .flatMap(part -> part.written().files().stream().skip(index).limit(1))
                .findFirst()
                .orElseThrow(() -> new NotVisible("file"));
    }

    private File file(Report report, Inside inside) {
        var steps = Reports.steps(report, inside);
        var linked = steps.stream()
                .filter(step -> step.linkedId() != null)
                .findFirst()
                .flatMap(step -> Reports.byId(java.util.Objects.requireNonNull(step.linkedId()), inside))
                .map(Report::number)
                .orElse(null);
        return new File(
                report,
                parts(report, inside),
                steps,
                linked,
                note(report, steps),
                Reports.isTaken(report, inside),
                Reports.readings(report, inside));
    }

    List<Part> parts(Report report, Inside inside) {
        return Reports.boxes(report, inside).stream()
                .map(box -> new Part(
                        box, Written.of(key.open(box.envelope(), Places.story(report.id(), box.id()), inside))))
                .toList();
    }

    @Nullable
    String note(Report report, List<Reports.Step> steps) {
        return steps.stream()
                .filter(step -> step.note() != null)
                .findFirst()
                .map(step -> cipher.open(sealed(step), "sealed.report_step/note/" + report.id() + "/" + step.ordinal()))
                .orElse(null);
    }

    private static SealedText sealed(Reports.Step step) {
        return java.util.Objects.requireNonNull(step.sealedNote());
    }

    static Report report(String number, Inside inside) {
        return Reports.byNumber(number, inside).orElseThrow(() -> new NotVisible("report " + number));
    }
}
