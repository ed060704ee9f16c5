package cn.mingzhang.screening;

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
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 排除: proposed with a reason by one, agreed to by another of the commission in his own right. */
@Component
@Transactional
class DismissalDesk {
    private static final Post[] PROPOSERS = {Post.REVIEWER, Post.GROUP_OFFICE, Post.RESIDENT, Post.SUPERVISOR};

    private final Dismissals dismissals;
    private final FindingList findings;
    private final Trail trail;
    private final OfficeClock clock;

    DismissalDesk(Dismissals dismissals, FindingList findings, Trail trail, OfficeClock clock) {
        this.dismissals = dismissals;
        this.findings = findings;
        this.trail = trail;
        this.clock = clock;
    }

    static boolean proposes(Officer officer) {
        return officer.holdsAny(PROPOSERS);
    }

    static void mustPropose(Officer officer) {
        ProjectDirectory.mustRead(officer);
        officer.mustHoldAny(PROPOSERS);
    }

    static boolean answers(Officer officer) {
        return officer.inOwnRight().holdsAny(Post.CONFIRMERS);
    }

    long propose(DismissalForm form, Officer officer) {
        mustPropose(officer);
        if (form.finding() != null) {
            if (findings.seen(form.finding(), officer).state() != FindingRow.State.OPEN) {
                throw new Conflict("finding " + form.finding() + " is not open");
            }
        } else {
            mustNarrow(form);
        }
        long id = dismissals.propose(form, officer, clock.today(), clock.now());
        note("DISMISSAL_PROPOSED", seen(id, officer), String.valueOf(form.reason()), officer);
        return id;
    }

    private static void mustNarrow(DismissalForm form) {
        if (form.rule() == null) {
            throw new Unfit("rule", "screening.error.choose");
        }
        if (form.developer() == null && (form.words() == null || form.words().length() < 2)) {
            throw new Unfit("words", "screening.error.pattern");
        }
    }

    /** A pattern that reaches into leads is for those who see them. */
    @Transactional(readOnly = true)
    Dismissals.Dismissal seen(long id, Officer officer) {
        ProjectDirectory.mustRead(officer);
        var one = dismissals.find(id, clock.today()).orElseThrow(() -> new NotVisible("dismissal " + id));
        if (one.detection().isLead() && !FindingFilter.seesLeads(officer)) {
            throw new NotVisible("dismissal " + id);
        }
        if (one.findingId() != null) {
            findings.seen(one.findingId(), officer);
        }
        return one;
    }

    @Transactional(readOnly = true)
    Dismissals.Dismissal toAnswer(long id, Officer officer) {
        var one = seen(id, officer);
        officer.inOwnRight().mustHoldAny(Post.CONFIRMERS.toArray(Post[]::new));
        if (one.accepted() != null) {
            throw new Conflict("dismissal " + id + " is answered");
        }
        return one;
    }

    /** What can be said against the answer before a password is asked for. */
    void mustFit(Dismissals.Dismissal one, AnswerForm form, Officer officer) {
        if (one.proposerId() == officer.id()) {
            throw new Unfit("accepted", "screening.error.own");
        }
        if (Boolean.FALSE.equals(form.accepted())
                && Objects.requireNonNull(form.remark()).isEmpty()) {
            throw new Unfit("remark", "screening.error.reason");
        }
    }

    /** Which findings it takes now; of a single one, that one. */
    @Transactional(readOnly = true)
    List<FindingRow> rows(Dismissals.Dismissal one, Officer officer) {
        return one.findingId() != null
                ? List.of(findings.seen(one.findingId(), officer))
                : findings.fitting(one.pattern(), officer);
    }

    /** What a pattern would take, before it is proposed. */
    @Transactional(readOnly = true)
    List<FindingRow> rows(DismissalForm form, Officer officer) {
        mustPropose(officer);
        mustNarrow(form);
        return findings.fitting(
                new FindingList.Pattern(
                        Objects.requireNonNull(form.rule()), form.unit(), form.developer(), form.words()),
                officer);
    }

    /** What stands for the findings that were shown: others are not signed for. */
    static long version(List<FindingRow> rows) {
        return rows.stream()
                .mapToLong(FindingRow::id)
                .reduce(rows.size(), (sum, id) -> (sum * 1_000_003 + id) & 0x3fffffffffffL);
    }

    /** @param seen the version of the findings that the signer had before him */
    void answer(long id, AnswerForm form, long seen, Officer officer) {
        var one = toAnswer(id, officer);
        mustFit(one, form, officer);
        var rows = rows(one, officer);
        if (version(rows) != seen) {
            throw new Conflict("the findings of dismissal " + id + " have moved on");
        }
        var accepted = Boolean.TRUE.equals(form.accepted());
        var remark = Objects.requireNonNull(form.remark());
        if (!dismissals.answer(id, accepted, remark, officer, clock.today(), clock.now())) {
            throw new Conflict("dismissal " + id + " is answered");
        }
        if (accepted && !one.isSingle()) {
            dismissals.keepRows(id, rows);
        }
        note(accepted ? "DISMISSAL_AGREED" : "DISMISSAL_REFUSED", one, remark, officer);
    }

    private void note(String deed, Dismissals.Dismissal one, String remark, Officer officer) {
        var subject = one.findingId() == null
                ? new Subject("screening-dismissal", "" + one.id())
                : new Subject("screening-finding", "" + one.findingId());
        trail.note(
                officer.actor(),
                deed,
                subject,
                List.of(
                        new Change("screening.rule", null, one.detection().code()),
                        new Change("screening.developer", null, one.developer()),
                        new Change("screening.pattern.words", null, one.words()),
                        new Change("screening.covered", null, "" + one.covered())),
                remark,
                clock.now());
    }
}
