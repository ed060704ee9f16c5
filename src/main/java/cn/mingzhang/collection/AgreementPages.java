package cn.mingzhang.collection;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.people.Officer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the agreements of one file into words. */
@Component
class AgreementPages {
    private final CollectionWords say;
    private final AgreementDesk desk;

    AgreementPages(CollectionWords say, AgreementDesk desk) {
        this.say = say;
        this.desk = desk;
    }

    boolean mayBegin(Situation now, Officer officer) {
        return AgreementDesk.signs(now, officer) && AgreementDesk.isTime(now) && desk.open(now) == null;
    }

    List<CollectionPage.AgreementLine> lines(Situation now, boolean works) {
        return desk.of(now).stream()
                .map(agreement -> agreement(agreement, now, works))
                .toList();
    }

    private CollectionPage.AgreementLine agreement(Agreement agreement, Situation now, boolean works) {
        var arrears = now.position().arrears();
        var overdue = agreement.isOverdue(arrears, now.today());
        var state = agreement.endedOn() != null
                ? "BROKEN"
                : overdue ? "OVERDUE" : agreement.isOpen(arrears) ? "RUNNING" : "KEPT";
        return new CollectionPage.AgreementLine(
                Dates.day(agreement.signedOn()) + " · " + agreement.officerName(),
                agreement.principal().toString(),
                "/files/" + agreement.fileId(),
                say.of("agreement." + state),
                state.equals("RUNNING") ? "info" : state.equals("KEPT") ? "good" : "bad",
                stages(agreement, now),
                works && overdue ? "/collection/" + now.project().number() + "/agreement/end" : null,
                agreement.endedOn() == null
                        ? ""
                        : say.of("agreement.ended", Dates.day(agreement.endedOn()), "" + agreement.reason()));
    }

    List<CollectionPage.StageLine> stages(Agreement agreement, Situation now) {
        return agreement.standing(now.position().arrears(), now.today()).stream()
                .map(standing -> new CollectionPage.StageLine(
                        standing.instalment().ordinal(),
                        Dates.day(standing.instalment().dueOn()),
                        standing.instalment().amount().toString(),
                        standing.missing().toString(),
                        say.of("agreement.stage." + standing.state()),
                        standing.state() == Agreement.State.PAID
                                ? "good"
                                : standing.state() == Agreement.State.OVERDUE ? "bad" : "neutral"))
                .toList();
    }
}
