package cn.mingzhang.demo;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Unit;
import cn.mingzhang.sources.NewItem;
import cn.mingzhang.sources.NewSource;
import cn.mingzhang.sources.RoundDesk;
import cn.mingzhang.sources.SourceDesk;
import cn.mingzhang.sources.SourceKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * 自查 of December 2021: two counties report a finding each, four sign that there is none, two have not reported when the demo
 * begins. One of the findings becomes a problem of the story; the other waits to be listed.
 */
@Component
@Profile("replay")
class RoundReplay {
    private static final LocalDate ORDERED = LocalDate.of(2021, 12, 1);
    private static final LocalDate SIGNED = LocalDate.of(2021, 12, 17);
    private static final String TITLE = "2021年人防工程平时使用登记自查";
    private static final String SCOPE = "本辖区已竣工人防工程的平时使用登记";
    private static final String FINDER = DemoCast.COUNTY_OFFICE;
    private static final List<String> WITHOUT = List.of("RF-511702", "RF-511703", "RF-511723", "RF-511725");

    private final SourceDesk desk;
    private final RoundDesk rounds;
    private final Registry registry;
    private String number = "";

    RoundReplay(SourceDesk desk, RoundDesk rounds, Registry registry) {
        this.desk = desk;
        this.rounds = rounds;
        this.registry = registry;
    }

    List<Replay.Deed> deeds(Function<String, Officer> cast) {
        var deeds = new ArrayList<Replay.Deed>();
        deeds.add(new Replay.Deed(ORDERED, () -> order(cast.apply("office"))));
        deeds.add(new Replay.Deed(
                SIGNED, () -> report("县人防工程平时使用登记未办理三处。", cast.apply("county"), cast.apply("countyhead"))));
        deeds.add(new Replay.Deed(
                SIGNED.plusDays(3),
                () -> report("一处人防地下室登记的使用单位与现状不符。", cast.apply("r511722"), cast.apply("h511722"))));
        for (var unit : WITHOUT) {
            var head = "h" + unit.substring(3);
            deeds.add(new Replay.Deed(SIGNED.plusDays(4), () -> rounds.sign(number, 0, SCOPE, "", cast.apply(head))));
        }
        return deeds;
    }

    private void order(Officer office) {
        var units = registry.civilDefenseUnits(ORDERED).stream().map(Unit::id).collect(Collectors.toSet());
        number = desk.enter(
                new NewSource(
                        SourceKind.SELF_INSPECTION,
                        TITLE,
                        null,
                        "领导小组办公室",
                        ORDERED,
                        LocalDate.of(2021, 1, 1),
                        LocalDate.of(2021, 11, 30),
                        SCOPE,
                        null,
                        null,
                        LocalDate.of(2022, 1, 14),
                        units),
                office);
    }

    private void report(String finding, Officer clerk, Officer head) {
        rounds.draft(number, new NewItem(clerk.unit().id(), "OP-03", null, finding, "使用单位变更后没有跟踪登记。", null), clerk);
        rounds.sign(number, 1, SCOPE, "", head);
    }

    SourceReplay.@Nullable Listed listed(Story story) {
        return story.loggedOn().isAfter(SIGNED) && story.unit().equals(FINDER)
                ? new SourceReplay.Listed(number, 1, "《" + TITLE + "》第1条（" + number + "）", SIGNED)
                : null;
    }
}
