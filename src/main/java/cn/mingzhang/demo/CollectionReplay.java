package cn.mingzhang.demo;

import cn.mingzhang.collection.NoticeRound;
import cn.mingzhang.people.Officer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The five municipal projects that are still open (F14): told of their fee after it was assessed, and urged when its term had run
 * out, one after the other. The last two urging notices are still on their way when the demo begins.
 */
@Component
@Profile("replay")
class CollectionReplay {
    private static final LocalDate TOLD = LocalDate.of(2021, 12, 15);
    private static final LocalDate SERVED = LocalDate.of(2021, 12, 16);
    private static final LocalDate PAY_UNTIL = LocalDate.of(2021, 12, 29);
    private static final LocalDate URGED = LocalDate.of(2021, 12, 30);
    private static final LocalDate URGED_TOO = LocalDate.of(2021, 12, 31);
    private static final LocalDate URGED_UNTIL = LocalDate.of(2022, 1, 14);

    /** Of nobody: numbers that begin so are not given out. */
    static final String PHONE = "0818-0000000";

    private final NoticeRound round;
    private final ProjectReplay projects;

    CollectionReplay(NoticeRound round, ProjectReplay projects) {
        this.round = round;
        this.projects = projects;
    }

    List<Replay.Deed> deeds(Function<String, Officer> cast) {
        var deeds = new ArrayList<Replay.Deed>();
        var open = FeeReplay.openOnes();
        for (var n = 0; n < open.size(); n++) {
            var key = open.get(n);
            var urged = n < 3 ? URGED : URGED_TOO;
            deeds.add(new Replay.Deed(TOLD, () -> round.tell(projects.number(key), PAY_UNTIL, PHONE, clerk(cast))));
            deeds.add(new Replay.Deed(SERVED, () -> serve(key, SERVED, clerk(cast))));
            deeds.add(new Replay.Deed(urged, () -> round.urge(projects.number(key), URGED_UNTIL, PHONE, clerk(cast))));
            if (n < 3) {
                deeds.add(new Replay.Deed(URGED_TOO, () -> serve(key, URGED_TOO, clerk(cast))));
            }
        }
        return deeds;
    }

    private void serve(String key, LocalDate on, Officer clerk) {
        var developer = DemoProjects.of(key).developer();
        round.serve(projects.number(key), on, developer + "前台签收", DemoPaper.pdf("SERVICE RECORD"), clerk);
    }

    private static Officer clerk(Function<String, Officer> cast) {
        return cast.apply("feeclerk");
    }
}
