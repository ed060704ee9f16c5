package cn.mingzhang.demo;

import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.spending.NewSpending;
import cn.mingzhang.spending.Purposes;
import cn.mingzhang.spending.SpendingLedger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** 收缴使用 of the two years, with invented payees: one wrong expenditure was undone, one still stands; a purpose waits for its answer. */
@Component
@Profile("replay")
class SpendingReplay {
    private static final String BUILD = "易地建设人民防空工程";
    private static final String KEEP = "人民防空工程维护管理";
    private static final String ALARM = "通信警报设施建设";
    private static final String SHARE = "上缴上级统筹";
    private static final String OFFICE = "机关人员和公用经费";
    private static final String CAR = "支2020-1203";

    private record Entry(
            String unit,
            LocalDate on,
            String purpose,
            @Nullable String project,
            String voucher,
            long yuan,
            String payee,
            String remark) {}

    // spotless:off
    private static final List<Entry> ENTRIES = List.of(
            city(2020, 10, 15, BUILD,  null,  "支2020-1011", 8_600_000, "川东人防工程建设有限公司", "西外片区公共人防工程一期进度款"),
            city(2020, 11, 12, KEEP,   "D3",  "支2020-1107", 186_400,   "永固防护设备有限公司",     "防护密闭门及滤毒设备更换"),
            city(2020, 12, 3,  OFFICE, null,  CAR,           86_500,    "顺达汽车修理厂",           "公务车辆维修"),
            city(2020, 12, 8,  ALARM,  null,  "支2020-1208", 1_248_000, "云川电子有限公司",         "中心城区增设防空警报器十二台"),
            city(2020, 12, 21, SHARE,  null,  "支2020-1215", 2_726_000, "上级统筹专户",             "2020年度统筹上缴"),
            city(2021, 5, 20,  BUILD,  null,  "支2021-0509", 6_450_000, "川东人防工程建设有限公司", "西外片区公共人防工程二期进度款"),
            city(2021, 6, 17,  KEEP,   "D6",  "支2021-0612", 92_300,    "永固防护设备有限公司",     "防空地下室排水和照明维修"),
            city(2021, 8, 12,  OFFICE, null,  "支2021-0806", 42_800,    "凉风电器商行",             "办公区空调更换"),
            new Entry(DemoCast.COUNTY_OFFICE, LocalDate.of(2021, 10, 20), KEEP, null, "县支2021-044", 58_000, "县城区物业服务中心", "口部清淤和标识更新"),
            city(2021, 11, 25, ALARM,  null,  "支2021-1118", 735_600,   "云川电子有限公司",         "警报控制终端升级"),
            city(2021, 12, 20, SHARE,  null,  "支2021-1213", 1_584_000, "上级统筹专户",             "2021年度统筹上缴"));
    // spotless:on

    private final SpendingLedger ledger;
    private final Purposes purposes;
    private final ProjectReplay projects;
    private final Registry registry;
    private final Map<String, String> numbers = new HashMap<>();

    SpendingReplay(SpendingLedger ledger, Purposes purposes, ProjectReplay projects, Registry registry) {
        this.ledger = ledger;
        this.purposes = purposes;
        this.projects = projects;
        this.registry = registry;
    }

    private static Entry city(
            int year,
            int month,
            int day,
            String purpose,
            @Nullable String project,
            String voucher,
            long yuan,
            String payee,
            String remark) {
        return new Entry(
                DemoCast.CITY_OFFICE, LocalDate.of(year, month, day), purpose, project, voucher, yuan, payee, remark);
    }

    List<Replay.Deed> deeds(Function<String, Officer> cast) {
        var deeds = new ArrayList<Replay.Deed>();
        for (var entry : ENTRIES) {
            var clerk = entry.unit().equals(DemoCast.CITY_OFFICE) ? "feeclerk" : "county";
            deeds.add(new Replay.Deed(entry.on(), () -> enter(entry, cast.apply(clerk))));
        }
        deeds.add(new Replay.Deed(
                LocalDate.of(2021, 4, 22),
                () -> ledger.reverse(numbers.get(CAR), "专项审计指出挤占易地建设费，款项已退回，予以冲正。", cast.apply("feeclerk"))));
        deeds.add(new Replay.Deed(
                LocalDate.of(2021, 12, 29),
                () -> ledger.propose("人民防空宣传教育", true, "办公室拟定，依据文件待查", false, cast.apply("feeclerk"))));
        return deeds;
    }

    private void enter(Entry entry, Officer clerk) {
        var number = ledger.enter(
                new NewSpending(
                        registry.unitByCode(entry.unit(), entry.on())
                                .orElseThrow()
                                .id(),
                        purposes.inForce(entry.purpose()),
                        entry.project() == null ? null : projects.number(entry.project()),
                        entry.voucher(),
                        entry.on(),
                        Yuan.ofFen(entry.yuan() * 100),
                        entry.payee(),
                        entry.remark(),
                        entry.purpose().equals(OFFICE)),
                clerk);
        numbers.put(entry.voucher(), number);
    }
}
