package cn.mingzhang.terms;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.calendar.TermName;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 办公期限的改动: proposed by one, agreed to by another of the commission in his own right; until then the old value holds. */
@Component
@Transactional
class TermsDesk {
    private static final Post[] PROPOSERS = {Post.RESIDENT, Post.GROUP_OFFICE};

    private final TermsBook book;
    private final Trail trail;
    private final OfficeClock clock;

    TermsDesk(TermsBook book, Trail trail, OfficeClock clock) {
        this.book = book;
        this.trail = trail;
        this.clock = clock;
    }

    /** Who works with terms may see them; the three administrators and the treasury do not. */
    static boolean reads(Officer officer) {
        return !officer.isOnSide(Post.Side.ADMINISTRATION) && !officer.isOnSide(Post.Side.TREASURY);
    }

    static void mustRead(Officer officer) {
        if (!reads(officer)) {
            throw new WrongPost("terms");
        }
    }

    static boolean proposes(Officer officer) {
        return officer.holdsAny(PROPOSERS);
    }

    static void mustPropose(Officer officer) {
        mustRead(officer);
        officer.mustHoldAny(PROPOSERS);
    }

    static boolean answers(Officer officer) {
        return officer.inOwnRight().holdsAny(Post.CONFIRMERS);
    }

    static boolean answers(TermsBook.Line line, Officer officer) {
        return line.waits() && answers(officer) && !Objects.equals(line.proposerId(), officer.id());
    }

    /** It begins today or later: no day that has passed is judged anew. */
    void propose(TermForm form, Officer officer) {
        mustPropose(officer);
        if (Objects.requireNonNull(form.validFrom()).isBefore(clock.today())) {
            throw new Unfit("validFrom", "terms.error.past");
        }
        book.propose(form, officer, clock.today(), clock.now());
        note(
                "OFFICE_TERM_PROPOSED",
                Objects.requireNonNull(form.name()),
                form.value(),
                form.validFrom(),
                String.valueOf(form.reason()),
                officer);
    }

    @Transactional(readOnly = true)
    TermsBook.Line toAnswer(long id, Officer officer) {
        mustRead(officer);
        var line = book.find(id).orElseThrow(() -> new NotVisible("term " + id));
        officer.inOwnRight().mustHoldAny(Post.CONFIRMERS.toArray(Post[]::new));
        if (!line.waits()) {
            throw new Conflict("term " + id + " is answered");
        }
        return line;
    }

    void answer(long id, boolean accepted, String remark, Officer officer) {
        var line = toAnswer(id, officer);
        if (Objects.equals(line.proposerId(), officer.id())) {
            throw new Unfit("accepted", "terms.error.own");
        }
        if (!accepted && remark.isEmpty()) {
            throw new Unfit("remark", "terms.error.refusal");
        }
        if (!book.answer(id, accepted, remark, officer, clock.today(), clock.now())) {
            throw new Conflict("term " + id + " is answered");
        }
        note(
                accepted ? "OFFICE_TERM_AGREED" : "OFFICE_TERM_REFUSED",
                line.name(),
                line.value(),
                line.validFrom(),
                remark,
                officer);
    }

    private void note(
            String deed,
            TermName name,
            @org.jspecify.annotations.Nullable Integer value,
            java.time.LocalDate from,
            String remark,
            Officer officer) {
        trail.note(
                officer.actor(),
                deed,
                new Subject("office-term", name.name()),
                List.of(
                        new Change("terms.name." + name, null, "" + value),
                        new Change("terms.validFrom", null, "" + from)),
                remark,
                clock.now());
    }
}
