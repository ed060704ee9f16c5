package cn.mingzhang.visits;

import static cn.mingzhang.people.Post.RESIDENT;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemFile;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.witness.CheckConclusion;
import cn.mingzhang.witness.CheckDesk;
import cn.mingzhang.witness.CheckMethod;
import cn.mingzhang.witness.LookBackConclusion;
import cn.mingzhang.witness.LookBackDesk;
import cn.mingzhang.witness.NewCheck;
import cn.mingzhang.witness.NewLookBack;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a visit says of a problem, told to those who keep it. A problem that stands for its check gets its check record when the visit is
 * recorded and both checkers are of the resident group; the second checker's password confirms it with the visit. A closed one that
 * holds gets its look-back. There is one record of each, whichever way it came.
 */
@Component
class VisitConsequences {
    private final CheckDesk checks;
    private final LookBackDesk lookBacks;
    private final ProblemLedger ledger;
    private final VisitRecords records;
    private final JdbcClient sql;
    private final OfficeClock clock;

    VisitConsequences(
            CheckDesk checks,
            LookBackDesk lookBacks,
            ProblemLedger ledger,
            VisitRecords records,
            JdbcClient sql,
            OfficeClock clock) {
        this.checks = checks;
        this.lookBacks = lookBacks;
        this.ledger = ledger;
        this.records = records;
        this.sql = sql;
        this.clock = clock;
    }

    void recorded(Visit visit, NewRecord record, List<VisitRecords.Line> lines, Officer officer, Officer second) {
        if (!officer.holds(RESIDENT) || !second.holds(RESIDENT)) {
            return;
        }
        for (var line : lines) {
            if (isSaid(line)) {
                file(line, officer)
                        .filter(file -> checks.accepts(file, officer, second))
                        .ifPresent(file -> {
                            var check = new NewCheck(
                                    record.visitedOn(),
                                    record.place().isBlank() ? visit.unit() : record.place(),
                                    record.papers(),
                                    Set.copyOf(
                                            record.methods().isEmpty()
                                                    ? List.of(CheckMethod.ON_SITE)
                                                    : record.methods()),
                                    finding(visit, line, record.summary()),
                                    line.result() == Mark.GOOD
                                            ? CheckConclusion.CONFIRMED
                                            : CheckConclusion.NOT_CONFIRMED,
                                    second.id());
                            link(visit.id(), line.id(), checks.file(file.number(), check, Uploads.of(), officer));
                        });
            }
        }
    }

    /** By the second checker, whose password has been judged. */
    void confirmed(Visit visit, Officer second) {
        for (var filed : filed(visit.id())) {
            var number = new ProblemNumber(filed.number());
            if (checks.waitsFor(number, filed.checkId(), second)) {
                checks.confirm(number, filed.checkId(), second);
            }
        }
        for (var line : records.lines(visit.id())) {
            if (line.result() == Mark.GOOD && line.problemId() != null) {
                file(line, second)
                        .filter(file -> file.stage() == Stage.CLOSED && lookBacks.isDue(file))
                        .ifPresent(file -> lookBacks.file(
                                file.number(),
                                new NewLookBack(
                                        false,
                                        visit.visitedOn() == null ? clock.today() : visit.visitedOn(),
                                        visit.place().isBlank() ? visit.unit() : visit.place(),
                                        finding(visit, line, visit.summary()),
                                        LookBackConclusion.HOLDS,
                                        null),
                                Uploads.of(),
                                second));
            }
        }
    }

    private record Filed(String number, long checkId) {}

    private List<Filed> filed(long visit) {
        return sql.sql("SELECT p.number, k.check_id FROM visit_check k JOIN check_record c ON c.id = k.check_id"
                        + " JOIN problem p ON p.id = c.problem_id WHERE k.visit_id = :visit ORDER BY k.check_id")
                .param("visit", visit)
                .query(Filed.class)
                .list();
    }

    private void link(long visit, long line, long check) {
        sql.sql("INSERT INTO visit_check (visit_id, line_id, check_id) VALUES (:visit, :line, :check)")
                .param("visit", visit)
                .param("line", line)
                .param("check", check)
                .update();
    }

    private static boolean isSaid(VisitRecords.Line line) {
        return line.problemId() != null && (line.result() == Mark.GOOD || line.result() == Mark.BAD);
    }

    private Optional<ProblemFile> file(VisitRecords.Line line, Officer officer) {
        try {
            return Optional.of(ledger.file(new ProblemNumber(line.words().split(" ", 2)[0]), officer));
        } catch (NotVisible unseen) {
            return Optional.empty();
        }
    }

    private static String finding(Visit visit, VisitRecords.Line line, String summary) {
        var said = line.remark() == null || line.remark().isBlank() ? summary : line.remark();
        return visit.title() + "：" + said;
    }
}
