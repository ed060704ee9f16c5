package cn.mingzhang.demo;

import cn.mingzhang.evidence.Upload;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.opening.Card;
import cn.mingzhang.opening.EntryKind;
import cn.mingzhang.opening.OpeningDesk;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.problems.ClassGroup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * 期初 of the story: what the office had closed, was owed and had numbered on paper before it began here. One entry waits to be
 * confirmed, so the window is still open: nothing could be tried behind a closed one.
 */
@Component
@Profile("replay")
class OpeningReplay {
    private static final LocalDate RECORDED = LocalDate.of(2020, 3, 24);
    private static final LocalDate CONFIRMED = LocalDate.of(2020, 3, 26);
    private static final LocalDate LAST = LocalDate.of(2021, 12, 30);

    /** A project of 2018 with a decision that nothing else of the story is about. */
    private static final String OWING = "D12";

    // spotless:off
    private static final List<Past> PAST = List.of(
            new Past(DemoCast.CITY_OFFICE, ClassGroup.FE, "2016年审计发现两个小区少征易地建设费86.4万元，已补缴入库", LocalDate.of(2016, 5, 20), LocalDate.of(2016, 11, 8), "2016年审计整改台账第4页"),
            new Past(DemoCast.CITY_OFFICE, ClassGroup.AP, "2017年自查发现一份易地批复缺地质勘察报告，已补齐", LocalDate.of(2017, 3, 14), LocalDate.of(2017, 7, 21), "2017年自查整改台账第2页"),
            new Past(DemoCast.COUNTY_OFFICE, ClassGroup.OP, "2018年督查发现一处人防地下室改作仓库，已恢复原状", LocalDate.of(2018, 4, 9), LocalDate.of(2018, 9, 27), "2018年督查整改台账第7页"),
            new Past("RF-511703", ClassGroup.QS, "2018年检查发现一处防护密闭门未安装，已安装并复验", LocalDate.of(2018, 6, 11), LocalDate.of(2019, 1, 16), "2018年质量检查整改台账第3页"));
    // spotless:on

    private record Past(
            String unit, ClassGroup group, String title, LocalDate foundOn, LocalDate closedOn, String paper) {}

    private final OpeningDesk desk;
    private final ProjectReplay projects;
    private final Registry registry;
    private final List<String> numbers = new ArrayList<>();

    OpeningReplay(OpeningDesk desk, ProjectReplay projects, Registry registry) {
        this.desk = desk;
        this.projects = projects;
        this.registry = registry;
    }

    List<Replay.Deed> deeds(Function<String, Officer> cast) {
        return List.of(
                new Replay.Deed(RECORDED, () -> record(cast.apply("office"))),
                new Replay.Deed(
                        CONFIRMED,
                        () -> numbers.forEach(number -> desk.confirm(number, 0, "与纸面核对一致", cast.apply("resident")))),
                new Replay.Deed(
                        LAST,
                        () -> enter(
                                closure(new Past(
                                        "RF-511725",
                                        ClassGroup.DU,
                                        "2019年督查发现人防台账不全，已补建",
                                        LocalDate.of(2019, 5, 6),
                                        LocalDate.of(2019, 10, 18),
                                        "2019年督查整改台账第5页")),
                                cast.apply("office"))));
    }

    private void record(Officer office) {
        PAST.forEach(past -> enter(closure(past), office));
        enter(balance(), office);
        enter(series(), office);
    }

    private void enter(Card card, Officer office) {
        var number = desk.record(card, office);
        numbers.add(number);
        var scan = Upload.of(card.paper() + ".pdf", DemoPaper.pdf(number));
        desk.prove(number, null, Uploads.of(scan), "", office);
    }

    private long unit(String code) {
        return registry.unitByCode(code, RECORDED).orElseThrow().id();
    }

    private Card closure(Past past) {
        return new Card(
                EntryKind.CLOSURE,
                unit(past.unit()),
                null,
                past.title(),
                past.group(),
                past.foundOn(),
                past.closedOn(),
                "分管领导（纸面签字）",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                past.paper(),
                past.closedOn(),
                null);
    }

    private Card balance() {
        var project = DemoProjects.of(OWING);
        return new Card(
                EntryKind.BALANCE,
                unit(project.unit()),
                projects.id(OWING),
                null,
                null,
                null,
                null,
                null,
                project.developer(),
                Yuan.ofFen(42_000_000L),
                Yuan.ZERO,
                Yuan.ofFen(30_000_000L),
                null,
                null,
                null,
                "2019年易地建设费征收台账第31页",
                LocalDate.of(2019, 12, 31),
                "纸面余额，未计息");
    }

    private Card series() {
        return new Card(
                EntryKind.SERIES,
                unit(DemoCast.CITY_OFFICE),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "达市人防函",
                2019,
                46,
                "2019年发文登记簿末页",
                LocalDate.of(2019, 12, 31),
                null);
    }
}
