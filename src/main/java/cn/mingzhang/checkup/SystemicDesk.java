package cn.mingzhang.checkup;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Level;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Post.Side;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Unit;
import cn.mingzhang.problems.Basics;
import cn.mingzhang.problems.ClassGroup;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.problems.RectificationKind;
import cn.mingzhang.problems.Source;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.MissingVersion;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 系统性问题: a proposal becomes a draft problem by one deed, or is dismissed with a reason by two persons. */
@Component
@Transactional
class SystemicDesk {
    static final Post[] WORKERS = {Post.SUPERVISOR, Post.RESIDENT, Post.GROUP_OFFICE};
    private static final int NAMED = 40;
    private static final String CLASS = "DU-05";

    private final Proposals proposals;
    private final ProblemLedger ledger;
    private final Registry registry;
    private final CheckupRights rights;
    private final CheckupWords words;
    private final Trail trail;
    private final OfficeClock clock;
    private final EntityManager session;

    SystemicDesk(
            Proposals proposals,
            ProblemLedger ledger,
            Registry registry,
            CheckupRights rights,
            CheckupWords words,
            Trail trail,
            OfficeClock clock,
            EntityManager session) {
        this.proposals = proposals;
        this.ledger = ledger;
        this.registry = registry;
        this.rights = rights;
        this.words = words;
        this.trail = trail;
        this.clock = clock;
        this.session = session;
    }

    /** It tells of several units at once: not for the offices themselves. */
    static boolean reads(Officer officer) {
        return officer.isOnSide(Side.DISCIPLINE) || officer.isOnSide(Side.GROUP) || officer.isOnSide(Side.LEADERS);
    }

    static void mustRead(Officer officer) {
        if (!reads(officer)) {
            throw new WrongPost("systemic problems");
        }
    }

    static boolean works(Proposal proposal, Officer officer) {
        return proposal.state() == Proposal.State.OPEN && proposal.goneOn() == null && officer.holdsAny(WORKERS);
    }

    static boolean answers(Proposal proposal, Officer officer) {
        return proposal.state() == Proposal.State.DISMISSAL_ASKED
                && officer.holdsAny(WORKERS)
                && proposal.askedBy() != null
                && !officer.isOrRepresents(proposal.askedBy());
    }

    static String version(Proposal proposal) {
        var facts = proposal.state() + "|" + proposal.trait();
        return UUID.nameUUIDFromBytes(facts.getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Transactional(readOnly = true)
    Proposal open(long id, Officer officer) {
        mustRead(officer);
        return proposals.byId(id, false).orElseThrow(() -> new NotVisible("proposal " + id));
    }

    private Proposal locked(long id, @Nullable String version, Proposal.State state, Officer officer) {
        mustRead(officer);
        var proposal = proposals.byId(id, true).orElseThrow(() -> new NotVisible("proposal " + id));
        officer.mustHoldAny(WORKERS);
        if (version == null || version.isBlank()) {
            throw new MissingVersion("proposal");
        }
        if (proposal.state() != state || !version.equals(version(proposal))) {
            throw new Conflict("proposal " + id + " is " + proposal.state());
        }
        return proposal;
    }

    /** 转为问题: a draft of its own item, to be completed and served like any other. */
    ProblemNumber turn(long id, @Nullable String version, Officer officer) {
        var proposal = locked(id, version, Proposal.State.OPEN, officer);
        var behind = proposals.behind(id, officer);
        var cause = proposal.nameZh();
        var year = clock.today().getYear();
        var number = words.inChinese(() -> {
            var item = ledger.openItem(year, words.of("systemic.item", cause), ClassGroup.DU, officer);
            var numbers =
                    behind.stream().limit(NAMED).map(Proposals.Behind::number).collect(Collectors.joining("、"));
            var text = words.of("systemic.text", "" + proposal.units(), cause, numbers);
            return ledger.log(item, basics(text, officer), null, officer);
        });
        session.flush();
        proposals.done(proposal, "TURNED", "", officer);
        proposals.become(id, Proposal.State.TURNED, null, number.value());
        note(officer, "SYSTEMIC_TURNED", proposal, number.value());
        return number;
    }

    private Basics basics(String text, Officer officer) {
        var city = registry.civilDefenseUnits(clock.today()).stream()
                .filter(unit -> unit.level() == Level.MUNICIPAL)
                .map(Unit::id)
                .filter(rights.scope(officer)::covers)
                .findFirst()
                .orElse(null);
        return new Basics(
                CLASS,
                ClassGroup.of(CLASS),
                Source.DATA_COMPARISON,
                "",
                text,
                null,
                null,
                clock.today(),
                RectificationKind.PHASED,
                null,
                "",
                city,
                "",
                "",
                null,
                Yuan.ZERO,
                Yuan.ZERO,
                "",
                "");
    }

    void askDismissal(long id, @Nullable String version, String reason, Officer officer) {
        var proposal = locked(id, version, Proposal.State.OPEN, officer);
        proposals.done(proposal, "DISMISSAL_ASKED", reason, officer);
        proposals.become(id, Proposal.State.DISMISSAL_ASKED, officer.id(), null);
        note(officer, "SYSTEMIC_DISMISSAL_ASKED", proposal, reason);
    }

    void answer(long id, @Nullable String version, boolean accepted, String remark, Officer officer) {
        var proposal = locked(id, version, Proposal.State.DISMISSAL_ASKED, officer);
        if (proposal.askedBy() != null && officer.isOrRepresents(proposal.askedBy())) {
            throw new Unfit("", "checkup.error.own");
        }
        if (remark.isEmpty()) {
            throw new Unfit("remark", "checkup.systemic.reason.missing");
        }
        proposals.done(proposal, accepted ? "DISMISSED" : "KEPT", remark, officer);
        proposals.become(id, accepted ? Proposal.State.DISMISSED : Proposal.State.OPEN, null, null);
        note(officer, accepted ? "SYSTEMIC_DISMISSED" : "SYSTEMIC_KEPT", proposal, remark);
    }

    private void note(Officer officer, String deed, Proposal proposal, String remark) {
        trail.note(
                officer.actor(),
                deed,
                new Subject("systemic-proposal", "" + proposal.id()),
                java.util.List.of(),
                remark,
                clock.now());
    }
}
