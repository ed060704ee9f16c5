package cn.mingzhang.demo;

import cn.mingzhang.people.Officer;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What happens around the money: compared, spent, checked, and enforced where it did not come. */
@Component
@Profile("replay")
class MoneyReplay {
    private final MonthReplay months;
    private final SpendingReplay spending;
    private final CheckReplay checks;
    private final EnforcementReplay enforcement;

    MoneyReplay(MonthReplay months, SpendingReplay spending, CheckReplay checks, EnforcementReplay enforcement) {
        this.months = months;
        this.spending = spending;
        this.checks = checks;
        this.enforcement = enforcement;
    }

    List<Replay.Deed> deeds(Function<String, Officer> cast) {
        return Stream.of(months.deeds(cast), spending.deeds(cast), checks.deeds(cast), enforcement.deeds(cast))
                .flatMap(List::stream)
                .toList();
    }
}
