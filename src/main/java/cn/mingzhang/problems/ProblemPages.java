package cn.mingzhang.problems;

import cn.mingzhang.audit.History;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.LampView;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.Rectification;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.projects.ProjectDirectory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the page of a problem; other capabilities add their sections. */
@Component
@Transactional(readOnly = true)
class ProblemPages {
    private static final String MONEY = "money";

    private final LedgerRights rights;
    private final ClosurePages closures;
    private final WorkPages works;
    private final List<ProblemPanel> panels;
    private final ProjectDirectory projects;
    private final ProblemClasses classes;
    private final ProblemLamps lamps;
    private final Registry registry;
    private final History history;
    private final OfficeClock clock;
    private final Words words;

    ProblemPages(
            LedgerRights rights,
            ClosurePages closures,
            WorkPages works,
            List<ProblemPanel> panels,
            ProjectDirectory projects,
            ProblemClasses classes,
            ProblemLamps lamps,
            Registry registry,
            History history,
            OfficeClock clock,
            Words words) {
        this.rights = rights;
        this.closures = closures;
        this.works = works;
        this.panels = panels;
        this.projects = projects;
        this.classes = classes;
        this.lamps = lamps;
        this.registry = registry;
        this.history = history;
        this.clock = clock;
        this.words = words;
    }

    ProblemPage show(ProblemNumber number, Officer officer) {
        var problem = rights.seen(number, officer);
        return rights.visible(officer).moneyOnly() ? money(problem, officer) : whole(problem, officer);
    }

    private ProblemPage whole(Problem problem, Officer officer) {
        var closure = closures.page(problem, officer);
        var mine = closure.mine().stream()
                .filter(ClosurePage.StepCard::forward)
                .findFirst()
                .orElse(null);
        var item = problem.item();
        return new ProblemPage(
                problem.number().value(),
                title(problem),
                false,
                words.of("closure.stage", problem.stage()),
                Tones.of(problem.stage()),
                words.of("rectification", problem.work().rectification()),
                Tones.of(problem.work().rectification()),
                problem.work().isRectificationConfirmed()
                        || problem.work().rectification() == Rectification.NOT_STARTED,
                lamps.view(problem, clock.today()),
                closure,
                mine == null ? closure.onward() : mine,
                mine != null,
                actions(problem, officer),
                facts(problem),
                project(problem, officer),
                new ProblemPage.Link(item.number() + " " + item.title(), "/problems?item=" + item.number()),
                texts(problem),
                works.of(problem, officer),
                panels(problem, officer, false),
                history.of(ProblemFacts.subject(problem), words.locale()));
    }

    private ProblemPage money(Problem problem, Officer officer) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("number", problem.number().value()));
        facts.add(fact("responsibleUnit", unit(problem.basics().responsibleUnitId())));
        return new ProblemPage(
                problem.number().value(),
                "",
                true,
                "",
                "neutral",
                "",
                "neutral",
                true,
                new LampView("grey", ""),
                null,
                null,
                false,
                List.of(),
                facts,
                project(problem, officer),
                null,
                List.of(),
                works.none(),
                panels(problem, officer, true),
                List.of());
    }

    private List<ProblemPage.Button> actions(Problem problem, Officer officer) {
        var here = "/problems/" + problem.number();
        return DeskDeed.AMEND.isOffered(problem, officer)
                ? List.of(new ProblemPage.Button("problem.edit", here + "/edit"))
                : List.of();
    }

    private List<ProblemPanel.Panel> panels(Problem problem, Officer officer, boolean moneyOnly) {
        return panels.stream()
                .flatMap(panel -> panel.of(problem.file(), officer).stream())
                .filter(panel -> !moneyOnly || panel.anchor().equals(MONEY))
                .sorted(Comparator.comparingInt(ProblemPanel.Panel::order))
                .toList();
    }

    private List<Fact> facts(Problem problem) {
        var basics = problem.basics();
        var facts = new ArrayList<Fact>();
        facts.add(fact("classCode", basics.classCode() == null ? "" : basics.classCode() + " " + className(basics)));
        facts.add(fact("procedure", words.of("closure.procedure", basics.procedure())));
        facts.add(fact("responsibleUnit", unit(basics.responsibleUnitId())));
        facts.add(fact("dueOn", due(problem)));
        facts.add(fact("responsibleLeader", basics.responsibleLeader()));
        facts.add(fact("supportingLeader", basics.supportingLeader()));
        facts.add(fact("supervisingUnit", unit(basics.supervisingUnitId())));
        facts.add(fact("rectificationKind", words.of("problem.kind", basics.rectificationKind())));
        facts.add(fact("source", words.of("problem.source", basics.source())));
        facts.add(fact("sourceDocument", basics.sourceDocument()));
        facts.add(fact("occurredOn", Dates.day(basics.occurredOn())));
        facts.add(fact("foundOn", Dates.day(basics.foundOn())));
        facts.add(fact("loggedOn", Dates.day(problem.loggedOn())));
        facts.add(fact("servedOn", Dates.day(problem.standing().servedOn())));
        if (!basics.amountDue().isZero()) {
            facts.add(fact("amountDue", basics.amountDue() + " " + words.of("form.yuan")));
            facts.add(fact("amountReduced", basics.amountReduced() + " " + words.of("form.yuan")));
        }
        if (problem.standing().closureNumber() != null) {
            facts.add(fact("closureNumber", problem.standing().closureNumber()));
            facts.add(fact("closedOn", Dates.day(problem.standing().closedOn())));
        }
        return facts;
    }

    private List<Fact> texts(Problem problem) {
        var basics = problem.basics();
        var texts = new ArrayList<Fact>();
        texts.add(fact("description", basics.description()));
        ifSaid(texts, "goal", basics.goal());
        ifSaid(texts, "reductionGround", basics.reductionGround());
        ifSaid(texts, "remark", basics.remark());
        return texts;
    }

    private void ifSaid(List<Fact> texts, String field, String text) {
        if (!text.isBlank()) {
            texts.add(fact(field, text));
        }
    }

    private String due(Problem problem) {
        var day = Dates.day(problem.dueOn());
        return problem.term().extensions() == 0
                ? day
                : words.of("problem.dueOn.extended", day, problem.term().extensions());
    }

    private String className(Basics basics) {
        return classes.find(basics.classCode())
                .map(known -> known.name(words.locale()))
                .orElse("");
    }

    private ProblemPage.@Nullable Link project(Problem problem, Officer officer) {
        var id = problem.basics().projectId();
        var summary = id == null ? null : projects.byIds(Set.of(id)).get(id);
        if (summary == null) {
            return null;
        }
        var opens = projects.find(summary.number(), officer).isPresent();
        return new ProblemPage.Link(
                summary.number() + " " + summary.name() + " · " + summary.developer(), opens ? summary.href() : null);
    }

    private String unit(@Nullable Long id) {
        return id == null ? "" : registry.unit(id, clock.today()).name();
    }

    private Fact fact(String field, @Nullable String value) {
        return new Fact(words.of("problem." + field), value == null ? "" : value);
    }

    /** What the tab and the heading say. */
    private static String title(Problem problem) {
        var line = problem.basics().description().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= 40
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 40)) + "…";
    }
}
