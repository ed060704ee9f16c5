package cn.mingzhang.paper;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.Condition;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.problems.PaperSigning;
import cn.mingzhang.problems.ProblemFile;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.MissingVersion;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 代录: papers are printed, recorded, and confirmed or rejected here; see decision 0005. */
@Service
@Transactional
class PaperDesk {
    private final Papers papers;
    private final PaperSigning signing;
    private final ProblemLedger ledger;
    private final FileCabinet cabinet;
    private final Registry registry;
    private final Trail trail;
    private final OfficeClock clock;

    PaperDesk(
            Papers papers,
            PaperSigning signing,
            ProblemLedger ledger,
            FileCabinet cabinet,
            Registry registry,
            Trail trail,
            OfficeClock clock) {
        this.papers = papers;
        this.signing = signing;
        this.ledger = ledger;
        this.cabinet = cabinet;
        this.registry = registry;
        this.trail = trail;
        this.clock = clock;
    }

    /** Why a print no longer holds: the file moved on, its content changed, or the signer may no longer sign. */
    enum Void {
        MOVED,
        CHANGED,
        SIGNER
    }

    /** The step that may be printed now; 403 where it is not his to prepare, 409 where it is not open. */
    @Transactional(readOnly = true)
    PaperSigning.Matter toPrint(ProblemNumber number, String step, Officer officer) {
        PaperRights.mustPrepare(step, ledger.file(number, officer), officer);
        return signing.matter(number, step, officer);
    }

    /** 打印签批单: what is in the file now is frozen. @return its id */
    long print(ProblemNumber number, String step, @Nullable Long signerId, @Nullable Integer version, Officer printer) {
        var file = ledger.fileForWriting(number, printer);
        PaperRights.mustPrepare(step, file, printer);
        if (version == null) {
            throw new MissingVersion("print of " + number);
        }
        if (version != file.version()) {
            throw new Conflict("version " + version + " of " + number);
        }
        var matter = signing.matter(number, step, printer);
        var signer = matter.signers().stream()
                .filter(officer -> Long.valueOf(officer.id()).equals(signerId))
                .findFirst()
                .orElseThrow(() -> new Unfit("officerId", "paper.error.signer"));
        if (signer.id() == printer.id()) {
            throw new Unfit("officerId", "paper.error.yourself");
        }
        var post = matter.step().posts().stream()
                .filter(signer.posts()::contains)
                .sorted()
                .findFirst()
                .orElseThrow();
        var id = papers.print(matter, signer, post.name(), printer, clock.today(), clock.now());
        var paper = papers.ofProblem(file.id(), id).orElseThrow();
        note(printer, "PAPER_PRINTED", file, paper, "");
        return id;
    }

    /** Seen by whoever sees the whole file. */
    @Transactional(readOnly = true)
    Paper seen(ProblemNumber number, long id, Officer officer) {
        signing.mustSeeWholeFile(number, officer);
        return papers.ofProblem(ledger.file(number, officer).id(), id)
                .orElseThrow(() -> new NotVisible("print " + id + " of " + number));
    }

    /** What voids it, if it is not settled; asked live. */
    @Transactional(readOnly = true)
    Optional<Void> voided(ProblemNumber number, Paper paper, Officer reader) {
        if (paper.state() == Paper.State.CONFIRMED) {
            return Optional.empty();
        }
        if (ledger.file(number, reader).signatures() != paper.afterSignature()) {
            return Optional.of(Void.MOVED);
        }
        var matter =
                signing.onward(number, reader).filter(open -> open.step().name().equals(paper.act()));
        if (matter.isEmpty()) {
            return Optional.of(Void.MOVED);
        }
        if (!matter.get().digest().equals(paper.digest())) {
            return Optional.of(Void.CHANGED);
        }
        return matter.get().signers().stream().anyMatch(officer -> officer.id() == paper.officerId())
                ? Optional.empty()
                : Optional.of(Void.SIGNER);
    }

