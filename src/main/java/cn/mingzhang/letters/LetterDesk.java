package cn.mingzhang.letters;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.documents.DocumentForms;
import cn.mingzhang.documents.DocumentNumber;
import cn.mingzhang.documents.DocumentNumbers;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 文书办理: drafted, submitted, let out with its number, served. What is out is not rewritten; a number is never used twice. */
@Component
@Transactional
public class LetterDesk {
    static final String PAPER = "paper";
    static final String SERVICE = "service";
    private final Letters letters;
    private final LetterShelf shelf;
    private final LetterRecords records;
    private final LetterRules rules;
    private final LetterDrafts drafts;
    private final DocumentForms forms;
    private final DocumentNumbers numbers;
    private final FileCabinet cabinet;
    private final Trail trail;
    private final OfficeClock clock;

    LetterDesk(
            Letters letters,
            LetterShelf shelf,
            LetterRecords records,
            LetterRules rules,
            LetterDrafts drafts,
            DocumentForms forms,
            DocumentNumbers numbers,
            FileCabinet cabinet,
            Trail trail,
            OfficeClock clock) {
        this.letters = letters;
        this.shelf = shelf;
        this.records = records;
        this.rules = rules;
        this.drafts = drafts;
        this.forms = forms;
        this.numbers = numbers;
        this.cabinet = cabinet;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Letter seen(long id, Officer officer) {
        return letters.seen(id, officer, clock.today());
    }

    /** The steps that this officer may take now. */
    List<LetterStep> steps(Letter letter, Officer officer) {
        return Arrays.stream(LetterStep.values())
                .filter(step -> step.isOpen(letter.state()) && isHis(step, letter, officer))
                .toList();
    }

    private boolean isHis(LetterStep step, Letter letter, Officer officer) {
        if (step.whose() == LetterStep.Whose.DRAFTER) {
            return letter.side().drafts(officer);
        }
        var own = officer.inOwnRight();
        return letter.side().approves(own)
                && !letter.isAddressedTo(own)
                && (step != LetterStep.ISSUE
                        || !letter.isDraftedBy(own)
                                && records.submitter(letter.id())
                                        .filter(own::isOrRepresents)
                                        .isEmpty());
    }

    /** @throws WrongPost for who has nothing to do with this step; @throws Conflict where it is not its turn */
    void mustTake(LetterStep step, Letter letter, Officer officer) {
        if (!isHis(step, letter, officer)) {
            throw new WrongPost(step + " of letter " + letter.id());
        }
        if (!step.isOpen(letter.state())) {
            throw new Conflict("letter " + letter.id() + " is " + letter.state());
        }
    }

    /** 送审、退改、不发、作废. */
    public void take(long id, long version, LetterStep step, String remark, Officer officer) {
        var letter = held(id, officer);
        mustTake(step, letter, officer);
        letter.mustBeAt(version);
        if (step.needsReason() && remark.isBlank()) {
            throw new Unfit("remark", "letters.error.reason");
        }
        if (step == LetterStep.SUBMIT && !drafts.lacks(letter).isEmpty()) {
            throw new Unfit("", drafts.lacks(letter).get(0));
        }
        record(letter, step, remark, officer);
        shelf.move(id, step.to(), null, null);
        if (step == LetterStep.VOID) {
            numbers.voidNumber(
                    DocumentNumber.parse(String.valueOf(letter.number())).orElseThrow(),
                    remark,
                    officer.actor(),
                    clock.today(),
                    clock.now());
        }
        note(letter, "LETTER_" + step, remark, officer, state(letter, step.to()));
    }

    /** The letter as it would be, without a number: nothing is written. */
    @Transactional(readOnly = true)
    byte[] preview(Letter letter) {
        var rule = rules.of(letter.kind(), letter.side(), clock.today());
        var blank = rule.agency() + "〔" + clock.today().getYear() + "〕×号";
        return forms.inForce(letter.kind()).form().fill(LetterValues.of(letter, rule.issuer(), blank, clock.today()));
    }

    /** 签发: draws the number, keeps the paper as it went out, and starts its clauses' clocks. */
    public String issue(long id, long version, Officer officer) {
        var letter = held(id, officer);
        mustTake(LetterStep.ISSUE, letter, officer);
        letter.mustBeAt(version);
        if (!drafts.lacks(letter).isEmpty()) {
            throw new Unfit("", drafts.lacks(letter).get(0));
        }
        var today = clock.today();
        var rule = rules.of(letter.kind(), letter.side(), today);
        var number = numbers.draw(
                        rule.agency(), today, letter.kind().title(), letter.subject(), officer.actor(), clock.now())
                .toString();
        var form = forms.inForce(letter.kind());
        var docx = form.form().fill(LetterValues.of(letter, rule.issuer(), number, today));
        record(letter, LetterStep.ISSUE, "", officer);
        try (var upload = Upload.of(number + letter.kind().title() + ".docx", docx)) {
            var paper = cabinet.store(LetterHolder.of(letter), PAPER, upload, number, officer);
            shelf.issue(id, rule.issuer(), number, today, form.version(), paper.id());
        }
        records.ask(id, letter.text().asked());
        note(letter, "LETTER_ISSUE", "", officer, new Change("letters.number", null, number));
        return number;
    }

    /** 送达: from here on the addressee sees the letter. */
    public void serve(long id, long version, Service service, Upload scan, Officer officer) {
        var letter = held(id, officer);
        mustTake(LetterStep.SERVE, letter, officer);
        letter.mustBeAt(version);
        var issued = Optional.ofNullable(letter.issuedOn()).orElseThrow();
        if (service.servedOn().isBefore(issued) || service.servedOn().isAfter(clock.today())) {
            throw new Unfit("servedOn", "letters.error.served", issued.toString());
        }
        var file = cabinet.store(LetterHolder.of(letter), SERVICE, scan, letter.name(), officer);
        records.serve(id, service, file.id(), officer, clock.now());
        record(letter, LetterStep.SERVE, "", officer);
        shelf.move(id, LetterState.SERVED, service.servedOn(), null);
        note(
                letter,
                "LETTER_SERVE",
                "",
                officer,
                new Change("letters.servedOn", null, service.servedOn().toString()),
                new Change("letters.method", null, "#letters.method." + service.method()));
    }

    private Letter held(long id, Officer officer) {
        shelf.lock(id);
        return seen(id, officer);
    }

    private void record(Letter letter, LetterStep step, String remark, Officer officer) {
        var side = letter.side();
        var posts = step.whose() == LetterStep.Whose.DRAFTER ? side.drafters() : side.approvers();
        records.take(letter.id(), null, step, null, remark, false, officer, posts, clock.today(), clock.now());
    }

    private static Change state(Letter letter, LetterState after) {
        return new Change("letters.state", "#letters.state." + letter.state(), "#letters.state." + after);
    }

    private void note(Letter letter, String deed, String remark, Officer officer, Change... changes) {
        trail.note(officer.actor(), deed, letter.subject(), List.of(changes), remark, clock.now());
    }

    LocalDate today() {
        return clock.today();
    }
}
