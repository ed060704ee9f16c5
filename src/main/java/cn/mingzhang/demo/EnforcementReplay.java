package cn.mingzhang.demo;

import cn.mingzhang.collection.EnforcementRound;
import cn.mingzhang.collection.NoticeRound;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The one fee of 2020 that went to court: the whole ladder, with the half year for suit in between, and at its end an agreement on
 * instalments that are still to come when the demo begins.
 */
@Component
@Profile("replay")
class EnforcementReplay {
    /** The day after the court began to enforce; its problem is then 挂账. */
    static final LocalDate SHELVED = LocalDate.of(2021, 1, 21);

    private static final String KEY = "D4";
    private static final EnforcementRound.Words WORDS = new EnforcementRound.Words(
            CollectionReplay.PHONE,
            "该项目经批准易地建设，未修建防空地下室。原减征无合法依据，经重新核定应缴易地建设费，告知、催缴后逾期未缴。",
            "被申请人在达州市通川区有未售商业用房，有部分履行能力。",
            DemoProjects.of(KEY).address(),
            "达州市人民政府",
            "达州市通川区人民法院");

    private final NoticeRound notices;
    private final EnforcementRound round;
    private final ProjectReplay projects;

    EnforcementReplay(NoticeRound notices, EnforcementRound round, ProjectReplay projects) {
        this.notices = notices;
        this.round = round;
        this.projects = projects;
    }

    List<Replay.Deed> deeds(Function<String, Officer> cast) {
        var deeds = new ArrayList<Replay.Deed>();
        on(
                deeds,
                2020,
                5,
                6,
                () -> notices.tell(number(), LocalDate.of(2020, 5, 21), CollectionReplay.PHONE, clerk(cast)));
        served(deeds, LocalDate.of(2020, 5, 7), cast);
        on(
                deeds,
                2020,
                5,
                22,
                () -> notices.urge(number(), LocalDate.of(2020, 6, 8), CollectionReplay.PHONE, clerk(cast)));
        served(deeds, LocalDate.of(2020, 5, 25), cast);
        on(deeds, 2020, 6, 10, () -> round.decide(number(), WORDS, cast.apply("head")));
        served(deeds, LocalDate.of(2020, 6, 11), cast);
        on(deeds, 2020, 12, 14, () -> round.demand(number(), WORDS, cast.apply("head")));
        served(deeds, LocalDate.of(2020, 12, 15), cast);
        on(deeds, 2021, 1, 5, () -> round.apply(number(), WORDS, cast.apply("head")));
        on(deeds, 2021, 1, 11, () -> round.accepted(number(), "（2021）演示行审3号", court("ACCEPTED"), clerk(cast)));
        on(deeds, 2021, 1, 20, () -> round.enforced(number(), "（2021）演示执107号", court("ENFORCEMENT"), clerk(cast)));
        on(deeds, 2021, 11, 18, () -> round.agree(number(), stages(), DemoPaper.pdf("AGREEMENT"), cast.apply("head")));
        return deeds;
    }

    /** What is left of the fee: 86.5 万元. */
    private static TreeMap<LocalDate, Yuan> stages() {
        return new TreeMap<>(Map.of(
                LocalDate.of(2022, 1, 28), Yuan.ofFen(30_000_000),
                LocalDate.of(2022, 4, 28), Yuan.ofFen(30_000_000),
                LocalDate.of(2022, 6, 28), Yuan.ofFen(26_500_000)));
    }

    private void served(List<Replay.Deed> deeds, LocalDate on, Function<String, Officer> cast) {
        var recipient = DemoProjects.of(KEY).developer() + "前台签收";
        deeds.add(new Replay.Deed(
                on, () -> notices.serve(number(), on, recipient, DemoPaper.pdf("SERVICE RECORD"), clerk(cast))));
    }

    private static byte[] court(String what) {
        return DemoPaper.pdf("COURT PAPER " + what);
    }

    private String number() {
        return projects.number(KEY);
    }

    private static void on(List<Replay.Deed> deeds, int year, int month, int day, Runnable deed) {
        deeds.add(new Replay.Deed(LocalDate.of(year, month, day), deed));
    }

    private static Officer clerk(Function<String, Officer> cast) {
        return cast.apply("feeclerk");
    }
}
