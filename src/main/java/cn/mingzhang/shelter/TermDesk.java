package cn.mingzhang.shelter;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 规则参数: proposed by 初审 or the group's office, confirmed by somebody of the commission in his own right. */
@Component
@Transactional
class TermDesk {
    private static final Post[] PROPOSERS = {Post.REVIEWER, Post.GROUP_OFFICE};
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Terms terms;
    private final ProjectDirectory directory;
    private final Trail trail;
    private final OfficeClock clock;

    TermDesk(Terms terms, ProjectDirectory directory, Trail trail, OfficeClock clock) {
        this.terms = terms;
        this.directory = directory;
        this.trail = trail;
        this.clock = clock;
    }

    static boolean proposes(Officer officer) {
        return officer.holdsAny(PROPOSERS);
    }

    static boolean answers(Officer officer) {
        return officer.inOwnRight().holdsAny(Post.CONFIRMERS);
    }

    static void mustPropose(Officer officer) {
        ProjectDirectory.mustRead(officer);
        officer.mustHoldAny(PROPOSERS);
    }

    void propose(TermForm term, Officer officer) {
        mustPropose(officer);
        mustFit(term);
        var id = terms.propose(term, officer, clock.today(), clock.now());
        note(officer, "SHELTER_TERM_PROPOSED", entry(id), String.valueOf(term.reason()));
    }

    /** The one that waits for an answer; who has proposed it does not answer it. */
    @Transactional(readOnly = true)
    Terms.Entry open(long id, Officer officer) {
        ProjectDirectory.mustRead(officer);
        var entry = entry(id);
        officer.inOwnRight().mustHoldAny(Post.CONFIRMERS.toArray(Post[]::new));
        if (entry.accepted() != null) {
            throw new Conflict("term " + id + " is answered");
        }
        return entry;
    }

    void answer(long id, boolean accepted, String remark, Officer officer) {
        var entry = open(id, officer);
        if (entry.proposerId() != null && entry.proposerId() == officer.id()) {
            throw new Unfit("", "shelter.error.ownProposal");
        }
        if (!accepted && remark.isEmpty()) {
            throw new Unfit("remark", "shelter.error.refusal");
        }
        if (!terms.answer(id, accepted, remark, officer, clock.today(), clock.now())) {
            throw new Conflict("term " + id + " is answered");
        }
        note(officer, accepted ? "SHELTER_TERM_CONFIRMED" : "SHELTER_TERM_REFUSED", entry, remark);
    }

    private Terms.Entry entry(long id) {
        return terms.byId(id, clock.today()).orElseThrow(() -> new NotVisible("term " + id));
    }

    private void mustFit(TermForm term) {
        if (term.validTo() != null
                && term.validFrom() != null
                && !term.validTo().isAfter(term.validFrom())) {
            throw new Unfit("validTo", "shelter.error.order");
        }
        if (term.division() != null
                && directory.divisions().stream()
                        .noneMatch(option -> option.value().equals(term.division()))) {
            throw new Unfit("division", "shelter.error.choose");
        }
        var value = term.value();
        var isClass = term.name() == TermName.CITY_CLASS;
        if (value != null
                && isClass
                && List.of(1, 2, 3, 4).stream().noneMatch(one -> value.compareTo(BigDecimal.valueOf(one)) == 0)) {
            throw new Unfit("value", "shelter.error.cityClass");
        }
        if (value != null && ("" + term.name()).startsWith("SHARE") && value.compareTo(HUNDRED) > 0) {
            throw new Unfit("value", "shelter.error.value");
        }
    }

    private void note(Officer officer, String deed, Terms.Entry entry, String remark) {
        var term = entry.term();
        var changes = List.of(
                new Change("shelter.term", null, "#shelter.term." + term.name()),
                new Change("shelter.value", null, term.shown()),
                new Change("shelter.validFrom", null, term.validFrom().toString()),
                new Change("shelter.source", null, term.source()));
        trail.note(officer.actor(), deed, new Subject("shelter-term", "" + entry.id()), changes, remark, clock.now());
    }
}
