package cn.mingzhang.briefing;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.documents.DocumentForms;
import cn.mingzhang.documents.TaggedForm;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post.Side;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 编写、送签、签发: the numbers are taken whenever it is made or changed, and the last time when it is handed in. */
@Component
@Transactional
public class BriefingDesk {
    static final String PAPER = "paper";
    static final String ANNEX = "annex";

    private final Briefings briefings;
    private final FigureTaking taking;
    private final BriefingAnnex annex;
    private final DocumentForms forms;
    private final FileCabinet cabinet;
    private final Trail trail;
    private final OfficeClock clock;

    BriefingDesk(
            Briefings briefings,
            FigureTaking taking,
            BriefingAnnex annex,
            DocumentForms forms,
            FileCabinet cabinet,
            Trail trail,
            OfficeClock clock) {
        this.briefings = briefings;
        this.taking = taking;
        this.annex = annex;
        this.forms = forms;
        this.cabinet = cabinet;
        this.trail = trail;
        this.clock = clock;
    }

    static boolean reads(Officer officer) {
        return officer.isOnSide(Side.DISCIPLINE) || officer.isOnSide(Side.GROUP) || officer.isOnSide(Side.LEADERS);
    }

    static void mustRead(Officer officer) {
        if (!reads(officer)) {
            throw new WrongPost("briefings");
        }
    }

    static List<BriefingKind> writes(Officer officer) {
        return List.of(BriefingKind.values()).stream()
                .filter(kind -> kind.isWrittenBy(officer))
                .toList();
    }

    static void mustWrite(Officer officer) {
        if (writes(officer).isEmpty()) {
            throw new WrongPost("writes briefings");
        }
    }

    @Transactional(readOnly = true)
    Briefing seen(String number, Officer officer) {
        if (!reads(officer)) {
            throw new NotVisible("briefing " + number);
        }
        return briefings.find(number, officer).orElseThrow(() -> new NotVisible("briefing " + number));
    }

