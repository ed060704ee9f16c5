package cn.mingzhang.generator;

import cn.mingzhang.audit.Sealing;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.closure.Procedure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes items, projects and problems, one after the other in the order of their days. */
final class Ledger {
    private static final List<String> SOURCES = List.of(
            "SELF_INSPECTION", "INSPECTION_TOUR", "AUDIT", "SUPERVISION", "PETITION", "DATA_COMPARISON", "LEGACY");

    private final Setting in;
    private final Numbers numbers;
    private final Chain chain;
    private final Map<String, List<Long>> items = new HashMap<>();
    private final Map<Long, List<Project>> projects = new HashMap<>();

    private record Project(long id, String name) {}

    Ledger(Setting in, Numbers numbers, Chain chain) {
        this.in = in;
        this.numbers = numbers;
        this.chain = chain;
    }

    /** The items of a year: at least one of every group, about a hundred problems each. */
    void openItems(int year, int howMany, RandomGenerator random) {
        var groups = in.kinds().stream().map(Setting.Kind::group).distinct().toList();
        for (var n = 0; n < Math.max(howMany, groups.size()); n++) {
            var group = groups.get(n % groups.size());
            var id = in.rows().nextId(Table.ITEM);
            in.rows()
                    .add(
                            Table.ITEM,
                            id,
                            "%04d-X%02d".formatted(year, numbers.next("ITEM", year)),
                            year,
                            Words.finding(group, random),
                            group,
                            LocalDate.of(year, 1, 2));
            items.computeIfAbsent(year + group, key -> new ArrayList<>()).add(id);
        }
    }

    void project(LocalDate on, RandomGenerator random) {
        var unit = in.cast().anOffice(random);
        var id = in.rows().nextId(Table.PROJECT);
        var number = "XM-%04d-%04d".formatted(on.getYear(), numbers.next("PROJECT", on.getYear()));
        var name = Words.building(random);
        var area = 5_000 + random.nextInt(90_000);
        var decided = random.nextInt(3);
        var permit = "地字第" + on.getYear() + "-" + (id % 9000 + 1) + "号";
        var at = on.atTime(8, 30).atZone(cn.mingzhang.calendar.OfficeClock.ZONE).toInstant();
        in.rows()
                .add(
                        Table.PROJECT,
                        id,
                        number,
                        name,
                        Words.firm(random),
                        unit.division(),
                        unit.id(),
                        Words.town(unit.division(), random) + "人民路" + (random.nextInt(300) + 1) + "号",
                        area,
                        area / 20,
                        decided == 0 ? area / 20 : null,
                        3 + random.nextInt(30),
                        permit,
                        on.minusDays(200 + random.nextInt(400)),
                        decided == 0 ? "INTEGRATED" : decided == 1 ? "RELOCATED" : "NONE",
                        decided == 2 ? null : "达市人防〔" + on.getYear() + "〕" + (id % 900 + 1) + "号",
                        decided == 2 ? null : on.minusDays(100),
                        random.nextInt(9) == 0,
                        on,
                        at,
                        0);
        projects.computeIfAbsent(unit.id(), key -> new ArrayList<>()).add(new Project(id, name));
        var opened = Deed.at(at);
        opened.notes()
                .add(new Deed.Note(
                        in.cast().office().actor(),
                        "PROJECT_OPENED",
                        new Subject("project", number),
                        Sealing.text(List.of()),
                        ""));
        chain.take(List.of(opened), -id);
    }

    void problem(int n, LocalDate on, RandomGenerator random) {
        var kind = Words.any(in.kinds(), random);
        var unit = in.cast().anOffice(random);
        var isShort = kind.shortAllowed() && random.nextInt(3) > 0;
        var project = isShort || random.nextInt(6) == 0 ? null : ofUnit(unit, random);
        var hasMoney = !isShort && (kind.group().equals("FE") || kind.group().equals("OM") && random.nextBoolean());
        var year = on.getYear();
        var basics = new File.Basics(
                Words.any(items.get(year + kind.group()), random),
                year,
                isShort ? Procedure.SHORT : Procedure.GENERAL,
                kind,
                Words.any(SOURCES, random),
                description(kind, unit, project, random),
                project == null ? null : project.id(),
                unit,
                hasMoney ? (1 + random.nextInt(900)) * 123_456L : 0,
                in.cast().logger(n),
                on);
        var number = "%04d-%04d".formatted(year, numbers.next("PROBLEM", year));
        var file = new File(in, random, number, basics, in.days().nextWorking(on.plusDays(90 + random.nextInt(150))));
        // A closure's number is of the year in which it is closed.
        new Life(in, file, random, () -> numbers.next("CLOSURE", file.today().getYear())).live();
        file.mustReplay();
        FileRows.add(in, file);
        chain.take(file.deeds, file.id);
    }

    private @Nullable Project ofUnit(Cast.Office unit, RandomGenerator random) {
        var all = projects.getOrDefault(unit.id(), List.of());
        return all.isEmpty() ? null : Words.any(all, random);
    }

    private static String description(
            Setting.Kind kind, Cast.Office unit, @Nullable Project project, RandomGenerator random) {
        return Words.town(unit.division(), random)
                + (project == null ? "" : "“" + project.name() + "”项目")
                + Words.finding(kind.group(), random) + "，涉及" + Words.firm(random) + "。";
    }
}
