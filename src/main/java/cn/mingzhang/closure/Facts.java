package cn.mingzhang.closure;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Unit;
import cn.mingzhang.people.UnitKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a problem at this moment, told by several witnesses: the ledger, the fees, the visits, the clues. Each tells
 * its parts; a part that nobody has told is null, and the conditions that ask for it are not met.
 *
 * @param round the signatures that stand in the current round, from {@link Replay#round()}
 */
public record Facts(
        @Nullable Basics basics,
        @Nullable Responsible responsible,
        @Nullable Work work,
        @Nullable Money money,
        @Nullable CheckRecord check,
        @Nullable Notice notice,
        @Nullable Findings findings,
        @Nullable Screening screening,
        @Nullable Papers papers,
        List<SignatureFact> round) {

    public static final Facts NONE = new Facts(null, null, null, null, null, null, null, null, null, List.of());

    /** 基本信息. {@code shortAllowed}: no money, no project, a class that allows 立行立改. */
    public record Basics(
            boolean classGiven,
            boolean dueDateSet,
            @Nullable Procedure procedure,
            boolean shortAllowed,
            boolean rectifierNamed,
            long loggedBy) {
        boolean procedureFits() {
            return procedure == Procedure.GENERAL || procedure == Procedure.SHORT && shortAllowed;
        }
    }

    /** 责任单位. {@code hasSecondPerson}: somebody in it, other than the applicant, may endorse. */
    public record Responsible(Unit unit, boolean hasSecondPerson) {
        boolean isACivilDefenseOffice() {
            return unit.kind() == UnitKind.CIVIL_DEFENSE;
        }
    }

    /** 措施与佐证. {@code newMeasureSinceReopening} is also true of what was never reopened. */
    public record Work(
            int measures,
            int openMeasures,
            int measuresWithoutEvidence,
            boolean classResultFiled,
            Rectification rectification,
            boolean longTermReasonGiven,
            boolean newMeasureSinceReopening,
            Set<Long> uploaders) {}

    /** 资金, in fen. A problem without money says so with three zeros. */
    public record Money(long due, long paid, long reduced) {
        boolean isSettled() {
            return due == paid + reduced;
        }

        private Money plus(Money other) {
            return new Money(
                    Math.addExact(due, other.due),
                    Math.addExact(paid, other.paid),
                    Math.addExact(reduced, other.reduced));
        }
    }

    /** 核查记录 filed since the file last came back to RECTIFYING. */
    public record CheckRecord(boolean filed, List<Checker> checkers) {
        private CheckRecord and(CheckRecord other) {
            var all = Stream.concat(checkers.stream(), other.checkers.stream()).toList();
            return new CheckRecord(filed && other.filed, all);
        }
    }

    /** 核查人. {@code confirmed}: with his own password. */
    public record Checker(long officerId, long unitId, boolean confirmed) {}

    /** 公示. {@code lastDay} is null until the notice is out. */
    public record Notice(
            @Nullable NoticeScope scope, @Nullable LocalDate lastDay, int openObjections) {
        boolean isOver(LocalDate today) {
            return scope == NoticeScope.NONE || lastDay != null && today.isAfter(lastDay);
        }
    }

    /** 查明责任、定准损失, since the last reopening. */
    public record Findings(boolean responsibilityDetermined, boolean lossDetermined) {
        private Findings and(Findings other) {
            return new Findings(
                    responsibilityDetermined && other.responsibilityDetermined, lossDetermined && other.lossDetermined);
        }
    }

    /** 线索筛查, since the last reopening; known to the discipline side alone. */
    public record Screening(boolean screened, boolean answered) {
        private Screening and(Screening other) {
            return new Screening(screened && other.screened, answered && other.answered);
        }
    }

    /** 法院文书; 回头看 with a relapse found, since the last closing. */
    public record Papers(boolean courtPaperFiled, boolean lookBackFiled) {
        private Papers and(Papers other) {
            return new Papers(courtPaperFiled && other.courtPaperFiled, lookBackFiled && other.lookBackFiled);
        }
    }

    public Facts with(Basics part) {
        return new Facts(part, responsible, work, money, check, notice, findings, screening, papers, round);
    }

    public Facts with(Responsible part) {
        return new Facts(basics, part, work, money, check, notice, findings, screening, papers, round);
    }

    public Facts with(Work part) {
        return new Facts(basics, responsible, part, money, check, notice, findings, screening, papers, round);
    }

    public Facts with(Money part) {
        return new Facts(basics, responsible, work, part, check, notice, findings, screening, papers, round);
    }

    public Facts with(CheckRecord part) {
        return new Facts(basics, responsible, work, money, part, notice, findings, screening, papers, round);
    }

    public Facts with(Notice part) {
        return new Facts(basics, responsible, work, money, check, part, findings, screening, papers, round);
    }

    public Facts with(Findings part) {
        return new Facts(basics, responsible, work, money, check, notice, part, screening, papers, round);
    }

    public Facts with(Screening part) {
        return new Facts(basics, responsible, work, money, check, notice, findings, part, papers, round);
    }

    public Facts with(Papers part) {
        return new Facts(basics, responsible, work, money, check, notice, findings, screening, part, round);
    }

    public Facts withRound(List<SignatureFact> standing) {
        return new Facts(
                basics, responsible, work, money, check, notice, findings, screening, papers, List.copyOf(standing));
    }

    /** Two witnesses together: money is added up; where both tell the same part, the stricter answer counts. */
    public Facts and(Facts other) {
        return new Facts(
                both(basics, other.basics, Facts::theOne),
                both(responsible, other.responsible, Facts::theOne),
                both(work, other.work, Facts::theOne),
                both(money, other.money, Money::plus),
                both(check, other.check, CheckRecord::and),
                both(notice, other.notice, Facts::theOne),
                both(findings, other.findings, Findings::and),
                both(screening, other.screening, Screening::and),
                both(papers, other.papers, Papers::and),
                round.isEmpty() ? other.round : round);
    }

    private static <P> @Nullable P both(@Nullable P mine, @Nullable P theirs, BinaryOperator<P> combined) {
        if (mine == null || theirs == null) {
            return mine == null ? theirs : mine;
        }
        return combined.apply(mine, theirs);
    }

    private static <P> P theOne(P mine, P theirs) {
        if (!mine.equals(theirs)) {
            throw new IllegalStateException("two witnesses disagree: " + mine + " / " + theirs);
        }
        return mine;
    }

    /** General until another is chosen. */
    public Procedure procedure() {
        return basics == null || basics.procedure() == null ? Procedure.GENERAL : basics.procedure();
    }

    /** Where a return may lead: RECTIFYING, or a later stage already passed in this round. */
    public Set<Stage> stagesPassed() {
        return round.stream().map(SignatureFact::from).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Signs for the superior unit, because the responsible unit has no second eligible person; the signature says so. */
    public boolean signsForTheSuperior(Officer officer) {
        return Holders.isSuperiorHead(officer, this);
    }

    boolean isOfTheResponsibleUnit(Officer officer) {
        return isOfTheResponsibleUnit(officer.unit().id());
    }

    boolean isOfTheResponsibleUnit(long unitId) {
        return responsible != null && responsible.unit().id() == unitId;
    }

    /** The city office's own problem. */
    boolean isOfTheCityOffice() {
        return responsible != null && Holders.isCityOffice(responsible.unit());
    }
}
