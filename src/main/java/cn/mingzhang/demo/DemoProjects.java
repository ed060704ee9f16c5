package cn.mingzhang.demo;

import cn.mingzhang.projects.Areas;
import cn.mingzhang.projects.Decision;
import cn.mingzhang.projects.DecisionKind;
import cn.mingzhang.projects.Permit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Projects with invented names and builders: twelve with a decision that the 2020 campaign looked at, and 41 that have none. */
final class DemoProjects {

    record Entry(
            String key,
            String unit,
            String name,
            String developer,
            String address,
            Areas areas,
            int storeys,
            Permit planningPermit,
            Permit constructionPermit,
            Decision decision,
            boolean legacy,
            LocalDate enteredOn) {}

    private static final List<String> ESTATES = List.of(
            "滨河花园", "锦绣江南", "凤栖苑", "翠屏华府", "金桂苑", "望江名邸", "西城时代", "莲湖印象", "巴山雅居", "云栖谷", "御景台", "南山里", "朝阳新居", "龙马小区",
            "柳湖春晓", "星河广场", "嘉禾家园", "紫荆公馆", "塔沱景苑", "明月江畔", "仙鹤楼", "文华府", "长田坝新城");
    private static final List<String> BUILDERS = List.of("明远", "嘉筑", "川汇", "恒景", "瑞安居", "鼎诚", "安泰达", "蜀锦", "同创", "宏图远");
    static final List<String> COUNTIES =
            List.of("RF-511702", "RF-511703", "RF-511722", "RF-511723", "RF-511724", "RF-511725", "RF-511781");

    private DemoProjects() {}

    static List<Entry> all() {
        var all = new ArrayList<Entry>();
        for (var n = 1; n <= 12; n++) {
            all.add(decided(n));
        }
        for (var n = 1; n <= 22; n++) {
            all.add(omitted("M" + n, DemoCast.CITY_OFFICE, n, "市中心城区"));
        }
        for (var n = 1; n <= 19; n++) {
            all.add(omitted("C" + n, countyOf(n), n + 22, "县城区"));
        }
        return all;
    }

    static Entry of(String key) {
        return all().stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    static String nameOf(String key) {
        return of(key).name();
    }

    /** The 19 county projects lie in all seven counties. */
    static String countyOf(int n) {
        return COUNTIES.get((n - 1) % COUNTIES.size());
    }

    private static Entry decided(int n) {
        var unit = n <= 8 ? DemoCast.CITY_OFFICE : COUNTIES.get(n - 6);
        var year = 2015 + n % 4;
        var kind = n % 3 == 0 ? DecisionKind.INTEGRATED : DecisionKind.RELOCATED;
        return new Entry(
                "D" + n,
                unit,
                ESTATES.get(n) + "一期",
                builder(n),
                "达州市" + (n <= 8 ? "通川区" : "") + "滨江路" + (10 + n) + "号",
                areas(n),
                8 + n % 20,
                new Permit("建字第%d-%03d号".formatted(year, 20 + n), LocalDate.of(year, 3, 10 + n)),
                new Permit("施字第%d%04d号".formatted(year, 300 + n), LocalDate.of(year, 7, 5 + n)),
                new Decision(kind, "达市人防批〔" + year + "〕" + (30 + n) + "号", LocalDate.of(year, 5, 2 + n)),
                false,
                LocalDate.of(2020, 3, 16));
    }

    private static Entry omitted(String key, String unit, int n, String place) {
        var year = 2013 + n % 7;
        return new Entry(
                key,
                unit,
                ESTATES.get(n % ESTATES.size()) + (n % 2 == 0 ? "二期" : "三号地块") + (n > 22 ? "（" + (n - 22) + "组团）" : ""),
                builder(n + 3),
                place + "规划" + (n + 1) + "路" + (60 + n) + "号",
                areas(n + 12),
                6 + n % 24,
                new Permit("建字第%d-%03d号".formatted(year, 100 + n), LocalDate.of(year, 4, 1 + n % 27)),
                new Permit("施字第%d%04d号".formatted(year, 500 + n), LocalDate.of(year, 9, 1 + n % 27)),
                Decision.NONE,
                n % 9 == 0,
                LocalDate.of(2021, 3, 15));
    }

    private static String builder(int n) {
        return "达州" + BUILDERS.get(n % BUILDERS.size()) + "置业有限公司";
    }

    private static Areas areas(int n) {
        var ground = new BigDecimal(820 + n * 37).setScale(3);
        var floors = BigDecimal.valueOf(8 + n % 16);
        return new Areas(ground.multiply(floors).setScale(3), ground, ground, null, null);
    }
}
