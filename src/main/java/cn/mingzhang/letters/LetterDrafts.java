package cn.mingzhang.letters;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 拟稿: written and rewritten by the side whose letter it is, until it is submitted. */
@Component
@Transactional
public class LetterDrafts {
    static final int MOST_CLAUSES = 50;

    private final Letters letters;
    private final LetterShelf shelf;
    private final LetterRules rules;
    private final Registry registry;
    private final Trail trail;
    private final OfficeClock clock;

    LetterDrafts(
            Letters letters, LetterShelf shelf, LetterRules rules, Registry registry, Trail trail, OfficeClock clock) {
        this.letters = letters;
        this.shelf = shelf;
        this.rules = rules;
        this.registry = registry;
        this.trail = trail;
        this.clock = clock;
    }

    /** What this side sends, and by when it is answered by default. */
    @Transactional(readOnly = true)
    LetterRules.Rule rule(LetterKind kind, Side side) {
        return rules.of(kind, side, clock.today());
    }

    /** @throws WrongPost for who may not send this kind */
    static Side side(LetterKind kind, Officer officer) {
        return Arrays.stream(Side.values())
                .filter(side -> kind.isSentBy(side) && side.drafts(officer))
                .findFirst()
                .orElseThrow(() -> new WrongPost("drafting a " + kind));
    }

    /** @return its id */
    public long draft(LetterKind kind, NewLetter text, Officer officer) {
        var side = side(kind, officer);
        mustFit(text);
        var id = shelf.add(kind, side, named(text), officer, null, null, clock.today(), clock.now())
                .orElseThrow();
        note(
                letters.seen(id, officer, clock.today()),
                "LETTER_DRAFTED",
                officer,
                new Change("letters.name", null, text.title()));
        return id;
    }

    void amend(long id, long version, NewLetter text, Officer officer) {
        shelf.lock(id);
        var letter = letters.seen(id, officer, clock.today());
        if (!letter.side().drafts(officer)) {
            throw new WrongPost("letter " + id);
        }
        if (letter.state() != LetterState.DRAFT) {
            throw new Conflict("letter " + id + " is " + letter.state());
        }
        letter.mustBeAt(version);
        mustFit(text);
        shelf.amend(id, named(text));
        note(
                letter,
                "LETTER_AMENDED",
                officer,
                new Change("letters.name", letter.text().title(), text.title()));
    }

    /** The addressee's name is the roll's where it is of the roll. */
    private NewLetter named(NewLetter text) {
        var unit = text.addresseeUnitId();
        var name = unit == null
                ? text.addressee()
                : registry.units(clock.today()).stream()
                        .filter(one -> one.id() == unit)
                        .findFirst()
                        .orElseThrow(() -> new Unfit("unit", "letters.error.addressee"))
                        .name();
        return new NewLetter(
                text.title(),
                unit,
                name,
                text.facts(),
                text.findings(),
                text.basis(),
                text.asked(),
                text.reportBack(),
                text.cc(),
                text.contact(),
                text.phone(),
                text.problemIds());
    }

    private void mustFit(NewLetter text) {
        if (text.addresseeUnitId() == null && text.addressee().isBlank()) {
            throw new Unfit("unit", "letters.error.addressee");
        }
        if (text.asked().size() > MOST_CLAUSES) {
            throw new Unfit("asked", "letters.error.clauses", MOST_CLAUSES);
        }
        for (var at = 0; at < text.asked().size(); at++) {
            if (!text.asked().get(at).due().isAfter(clock.today())) {
                throw new Unfit("asked[" + at + "].due", "letters.error.due");
            }
        }
    }

    /** What keeps a draft from being submitted or let out, each as a message key. */
    List<String> lacks(Letter letter) {
        var text = letter.text();
        var lacks = new ArrayList<String>();
        lack(lacks, text.facts().isBlank(), "facts");
        lack(lacks, text.findings().isBlank(), "findings");
        lack(lacks, text.asked().isEmpty(), "clauses");
        lack(lacks, text.contact().isBlank() || text.phone().isBlank(), "contact");
        lack(lacks, text.asked().stream().anyMatch(one -> !one.due().isAfter(clock.today())), "due");
        return lacks;
    }

    private static void lack(List<String> lacks, boolean missing, String what) {
        if (missing) {
            lacks.add("letters.lacks." + what);
        }
    }

    private void note(Letter letter, String deed, Officer officer, Change... changes) {
        trail.note(officer.actor(), deed, letter.subject(), List.of(changes), "", clock.now());
    }
}
