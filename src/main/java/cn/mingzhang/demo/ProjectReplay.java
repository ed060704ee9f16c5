package cn.mingzhang.demo;

import static java.util.stream.Collectors.toMap;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.pipeline.StageDesk;
import cn.mingzhang.pipeline.StageRecord;
import cn.mingzhang.projects.Areas;
import cn.mingzhang.projects.Decision;
import cn.mingzhang.projects.DecisionKind;
import cn.mingzhang.projects.NewProject;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.projects.ProjectRegister;
import cn.mingzhang.shelter.AreaDesk;
import cn.mingzhang.shelter.BuildingUse;
import cn.mingzhang.shelter.ProjectFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The projects of the story, entered in the register by the group's office. */
@Component
@Profile("replay")
class ProjectReplay {
    private static final LocalDate WORKED_ON = LocalDate.of(2021, 3, 29);
    private static final BigDecimal DEPTH = new BigDecimal("3.6");

    private final ProjectRegister register;
    private final ProjectDirectory directory;
    private final StageDesk stages;
    private final AreaDesk areas;
    private final Registry registry;
    private final Map<String, Long> ids = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();
    private final Map<String, List<Story>> owing = FeeReplay.owing();

    ProjectReplay(
            ProjectRegister register, ProjectDirectory directory, StageDesk stages, AreaDesk areas, Registry registry) {
        this.register = register;
        this.directory = directory;
        this.stages = stages;
        this.areas = areas;
        this.registry = registry;
    }

    List<Replay.Deed> deeds(Function<String, Officer> cast) {
        var entered = DemoProjects.all().stream()
                .map(project -> new Replay.Deed(project.enteredOn(), () -> enter(project, cast.apply("office"))));
        var worked = DemoProjects.all().stream()
                .filter(project -> project.key().startsWith("M"))
                .map(project -> new Replay.Deed(WORKED_ON, () -> workOut(project, cast.apply("rectifier"))));
        var read = DemoProjects.all().stream()
                .filter(project -> project.decision().kind() != DecisionKind.NONE)
                .map(project -> new Replay.Deed(WORKED_ON, () -> readTheFiles(project, cast.apply("office"))));
        return Stream.of(entered, worked, read).flatMap(deeds -> deeds).toList();
    }

    /** After the first comparison the files of what was decided were read too: their papers, and what was accepted. */
    private void readTheFiles(DemoProjects.Entry entry, Officer office) {
        var project = directory.byIds(List.of(id(entry.key()))).get(id(entry.key()));
        var standing = stages.of(project).stream().collect(toMap(StageRecord::stage, record -> record));
        DemoStages.fromTheFiles(entry).forEach(filed -> {
            var record = standing.get(filed.stage());
            if (record == null) {
                stages.record(project, filed.stage(), filed.values(), office);
            } else {
                stages.correct(project, record.ordinal(), record.revision(), filed.values(), "对照审批卷宗逐项补录", office);
            }
        });
    }

    /** 补办: how much shelter each omitted project of the city would have had to build, by the rules of its planning permit. */
    private void workOut(DemoProjects.Entry entry, Officer clerk) {
        var project = directory.byIds(List.of(id(entry.key()))).get(id(entry.key()));
        var facts = new ProjectFacts(
                project.divisionCode(),
                BuildingUse.HOUSING,
                null,
                false,
                entry.storeys(),
                DEPTH,
                areas(entry).groundFloor(),
                areas(entry).aboveGround(),
                null);
        var day = Objects.requireNonNull(entry.planningPermit().on());
        areas.keep(project, facts, day, false, "漏审漏批核算：没有审批日期，按规划许可日期的规则", clerk);
    }

    private void enter(DemoProjects.Entry entry, Officer office) {
        var unit = registry.unitByCode(entry.unit(), entry.enteredOn()).orElseThrow();
        var number = register.open(card(entry, unit.divisionCode(), unit.id()), office, entry.enteredOn());
        numbers.put(entry.key(), number.value());
        var project = directory.find(number, office).orElseThrow();
        ids.put(entry.key(), project.id());
        DemoStages.of(entry).forEach(record -> stages.record(project, record.stage(), record.values(), office));
    }

    private NewProject card(DemoProjects.Entry entry, String division, long unitId) {
        return new NewProject(
                entry.name(),
                entry.developer(),
                null,
                null,
                division,
                unitId,
                entry.address(),
                areas(entry),
                entry.storeys(),
                null,
                entry.planningPermit(),
                entry.constructionPermit(),
                cn.mingzhang.projects.Permit.NONE,
                Decision.NONE,
                entry.legacy());
    }

    /** Whose fee is in the story has the area that it comes from. */
    Areas areas(DemoProjects.Entry entry) {
        var areas = entry.areas();
        var stories = owing.get(entry.key());
        if (stories == null) {
            return areas;
        }
        var required = FeeReplay.shortfall(stories);
        return new Areas(required.multiply(BigDecimal.valueOf(12)), required, required, null, null);
    }

    String number(String key) {
        return numbers.get(key);
    }

    long id(String key) {
        return ids.get(key);
    }
}
