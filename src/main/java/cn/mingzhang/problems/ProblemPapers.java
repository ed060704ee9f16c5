package cn.mingzhang.problems;

import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.ClosureStep;
import cn.mingzhang.closure.ShortStep;
import cn.mingzhang.closure.Step;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.refusals.NotVisible;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills the printed forms. They are Chinese, as papers of office are, and show what was signed, not what is in the file today:
 * the fields come from the snapshot that the applicant signed. They say nothing of clues, screening or persons' responsibility.
 */
@Component
@Transactional(readOnly = true)
class ProblemPapers {
    private final ProblemLedger ledger;
    private final PaperCells cells;
    private final SignatureLines signatures;
    private final ProblemFacts facts;
    private final Registry registry;
    private final MessageSource messages;
    private final Trail trail;
    private final OfficeClock clock;

    ProblemPapers(
            ProblemLedger ledger,
            PaperCells cells,
            SignatureLines signatures,
            ProblemFacts facts,
            Registry registry,
            MessageSource messages,
            Trail trail,
            OfficeClock clock) {
        this.ledger = ledger;
        this.cells = cells;
        this.signatures = signatures;
        this.facts = facts;
        this.registry = registry;
        this.messages = messages;
        this.trail = trail;
        this.clock = clock;
    }

    /** 销号申请表: what the unit applied with, its head's signature. */
    PaperPage application(ProblemNumber number, Officer officer) {
        var problem = ledger.wholeFile(number, officer);
        var applied = applied(problem);
        return page(
                "问题整改销号申请表",
                problem,
                applied,
                List.of(opinion("经办人", problem, Step.APPLY), opinion("责任单位负责人意见", problem, Step.ENDORSE)));
    }

    /** 销号审批表: every opinion on the road, up to the closure number. */
    PaperPage approval(ProblemNumber number, Officer officer) {
        var problem = ledger.wholeFile(number, officer);
        var applied = applied(problem);
        var opinions = new ArrayList<PaperPage.Opinion>();
        opinions.add(opinion("责任单位负责人意见", problem, Step.ENDORSE));
        if (problem.procedureOrGeneral().has(ShortStep.CONFIRM)) {
            opinions.add(opinion("派驻纪检监察组核验意见", problem, ShortStep.CONFIRM));
        } else {
            opinions.add(opinion("初审意见", problem, Step.REVIEW));
            opinions.add(verification(problem));
            opinions.add(notice(problem));
            opinions.add(opinion("纪检监察机关会签", problem, Step.COUNTERSIGN));
            opinions.add(opinion("领导小组审批意见", problem, Step.SIGN_OFF));
        }
        return page("问题整改销号审批表", problem, applied, opinions);
    }

    private PaperPage page(String title, Problem problem, Signature applied, List<PaperPage.Opinion> opinions) {
        var closure = problem.standing().closureNumber();
        var content = cells.of(new Snapshot(applied.snapshot()), applied.unitName());
        return new PaperPage(
                title,
                problem.number().value(),
                closure == null ? "" : closure,
                content.shorts(),
                content.talls(),
                opinions,
                trail.headCode(),
                Dates.day(clock.today(), Locale.CHINESE));
    }

    /** 现场核查意见 bears both checkers: who signs, and who confirmed the record with his own password. */
    private PaperPage.Opinion verification(Problem problem) {
        var opinion = opinion("现场核查意见", problem, Step.VERIFY);
        var check = facts.of(problem, clock.today()).check();
        if (check == null || opinion.who().isEmpty()) {
            return opinion;
        }
        var checkers = check.checkers().stream()
                .map(checker ->
                        registry.officer(checker.officerId(), clock.today()).name())
                .collect(Collectors.joining("、"));
        return new PaperPage.Opinion(
                opinion.label(), opinion.text() + "\n核查人：" + checkers, opinion.who(), opinion.day());
    }

    private PaperPage.Opinion opinion(String label, Problem problem, ClosureStep step) {
        return latest(problem, step)
                .map(signature -> new PaperPage.Opinion(
                        label,
                        signature.remark() + signatures.onPaper(signature),
                        signature.unitName() + "（" + post(signature) + "） " + hand(signature),
                        Dates.day(signature.signedOn(), Locale.CHINESE)))
                .orElse(new PaperPage.Opinion(label, "", "", ""));
    }

    /** 甲（代乙）. */
    private static String hand(Signature signature) {
        return signature.officerName() + (signature.onBehalfOf() == null ? "" : "（代" + signature.onBehalfOf() + "）");
    }

    private String post(Signature signature) {
        return messages.getMessage(
                "people.post." + signature.officerPost(), null, signature.officerPost(), Locale.SIMPLIFIED_CHINESE);
    }

    private static PaperPage.Opinion notice(Problem problem) {
        var notice = problem.notice();
        if (notice.scope() == null) {
            return new PaperPage.Opinion("公示情况", "", "", "");
        }
        var text = switch (notice.scope()) {
            case NONE -> "不公示。" + notice.reason();
            case INTERNAL -> "内部公示" + term(notice);
            case WEBSITE -> "官网公示" + term(notice);
        };
        var over = latest(problem, Step.END_NOTICE);
        return new PaperPage.Opinion(
                "公示情况",
                text + (over.isPresent() ? "，期满无未处理异议。" : "。"),
                "",
                over.map(end -> Dates.day(end.signedOn(), Locale.CHINESE)).orElse(""));
    }

    private static String term(NoticeState notice) {
        return notice.beganOn() == null
                ? ""
                : "，" + Dates.day(notice.beganOn(), Locale.CHINESE) + "至" + Dates.day(notice.endsOn(), Locale.CHINESE);
    }

    /** Of this round, and only while it stands. */
    private static Optional<Signature> latest(Problem problem, ClosureStep step) {
        var standing = problem.replay().round().stream()
                .filter(fact -> fact.step() == step)
                .map(fact -> fact.ordinal())
                .collect(Collectors.toSet());
        return problem.signatures().stream()
                .filter(signature -> standing.contains(signature.ordinal()))
                .reduce((earlier, later) -> later);
    }

    private static Signature applied(Problem problem) {
        return latest(problem, Step.APPLY).orElseThrow(() -> new NotVisible("no application of " + problem.number()));
    }
}
