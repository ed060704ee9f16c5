package cn.mingzhang.fees;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.UnitKind;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 标准与依据: the clerk of the city's office proposes a line with its source, another person of that office answers it. A line in
 * force is never altered; a new one takes its place.
 */
@Component
@Transactional
public class RuleDesk {
    private final Standards standards;
    private final Grounds grounds;
    private final Answers answers;
    private final Trail trail;
    private final OfficeClock clock;

    RuleDesk(Standards standards, Grounds grounds, Answers answers, Trail trail, OfficeClock clock) {
        this.standards = standards;
        this.grounds = grounds;
        this.answers = answers;
        this.trail = trail;
        this.clock = clock;
    }

    /** @return its id */
    public long propose(NewStandard line, Officer officer) {
        mustPropose(officer);
        if (!line.rate().isPositive()) {
            throw new Unfit("rate", "fees.error.rate");
        }
        mustBeDated(line.span());
        mustReplace(line.replacesId() == null
                || standards
                        .byId(line.replacesId())
                        .map(Standards.Entry::state)
                        .filter(State.IN_FORCE::equals)
                        .isPresent());
        var id = standards.propose(line, officer, clock.today(), clock.now());
        note(
                "FEE_STANDARD_PROPOSED",
                standard(id),
                new Change("fees.rate", null, line.rate() + " " + line.span()),
                line.source(),
                officer);
        return id;
    }

    /** @return its id */
    public long propose(NewGround line, Officer officer) {
        mustPropose(officer);
        if (line.lawful() != line.percent() > 0 || line.percent() > 100) {
            throw new Unfit("percent", "fees.error.percent");
        }
        mustBeDated(line.span());
        mustReplace(line.replacesId() == null
                || grounds.byId(line.replacesId())
                        .map(Grounds.Entry::state)
                        .filter(State.IN_FORCE::equals)
                        .isPresent());
        var id = grounds.propose(line, officer, clock.today(), clock.now());
        note(
                "FEE_GROUND_PROPOSED",
                ground(id),
                new Change("fees.ground", null, line.code() + " " + line.percent() + "%"),
                line.basis(),
                officer);
        return id;
    }

    /** 核准 or 不予核准, by a second person. */
    public void answerStandard(long id, boolean granted, String remark, Officer officer) {
        var entry = standards.byId(id).orElseThrow(() -> new NotVisible("standard " + id));
        mustAnswer(entry.proposerId(), officer);
        if (granted) {
            mustBeAlone(entry);
            replace("fee_standard", entry.replacesId());
        }
        give("fee_standard", id, granted, remark, officer);
        note(granted ? "FEE_STANDARD_APPROVED" : "FEE_STANDARD_REFUSED", standard(id), null, remark, officer);
    }

    /** 核准 or 不予核准, by a second person. */
    public void answerGround(long id, boolean granted, String remark, Officer officer) {
        var entry = grounds.byId(id).orElseThrow(() -> new NotVisible("ground " + id));
        if (entry.proposerId() == null) {
            throw new Conflict("ground " + id + " came with the system");
        }
        mustAnswer(entry.proposerId(), officer);
        if (granted) {
            replace("fee_ground", entry.replacesId());
        }
        give("fee_ground", id, granted, remark, officer);
        note(granted ? "FEE_GROUND_APPROVED" : "FEE_GROUND_REFUSED", ground(id), null, remark, officer);
    }

    /** Whether he proposes lines: the tables are the city office's. */
    static boolean proposes(Officer officer) {
        return officer.holds(Post.FEE_CLERK) && isCity(officer);
    }

    static boolean answers(@Nullable Long proposerId, Officer officer) {
        return proposerId != null
                && officer.holdsAny(Rights.APPROVERS)
                && isCity(officer)
                && !officer.isOrRepresents(proposerId);
    }

    private static boolean isCity(Officer officer) {
        var unit = officer.unit();
        return unit.kind() == UnitKind.CIVIL_DEFENSE && unit.divisionCode().endsWith("00");
    }

    static void mustPropose(Officer officer) {
        if (!proposes(officer)) {
            throw new WrongPost("proposes rules");
        }
    }

    static void mustAnswer(@Nullable Long proposerId, Officer officer) {
        if (!answers(proposerId, officer)) {
            throw new WrongPost("answers for rules");
        }
    }

    private static void mustBeDated(Span span) {
        if (span.until() != null && span.until().isBefore(span.from())) {
            throw new Unfit("until", "fees.error.span");
        }
    }

    private static void mustReplace(boolean inForce) {
        if (!inForce) {
            throw new Conflict("what it replaces is not in force");
        }
    }

    private void mustBeAlone(Standards.Entry entry) {
        var others = standards.allInForce().stream()
                .filter(other -> other.division().equals(entry.line().division()))
                .filter(other -> entry.replacesId() == null || other.id() != entry.replacesId())
                .filter(other -> other.span().meets(entry.line().span()))
                .toList();
        if (!others.isEmpty()) {
            throw new Unfit("", "fees.error.overlap", others.get(0).span().toString());
        }
    }

    private void replace(String table, @Nullable Long id) {
        if (id != null && !answers.replace(table, id, clock.today())) {
            throw new Conflict(table + " " + id + " is not in force");
        }
    }

    private void give(String table, long id, boolean granted, String remark, Officer officer) {
        if (!granted && remark.isBlank()) {
            throw new Unfit("remark", "fees.error.reason");
        }
        if (!answers.give(table, id, granted, remark.strip(), officer, clock.today())) {
            throw new Conflict(table + " " + id + " is answered");
        }
    }

    static Subject standard(long id) {
        return new Subject("fee-standard", "" + id);
    }

    static Subject ground(long id) {
        return new Subject("fee-ground", "" + id);
    }

    private void note(String deed, Subject subject, @Nullable Change change, String remark, Officer officer) {
        trail.note(officer.actor(), deed, subject, change == null ? List.of() : List.of(change), remark, clock.now());
    }
}
