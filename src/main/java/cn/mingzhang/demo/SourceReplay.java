package cn.mingzhang.demo;

import cn.mingzhang.calendar.WorkingDays;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Unit;
import cn.mingzhang.problems.RectificationKind;
import cn.mingzhang.problems.Source;
import cn.mingzhang.sources.ItemDesk;
import cn.mingzhang.sources.NewItem;
import cn.mingzhang.sources.SourceDesk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** 来源 of the story: the inspection's feedback and the audit's report are entered with their items, which become its problems. */
@Component
@Profile("replay")
class SourceReplay {
    private final SourceDesk desk;
    private final ItemDesk items;
    private final RoundReplay round;
    private final ProjectReplay projects;
    private final Registry registry;
    private final WorkingDays workingDays;
    private final Map<DemoSources, String> numbers = new EnumMap<>(DemoSources.class);
    private final Map<Story, Listed> listed = new HashMap<>();

    SourceReplay(
            SourceDesk desk,
            ItemDesk items,
            RoundReplay round,
            ProjectReplay projects,
            Registry registry,
            WorkingDays workingDays) {
        this.desk = desk;
        this.items = items;
        this.round = round;
        this.projects = projects;
        this.registry = registry;
        this.workingDays = workingDays;
    }

    /** Where a problem of the story stands in its source. @param words as the problem names it */
    record Listed(String source, int ordinal, String words, LocalDate foundOn) {}

    List<Replay.Deed> deeds(List<Story> stories, Function<String, Officer> cast) {
        var deeds = new ArrayList<Replay.Deed>();
        for (var document : DemoSources.values()) {
            var found = stories.stream().filter(document::found).toList();
            var entered = workingDays.nextWorking(document.enteredOn());
            deeds.add(new Replay.Deed(entered, () -> enter(document, found, cast.apply("office"))));
        }
        deeds.addAll(declining(cast));
        deeds.addAll(round.deeds(cast));
        return deeds;
    }

    private void enter(DemoSources document, List<Story> stories, Officer office) {
        var units = registry.civilDefenseUnits(document.enteredOn());
        var number = desk.enter(document.written(units.stream().map(Unit::id).collect(Collectors.toSet())), office);
        numbers.put(document, number);
        desk.file(number, null, ProblemRoad.paper(number), "", office);
        var ids = units.stream().collect(Collectors.toMap(Unit::code, Unit::id));
        for (var story : stories) {
            var ordinal = desk.addItem(number, item(story, ids.get(story.unit())), office);
            listed.put(story, new Listed(number, ordinal, document.words(number, ordinal), document.datedOn()));
        }
        for (var more : document.more()) {
            desk.addItem(number, new NewItem(ids.get(DemoCast.CITY_OFFICE), "DU-02", null, more, null, null), office);
        }
    }

    private NewItem item(Story story, long unit) {
        return new NewItem(
                unit,
                story.classCode(),
                story.project() == null ? null : projects.id(story.project()),
                story.description(),
                null,
                story.hasMoney() ? story.due() : null);
    }

    /** The third item of 2021's feedback says what the second says: it is not listed twice. */
    private List<Replay.Deed> declining(Function<String, Officer> cast) {
        return List.of(
                new Replay.Deed(
                        workingDays.nextWorking(LocalDate.of(2021, 4, 15)),
                        () -> items.propose(feedback(), 3, 0, "与第2条反映的是同一批项目，已列入台账", cast.apply("office"))),
                new Replay.Deed(
                        workingDays.nextWorking(LocalDate.of(2021, 4, 19)),
                        () -> items.answer(feedback(), 3, 1, true, "已核对，同意不再列", cast.apply("resident"))));
    }

    private String feedback() {
        return Objects.requireNonNull(numbers.get(DemoSources.FEEDBACK_2021));
    }

    @Nullable
    Listed of(Story story) {
        return story.source() == Source.SELF_INSPECTION ? round.listed(story) : listed.get(story);
    }

    /** 列入台账: the problem's number. */
    String list(Listed place, String item, LocalDate dueOn, Officer logger) {
        return items.list(place.source(), List.of(place.ordinal()), item, RectificationKind.PHASED, dueOn, logger)
                .get(0);
    }
}
