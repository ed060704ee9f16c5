package cn.mingzhang.collection;

import cn.mingzhang.audit.History;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.LampView;
import cn.mingzhang.fees.PastDecisions;
import cn.mingzhang.lists.ChecklistLine;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.people.Officer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts one file into words. */
@Component
class CollectionPages {
    private final CollectionWords say;
    private final CollectionList list;
    private final AgreementDesk agreements;
    private final History history;

    CollectionPages(CollectionWords say, CollectionList list, AgreementDesk agreements, History history) {
        this.say = say;
        this.list = list;
        this.agreements = agreements;
        this.history = history;
    }

    CollectionPage show(Situation now, Officer officer, Locale locale) {
        var file = now.file();
        var rung = file.rung();
        var works = now.isWorkedBy(officer);
        var settled = now.assessment() != null && !now.position().arrears().isPositive();
        return new CollectionPage(
                now.project().number(),
                now.project().name(),
                standing(now),
                CollectionList.tone(rung),
                facts(now),
                clocks(now),
                alarm(now),
                file.entries().stream()
                        .map(entry -> paper(now, entry, works, settled, officer))
                        .toList(),
                settled
                        ? List.of()
                        : now.next().stream()
                                .map(next -> next(now, next, officer))
                                .toList(),
                file.holds().stream().map(this::hold).toList(),
                agreements.of(now).stream()
                        .map(agreement -> agreement(agreement, now, works))
                        .toList(),
                AgreementDesk.signs(now, officer) && AgreementDesk.isTime(now) && agreements.open(now) == null
                        ? "/collection/" + now.project().number() + "/agreement/new"
                        : null,
                PastDecisions.mayNote(officer) ? "/fees/" + now.project().number() + "/past-decisions/new" : null,
                works && rung != null && !file.isHeld(),
                works && file.isHeld(),
                settled,
                ladder(now),
                history.of(now.subject(), locale));
    }

    String standing(Situation now) {
        var rung = now.file().rung();
        return rung == null ? say.of("rung.NONE") : say.of(rung);
    }

    /** The court's window, while something is owed and the court was not asked yet. */
    CollectionPage.@Nullable Alarm alarm(Situation now) {
        var window = now.file().awaitsCourt() ? now.file().window(now.terms()) : null;
        if (window == null || !now.position().arrears().isPositive()) {
            return null;
        }
        var state = window.state(now.today(), now.terms());
        var why = state == CourtWindow.State.CLOSING ? CourtWindow.State.OPEN : state;
        return new CollectionPage.Alarm(
                Objects.requireNonNull(list.window(window.opens(), window.last())), say.of("window." + why + ".why"));
    }

    @Nullable
    LampView lamp(@Nullable LocalDate due) {
        return list.lamp(due);
    }

    Fact lastPaper(Entry last) {
        return say.fact("panel.serve", last.number() + " · " + service(last));
    }

    private String withdrawn(Entry entry) {
        var why = entry.withdrawn();
        return why == null ? "" : say.of("withdrawn.words", Dates.day(why.on()), why.reason(), why.officerName());
    }

    private String service(Entry entry) {
        var served = entry.service();
        if (!entry.stands()) {
            return "";
        }
        if (served == null) {
            return entry.rung().isTheCourts() ? "" : say.of("unserved");
        }
        return say.of("served", served.servedOn().toString(), say.of("method", served.method()), served.recipient());
    }

    List<Fact> facts(Situation now) {
        var position = now.position();
        return List.of(
                say.fact("payer", now.project().developer()),
                say.fact("unit", now.project().unit()),
                say.fact(
                        "assessment",
                        now.assessment() == null ? "" : now.assessment().number()),
                say.fact("payable", position.payable().toString()),
                say.fact("paid", position.paid().toString()),
                say.fact("owed", position.arrears().toString()));
    }

    private List<Fact> clocks(Situation now) {
        var clocks = new ArrayList<Fact>();
        var window = now.file().window(now.terms());
        if (window != null && now.file().awaitsCourt()) {
            if (window.reviewUntil() != null && window.suitUntil() != null) {
                clocks.add(term(TermName.REVIEW, window.reviewUntil(), now));
                clocks.add(term(TermName.SUIT, window.suitUntil(), now));
            }
            clocks.add(say.fact("window.opens", window.opens().toString()));
            clocks.add(term(TermName.COURT_WINDOW, window.last(), now));
        }
        return clocks;
    }

    private Fact term(TermName name, LocalDate last, Situation now) {
        var term = now.terms().of(name);
        return new Fact(
                say.of("term." + name),
                last + "（" + term.source() + (term.verified() ? "" : "，" + say.of("unverified")) + "）");
    }

