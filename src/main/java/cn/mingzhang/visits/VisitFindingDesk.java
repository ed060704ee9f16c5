package cn.mingzhang.visits;

import cn.mingzhang.audit.Change;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.Basics;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.problems.RectificationKind;
import cn.mingzhang.problems.Source;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import cn.mingzhang.refusals.WrongPost;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 检查发现和意见建议: written down on site; a finding is logged as a problem in one click, a suggestion gets its disposition. */
@Component
@Transactional
public class VisitFindingDesk {
    private final VisitDesk desk;
    private final VisitRecords records;
    private final ProblemLedger ledger;
    private final VisitWords words;
    private final OfficeClock clock;

    VisitFindingDesk(VisitDesk desk, VisitRecords records, ProblemLedger ledger, VisitWords words, OfficeClock clock) {
        this.desk = desk;
        this.records = records;
        this.ledger = ledger;
        this.words = words;
        this.clock = clock;
    }

    /** @param ordinal of the line that it is about; null for the visit as a whole */
    public void find(long id, @Nullable Integer ordinal, String said, Officer officer) {
        var visit = desk.held(id, officer);
        desk.mustTake(VisitStep.RECORD, visit, officer);
        var line = records.lines(id).stream()
                .filter(one -> Integer.valueOf(one.ordinal()).equals(ordinal))
                .findFirst();
        if (ordinal != null && line.isEmpty()) {
            throw new Unfit("line", "visits.error.line");
        }
        records.find(id, line.map(VisitRecords.Line::id).orElse(null), said, officer, clock.today(), clock.now());
        desk.note(visit, "VISIT_FINDING", said, officer);
    }

    public void suggest(long id, String from, String said, Officer officer) {
        var visit = desk.held(id, officer);
        if (!desk.worksOn(visit, officer)) {
            throw new WrongPost("suggestion of visit " + id);
        }
        if (visit.state() == VisitState.PLANNED
                || visit.state() == VisitState.DROPPED
                || visit.state() == VisitState.CLOSED) {
            throw new Conflict("visit " + id + " is " + visit.state());
        }
        records.suggest(id, from, said, officer, clock.today(), clock.now());
        desk.note(visit, "VISIT_SUGGESTION", said, officer, new Change("visits.from", null, from));
    }

    public void dispose(long id, int ordinal, String outcome, String said, Officer officer) {
        var visit = desk.held(id, officer);
        var suggestion = toDispose(visit, ordinal, officer);
        if (!records.dispose(suggestion.id(), outcome, said, officer, clock.today(), clock.now())) {
            throw new Conflict("suggestion " + ordinal + " of visit " + id + " is answered");
        }
        var change = new Change("visits.outcome", null, "#visits.outcome." + outcome);
        desk.note(visit, "VISIT_SUGGESTION_ANSWERED", said, officer, change);
    }

    VisitRecords.Suggestion toDispose(Visit visit, int ordinal, Officer officer) {
        var suggestion = records.suggestions(visit.id()).stream()
                .filter(one -> one.ordinal() == ordinal)
                .findFirst()
                .orElseThrow(() -> new NotVisible("suggestion " + ordinal));
        if (!desk.worksOn(visit, officer)) {
            throw new WrongPost("disposition of visit " + visit.id());
        }
        if (suggestion.outcome() != null) {
            throw new Conflict("suggestion " + ordinal + " of visit " + visit.id() + " is answered");
        }
        return suggestion;
    }

    VisitRecords.Finding toLog(Visit visit, int ordinal, Officer officer) {
        var finding = records.findings(visit.id()).stream()
                .filter(one -> one.ordinal() == ordinal)
                .findFirst()
                .orElseThrow(() -> new NotVisible("finding " + ordinal));
        if (!desk.worksOn(visit, officer)) {
            throw new WrongPost("finding of visit " + visit.id());
        }
        if (finding.problemId() != null) {
            throw new Conflict("finding " + ordinal + " of visit " + visit.id() + " is logged");
        }
        return finding;
    }

    /** 转为问题. @return its number */
    public String log(long id, int ordinal, String item, Officer officer) {
        var visit = desk.held(id, officer);
        var finding = toLog(visit, ordinal, officer);
        if (item.isBlank()) {
            throw new Unfit("item", "problem.item.missing");
        }
        var project = records.lines(id).stream()
                .filter(line -> Long.valueOf(line.id()).equals(finding.lineId()))
                .map(VisitRecords.Line::projectId)
                .filter(one -> one != null)
                .findFirst()
                .orElse(null);
        var number = ledger.log(item, basics(visit, finding, project), null, officer);
        if (!records.logged(finding.id(), ledger.file(number, officer).id())) {
            throw new Conflict("finding " + ordinal + " of visit " + id + " is logged");
        }
        desk.note(
                visit,
                "VISIT_FINDING_LOGGED",
                finding.words(),
                officer,
                new Change("subject.problem", null, number.value()));
        return number.value();
    }

    private Basics basics(Visit visit, VisitRecords.Finding finding, @Nullable Long project) {
        var day = visit.visitedOn() == null ? finding.happenedOn() : visit.visitedOn();
        return new Basics(
                null,
                null,
                Source.SUPERVISION,
                words.inChinese(() -> words.of("sourceDocument", visit.title(), Dates.iso(day))),
                finding.words(),
                project,
                null,
                day,
                RectificationKind.PHASED,
                null,
                "",
                visit.unitId(),
                "",
                "",
                null,
                Yuan.ZERO,
                Yuan.ZERO,
                "",
                "");
    }
}
