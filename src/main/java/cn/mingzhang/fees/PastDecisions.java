package cn.mingzhang.fees;

import static cn.mingzhang.people.Post.FEE_CLERK;
import static cn.mingzhang.people.Post.RECTIFIER;
import static cn.mingzhang.people.Post.RESIDENT;
import static cn.mingzhang.people.Post.SUPERVISOR;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.refusals.Unfit;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 既往决定: written down by those who go through the files. */
@Component
@Transactional
public class PastDecisions {
    static final Post[] WRITERS = {FEE_CLERK, RECTIFIER, RESIDENT, SUPERVISOR};

    private final FeeProjects projects;
    private final JdbcClient sql;
    private final Trail trail;
    private final OfficeClock clock;

    PastDecisions(FeeProjects projects, JdbcClient sql, Trail trail, OfficeClock clock) {
        this.projects = projects;
        this.sql = sql;
        this.trail = trail;
        this.clock = clock;
    }

    public static boolean mayNote(Officer officer) {
        return officer.holdsAny(WRITERS);
    }

    /** 照录. */
    public void note(String projectNumber, NewPastDecision found, Officer officer) {
        var project = projects.seen(projectNumber, officer);
        officer.mustHoldAny(WRITERS);
        mustFit(found);
        sql.sql("""
                        INSERT INTO fee_past_decision (project_id, document, decided_on, kind, assessed, reduced, ground_code, certificate,
                            deferred_until, statement, officer_id, officer_name, officer_unit, noted_on, recorded_at)
                        VALUES (:project, :document, :decided, :kind, :assessed, :reduced, :ground, :certificate, :until, :statement,
                            :officer, :name, :unit, :today, :now)
                        """)
                .param("project", project.id())
                .param("document", found.document())
                .param("decided", found.decidedOn())
                .param("kind", found.kind().name())
                .param("assessed", found.assessed().fen())
                .param("reduced", found.reduced().fen())
                .param("ground", found.groundCode(), Types.VARCHAR)
                .param("certificate", found.certificate())
                .param("until", found.deferredUntil(), Types.DATE)
                .param("statement", found.statement())
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("unit", officer.unit().name())
                .param("today", clock.today())
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .update();
        var changes = List.of(
                new Change("fees.past.document", null, found.document()),
                new Change("fees.past.kind", null, "#fees.past." + found.kind()));
        var subject = new Subject("project", project.number());
        trail.note(officer.actor(), "FEE_PAST_DECISION_NOTED", subject, changes, found.statement(), clock.now());
    }

    @Transactional(readOnly = true)
    public List<PastDecision> of(long projectId) {
        return sql.sql("SELECT * FROM fee_past_decision WHERE project_id = :project ORDER BY decided_on, id")
                .param("project", projectId)
                .query((row, n) -> new PastDecision(
                        row.getLong("id"),
                        row.getString("document"),
                        row.getObject("decided_on", LocalDate.class),
                        PastDecision.Kind.valueOf(row.getString("kind")),
                        Yuan.ofFen(row.getLong("assessed")),
                        Yuan.ofFen(row.getLong("reduced")),
                        row.getString("ground_code"),
                        row.getString("certificate"),
                        row.getObject("deferred_until", LocalDate.class),
                        row.getString("statement"),
                        row.getString("officer_name"),
                        row.getObject("noted_on", LocalDate.class)))
                .list();
    }

    private void mustFit(NewPastDecision found) {
        if (found.decidedOn().isAfter(clock.today())) {
            throw new Unfit("decidedOn", "fees.error.future");
        }
        if (found.assessed().isNegative()
                || found.reduced().isNegative()
                || found.reduced().compareTo(found.assessed()) > 0) {
            throw new Unfit("reduced", "fees.error.past.reduced");
        }
        var letsOff = found.kind() == PastDecision.Kind.REDUCED || found.kind() == PastDecision.Kind.WAIVED;
        if (letsOff != found.reduced().isPositive()
                || found.kind() == PastDecision.Kind.WAIVED && !found.reduced().equals(found.assessed())) {
            throw new Unfit("reduced", "fees.error.past.kind");
        }
        if (letsOff && found.groundCode() == null) {
            throw new Unfit("ground", "fees.error.past.ground");
        }
    }
}
