package cn.mingzhang.demo;

import cn.mingzhang.calendar.WorkingDays;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.procurement.Category;
import cn.mingzhang.procurement.Method;
import cn.mingzhang.procurement.ProcurementRegister;
import cn.mingzhang.procurement.Purchase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** 招标采购 of the story, entered when the campaign listed them (T09 招标采购项目清查). All firms are invented. */
@Component
@Profile("replay")
class ProcurementReplay {
    private static final List<String> FIRMS =
            List.of("川东防护设备有限公司", "巴渠人防工程有限公司", "明月山建设有限公司", "州河监理有限公司", "凤岭检测技术有限公司", "渠江信息工程有限公司");
    private static final List<String> AGENCIES = List.of("正平招标代理有限公司", "中和工程咨询有限公司");

    // spotless:off
    private static final List<Story> STORIES = List.of(
            new Story("人防指挥车库维修工程",           Category.WORKS,     Method.OPEN_TENDER,             5, 3_860_000, LocalDate.of(2018, 6, 12)),
            new Story("凤凰山疏散基地改造工程",         Category.WORKS,     Method.OPEN_TENDER,             4, 6_240_000, LocalDate.of(2019, 4, 18)),
            new Story("防空警报器更新",                 Category.EQUIPMENT, Method.COMPETITIVE_NEGOTIATION, 3, 1_180_000, LocalDate.of(2018, 9, 5)),
            new Story("人防工程防护设备采购（一标段）", Category.EQUIPMENT, Method.INVITED_TENDER,          2, 2_470_000, LocalDate.of(2017, 11, 22)),
            new Story("机动指挥通信设备维保",           Category.SERVICES,  Method.SINGLE_SOURCE,           1,   486_000, LocalDate.of(2019, 3, 14)),
            new Story("人防工程质量检测服务",           Category.SERVICES,  Method.COMPETITIVE_CONSULTATION, 3,  298_000, LocalDate.of(2020, 5, 20)),
            new Story("应急物资采购",                   Category.GOODS,     Method.INQUIRY,                 3,   157_300, LocalDate.of(2020, 2, 28)),
            new Story("办公区屋面防水",                 Category.WORKS,     Method.DIRECT,                  1,    93_800, LocalDate.of(2020, 7, 9)),
            new Story("易地建设费专项审计服务",         Category.SERVICES,  Method.COMPETITIVE_CONSULTATION, 4,  420_000, LocalDate.of(2021, 3, 8)),
            new Story("人防数据整理与扫描",             Category.SERVICES,  Method.INQUIRY,                 3,   188_000, LocalDate.of(2021, 5, 17)),
            new Story("中心广场人防工程加固",           Category.WORKS,     Method.OPEN_TENDER,             6, 8_915_000, LocalDate.of(2021, 6, 24)),
            new Story("防化器材更新",                   Category.EQUIPMENT, Method.SINGLE_SOURCE,           1,   372_000, LocalDate.of(2018, 12, 3)));
    // spotless:on

    private record Story(String title, Category category, Method method, int bidders, long amount, LocalDate awarded) {}

    private final ProcurementRegister register;
    private final Registry registry;
    private final WorkingDays workingDays;

    ProcurementReplay(ProcurementRegister register, Registry registry, WorkingDays workingDays) {
        this.register = register;
        this.registry = registry;
        this.workingDays = workingDays;
    }

    List<Replay.Deed> deeds(Function<String, Officer> cast) {
        var deeds = new ArrayList<Replay.Deed>();
        for (var n = 0; n < STORIES.size(); n++) {
            var story = STORIES.get(n);
            var place = n;
            var listed = LocalDate.of(2020, 8, 10);
            var on = workingDays.nextWorking(
                    story.awarded().isBefore(listed) ? listed : story.awarded().plusDays(10));
            deeds.add(new Replay.Deed(on, () -> register.enter(purchase(story, place, on), cast.apply("rectifier"))));
        }
        return deeds;
    }

    private Purchase purchase(Story story, int n, LocalDate on) {
        var bidders = new ArrayList<String>();
        for (var i = 0; i < story.bidders(); i++) {
            bidders.add(FIRMS.get((n + i) % FIRMS.size()));
        }
        return new Purchase(
                story.title(),
                registry.unitByCode(DemoCast.CITY_OFFICE, on).orElseThrow().id(),
                null,
                story.category(),
                story.method(),
                ground(story, n),
                story.method() == Method.DIRECT ? null : AGENCIES.get(n % 2),
                bidders,
                bidders.get(story.bidders() / 2),
                Yuan.ofFen(story.amount() * (n == 3 ? 98 : 104)),
                Yuan.ofFen(story.amount() * 100),
                story.awarded().minusDays(32),
                story.awarded().minusDays(4),
                story.awarded(),
                n == 2 ? story.awarded().minusDays(3) : story.awarded().plusDays(9),
                null);
    }

    private static @Nullable String ground(Story story, int n) {
        return switch (story.method()) {
            case SINGLE_SOURCE -> n == 4 ? "原厂专有设备，经专家论证并公示" : null;
            case DIRECT -> "限额以下";
            default -> null;
        };
    }
}
