package cn.mingzhang.visits;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.receipts.ReceiptLedger;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 安排: a visit with its team and its checklist. A look-back takes along every one that is due at the unit by then. */
@Component
@Transactional
public class Planning {
    static final int MOST_LINES = 300;

    private final Visits visits;
    private final VisitShelf shelf;
    private final VisitRecords records;
    private final VisitRights rights;
    private final Teams teams;
    private final ProblemLedger ledger;
    private final ProjectDirectory projects;
    private final ReceiptLedger receipts;
    private final JdbcClient sql;
    private final Trail trail;
    private final OfficeClock clock;

    Planning(
            Visits visits,
            VisitShelf shelf,
            VisitRecords records,
            VisitRights rights,
            Teams teams,
            ProblemLedger ledger,
            ProjectDirectory projects,
            ReceiptLedger receipts,
            JdbcClient sql,
            Trail trail,
            OfficeClock clock) {
        this.visits = visits;
        this.shelf = shelf;
        this.records = records;
        this.rights = rights;
        this.teams = teams;
        this.ledger = ledger;
        this.projects = projects;
        this.receipts = receipts;
        this.sql = sql;
        this.trail = trail;
        this.clock = clock;
    }

    /** @return its id */
    public long plan(NewVisit visit, Officer officer) {
        if (!VisitRights.inspects(officer)) {
            throw new WrongPost("planning a visit");
        }
        if (!rights.mayInspect(officer, visit.unitId())) {
            throw new Unfit("unit", "visits.error.unit");
        }
        if (visit.plannedOn().isBefore(clock.today())) {
            throw new Unfit("plannedOn", "visits.error.planned");
        }
        var team = teams.eligible(visit.unitId());
        var leader = member(team, visit.leaderId(), "leader");
        var id = shelf.add(visit, officer, clock.now());
        records.join(id, leader, true);
        visit.memberIds().stream()
                .distinct()
                .filter(one -> one != visit.leaderId())
                .forEach(one -> records.join(id, member(team, one, "members"), false));
        addAll(id, withDue(visit, officer), officer);
        if (records.lines(id).isEmpty()) {
            throw new Unfit("matters", "visits.error.lines");
        }
        var planned = visits.seen(id, officer);
        var changes = List.of(
                new Change("visits.name", null, visit.title()),
                new Change("visits.unit", null, planned.unit()),
                new Change("visits.kind", null, "#visits.kind." + visit.kind()));
        trail.note(officer.actor(), "VISIT_PLANNED", planned.subject(), changes, visit.purpose(), clock.now());
        return id;
    }

    private static Officer member(List<Officer> team, long id, String field) {
        return team.stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new Unfit(field, "visits.error.member"));
    }

    /** More lines, by its team, until it is recorded. */
    void add(Visit visit, NewVisit.Lines lines, Officer officer) {
        shelf.lock(visit.id());
        if (!visit.isOpen()) {
            throw new Conflict("visit " + visit.id() + " is " + visit.state());
        }
        if (lines.isEmpty()) {
            throw new Unfit("matters", "visits.error.lines");
        }
        addAll(visit.id(), lines, officer);
        shelf.touch(visit.id());
        var now = records.lines(visit.id()).size();
        trail.note(
                officer.actor(),
                "VISIT_LINES_ADDED",
                visit.subject(),
                List.of(new Change("visits.lines", "" + visit.lines(), "" + now)),
                "",
                clock.now());
    }

    private void addAll(long id, NewVisit.Lines lines, Officer officer) {
        lines.problems().stream().distinct().forEach(number -> {
            var file = found("problems", number, () -> ledger.file(new ProblemNumber(number), officer));
            records.add(id, About.PROBLEM, file.id(), file.number() + " " + file.description());
        });
        lines.projects().stream().distinct().forEach(number -> {
            var project = found("projects", number, () -> projects.seen(number, officer));
            records.add(id, About.PROJECT, project.id(), project.number() + " " + project.name());
        });
        lines.payments().stream().distinct().forEach(number -> {
            var receipt = found("payments", number, () -> receipts.seen(number, officer));
            records.add(
                    id, About.PAYMENT, receipt.id(), receipt.number() + " " + receipt.payer() + " " + receipt.amount());
        });
        lines.matters().forEach(matter -> records.add(id, About.MATTER, null, matter));
        if (records.lines(id).size() > MOST_LINES) {
            throw new Unfit("matters", "visits.error.tooMany", MOST_LINES);
        }
    }

    private static <T> T found(String field, String number, java.util.function.Supplier<T> search) {
        try {
            return search.get();
        } catch (NotVisible | IllegalArgumentException unknown) {
            throw new Unfit(field, "visits.error.unknown", number);
        }
    }

    /** 计划和抽到的回头看: the open ones of the unit that fall due within a month of the day. */
    private NewVisit.Lines withDue(NewVisit visit, Officer officer) {
        if (visit.kind() != VisitKind.LOOK_BACK) {
            return visit.lines();
        }
        var seen = ledger.seenBy(officer);
        var due = sql.sql("SELECT p.number FROM look_back l JOIN problem p ON p.id = l.problem_id"
                        + " WHERE l.filed_on IS NULL AND l.cancelled_on IS NULL AND l.due_on <= :until AND p.stage = 'CLOSED'"
                        + " AND p.responsible_unit_id = :unit AND " + seen.sql() + " ORDER BY l.due_on, l.id LIMIT 100")
                .param("until", visit.plannedOn().plusMonths(1))
                .param("unit", visit.unitId())
                .param("units", seen.units())
                .query(String.class)
                .list();
        var lines = visit.lines();
        return new NewVisit.Lines(
                Stream.concat(lines.problems().stream(), due.stream())
                        .distinct()
                        .toList(),
                lines.projects(),
                lines.payments(),
                lines.matters());
    }
}