    /** 403 where it is not his, 409 where it does not wait for a record or is void. */
    @Transactional(readOnly = true)
    Paper toRecord(ProblemNumber number, long id, Officer officer) {
        var paper = seen(number, id, officer);
        PaperRights.mustPrepare(paper.act(), ledger.file(number, officer), officer);
        if (officer.id() == paper.officerId()) {
            throw new WrongPost("record of one's own signature");
        }
        if (!paper.awaitsRecord()) {
            throw new Conflict("print " + paper.code() + " is " + paper.state());
        }
        mustHold(number, paper, officer);
        return paper;
    }

    /** 代录: the scan and what stands on it. */
    void record(ProblemNumber number, long id, NewEntry entry, Uploads scan, Officer recorder) {
        var file = ledger.fileForWriting(number, recorder);
        var paper = toRecord(number, id, recorder);
        entry.mustFit(paper, clock.today(), signing.returns(number, recorder));
        if (scan.size() != 1) {
            throw new Unfit("scan", "paper.error.scan.one");
        }
        var upload = scan.iterator().next();
        if (!upload.kind().isPreviewed()) {
            throw new Unfit("scan", "paper.error.scan.kind");
        }
        var stored = cabinet.store(
                ProblemLedger.holder(file), PaperSigning.SLOT + paper.id(), upload, paper.code(), recorder);
        papers.record(paper, entry, stored.id(), recorder, clock.today(), clock.now());
        note(recorder, "PAPER_RECORDED", file, paper, entry.remark());
    }

    /** 404 unseen, 403 where he may not compare it, 409 where nothing waits. A void one may still be rejected. */
    @Transactional(readOnly = true)
    Paper toJudge(ProblemNumber number, long id, Officer officer) {
        var paper = seen(number, id, officer);
        if (!PaperRights.compares(paper, officer)) {
            throw new WrongPost("second person of paper " + paper.code());
        }
        if (paper.state() != Paper.State.RECORDED) {
            throw new Conflict("print " + paper.code() + " is " + paper.state());
        }
        return paper;
    }

    /**
     * 核对确认: from now on it is the named officer's signature. The password is judged before, outside of this deed.
     *
     * @return what the step asks and is not met; then nothing has changed
     */
    List<Condition> confirm(ProblemNumber number, long id, Officer officer) {
        ledger.fileForWriting(number, officer);
        var paper = toJudge(number, id, officer);
        mustHold(number, paper, officer);
        var signed = signed(paper, signing.matter(number, paper.act(), officer));
        var signer = registry.officer(paper.officerId(), clock.today());
        var unmet = signing.unmet(number, signed, signer, officer);
        if (unmet.isEmpty()) {
            papers.judge(entryOf(paper).id(), true, "", officer, clock.today(), clock.now());
            signing.sign(number, signed, signer, paper.id(), paper.code(), officer);
        }
        return unmet;
    }

    /** 不予确认, with the reason. */
    void reject(ProblemNumber number, long id, String reason, Officer officer) {
        var file = ledger.fileForWriting(number, officer);
        var paper = toJudge(number, id, officer);
        if (reason.isBlank()) {
            throw new Unfit("reason", "paper.error.reason");
        }
        papers.judge(entryOf(paper).id(), false, reason.strip(), officer, clock.today(), clock.now());
        note(officer, "PAPER_REJECTED", file, paper, reason.strip());
    }

    private void mustHold(ProblemNumber number, Paper paper, Officer reader) {
        voided(number, paper, reader).ifPresent(why -> {
            throw new Conflict("print " + paper.code() + " is void: " + why);
        });
    }

    static PaperSigning.OnPaper signed(Paper paper, PaperSigning.Matter matter) {
        var entry = entryOf(paper);
        return new PaperSigning.OnPaper(matter.step(), entry.returnsTo(), entry.remark());
    }

    private static Paper.Entry entryOf(Paper paper) {
        if (paper.entry() == null) {
            throw new IllegalStateException("print " + paper.code() + " without a record");
        }
        return paper.entry();
    }

    private void note(Officer officer, String deed, ProblemFile file, Paper paper, String remark) {
        var changes = List.of(
                new Change("paper.code", null, paper.code()),
                new Change("paper.act", null, "#closure.step." + paper.act()),
                new Change("paper.signer", null, paper.officerName()));
        trail.note(officer.actor(), deed, ProblemLedger.holder(file).subject(), changes, remark, clock.now());
    }
}
