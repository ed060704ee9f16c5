package cn.mingzhang.demo;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.calendar.WorkingDays;
import cn.mingzhang.closure.Procedure;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.problems.Basics;
import cn.mingzhang.problems.ClassGroup;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.problems.RectificationKind;
import cn.mingzhang.problems.Source;
import cn.mingzhang.screening.FindingLedger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The problems of the story: each is logged on its day, and {@link ProblemRoad} takes it as far as its fate goes. */
@Component
@Profile("replay")
class ProblemReplay {
    private final ProblemLedger ledger;
    private final ProblemRoad road;
    private final ProjectReplay projects;
    private final SourceReplay sources;
    private final Registry registry;
    private final WorkingDays workingDays;
    private final OfficeClock clock;
    private final FindingLedger findings;
    private final Map<String, String> items = new HashMap<>();

    ProblemReplay(
            ProblemLedger ledger,
            ProblemRoad road,
            ProjectReplay projects,
            SourceReplay sources,
            Registry registry,
            WorkingDays workingDays,
            OfficeClock clock,
            FindingLedger findings) {
        this.ledger = ledger;
        this.road = road;
        this.projects = projects;
        this.sources = sources;
        this.registry = registry;
        this.workingDays = workingDays;
        this.clock = clock;
        this.findings = findings;
    }

    List<Replay.Deed> deeds(List<Story> stories, Function<String, Officer> cast) {
        var deeds = new ArrayList<Replay.Deed>();
        var year = stories.get(0).loggedOn().getYear();
        var entries = year == Stories2020.YEAR ? Stories2020.items() : Stories2021.items();
        entries.forEach(entry -> deeds.add(
                new Replay.Deed(workingDays.nextWorking(entry.listedOn()), () -> open(entry, cast.apply("office")))));
        for (var n = 0; n < stories.size(); n++) {
            deeds.addAll(deeds(stories.get(n), n, cast));
        }
        return deeds;
    }

    private void open(ItemEntry entry, Officer office) {
        var number = ledger.openItem(entry.campaignYear(), entry.title(), ClassGroup.of(entry.classCode()), office);
        items.put(entry.key(), number);
    }

    private List<Replay.Deed> deeds(Story story, int n, Function<String, Officer> cast) {
        var people = new ProblemRoad.People(story, cast, n);
        var file = new ProblemRoad.File();
        var logged = workingDays.nextWorking(story.loggedOn());
        var log = new Replay.Deed(logged, () -> log(story, file, people.logger()));
        var rest = road.deeds(story, logged, people, file).stream()
                .filter(deed -> deed.on().isBefore(Replay.TODAY));
        return Stream.concat(Stream.of(log), rest).toList();
    }

    /** What the comparison had found is the same thing: the finding leads to its problem. */
    private void log(Story story, ProblemRoad.File file, Officer logger) {
        file.number = log(story, logger);
        if (story.project() != null) {
            findings.attachProject(projects.id(story.project()), file.number, logger);
        }
    }

    /** What a source found is listed out of it, and then written out like any other. */
    private ProblemNumber log(Story story, Officer logger) {
        var item = items.get(story.item());
        var place = sources.of(story);
        if (place == null) {
            var foundOn = LocalDate.of(story.loggedOn().getYear(), 3, 20);
            return ledger.log(item, basics(story, sourceDocument(story), foundOn), story.dueOn(), logger);
        }
        var number = new ProblemNumber(sources.list(place, item, story.dueOn(), logger));
        var version = ledger.file(number, logger).version();
        ledger.amend(number, version, basics(story, place.words(), place.foundOn()), story.dueOn(), logger);
        return number;
    }

    private Basics basics(Story story, String sourceDocument, LocalDate foundOn) {
        var unit = registry.unitByCode(story.unit(), clock.today()).orElseThrow();
        var watching = registry.unitByCode(DemoCast.SECOND_ROOM, clock.today()).orElseThrow();
        return new Basics(
                story.classCode(),
                story.group(),
                story.source(),
                sourceDocument,
                story.description(),
                story.project() == null ? null : projects.id(story.project()),
                null,
                foundOn,
                RectificationKind.PHASED,
                Procedure.GENERAL,
                story.goal(),
                unit.id(),
                "分管领导",
                "",
                watching.id(),
                story.due(),
                Yuan.ZERO,
                "",
                "");
    }

    private static String sourceDocument(Story story) {
        return story.source() == Source.DATA_COMPARISON ? "2021年规划许可与人防审批比对清单" : "";
    }
}
