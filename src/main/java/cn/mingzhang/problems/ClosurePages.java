package cn.mingzhang.problems;

import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.Attempt;
import cn.mingzhang.closure.ClosureStep;
import cn.mingzhang.closure.Condition;
import cn.mingzhang.closure.Facts;
import cn.mingzhang.closure.NoticeScope;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.closure.Step;
import cn.mingzhang.lists.ChecklistLine;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the closure page and the confirmation page; everything on them comes from the table that also guards. */
@Component
@Transactional(readOnly = true)
class ClosurePages {
    private final ProblemLedger ledger;
    private final ProblemFacts facts;
    private final Registry registry;
    private final Trail trail;
    private final OfficeClock clock;
    private final Words words;
    private final SignatureLines signatures;
    private final ObjectProvider<ClosurePanel> panels;

    ClosurePages(
            ProblemLedger ledger,
            ProblemFacts facts,
            Registry registry,
            Trail trail,
            OfficeClock clock,
            Words words,
            SignatureLines signatures,
            ObjectProvider<ClosurePanel> panels) {
        this.ledger = ledger;
        this.facts = facts;
        this.registry = registry;
        this.trail = trail;
        this.clock = clock;
        this.words = words;
        this.signatures = signatures;
        this.panels = panels;
    }

    ClosurePage page(ProblemNumber number, Officer officer) {
        return page(ledger.wholeFile(number, officer), officer);
    }

    /** Of a file that this officer has been found to see whole. */
    ClosurePage page(Problem problem, Officer officer) {
        var known = facts.of(problem, clock.today());
        var procedure = problem.procedureOrGeneral();
        var mine = procedure.stepsOpenTo(officer, problem.stage(), known).stream()
                .map(step -> card(problem, step, known, officer))
                .toList();
        var onward = procedure
                .stepOnward(problem.stage())
                .filter(step -> mine.stream().noneMatch(card -> card.step().equals(step.name())))
                .map(step -> card(problem, step, known, officer))
                .orElse(null);
        return new ClosurePage(
                problem.number().value(),
                problem.basics().description(),
                problem.stage().name(),
                words.of("closure.stage", problem.stage()),
                words.of("closure.procedure", procedure),
                problem.version(),
                road(problem),
                mine,
                onward,
                signatures.of(problem.signatures()),
                panels(problem, officer),
                procedure.steps().stream().map(this::rule).toList(),
                problem.replay().round().stream().anyMatch(signature -> signature.step() == Step.APPLY),
                problem.stage() == Stage.CLOSED,
                problem.standing().closureNumber(),
                trail.headCode());
    }

    private List<ProblemPanel.Panel> panels(Problem problem, Officer officer) {
        var file = problem.file();
        return panels.stream()
                .flatMap(panel -> panel.of(file, officer).stream())
                .sorted(Comparator.comparingInt(ProblemPanel.Panel::order))
                .toList();
    }

    /** What the signer confirms. {@code unmet}: the conditions that refused the attempt just made, if one was. */
    ClosurePage.Confirmation confirmation(
            ProblemNumber number, ClosureStep step, Officer officer, List<Condition> unmet) {
        var problem = ledger.wholeFile(number, officer);
        var known = facts.of(problem, clock.today());
        return new ClosurePage.Confirmation(
                card(problem, step, known, officer),
                whatIsSigned(problem),
                step.asksForStage(),
                step.asksFor(Condition.NOTICE_SCOPE_CHOSEN),
                step.asksFor(Condition.OTHER_PROBLEM_NAMED),
                step.asksFor(Condition.REASON_GIVEN),
                known.stagesPassed().stream()
                        .map(stage -> new Option(stage.name(), words.of("closure.stage", stage)))
                        .toList(),
                noticeOptions(),
                unmet.stream()
                        .filter(condition -> condition.isShownTo(officer))
                        .map(condition -> line(number, condition, false, officer))
                        .toList());
    }

    private List<Option> noticeOptions() {
        var options = new ArrayList<Option>();
        options.add(new Option("", words.of("closure.notice.choose")));
        options.addAll(words.options("closure.notice", NoticeScope.values()));
        return options;
    }

    ClosurePage.StepCard card(Problem problem, ClosureStep step, Facts known, Officer officer) {
        var attempt = new Attempt(known, officer, "", clock.today());
        var checks = step.checklist(attempt, problem.stage()).stream()
                .filter(check -> !check.condition().isAskedInTheForm())
                .toList();
        return new ClosurePage.StepCard(
                step.name(),
                words.of(step.messageKey()),
                words.of(step.messageKey() + ".consequence"),
                who(problem, step),
                checks.stream().allMatch(ClosureStep.Check::met),
                step.isForward(),
                checks.stream()
                        .map(check -> line(problem.number(), check.condition(), check.met(), officer))
                        .toList(),
                "/problems/" + problem.number() + "/closure?step=" + step.name());
    }

