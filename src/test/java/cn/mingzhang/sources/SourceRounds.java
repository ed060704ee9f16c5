package cn.mingzhang.sources;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Registry;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The only way tests of other packages open a round of self-inspection. */
@Component
@Profile("test")
public class SourceRounds {
    private final SourceDesk desk;
    private final Cast cast;

    SourceRounds(SourceDesk desk, Registry registry, OfficeClock clock) {
        this.desk = desk;
        this.cast = Cast.of(registry, clock);
    }

    /** Of the year before, for one unit. @return its number */
    public String open(LocalDate today, long unit) {
        return desk.enter(
                new NewSource(
                        SourceKind.SELF_INSPECTION,
                        "自查",
                        "达人防治办〔2021〕3号",
                        "领导小组办公室",
                        today.minusDays(10),
                        today.minusYears(1),
                        today.minusDays(11),
                        "2020年以来审批的项目",
                        null,
                        null,
                        today.plusDays(5),
                        Set.of(unit)),
                cast.officer("office"));
    }
}
