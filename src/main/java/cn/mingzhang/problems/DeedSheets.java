package cn.mingzhang.problems;

import cn.mingzhang.audit.History;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.Rectification;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import cn.mingzhang.refusals.NotVisible;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the small forms; it refuses first what is not visible (404), not his (403) or not now (409). */
@Component
@Transactional(readOnly = true)
class DeedSheets {
    private final LedgerRights rights;
    private final ProblemClasses classes;
    private final ProblemChoices choices;
    private final Registry registry;
    private final History history;
    private final OfficeClock clock;
    private final Words words;

    DeedSheets(
            LedgerRights rights,
            ProblemClasses classes,
            ProblemChoices choices,
            Registry registry,
            History history,
            OfficeClock clock,
            Words words) {
        this.rights = rights;
        this.classes = classes;
        this.choices = choices;
        this.registry = registry;
        this.history = history;
        this.clock = clock;
        this.words = words;
    }

    /** Something of the problem, read in its transaction, of a deed that this officer may do now. */
    <T> T read(ProblemNumber number, DeskDeed deed, Officer officer, Function<Problem, T> what) {
        var problem = rights.seen(number, officer);
        deed.mustBeOffered(problem, officer);
        return what.apply(problem);
    }

    DeedSheet sheet(ProblemNumber number, DeedForm deed, @Nullable Long part, Officer officer) {
        return read(number, deed.deed(), officer, problem -> sheet(problem, deed, part, null));
    }

    void mustBeHis(ProblemNumber number, DeedForm deed, Officer officer) {
        deed.deed().mustBeHis(rights.seen(number, officer), officer);
    }

    /** The sheet as it is answered to a form that was read at a version: it says whether the file has moved on since. */
    DeedSheet sheet(ProblemNumber number, DeedForm deed, @Nullable Long part, int readAt, Officer officer) {
        var problem = rights.seen(number, officer);
        var open = deed.deed().isOpen(problem);
        var moved = !open || problem.version() != readAt;
        return sheet(problem, deed, part, moved ? new DeedSheet.Moved(lastDeed(problem), open) : null);
    }

    private String lastDeed(Problem problem) {
        return history.of(ProblemFacts.subject(problem), words.locale()).stream()
                .findFirst()
                .map(last -> words.of("problem.deed.moved.last", last.who(), last.when(), last.deed()))
                .orElse("");
    }

    private DeedSheet sheet(Problem problem, DeedForm deed, @Nullable Long part, DeedSheet.@Nullable Moved moved) {
        var here = "/problems/" + problem.number();
        return new DeedSheet(
                problem.number().value(),
                problem.basics().description(),
                words.of("problem.deed." + deed),
                words.of("problem.deed." + deed + ".lead"),
                words.of("problem.deed." + deed + ".submit"),
                here + deed.action(part),
                here + "#" + deed.anchor(),
                deed.fields(),
                deed.isIrreversible(),
                facts(problem, deed, part, moved != null),
                options(problem, deed),
                problem.version(),
                moved);
    }

    private List<Fact> facts(Problem problem, DeedForm deed, @Nullable Long part, boolean moved) {
        var facts = new ArrayList<Fact>();
        switch (deed) {
            case MEASURE -> {
                var now = part == null ? List.<Fact>of() : facts(measure(problem, part));
                facts.addAll(moved ? now : List.of());
            }
            case MEASURE_FINISH, MEASURE_RESUME -> facts.addAll(facts(measure(problem, part)));
            case PLAN ->
                facts.addAll(
                        moved ? List.of(fact("problem.rootCause", problem.work().rootCause())) : List.of());
            case RESULT_WITHDRAW -> {
                var result = result(problem, part);
                facts.add(fact("problem.result.kind", words.of("problem.result", result.kind())));
                facts.add(fact("problem.result.document", result.document()));
                facts.add(fact("problem.result.dated", Dates.day(result.dated())));
            }
            case CONFIRM -> {
                facts.add(fact(
                        "problem.rectification",
                        words.of("rectification", problem.work().rectification())));
                facts.add(fact("problem.status.reason", problem.work().rectificationReason()));
            }
            case ASK_EXTENSION -> facts.add(fact("problem.dueOn", Dates.day(problem.dueOn())));
            case DECIDE_EXTENSION ->
                problem.extensionRequests().stream().filter(Extension::isOpen).forEach(asked -> {
                    facts.add(fact("problem.dueOn", Dates.day(problem.dueOn())));
                    facts.add(fact("problem.extension.until.label", Dates.day(asked.until())));
                    facts.add(fact("problem.reason", asked.reason()));
                    facts.add(fact(
                            "problem.asker", words.of("problem.asked", asked.askedName(), Dates.day(asked.askedOn()))));
                });
            case DECIDE_CORRECTION ->
                problem.corrections().stream().filter(Correction::isOpen).forEach(asked -> {
                    facts.add(fact("problem.reason", asked.reason()));
                    facts.add(fact(
                            "problem.asker", words.of("problem.asked", asked.askedName(), Dates.day(asked.askedOn()))));
                });
            default -> {
                // the form says it all
            }
        }
        return facts;
    }

    private List<Fact> facts(Measure measure) {
        return List.of(
                fact("problem.measure.content", measure.content()),
                fact("problem.measure.owner", measure.owner()),
                fact("problem.measure.dueOn", Dates.day(measure.dueOn())),
                fact("problem.measure.done", measure.isFinished() ? Dates.day(measure.finishedOn()) : ""),
                fact("problem.measure.result", measure.result()));
    }

    private Fact fact(String key, String value) {
        return new Fact(words.of(key), value);
    }

    private List<Option> options(Problem problem, DeedForm deed) {
        return switch (deed) {
            case PLAN -> choices.orNone(rectifiers(problem), "problem.choose");
            case CLAIM -> choices.orNone(choices.of("rectification", Rectification.values()), "problem.choose");
            case RESULT -> choices.orNone(kinds(problem), "problem.choose");
            case DECIDE_EXTENSION, DECIDE_CORRECTION ->
                List.of(
                        new Option("true", words.of("problem.granted.true")),
                        new Option("false", words.of("problem.granted.false")));
            default -> List.of();
        };
    }

    private List<Option> rectifiers(Problem problem) {
        return registry.officersHolding(Post.RECTIFIER, problem.basics().responsibleUnitId(), clock.today()).stream()
                .map(officer -> new Option("" + officer.id(), officer.name()))
                .toList();
    }

    /** Those that the class asks for first, then the others. */
    private List<Option> kinds(Problem problem) {
        var group = problem.basics().classGroup();
        var asked = group == null
                ? List.<ResultKind>of()
                : classes.asked(group).stream()
                        .flatMap(kinds -> kinds.stream().sorted())
                        .toList();
        var all = new ArrayList<>(asked);
        for (var kind : ResultKind.values()) {
            if (!asked.contains(kind)) {
                all.add(kind);
            }
        }
        return all.stream()
                .map(kind -> new Option(kind.name(), words.of("problem.result", kind)))
                .toList();
    }

    static Measure measure(Problem problem, @Nullable Long id) {
        return problem.work().measures().stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotVisible("measure " + id));
    }

    static ProblemResult result(Problem problem, @Nullable Long id) {
        return problem.work().results().stream()
                .filter(result -> result.id().equals(id) && result.isStanding())
                .findFirst()
                .orElseThrow(() -> new NotVisible("result " + id));
    }
}
