package cn.mingzhang.demo;

import cn.mingzhang.calendar.WorkingDays;
import cn.mingzhang.legacy.LegacyCard;
import cn.mingzhang.legacy.LegacyDesk;
import cn.mingzhang.legacy.LegacyFee;
import cn.mingzhang.legacy.LegacyOutcome;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** 历史遗留办证 of 2020: of 46 items of the city centre 43 were handled within the year; the office handles, the group's office approves. */
@Component
@Profile("replay")
class LegacyReplay {
    private static final int ITEMS = 46;
    private static final int HANDLED = 43;
    private static final List<String> ESTATES = List.of(
            "老车坝小区",
            "翠屏西苑",
            "大北街综合楼",
            "南外新村",
            "马蹄街安居楼",
            "荷叶街小区",
            "滩头街综合楼",
            "朝阳中路住宅楼",
            "永兴路商住楼",
            "西圣寺片区安置房",
            "柴市街小区",
            "凤北苑");
    private static final List<String> LACKS = List.of("无人防审批", "已批未验收", "人防审批资料遗失", "建设单位已注销，无人办理人防手续");

    private final LegacyDesk desk;
    private final Registry registry;
    private final WorkingDays workingDays;
    private final Map<Integer, String> numbers = new HashMap<>();

    LegacyReplay(LegacyDesk desk, Registry registry, WorkingDays workingDays) {
        this.desk = desk;
        this.registry = registry;
        this.workingDays = workingDays;
    }

    List<Replay.Deed> deeds(Function<String, Officer> cast) {
        var deeds = new ArrayList<Replay.Deed>();
        for (var n = 1; n <= ITEMS; n++) {
            var item = n;
            var received = workingDays.nextWorking(LocalDate.of(2020, 4, 6).plusDays(4L * n));
            var proposed = workingDays.nextWorking(received.plusDays(12 + n % 9));
            var approved = workingDays.nextWorking(proposed.plusDays(5 + n % 6));
            deeds.add(new Replay.Deed(received, () -> receive(item, received, cast.apply("rectifier"))));
            if (n <= HANDLED + 1) {
                deeds.add(new Replay.Deed(proposed, () -> propose(item, cast.apply("rectifier"))));
            }
            if (n <= HANDLED) {
                deeds.add(new Replay.Deed(
                        approved, () -> desk.approve(numbers.get(item), 1, "资料齐全，同意", cast.apply("office"))));
            }
            if (n <= HANDLED && n % 4 != 0) {
                var registered = workingDays.nextWorking(approved.plusDays(25));
                deeds.add(new Replay.Deed(
                        registered,
                        () -> desk.register(numbers.get(item), 2, registered, "", cast.apply("rectifier"))));
            }
        }
        return deeds;
    }

    private void receive(int n, LocalDate on, Officer clerk) {
        var unit = registry.unitByCode(DemoCast.CITY_OFFICE, on).orElseThrow();
        var estate = ESTATES.get(n % ESTATES.size()) + " " + (1 + n / ESTATES.size()) + " 栋";
        var card = new LegacyCard(
                estate, "达州市中心城区", null, unit.id(), null, null, 24 + n * 7 % 90, LACKS.get(n % LACKS.size()), on);
        numbers.put(n, desk.receive(card, clerk));
    }

    private void propose(int n, Officer clerk) {
        var outcome = LegacyOutcome.values()[n % 3];
        var fee = n % 3 == 0 ? LegacyFee.PURSUED_APART : LegacyFee.NONE_DUE;
        desk.propose(numbers.get(n), 0, outcome, fee, "已查阅规划、施工档案并到现场核对", clerk);
    }
}
