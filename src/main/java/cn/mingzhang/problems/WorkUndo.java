package cn.mingzhang.problems;

import static cn.mingzhang.people.Post.RECTIFIER;
import static cn.mingzhang.people.Post.UNIT_HEAD;

import cn.mingzhang.audit.Change;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.undo.NotUndone;
import cn.mingzhang.undo.NotUndone.Why;
import cn.mingzhang.undo.SmallDeed;
import cn.mingzhang.undo.SmallDeeds;
import cn.mingzhang.undo.Undoable;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 撤销整改办理: the unit's small deeds on its file, while nothing was signed since and the part is as the deed left it. */
@Component
@Transactional
class WorkUndo implements Undoable {
    private static final String EVIDENCE = "evidence";

    private final ProblemLedger ledger;
    private final OpenWork work;
    private final EvidenceDesk evidence;
    private final SmallDeeds deeds;
    private final EntityManager entities;
    private final JdbcClient sql;
    private final OfficeClock clock;
    private final Words words;

    WorkUndo(
            ProblemLedger ledger,
            OpenWork work,
            EvidenceDesk evidence,
            SmallDeeds deeds,
            EntityManager entities,
            JdbcClient sql,
            OfficeClock clock,
            Words words) {
        this.ledger = ledger;
        this.work = work;
        this.evidence = evidence;
        this.deeds = deeds;
        this.entities = entities;
        this.sql = sql;
        this.clock = clock;
        this.words = words;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("plan", "measure", "result", "progress", EVIDENCE);
    }

    /** Does a deed and offers to undo what it changed. */
    void watched(Problem problem, Officer officer, String anchor, Runnable deed) {
        var before = WorkState.of(problem);
        deed.run();
        entities.flush();
        WorkState.between(before, WorkState.of(problem))
                .ifPresent(changed -> offer(
                        problem,
                        changed.part().kind(),
                        changed.part().key(),
                        changed.before(),
                        changed.after(),
                        "#" + anchor,
                        officer));
    }

    /** Files that were added together are withdrawn together. */
    void addedEvidence(ProblemNumber number, String slot, String files, Officer officer) {
        var problem = ledger.forWriting(number, officer);
        offer(problem, EVIDENCE, slot, "", files, "/evidence?slot=" + slot, officer);
    }

    private void offer(
            Problem problem, String kind, String part, String before, String after, String place, Officer officer) {
        deeds.done(
                kind,
                ProblemFacts.subject(problem),
                part,
                problem.standing().signatures(),
                before,
                after,
                "/problems/" + problem.number() + place,
                officer);
    }

    @Override
    public void undo(SmallDeed deed, Officer officer, Runnable claim) {
        var problem = ledger.forWriting(new ProblemNumber(deed.subjectNumber()), officer);
        if (problem.standing().signatures() != deed.signatures()) {
            throw new NotUndone(Why.SIGNED);
        }
        mustBeOpen(problem, deed.kind(), officer);
        mustBeAsLeft(problem, deed);
        claim.run();
        if (deed.kind().equals(EVIDENCE)) {
            withdraw(problem, deed, officer);
        } else {
            restore(problem, deed, officer);
        }
    }

    private static void mustBeOpen(Problem problem, String kind, Officer officer) {
        if (kind.equals("progress")) {
            ProblemLedger.mustBeOfTheUnit(problem, officer, RECTIFIER, UNIT_HEAD);
        } else if (kind.equals("plan")) {
            ProblemLedger.mustBeOfTheUnit(problem, officer, RECTIFIER, UNIT_HEAD);
            if (problem.stage() != Stage.SERVED && problem.stage() != Stage.RECTIFYING) {
                throw new Conflict("plan of " + problem.number() + " at " + problem.stage());
            }
        } else {
            OpenWork.mustBeRectifying(problem);
        }
    }

    private void mustBeAsLeft(Problem problem, SmallDeed deed) {
        var asLeft = deed.kind().equals(EVIDENCE)
                ? evidence.areStanding(problem, deed.after())
                : deed.after().equals(WorkState.of(problem).get(new WorkState.Part(deed.kind(), deed.part())));
        if (!asLeft) {
            throw new NotUndone(Why.CHANGED);
        }
    }

    private void restore(Problem problem, SmallDeed deed, Officer officer) {
        switch (deed.kind()) {
            case "progress" -> strike(problem, Long.parseLong(deed.part()), officer);
            case "plan" ->
                ledger.plan(
                        problem.number(),
                        problem.version(),
                        WorkState.rootCause(deed.before()),
                        WorkState.rectifier(deed.before()),
                        officer);
            case "measure" -> {
                ProblemLedger.mustBeOfTheUnit(problem, officer, RECTIFIER);
                WorkState.restore(DeedSheets.measure(problem, Long.valueOf(deed.part())), deed.before());
            }
            default -> {
                ProblemLedger.mustBeOfTheUnit(problem, officer, RECTIFIER);
                result(problem, deed.part()).setStanding(!deed.before().isEmpty());
            }
        }
        note(problem, FIELDS.get(deed.kind()), deed, officer);
    }

    private static final Map<String, String> FIELDS = Map.of(
            "plan",
            "problem.plan",
            "measure",
            "problem.measure",
            "result",
            "problem.result",
            "progress",
            "problem.progress");

    private void note(Problem problem, String field, SmallDeed deed, Officer officer) {
        if (!deed.kind().equals("plan")) {
            var change = new Change(field, WorkState.shown(deed.after()), WorkState.shown(deed.before()));
            work.note(problem, "UNDONE", change, words.of("undo.kind." + deed.kind()), officer);
        }
        work.touch(problem);
    }

    /** Struck, not deleted; the day of the last progress is that of those which stand. */
    private void strike(Problem problem, long progress, Officer officer) {
        sql.sql(
                        "INSERT INTO problem_progress_struck (progress_id, officer_id, officer_name, struck_on, recorded_at) VALUES (?, ?, ?, ?, ?)")
                .params(
                        progress,
                        officer.id(),
                        officer.name(),
                        clock.today(),
                        clock.now().atOffset(ZoneOffset.UTC))
                .update();
        problem.work().struck(lastProgress(problem, progress));
    }

    private static @Nullable LocalDate lastProgress(Problem problem, long struck) {
        return problem.work().progress().stream()
                .filter(entry -> !entry.isStruck() && entry.id() != struck)
                .map(Progress::happenedOn)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private void withdraw(Problem problem, SmallDeed deed, Officer officer) {
        for (var file : deed.after().split(",")) {
            evidence.withdraw(problem.number(), UUID.fromString(file), words.of("undo.do"), officer);
        }
    }

    private static ProblemResult result(Problem problem, String id) {
        return problem.work().results().stream()
                .filter(result -> id.equals("" + result.id()))
                .findFirst()
                .orElseThrow(() -> new NotUndone(Why.CHANGED));
    }
}
