package cn.mingzhang.demo;

import static java.util.stream.Collectors.groupingBy;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.calendar.WorkingDays;
import cn.mingzhang.fees.Areas;
import cn.mingzhang.fees.FeeLedger;
import cn.mingzhang.fees.Method;
import cn.mingzhang.fees.NewAssessment;
import cn.mingzhang.fees.NewStandard;
import cn.mingzhang.fees.Reference;
import cn.mingzhang.fees.RuleDesk;
import cn.mingzhang.fees.Span;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The fees of the story. Sichuan's rate is not known: an unverified demo value of 1,000 元 for a square metre is entered as such,
 * and a project's shortfall is what makes its problems' money by it.
 */
@Component
@Profile("replay")
class FeeReplay {
    private static final LocalDate IN_PLACE = LocalDate.of(2020, 3, 17);
    private static final LocalDate OPEN_ONES = LocalDate.of(2021, 12, 14);
    private static final BigDecimal RATE = new BigDecimal("1000");

    private final RuleDesk rules;
    private final FeeLedger fees;
    private final ProjectReplay projects;
    private final WorkingDays workingDays;
    private final OfficeClock clock;

    FeeReplay(RuleDesk rules, FeeLedger fees, ProjectReplay projects, WorkingDays workingDays, OfficeClock clock) {
        this.rules = rules;
        this.fees = fees;
        this.projects = projects;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** What the problems of each project are about in money, by the project's key. */
    static Map<String, List<Story>> owing() {
        return Stream.concat(Stories2020.all().stream(), Stories2021.all().stream())
                .filter(story -> story.hasMoney() && story.project() != null)
                .collect(groupingBy(
                        story -> "" + story.project(), LinkedHashMap::new, java.util.stream.Collectors.toList()));
    }

    /** 应建面积 of a project whose fee is to be paid: that and nothing else was not built. */
    static BigDecimal shortfall(List<Story> stories) {
        return Yuan.sum(stories.stream().map(Story::due).toList())
                .yuan()
                .divide(RATE)
                .setScale(3);
    }

    List<Replay.Deed> deeds(Function<String, Officer> cast) {
        var deeds = new ArrayList<Replay.Deed>();
        deeds.add(new Replay.Deed(IN_PLACE, () -> standard(cast)));
        owing().forEach((key, stories) -> deeds.add(new Replay.Deed(
                assessedOn(stories.get(0)),
                () -> assess(key, stories, new ProblemRoad.People(stories.get(0), cast, 0)))));
        return deeds;
    }

    private void standard(Function<String, Officer> cast) {
        var id = rules.propose(
                new NewStandard(
                        "511700",
                        Method.REQUIRED_AREA,
                        Yuan.of(RATE),
                        new Span(LocalDate.of(2000, 4, 27), null),
                        "演示值：四川省收费标准文件未查到，待核实",
                        false,
                        null,
                        "演示数据，不作为征收依据"),
                cast.apply("feeclerk"));
        rules.answerStandard(id, true, "演示数据", cast.apply("head"));
    }

    /** The keys of the municipal ones that are still open. */
    static List<String> openOnes() {
        return owing().entrySet().stream()
                .filter(entry -> isOpen(entry.getValue().get(0)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isOpen(Story story) {
        return story.fate() == Fate.WORKING && story.isMunicipal();
    }

    /** The five municipal ones that are still open were assessed in December (F14); the others soon after they were logged. */
    private LocalDate assessedOn(Story story) {
        return isOpen(story) ? OPEN_ONES : workingDays.plus(workingDays.nextWorking(story.loggedOn()), 8);
    }

    private void assess(String key, List<Story> stories, ProblemRoad.People people) {
        var entry = DemoProjects.of(key);
        var clerk = people.story().isMunicipal() ? people.cast().apply("feeclerk") : people.rectifier();
        var decided = entry.decision().on();
        var permitted = java.util.Objects.requireNonNull(entry.planningPermit().on());
        var number = fees.propose(
                projects.number(key),
                new NewAssessment(
                        decided == null ? Reference.PLANNING_PERMIT : Reference.DECISION,
                        decided == null ? permitted : decided,
                        decided == null ? "漏审项目没有审批日，以规划许可之日为应缴之时。" : "以原审批决定之日的标准重新核算。",
                        new Areas(shortfall(stories), BigDecimal.ZERO, BigDecimal.ZERO),
                        null,
                        "",
                        workingDays.plus(clock.today(), 15),
                        ""),
                clerk);
        fees.answer(number, true, "同意核定。", people.head());
    }
}
