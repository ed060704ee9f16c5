package cn.mingzhang.letters;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 改动文书规则: proposed by who drafts letters, agreed to by another of the commission in his own right; until then the old rule holds. */
@Component
@Transactional
class LetterRuleDesk {
    private static final Post[] PROPOSERS = {Post.RESIDENT, Post.GROUP_OFFICE};

    private final LetterRuleBook book;
    private final Trail trail;
    private final OfficeClock clock;

    LetterRuleDesk(LetterRuleBook book, Trail trail, OfficeClock clock) {
        this.book = book;
        this.trail = trail;
        this.clock = clock;
    }

    static boolean proposes(Officer officer) {
        return officer.holdsAny(PROPOSERS);
    }

    static void mustPropose(Officer officer) {
        LetterRights.mustRead(officer);
        officer.mustHoldAny(PROPOSERS);
    }

    static boolean answers(Officer officer) {
        return officer.inOwnRight().holdsAny(Post.CONFIRMERS);
    }

    static boolean answers(LetterRuleBook.Line line, Officer officer) {
        return line.waits() && answers(officer) && line.proposerId() != officer.id();
    }

    void propose(LetterRuleForm form, Officer officer) {
        mustPropose(officer);
        var needed = form.isLamp()
                ? Stream.of(form.measure())
                : Stream.of(form.kind(), form.side(), form.issuer(), form.agency(), form.basis(), form.replyDays());
        if (needed.anyMatch(Objects::isNull)) {
            throw new Unfit(form.isLamp() ? "measure" : "issuer", "letters.rule.error.incomplete");
        }
        if (Objects.requireNonNull(form.validFrom()).isBefore(clock.today())) {
            throw new Unfit("validFrom", "letters.rule.error.past");
        }
        if (book.hasFrom(form)) {
            throw new Unfit("validFrom", "letters.rule.error.taken");
        }
        book.propose(form, officer, clock.today(), clock.now());
        note(
                "LETTER_RULE_PROPOSED",
                form.isLamp() ? form.colour() + "-" + form.times() : form.kind() + "-" + form.side(),
                "" + form.validFrom(),
                String.valueOf(form.reason()),
                officer);
    }

    @Transactional(readOnly = true)
    LetterRuleBook.Line toAnswer(long id, Officer officer) {
        LetterRights.mustRead(officer);
        var line = book.find(id).orElseThrow(() -> new NotVisible("rule " + id));
        officer.inOwnRight().mustHoldAny(Post.CONFIRMERS.toArray(Post[]::new));
        if (!line.waits()) {
            throw new Conflict("rule " + id + " is answered");
        }
        return line;
    }

    void answer(long id, boolean accepted, String remark, Officer officer) {
        var line = toAnswer(id, officer);
        if (line.proposerId() == officer.id()) {
            throw new Unfit("accepted", "letters.rule.error.own");
        }
        if (!accepted && remark.isEmpty()) {
            throw new Unfit("remark", "letters.error.reason");
        }
        if (!book.answer(id, accepted, remark, officer, clock.today(), clock.now())) {
            throw new Conflict("rule " + id + " is answered");
        }
        note(
                accepted ? "LETTER_RULE_AGREED" : "LETTER_RULE_REFUSED",
                line.colour() == null ? line.kind() + "-" + line.side() : line.colour() + "-" + line.times(),
                "" + line.validFrom(),
                remark,
                officer);
    }

    private void note(String deed, String what, String from, String remark, Officer officer) {
        trail.note(
                officer.actor(),
                deed,
                new Subject("letter-rule", what),
                List.of(new Change("letters.since", null, from)),
                remark,
                clock.now());
    }
}
