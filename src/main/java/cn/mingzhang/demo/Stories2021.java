package cn.mingzhang.demo;

import cn.mingzhang.money.Yuan;
import cn.mingzhang.problems.ResultKind;
import cn.mingzhang.problems.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * 2021 年深化治理: 41 omitted projects, 22 of them municipal, of which 17 are rectified and 5 remain (F12-F14); what was approved
 * unlawfully is put right (F11).
 */
final class Stories2021 {
    static final int YEAR = 2021;

    /** What the fees paid in 2021 add up to: 2709.16 万元, so that both years make 6116.78 万元 (F15). */
    private static final long RECOVERED_FEN = 2_709_160_000L;

    private static final int PAYING = 16;

    private static final List<Fate> MUNICIPAL = fates(
            times(9, Fate.CLOSED),
            times(1, Fate.AWAITING_SIGN_OFF),
            times(2, Fate.AWAITING_COUNTERSIGN),
            times(1, Fate.PUBLIC_NOTICE),
            times(1, Fate.AWAITING_VERIFICATION),
            times(1, Fate.UNDER_REVIEW),
            times(1, Fate.APPLIED),
            times(1, Fate.RECTIFIED),
            times(5, Fate.WORKING));

    private static final List<Fate> COUNTY = fates(
            times(5, Fate.CLOSED),
            times(1, Fate.AWAITING_SIGN_OFF),
            times(1, Fate.AWAITING_COUNTERSIGN),
            times(1, Fate.AWAITING_VERIFICATION),
            times(1, Fate.UNDER_REVIEW),
            times(1, Fate.APPLIED),
            times(1, Fate.RECTIFIED),
            times(6, Fate.WORKING),
            times(1, Fate.DISPUTED),
            times(1, Fate.SERVED));

    private Stories2021() {}

    static List<ItemEntry> items() {
        var on = LocalDate.of(2021, 3, 22);
        var items = new ArrayList<ItemEntry>();
        items.add(new ItemEntry("2021/M", YEAR, "市本级工程漏审漏批", "OM-02", on));
        for (var county : DemoProjects.COUNTIES) {
            items.add(new ItemEntry("2021/" + county, YEAR, "县级工程漏审漏批", "OM-02", on));
        }
        items.add(new ItemEntry("2021/AP", YEAR, "工程违规违法审批", "AP-03", on));
        items.add(new ItemEntry("2021/DU", YEAR, "履职与使用管理", "DU-02", on));
        return items;
    }

    static List<Story> all() {
        var stories = new ArrayList<Story>();
        var shares = new Shares(RECOVERED_FEN, PAYING);
        for (var n = 1; n <= MUNICIPAL.size(); n++) {
            stories.add(omitted("M" + n, "2021/M", DemoCast.CITY_OFFICE, n, MUNICIPAL.get(n - 1), shares));
        }
        for (var n = 1; n <= COUNTY.size(); n++) {
            var county = DemoProjects.countyOf(n);
            stories.add(omitted("C" + n, "2021/" + county, county, n, COUNTY.get(n - 1), shares));
        }
        stories.addAll(others());
        return stories;
    }

    private static Story omitted(String project, String item, String unit, int n, Fate fate, Shares shares) {
        var done = fate.reaches(Fate.RECTIFIED);
        var pays = !done || (n % 2 == 1 || n > 15);
        return new Story(
                item,
                n % 4 == 0 ? "OM-01" : n % 7 == 0 ? "OM-08" : "OM-02",
                Source.DATA_COMPARISON,
                unit,
                project,
                "“" + DemoProjects.nameOf(project) + "”取得规划许可和施工许可，未见人防审批手续。",
                pays ? "核定并缴清易地建设费，补齐易地建设依据。" : "补办人防审批手续。",
                "部门之间信息不通，人防审批未列入前置核验。",
                pays ? List.of("核定应缴易地建设费并发出催办通知", "收缴易地建设费，补齐地勘与专家论证材料") : List.of("约谈建设单位", "补办人防审批手续"),
                List.of(pays ? ResultKind.RELOCATION_GROUND : ResultKind.LATE_APPROVAL),
                !pays ? Yuan.ZERO : done ? shares.next() : Yuan.ofFen(60_000_000L + n * 4_321_00L),
                LocalDate.of(2021, 4, 1).plusDays(n),
                doneOn(fate, n),
                dueOn(fate, n),
                fate);
    }

    /** What is still worked on is due over the next weeks; two of the counties' are overdue. */
    private static LocalDate dueOn(Fate fate, int n) {
        if (fate != Fate.WORKING) {
            return LocalDate.of(2022, 1, 14);
        }
        return n == 12 || n == 13
                ? LocalDate.of(2021, 12, 24)
                : LocalDate.of(2022, 1, 24).plusDays(n - 14);
    }

    /** Late enough that the story ends where the fate says. */
    private static LocalDate doneOn(Fate fate, int n) {
        return switch (fate) {
            case CLOSED, RECTIFIED -> LocalDate.of(2021, 7, 5).plusDays(n * 9L);
            case AWAITING_SIGN_OFF -> LocalDate.of(2021, 12, 6);
            case AWAITING_COUNTERSIGN -> LocalDate.of(2021, 12, 10);
            case PUBLIC_NOTICE -> LocalDate.of(2021, 12, 21);
            default -> LocalDate.of(2021, 12, 17);
        };
    }

    /** Beside the omitted projects: unlawful approvals put right, something just served, a draft. */
    private static List<Story> others() {
        return List.of(
                approval("D2", 1),
                approval("D5", 2),
                plain("OP-03", Source.SELF_INSPECTION, "RF-511724", "县人防工程平时使用登记未办理三处。", "补办平时使用登记。", Fate.SERVED),
                plain("DU-02", Source.SUPERVISION, DemoCast.CITY_OFFICE, "对三个欠费项目催办不力，整改材料敷衍。", "逐项催办到位。", Fate.DRAFT));
    }

    private static Story approval(String project, int n) {
        return new Story(
                "2021/AP",
                "AP-03",
                Source.INSPECTION_TOUR,
                DemoCast.CITY_OFFICE,
                project,
                "巡察反馈：该项目人防审批晚于施工许可，程序倒置。",
                "依法补正程序。",
                "审批台账与许可台账未逐项核对。",
                List.of("补正审批程序", "建立许可前置核验"),
                List.of(ResultKind.APPROVAL_CORRECTED),
                Yuan.ZERO,
                LocalDate.of(2021, 4, 12).plusDays(n),
                LocalDate.of(2021, 8, 2).plusDays(n * 6L),
                LocalDate.of(2021, 10, 29),
                Fate.CLOSED);
    }

    private static Story plain(
            String classCode, Source source, String unit, String description, String goal, Fate fate) {
        return new Story(
                "2021/DU",
                classCode,
                source,
                unit,
                null,
                description,
                goal,
                "",
                List.of(),
                List.of(),
                Yuan.ZERO,
                LocalDate.of(2021, 12, 27),
                LocalDate.of(2021, 12, 31),
                LocalDate.of(2022, 3, 31),
                fate);
    }

    private static Stream<Fate> times(int n, Fate fate) {
        return Stream.generate(() -> fate).limit(n);
    }

    @SafeVarargs
    private static List<Fate> fates(Stream<Fate>... parts) {
        return Stream.of(parts).flatMap(part -> part).toList();
    }
}