    /** A red line leads to the place where it is put right, if the reader sees that place. */
    ChecklistLine line(ProblemNumber number, Condition condition, boolean met, Officer officer) {
        var anchor = condition.whereToMend().anchor();
        var leads = !met && anchor != null && !condition.isAskedInTheForm() && seesPlaceOf(condition, officer);
        var href = leads ? "/problems/" + number + "#" + anchor : null;
        return new ChecklistLine(met, words.of(condition.messageKey() + (met ? ".met" : "")), href);
    }

    /** Responsibility, loss and screening are kept on the discipline side. */
    private static boolean seesPlaceOf(Condition condition, Officer officer) {
        return switch (condition.whereToMend()) {
            case RESPONSIBILITY, LOSS, SCREENING -> officer.holdsAny(Post.RESIDENT, Post.SUPERVISOR, Post.CLUE_KEEPER);
            default -> true;
        };
    }

    List<Fact> whatIsSigned(Problem problem) {
        var rows = new ArrayList<Fact>();
        var basics = problem.basics();
        rows.add(new Fact(words.of("problem.number"), problem.number().value()));
        rows.add(new Fact(words.of("problem.description"), basics.description()));
        if (basics.responsibleUnitId() != null) {
            rows.add(new Fact(
                    words.of("problem.responsibleUnit"),
                    registry.unit(basics.responsibleUnitId(), clock.today()).name()));
        }
        rows.add(new Fact(
                words.of("problem.rectification"),
                words.of("rectification", problem.work().rectification())));
        if (!basics.amountDue().isZero()) {
            rows.add(new Fact(words.of("problem.amountDue"), basics.amountDue().toString()));
        }
        rows.add(new Fact(
                words.of("problem.measures"),
                problem.work().measures().stream()
                        .map(measure -> measure.ordinal() + ". " + measure.content()
                                + (measure.result().isBlank() ? "" : " → " + measure.result()))
                        .collect(Collectors.joining("\n"))));
        return rows;
    }

    private List<ClosurePage.RoadLine> road(Problem problem) {
        var procedure = problem.procedureOrGeneral();
        var stages = Arrays.stream(Stage.values())
                .filter(stage -> procedure.stepOnward(stage).isPresent() || stage == Stage.CLOSED)
                .toList();
        var here = problem.stage();
        return stages.stream()
                .map(stage -> new ClosurePage.RoadLine(
                        words.of("closure.stage", stage),
                        stage == here
                                ? here == Stage.CLOSED ? "is-done" : "is-now"
                                : stage.compareTo(here) < 0 && here != Stage.VOID && here != Stage.SHELVED
                                        ? "is-done"
                                        : "is-next",
                        procedure.stepOnward(stage).map(this::posts).orElse("")))
                .toList();
    }

    /** Whose step it is: the people by name where the post is held in the responsible unit, else the posts. */
    private String who(Problem problem, ClosureStep step) {
        var unit = problem.basics().responsibleUnitId();
        var ofTheUnit = step.posts().contains(Post.RECTIFIER) || step.posts().contains(Post.UNIT_HEAD);
        if (!ofTheUnit || unit == null) {
            return posts(step);
        }
        return registry.unit(unit, clock.today()).name() + " " + posts(step);
    }

    private String posts(ClosureStep step) {
        if (step.isBySystem()) {
            return words.of("closure.by.system");
        }
        return step.posts().stream()
                .sorted()
                .map(post -> words.of("people.post", post))
                .collect(Collectors.joining(words.of("closure.or")));
    }

    private ClosurePage.RuleLine rule(ClosureStep step) {
        return new ClosurePage.RuleLine(
                words.of(step.messageKey()),
                step.clause().during().stream()
                        .sorted()
                        .map(stage -> words.of("closure.stage", stage))
                        .collect(Collectors.joining(words.of("closure.comma"))),
                step.clause().hand() == cn.mingzhang.closure.Clause.Hand.HOLDER
                        ? words.of("closure.by.holder", posts(step))
                        : posts(step),
                step.to() == null ? words.of("closure.to.named") : words.of("closure.stage", step.to()),
                step.clause().providedThat().stream()
                        .map(condition -> words.of(condition.messageKey() + ".met"))
                        .collect(Collectors.joining(words.of("closure.semicolon"))));
    }
}