    private CollectionPage.Paper paper(Situation now, Entry entry, boolean works, boolean settled, Officer officer) {
        var base = "/collection/" + now.project().number() + "/papers/" + entry.ordinal();
        var ofCourt = entry.rung().isTheCourts();
        var served = entry.service();
        var last = entry.equals(now.file().last());
        return new CollectionPage.Paper(
                entry.ordinal(),
                say.of(entry.rung()),
                entry.number(),
                say.of("issuer", entry.issuer()),
                entry.datedOn().toString(),
                entry.dueOn() == null || !entry.stands() ? "" : entry.dueOn().toString(),
                last && !settled ? list.lamp(entry.dueOn()) : null,
                ofCourt ? "" : entry.owed().toString(),
                entry.officerName() + " · " + entry.officerUnit(),
                "/files/" + Objects.requireNonNull(entry.fileId()),
                works && !ofCourt && served == null && entry.stands() ? base + "/service" : null,
                ofCourt || served != null || !entry.stands() ? null : base + "/record",
                service(entry),
                served == null || served.fileId() == null ? null : "/files/" + served.fileId(),
                Withdrawals.mayWithdraw(now, entry)
                                && entry.rung()
                                        .clause()
                                        .isOpenTo(officer, now.project().unitId())
                        ? base + "/withdrawal"
                        : null,
                withdrawn(entry));
    }

    private CollectionPage.Next next(Situation now, Rung rung, Officer officer) {
        var lines = checklist(now, rung, officer);
        var his = rung.clause().isOpenTo(officer, now.project().unitId());
        return new CollectionPage.Next(
                say.of(rung),
                say.ofAny("people.post." + rung.clause().by()),
                his ? "/collection/" + now.project().number() + "/rungs/" + rung : null,
                lines.stream().allMatch(ChecklistLine::met),
                lines);
    }

    /** Live; what is filled in on the form is not asked before. */
    List<ChecklistLine> checklist(Situation now, Rung rung, Officer officer) {
        var attempt = now.attempt(officer, false, "");
        return rung.clause().conditions().stream()
                .filter(condition -> !condition.isAskedInTheForm())
                .filter(condition -> condition != Condition.NOT_THE_ASSESSOR
                        || rung.clause().isOpenTo(officer, now.project().unitId()))
                .map(condition -> line(condition, condition.isMet(attempt), now))
                .toList();
    }

    ChecklistLine line(Condition condition, boolean met, Situation now) {
        return new ChecklistLine(
                met, say.of("condition." + condition + (met ? ".met" : "")), met ? null : mend(condition, now));
    }

    private static @Nullable String mend(Condition condition, Situation now) {
        var base = "/collection/" + now.project().number();
        if (condition.anchor() == null || condition.isAskedInTheForm()) {
            return null;
        }
        return condition == Condition.ASSESSED
                ? "/projects/" + now.project().number()
                : base + "#" + (condition.anchor().equals("service") ? "papers" : "holds");
    }

    private CollectionPage.HoldLine hold(Hold hold) {
        var ended = hold.isOpen()
                ? ""
                : hold.endedOn() + " " + hold.endReason()
                        + (hold.finalOn() == null ? "" : " · " + say.of("finalOn") + " " + hold.finalOn());
        return new CollectionPage.HoldLine(
                say.of("hold", hold.kind()),
                hold.reason(),
                hold.fromOn().toString(),
                hold.reviewOn() == null ? "" : hold.reviewOn().toString(),
                hold.officerName(),
                ended,
                hold.isOpen());
    }

    private CollectionPage.AgreementLine agreement(Agreement agreement, Situation now, boolean works) {
        var arrears = now.position().arrears();
        var overdue = agreement.isOverdue(arrears, now.today());
        var state = agreement.endedOn() != null
                ? "BROKEN"
                : overdue ? "OVERDUE" : agreement.isOpen(arrears) ? "RUNNING" : "KEPT";
        return new CollectionPage.AgreementLine(
                agreement.signedOn() + " · " + agreement.officerName(),
                agreement.principal().toString(),
                "/files/" + agreement.fileId(),
                say.of("agreement." + state),
                state.equals("RUNNING") ? "info" : state.equals("KEPT") ? "good" : "bad",
                stages(agreement, now),
                works && overdue ? "/collection/" + now.project().number() + "/agreement/end" : null,
                agreement.endedOn() == null
                        ? ""
                        : say.of("agreement.ended", agreement.endedOn().toString(), "" + agreement.reason()));
    }

    List<CollectionPage.StageLine> stages(Agreement agreement, Situation now) {
        return agreement.standing(now.position().arrears(), now.today()).stream()
                .map(standing -> new CollectionPage.StageLine(
                        standing.instalment().ordinal(),
                        standing.instalment().dueOn().toString(),
                        standing.instalment().amount().toString(),
                        standing.missing().toString(),
                        say.of("agreement.stage." + standing.state()),
                        standing.state() == Agreement.State.PAID
                                ? "good"
                                : standing.state() == Agreement.State.OVERDUE ? "bad" : "neutral"))
                .toList();
    }

    private List<CollectionPage.Ladder> ladder(Situation now) {
        var here = now.file().rung();
        return Arrays.stream(Rung.values())
                .map(rung -> new CollectionPage.Ladder(
                        say.of(rung),
                        say.ofAny("people.post." + rung.clause().by()),
                        rung.clause().clock() == null ? "" : clock(rung.clause().clock(), now),
                        rung.clause().ground(),
                        rung == here,
                        rung != here && now.file().count(rung) > 0))
                .toList();
    }

    private String clock(TermName name, Situation now) {
        if (name == TermName.TALK) {
            return say.of("term.TALK");
        }
        var term = now.terms().of(name);
        return say.of("amount." + term.unit(), term.amount())
                + (term.verified() ? "" : "（" + say.of("unverified") + "）");
    }
}
