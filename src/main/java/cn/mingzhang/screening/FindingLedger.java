package cn.mingzhang.screening;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.lists.Option;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.problems.Basics;
import cn.mingzhang.problems.ClassGroup;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.problems.RectificationKind;
import cn.mingzhang.problems.Source;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A finding becomes a problem of the ledger, or is recognized as one that is in it already. */
@Component
@Transactional
public class FindingLedger {
    private static final Post[] LOGGERS = {Post.SUPERVISOR, Post.RESIDENT, Post.GROUP_OFFICE};

    private final FindingList findings;
    private final FindingPaper paper;
    private final ProblemLedger ledger;
    private final FileCabinet cabinet;
    private final JdbcClient sql;
    private final Trail trail;
    private final OfficeClock clock;

    FindingLedger(
            FindingList findings,
            FindingPaper paper,
            ProblemLedger ledger,
            FileCabinet cabinet,
            JdbcClient sql,
            Trail trail,
            OfficeClock clock) {
        this.findings = findings;
        this.paper = paper;
        this.ledger = ledger;
        this.cabinet = cabinet;
        this.sql = sql;
        this.trail = trail;
        this.clock = clock;
    }

    static void mustLog(Officer officer) {
        officer.mustHoldAny(LOGGERS);
    }

    static boolean logs(Officer officer) {
        return officer.holdsAny(LOGGERS);
    }

    /** The items of the ledger that a problem of this class belongs to, the newest first. */
    @Transactional(readOnly = true)
    List<Option> items(String problemClass) {
        return sql.sql(
                        "SELECT number AS value, number || ' ' || title AS label FROM problem_item WHERE class_group = ? ORDER BY number DESC")
                .param(ClassGroup.of(problemClass).name())
                .query(Option.class)
                .list();
    }

    /** 列入台账: as a draft, with both sides' rows as its first paper. */
    public ProblemNumber log(long id, String item, Officer officer) {
        var finding = open(id, officer);
        if (item.isBlank()) {
            throw new Unfit("item", "screening.error.item");
        }
        var number = ledger.log(item, basics(finding), null, officer);
        var file = ledger.fileForWriting(number, officer);
        try (var upload = Upload.of(paper.name(finding), paper.of(finding, officer))) {
            cabinet.store(ProblemLedger.holder(file), "general", upload, paper.note(finding), officer);
        }
        keep(finding, file.id(), number, officer);
        return number;
    }

    /** 并入: the ledger has it already. */
    public void attach(long id, ProblemNumber number, Officer officer) {
        var finding = open(id, officer);
        keep(finding, ledger.file(number, officer).id(), number, officer);
    }

    /** The finding of a project by a rule, for a replay. */
    public void attachProject(long projectId, ProblemNumber number, Officer officer) {
        findings.ofProject(projectId, officer).stream()
                .filter(finding -> finding.state() == FindingRow.State.OPEN
                        && finding.rule().isOmission())
                .findFirst()
                .ifPresent(finding -> attach(finding.id(), number, officer));
    }

    private FindingRow open(long id, Officer officer) {
        var finding = findings.seen(id, officer);
        officer.mustHoldAny(LOGGERS);
        // 线索不是证据: what an inquiry shows is logged with the evidence of the inquiry, not with this.
        if (finding.rule().isLead()) {
            throw new Conflict("finding " + id + " is a lead");
        }
        if (finding.state() != FindingRow.State.OPEN && finding.state() != FindingRow.State.PROPOSED) {
            throw new Conflict("finding " + id + " is " + finding.state());
        }
        return finding;
    }

    private Basics basics(FindingRow finding) {
        return new Basics(
                finding.problemClass(),
                ClassGroup.of(finding.problemClass()),
                Source.DATA_COMPARISON,
                paper.source(finding),
                paper.description(finding),
                finding.projectId(),
                null,
                clock.today(),
                RectificationKind.PHASED,
                null,
                "",
                finding.unitId(),
                "",
                "",
                null,
                Yuan.ZERO,
                Yuan.ZERO,
                "",
                "");
    }

    private void keep(FindingRow finding, long problem, ProblemNumber number, Officer officer) {
        sql.sql(
                        "INSERT INTO screening_problem (finding_id, problem_id, officer_id, officer_name, on_day, recorded_at) VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        finding.id(),
                        problem,
                        officer.id(),
                        officer.name(),
                        clock.today(),
                        clock.now().atOffset(ZoneOffset.UTC))
                .update();
        trail.note(
                officer.actor(),
                "FINDING_LOGGED",
                new Subject("screening-finding", "" + finding.id()),
                List.of(
                        new Change("screening.rule", null, finding.rule().code()),
                        new Change("screening.title", null, finding.title()),
                        new Change("subject.problem", null, number.value())),
                "",
                clock.now());
    }
}