    /** 起草, out of the form in force. @return its number */
    public String make(String code, String title, LocalDate asOf, Map<String, String> texts, Officer officer) {
        var kind = writes(officer).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Unfit("kind", "briefing.error.kind"));
        if (asOf.isAfter(clock.today())) {
            throw new Unfit("asOf", "figures.asOf.future");
        }
        var form = forms.inForce(kind);
        var last = briefings.before(kind, asOf, officer);
        var ordinal = briefings.next(kind, clock.today().getYear());
        var paper = BriefingPaper.of(
                form.bytes(),
                texts,
                BriefingPaper.fields(
                        clock.today().getYear() + "年第" + ordinal + "期", title, asOf, clock.today(), officer));
        var taken = taking.take(paper.figures(), asOf, last.map(this::last).orElse(null), officer);
        var id = briefings.add(
                kind,
                ordinal,
                title,
                asOf,
                form.version(),
                last.map(Briefing::id).orElse(null),
                taken.sealed(),
                officer,
                clock.now());
        briefings.write(id, 1, texts, paper.fill(taken.byTag()).figures());
        var made = briefings.byId(id, officer).orElseThrow();
        note("BRIEFING_MADE", made, List.of(new Change("briefing.name", null, title)), "", officer);
        return made.number();
    }

    private FigureTaking.Last last(Briefing briefing) {
        return FigureTaking.Last.of(briefing, briefings.figures(briefing));
    }

    /** What its form asks to be typed. */
    @Transactional(readOnly = true)
    List<String> parts(Briefing briefing) {
        return BriefingPaper.parts(
                TaggedForm.read(forms.inForce(briefing.kind()).bytes()));
    }

    private byte[] form(Briefing briefing) {
        return forms.version(briefing.kind(), briefing.formVersion())
                .orElseThrow()
                .bytes();
    }

    /** The document as its numbers were taken. */
    @Transactional(readOnly = true)
    byte[] paper(Briefing briefing) {
        return BriefingPaper.of(form(briefing), briefings.texts(briefing), BriefingPaper.fields(briefing))
                .again(briefings.figures(briefing));
    }

    /** 改写: the texts anew, the form in force, and the numbers as they are today. */
    public void write(String number, long version, String title, Map<String, String> texts, Officer officer) {
        var briefing = mine(number, officer, BriefingState.DRAFT);
        retake(briefing, version, title, texts, officer);
        note("BRIEFING_WRITTEN", briefing, List.of(), "", officer);
    }

    private Briefing retake(Briefing old, long version, String title, Map<String, String> texts, Officer officer) {
        var form = forms.inForce(old.kind());
        var last = briefings.before(old.kind(), old.asOf(), officer);
        var paper = BriefingPaper.of(
                form.bytes(), texts, BriefingPaper.fields(old.issue(), title, old.asOf(), old.datedOn(), officer));
        var taken =
                taking.take(paper.figures(), old.asOf(), last.map(this::last).orElse(null), officer);
        if (!briefings.retake(
                old,
                version,
                title,
                taken.sealed(),
                form.version(),
                last.map(Briefing::id).orElse(null))) {
            throw new Conflict(old.number() + " has moved on");
        }
        briefings.write(
                old.id(), old.taken() + 1, texts, paper.fill(taken.byTag()).figures());
        return briefings.byId(old.id(), officer).orElseThrow();
    }

    /** 送签, with the numbers taken once more; every text must be written. */
    public void submit(String number, long version, Officer officer) {
        var briefing = mine(number, officer, BriefingState.DRAFT);
        var texts = briefings.texts(briefing);
        var empty = parts(briefing).stream()
                .filter(part -> texts.getOrDefault(part, "").isBlank())
                .collect(Collectors.joining("、"));
        if (!empty.isEmpty()) {
            throw new Unfit("", "briefing.error.empty", empty);
        }
        var taken = retake(briefing, version, briefing.title(), texts, officer);
        move(taken, taken.version(), BriefingState.DRAFT, BriefingState.SUBMITTED);
        note("BRIEFING_SUBMITTED", briefing, List.of(), "", officer);
    }

    Briefing toAnswer(String number, Officer officer) {
        var briefing = seen(number, officer);
        if (!briefing.isApprovedBy(officer)) {
            throw new WrongPost("approves " + number);
        }
        return must(briefing, BriefingState.SUBMITTED);
    }

    /** 签发: the text and its annex are kept as they are then; or it goes back with a reason. */
    public void answer(String number, long version, boolean granted, String remark, Officer officer) {
        var briefing = toAnswer(number, officer);
        if (!granted) {
            move(briefing, version, BriefingState.SUBMITTED, BriefingState.DRAFT);
            note("BRIEFING_RETURNED", briefing, List.of(), remark, officer);
            return;
        }
        if (!briefings.approve(briefing.id(), version, officer)) {
            throw new Conflict(number + " has moved on");
        }
        var approved = briefings.byId(briefing.id(), officer).orElseThrow();
        note("BRIEFING_APPROVED", approved, List.of(), remark, officer);
        var name = approved.kind().title() + approved.issue();
        keep(approved, PAPER, name + ".docx", paper(approved), officer);
        keep(approved, ANNEX, name + "附表.xlsx", annex.of(approved), officer);
    }

    private void keep(Briefing briefing, String slot, String name, byte[] bytes, Officer officer) {
        try (var upload = Upload.of(name, bytes)) {
            cabinet.store(briefing.holder(), slot, upload, "", officer);
        }
    }

    /** 作废: its number is not given again. */
    void withdraw(String number, long version, String why, Officer officer) {
        var briefing = mine(number, officer, BriefingState.DRAFT);
        move(briefing, version, BriefingState.DRAFT, BriefingState.VOID);
        note("BRIEFING_VOIDED", briefing, List.of(), why, officer);
    }

    /** @throws WrongPost where another wrote it, {@link Conflict} where it is elsewhere */
    Briefing mine(String number, Officer officer, BriefingState state) {
        var briefing = seen(number, officer);
        if (!briefing.isWrittenBy(officer) || !briefing.kind().isWrittenBy(officer)) {
            throw new WrongPost("writes " + number);
        }
        return must(briefing, state);
    }

    private static Briefing must(Briefing briefing, BriefingState state) {
        if (!briefing.is(state)) {
            throw new Conflict(briefing.number() + " is " + briefing.state());
        }
        return briefing;
    }

    void move(Briefing briefing, long version, BriefingState from, BriefingState to) {
        if (!briefings.move(briefing.id(), version, from, to)) {
            throw new Conflict(briefing.number() + " has moved on");
        }
    }

    void note(String deed, Briefing briefing, List<Change> changes, String remark, Officer officer) {
        trail.note(officer.actor(), deed, briefing.subject(), changes, remark, clock.now());
    }
}
