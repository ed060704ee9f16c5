package cn.mingzhang.accountability;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Registry;
import cn.mingzhang.problems.Basics;
import cn.mingzhang.problems.ClassGroup;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.problems.RectificationKind;
import cn.mingzhang.problems.Source;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The only way tests of other packages hold somebody to account. */
@Component
@Profile("test | proof")
public class Sanctioner {
    private final AccountabilityDesk desk;
    private final SanctionProposalDesk proposals;
    private final ProblemLedger ledger;
    private final OfficeClock clock;
    private final Cast cast;

    Sanctioner(
            AccountabilityDesk desk,
            SanctionProposalDesk proposals,
            ProblemLedger ledger,
            Registry registry,
            OfficeClock clock) {
        this.desk = desk;
        this.proposals = proposals;
        this.ledger = ledger;
        this.clock = clock;
        this.cast = Cast.of(registry, clock);
    }

    public String hold(String name, String clue) {
        var person = new NewPerson(
                name,
                cast.unit(DemoCast.CITY_OFFICE),
                Rank.STAFF,
                List.of(Sanction.WARNING),
                null,
                "达州市纪委监委",
                "达纪决〔2021〕1号",
                clock.today(),
                null,
                clue);
        return desk.register(person, cast.officer("keeper"));
    }

    public void open(String number, cn.mingzhang.compartment.OpeningReason reason) {
        desk.open(number, reason, cast.officer("keeper"));
    }

    public void publish(String number, String shownName) {
        desk.publish(number, shownName, "达纪通〔2021〕1号", cast.officer("inspector"));
    }

    /** A problem of DU-03 of the city's office. @return its number */
    public String unreported() {
        var item = ledger.openItem(clock.today().getYear(), "履职", ClassGroup.DU, cast.officer("office"));
        return ledger.log(
                        item,
                        new Basics(
                                "DU-03",
                                ClassGroup.DU,
                                Source.SUPERVISION,
                                "",
                                "发现问题不报告",
                                null,
                                null,
                                clock.today(),
                                RectificationKind.PHASED,
                                null,
                                "",
                                cast.unit(DemoCast.CITY_OFFICE).id(),
                                "",
                                "",
                                null,
                                Yuan.ZERO,
                                Yuan.ZERO,
                                "",
                                ""),
                        null,
                        cast.officer("inspector"))
                .value();
    }

    /** Proposed by a supervisor, taken up by the keeper. */
    public void propose() {
        proposals.propose(unreported(), "明知不报", cast.officer("inspector"));
        var keeper = cast.officer("keeper");
        var made = proposals.overview(keeper).made().get(0);
        proposals.answer(made.id(), true, "", keeper);
    }
}
