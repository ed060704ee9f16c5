package cn.mingzhang.demo;

import static java.util.stream.Collectors.toMap;

import cn.mingzhang.imports.WholeFile;
import cn.mingzhang.people.Division;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.projects.DecisionKind;
import cn.mingzhang.projects.Permit;
import cn.mingzhang.screening.ComparisonDesk;
import cn.mingzhang.screening.ComparisonWork;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The lists that two bureaus handed over in March 2021, and the first comparison, which found the 41 projects. */
@Component
@Profile("replay")
class ListReplay {
    private static final LocalDate RECEIVED_ON = LocalDate.of(2021, 3, 16);
    private static final LocalDate COMPARED_ON = LocalDate.of(2021, 3, 17);
    private static final LocalDate SINCE = LocalDate.of(2013, 1, 1);
    private static final String HEADS =
            "证号（备案号、票号）,项目名称,建设单位（缴款人）,行政区划,核发（备案、登记、缴款）日期,核发部门,用途,地上层数,基础埋深（米）,首层建筑面积（㎡）,地上建筑面积（㎡）,建设地址";
    private static final List<String> PLANTS = List.of("粮油加工厂房", "机械加工车间生产用房", "建材厂房", "食品厂房", "汽配厂房", "纸品厂房");
    private static final List<String> SMALL = List.of("便民服务中心", "社区卫生站", "村级活动室", "公厕管理房", "农贸市场管理用房", "警务室");

    private final WholeFile imports;
    private final ComparisonDesk desk;
    private final ComparisonWork work;
    private final Registry registry;
    private final ProjectReplay projects;

    ListReplay(WholeFile imports, ComparisonDesk desk, ComparisonWork work, Registry registry, ProjectReplay projects) {
        this.imports = imports;
        this.desk = desk;
        this.work = work;
        this.registry = registry;
        this.projects = projects;
    }

    List<Replay.Deed> deeds(Function<String, Officer> cast) {
        return List.of(
                new Replay.Deed(RECEIVED_ON, () -> receive(cast.apply("office"))),
                new Replay.Deed(COMPARED_ON, () -> work.run(desk.ask(SINCE, cast.apply("office")))));
    }

    private void receive(Officer office) {
        imports.take("planning-permits", "市自然资源局-建设工程规划许可证台账（2013-2020）.csv", planning(), office);
        imports.take("construction-permits", "市住建局-施工许可证台账（2013-2020）.csv", construction(), office);
    }

    private byte[] planning() {
        var divisions = divisions();
        var text = new StringBuilder(HEADS).append(",在开发区、园区,危旧住房翻新\n");
        for (var project : DemoProjects.all()) {
            text.append(row(project, project.planningPermit(), "自然资源和规划局", true, divisions))
                    .append(",否,否\n");
        }
        for (int n = 0; n < 60; n++) {
            text.append(exempt(n)).append(",否,否\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] construction() {
        var divisions = divisions();
        var text = new StringBuilder(HEADS).append(",规划许可证号\n");
        for (var project : DemoProjects.all()) {
            text.append(row(project, project.constructionPermit(), "住房和城乡建设局", false, divisions))
                    .append(',')
                    .append(project.planningPermit().number())
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, String> divisions() {
        return registry.divisions(RECEIVED_ON).stream().collect(toMap(Division::code, Division::name));
    }

    private String row(
            DemoProjects.Entry project, Permit permit, String bureau, boolean planning, Map<String, String> divisions) {
        var unit = registry.unitByCode(project.unit(), RECEIVED_ON).orElseThrow();
        var division = divisions.get(unit.divisionCode());
        // A decision says what it was given for; where there is none the card says it.
        var areas = project.decision().kind() == DecisionKind.NONE ? projects.areas(project) : project.areas();
        return String.join(
                ",",
                permit.number(),
                planning ? project.name() : project.name() + "建设工程",
                project.developer(),
                division,
                "" + Objects.requireNonNull(permit.on()),
                (division.equals("市本级") ? "达州市" : division) + bureau,
                "住宅",
                "" + project.storeys(),
                "3.6",
                "" + areas.groundFloor(),
                "" + areas.aboveGround(),
                project.address());
    }

    /** Plants, and what is too small: they lawfully have no decision. */
    private static String exempt(int n) {
        var plant = n % 2 == 0;
        int year = 2013 + n % 8;
        return String.join(
                ",",
                "建字第%d-%03d号".formatted(year, 700 + n),
                (plant ? PLANTS.get(n % PLANTS.size()) : SMALL.get(n % SMALL.size())) + (n + 1) + "号",
                plant ? "达州恒产" + (n % 9 + 1) + "实业有限公司" : "达州城乡公共建设有限公司",
                "通川区",
                "%d-0%d-1%d".formatted(year, 1 + n % 9, n % 10),
                "通川区自然资源和规划局",
                plant ? "工业厂房" : "公共服务",
                plant ? "2" : "1",
                "1.5",
                plant ? "2400" : "180",
                plant ? "4800" : "180",
                "工业大道" + (n + 1) + "号");
    }
}
