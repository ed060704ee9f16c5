package cn.mingzhang.demo;

import cn.mingzhang.duties.Beginning;
import cn.mingzhang.duties.DutyDesk;
import cn.mingzhang.duties.DutyOpening;
import cn.mingzhang.duties.DutyStep;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** 主体责任清单 of 2021, of the city's and one county's office: what the campaign's plan gives each of them, nothing besides. */
@Component
@Profile("replay")
class DutyReplay {
    private static final LocalDate SENT = LocalDate.of(2021, 2, 1);
    private static final LocalDate CONFIRMED = LocalDate.of(2021, 2, 4);
    private static final LocalDate CONFIRM_BY = LocalDate.of(2021, 2, 10);

    private final DutyDesk desk;
    private final DutyOpening opening;
    private final Registry registry;

    DutyReplay(DutyDesk desk, DutyOpening opening, Registry registry) {
        this.desk = desk;
        this.opening = opening;
        this.registry = registry;
    }

    List<Replay.Deed> deeds(Function<String, Officer> cast) {
        var deeds = new ArrayList<Replay.Deed>();
        list(deeds, DemoCast.CITY_OFFICE, "head", "rectifier", CampaignReplay.ledBy(DemoCast.CITY_OFFICE), cast);
        list(deeds, DemoCast.COUNTY_OFFICE, "countyhead", "county", CampaignReplay.helpedByCounties(), cast);
        return deeds;
    }

    private void list(
            List<Replay.Deed> deeds,
            String unit,
            String head,
            String worker,
            List<CampaignReplay.Task> tasks,
            Function<String, Officer> cast) {
        var id = new long[1];
        deeds.add(new Replay.Deed(SENT, () -> {
            var of = registry.unitByCode(unit, SENT).orElseThrow().id();
            var leader = cast.apply(head).name();
            var person = cast.apply(worker).name();
            id[0] = opening.open(SENT.getYear(), of, Beginning.TASKS, leader, person, cast.apply("office"));
            desk.take(id[0], 0, DutyStep.SEND, CONFIRM_BY, "", cast.apply("office"));
        }));
        deeds.add(new Replay.Deed(CONFIRMED, () -> desk.take(id[0], 1, DutyStep.CONFIRM, null, "", cast.apply(head))));
        for (var at = 0; at < tasks.size(); at++) {
            var ordinal = at + 1;
            var done = tasks.get(at).done();
            if (done != null && done.isAfter(CONFIRMED)) {
                deeds.add(new Replay.Deed(
                        done, () -> desk.answer(id[0], ordinal, true, "任务已完成，材料在任务页", cast.apply(worker))));
            }
        }
    }
}
