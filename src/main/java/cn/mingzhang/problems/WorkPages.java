package cn.mingzhang.problems;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.FilesPanel;
import cn.mingzhang.evidence.StoredFile;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.problems.ProblemPage.Button;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The part of a problem's page that the unit fills: plan, measures, proof, progress, status, and what it asks for. */
@Component
class WorkPages {
    private final ProblemClasses classes;
    private final ProofLines proof;
    private final FileCabinet cabinet;
    private final Registry registry;
    private final OfficeClock clock;
    private final Words words;

    WorkPages(
            ProblemClasses classes,
            ProofLines proof,
            FileCabinet cabinet,
            Registry registry,
            OfficeClock clock,
            Words words) {
        this.classes = classes;
        this.proof = proof;
        this.cabinet = cabinet;
        this.registry = registry;
        this.clock = clock;
        this.words = words;
    }

    ProblemPage.Work of(Problem problem, Officer officer) {
        var holder = ProblemFacts.holder(problem);
        var files = cabinet.history(holder);
        var here = "/problems/" + problem.number();
        return new ProblemPage.Work(
                plan(problem, officer, here),
                problem.work().measures().stream()
                        .map(measure -> line(problem, measure, files, officer, here))
                        .toList(),
                offered(problem, officer, DeskDeed.MEASURE, "problem.measure.add", here + "/measures/new"),
                proof.evidence(problem, files, officer, here),
                FilesPanel.ofAll(holder, files).zip(),
                proof.asked(problem),
                problem.basics().classGroup() != null
                        && classes.isShown(
                                problem.basics().classGroup(), problem.work().results()),
                problem.work().results().stream()
                        .map(result -> proof.line(problem, result, files, officer, here))
                        .toList(),
                offered(problem, officer, DeskDeed.RESULT, "problem.result.add", here + "/results/new"),
                problem.work().progress().stream().map(this::entry).toList(),
                offered(problem, officer, DeskDeed.PROGRESS, "problem.progress.add", here + "/progress/new"),
                problem.work().statuses().stream().map(this::entry).toList(),
                statusActions(problem, officer, here),
                problem.extensionRequests().stream().map(this::request).toList(),
                asksAndAnswers(
                        problem,
                        officer,
                        offered(
                                problem,
                                officer,
                                DeskDeed.ASK_EXTENSION,
                                "problem.extension.ask",
                                here + "/extensions/new"),
                        DeskDeed.DECIDE_EXTENSION,
                        "problem.extension.decide",
                        here + "/extensions/decision"),
                problem.corrections().stream().map(this::request).toList(),
                asksAndAnswers(
                        problem,
                        officer,
                        offered(
                                problem,
                                officer,
                                DeskDeed.ASK_CORRECTION,
                                "problem.correction.ask",
                                here + "/corrections/new"),
                        DeskDeed.DECIDE_CORRECTION,
                        "problem.correction.decide",
                        here + "/corrections/decision"),
                proof.papers(problem, files, officer, here));
    }

    ProblemPage.Work none() {
        return new ProblemPage.Work(
                new ProblemPage.Plan(List.of(), List.of()),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private ProblemPage.Plan plan(Problem problem, Officer officer, String here) {
        var rectifier = problem.work().rectifierId();
        return new ProblemPage.Plan(
                List.of(
                        new Fact(
                                words.of("problem.rectifier"),
                                rectifier == null
                                        ? ""
                                        : registry.officer(rectifier, clock.today())
                                                .name()),
                        new Fact(words.of("problem.rootCause"), problem.work().rootCause())),
                offered(problem, officer, DeskDeed.PLAN, "problem.plan", here + "/plan"));
    }

    private ProblemPage.MeasureLine line(
            Problem problem, Measure measure, List<StoredFile> files, Officer officer, String here) {
        var actions = new ArrayList<Button>();
        if (DeskDeed.MEASURE.isOffered(problem, officer)) {
            var path = here + "/measures/" + measure.id();
            actions.add(new Button("problem.evidence.add", here + "/evidence?slot=" + measure.slot()));
            if (measure.isFinished()) {
                actions.add(new Button("problem.measure.resume", path + "/resumption"));
            } else {
                actions.add(new Button("problem.measure.finish", path + "/completion"));
            }
            actions.add(new Button("problem.measure.edit", path + "/edit"));
        }
        return new ProblemPage.MeasureLine(
                measure.ordinal(),
                measure.content(),
                measure.owner(),
                Dates.day(measure.dueOn()),
                measure.isFinished() ? Dates.day(measure.finishedOn()) : null,
                measure.result(),
                ProofLines.count(files, measure.slot()),
                FilesPanel.of(measure.slot(), List.of()).anchor(),
                actions);
    }

    private ProblemPage.Entry entry(Progress progress) {
        return new ProblemPage.Entry(
                Dates.day(progress.happenedOn()),
                progress.officerName(),
                progress.content(),
                progress.isStruck() ? words.of("undo.struck") : null,
                "neutral",
                null,
                progress.isStruck());
    }

    private ProblemPage.Entry entry(StatusEntry status) {
        return new ProblemPage.Entry(
                Dates.day(status.happenedOn()),
                status.officerName(),
                status.reason(),
                words.of("rectification", status.status()),
                Tones.of(status.status()),
                words.of(status.isConfirmed() ? "problem.status.confirmed" : "problem.status.claimed"),
                false);
    }

    private List<Button> statusActions(Problem problem, Officer officer, String here) {
        var actions = new ArrayList<Button>();
        actions.addAll(offered(problem, officer, DeskDeed.CLAIM, "problem.status.claim", here + "/status/new"));
        if (!problem.work().isStatusClaimedBy(officer)) {
            actions.addAll(offered(
                    problem, officer, DeskDeed.CONFIRM, "problem.status.confirm", here + "/status/confirmation"));
        }
        return actions;
    }

    private ProblemPage.Request request(Extension extension) {
        return new ProblemPage.Request(
                words.of("problem.extension.until", Dates.day(extension.until())),
                extension.reason(),
                words.of("problem.asked", extension.askedName(), Dates.day(extension.askedOn())),
                extension.isOpen()
                        ? null
                        : words.of(
                                "problem.answered",
                                extension.decidedName(),
                                Dates.day(extension.decidedOn()),
                                extension.answer()),
                extension.granted());
    }

    private ProblemPage.Request request(Correction correction) {
        return new ProblemPage.Request(
                "",
                correction.reason(),
                words.of("problem.asked", correction.askedName(), Dates.day(correction.askedOn())),
                correction.isOpen() ? null : correction.answer(),
                correction.granted());
    }

    private static List<Button> asksAndAnswers(
            Problem problem, Officer officer, List<Button> asks, DeskDeed decide, String key, String href) {
        var actions = new ArrayList<>(asks);
        actions.addAll(offered(problem, officer, decide, key, href));
        return actions;
    }

    private static List<Button> offered(Problem problem, Officer officer, DeskDeed deed, String key, String href) {
        return deed.isOffered(problem, officer) ? List.of(new Button(key, href)) : List.of();
    }
}
