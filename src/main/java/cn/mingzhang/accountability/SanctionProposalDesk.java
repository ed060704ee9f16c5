package cn.mingzhang.accountability;

import cn.mingzhang.accountability.Proposals.Proposal;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.compartment.Cleared;
import cn.mingzhang.compartment.Compartment;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Scopes;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 问责建议: a supervisor proposes from a problem of the units he is in charge of; the keeper of clues answers. */
@Service
@Transactional
class SanctionProposalDesk {
    static final String BUCKET = "proposals";

    private static final String KIND = "accountability-proposal";
    private static final String OPEN = "p.class_code IN ('DU-02', 'DU-03') AND p.stage <> 'VOID'";

    private final Compartment compartment;
    private final Scopes scopes;
    private final JdbcClient sql;
    private final OfficeClock clock;

    SanctionProposalDesk(Compartment compartment, Scopes scopes, JdbcClient sql, OfficeClock clock) {
        this.compartment = compartment;
        this.scopes = scopes;
        this.sql = sql;
        this.clock = clock;
    }

    /** What everybody may read of the problem behind a proposal. */
    record Source(long id, String number, String classCode, String unit, String description) {}

    record Overview(List<Source> open, List<Proposal> made, Map<Long, Source> behind) {}

    static boolean proposes(Officer officer) {
        return officer.inOwnRight().holds(Post.SUPERVISOR);
    }

    static boolean answers(Officer officer) {
        return officer.inOwnRight().holds(Post.CLUE_KEEPER);
    }

    /** On the desk: one who is not cleared learns of none. */
    static boolean mayAnswer(Officer officer) {
        return answers(officer) && Cleared.is(officer);
    }

    private static void mustKnow(Officer officer) {
        Cleared.mustBe(officer);
        officer.inOwnRight().mustHoldAny(Post.SUPERVISOR, Post.CLUE_KEEPER);
    }

    Overview overview(Officer officer) {
        mustKnow(officer);
        var made = compartment.as(officer, inside -> {
            Cleared.mustStand(inside);
            inside.note("ACCOUNTABILITY_LISTED", new Subject("list", "/accountability/proposals"), "");
            return Proposals.all(inside);
        });
        var mine = made.stream()
                .filter(one -> one.proposerId() == officer.id())
                .map(Proposal::problemId)
                .collect(Collectors.toSet());
        var open = proposes(officer)
                ? supervised(officer).stream()
                        .filter(one -> !mine.contains(one.id()))
                        .toList()
                : List.<Source>of();
        return new Overview(
                open,
                made,
                sources(made.stream().map(Proposal::problemId).toList()).stream()
                        .collect(Collectors.toMap(Source::id, Function.identity())));
    }

    private List<Source> supervised(Officer officer) {
        var scope = scopes.of(officer.inOwnRight(), clock.today());
        return read(
                OPEN + " AND (:everything OR p.responsible_unit_id = ANY (:ids))",
                scope.everything(),
                scope.unitArray());
    }

    private List<Source> sources(Collection<Long> ids) {
        return read("p.id = ANY (:ids) OR :everything", false, ids.toArray(Long[]::new));
    }

    private List<Source> read(String where, boolean everything, Long[] ids) {
        return sql.sql("SELECT p.id, p.number, p.class_code, u.name AS unit, p.description FROM problem p"
                        + " JOIN unit_as_of(:today) u ON u.id = p.responsible_unit_id WHERE " + where
                        + " ORDER BY p.number DESC")
                .param("today", clock.today())
                .param("everything", everything)
                .param("ids", ids)
                .query(Source.class)
                .list();
    }

    /** The problem that he may propose on. */
    @Transactional(readOnly = true)
    Source toPropose(String number, Officer officer) {
        mustKnow(officer);
        officer.inOwnRight().mustHoldAny(Post.SUPERVISOR);
        return supervised(officer).stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new NotVisible("problem " + number));
    }

    void propose(String number, String reason, Officer officer) {
        var source = toPropose(number, officer);
        compartment.visit(officer, inside -> {
            Cleared.mustStand(inside);
            if (!Proposals.add(source.id(), reason, inside)) {
                throw new Unfit("reason", "accountability.error.proposed");
            }
            inside.note("ACCOUNTABILITY_PROPOSED", new Subject(KIND, number), "");
        });
    }

    /** Those that wait for him, for his desk: no more of them than the problem and the unit. */
    List<Asked> waiting(Officer officer) {
        var overview = overview(officer);
        return overview.made().stream()
                .filter(one -> one.waits() && answers(officer) && one.proposerId() != officer.id())
                .map(one ->
                        new Asked(one, Objects.requireNonNull(overview.behind().get(one.problemId()))))
                .toList();
    }

    record Asked(Proposal proposal, Source source) {}

    Asked toAnswer(UUID id, Officer officer) {
        mustKnow(officer);
        var proposal = compartment.as(
                officer, inside -> Proposals.find(id, inside).orElseThrow(() -> new NotVisible("proposal")));
        officer.inOwnRight().mustHoldAny(Post.CLUE_KEEPER);
        if (!proposal.waits() || proposal.proposerId() == officer.id()) {
            throw new Conflict("proposal " + id);
        }
        return new Asked(proposal, sources(List.of(proposal.problemId())).get(0));
    }

    void answer(UUID id, boolean takenUp, String reason, Officer officer) {
        var asked = toAnswer(id, officer);
        if (!takenUp && reason.isEmpty()) {
            throw new Unfit("reason", "accountability.error.reason");
        }
        compartment.visit(officer, inside -> {
            Proposals.answer(id, takenUp, reason, inside);
            inside.note(
                    takenUp ? "ACCOUNTABILITY_TAKEN_UP" : "ACCOUNTABILITY_DECLINED",
                    new Subject(KIND, asked.source().number()),
                    "");
        });
    }
}
