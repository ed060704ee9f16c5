package cn.mingzhang.collection;

import cn.mingzhang.audit.History;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.LampView;
import cn.mingzhang.fees.PastDecisions;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.people.Officer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts one file into words: what is owed, its clocks, its papers and what holds it. */
@Component
class CollectionPages {
    private final CollectionWords say;
    private final CollectionList list;
    private final LadderPages ladder;
    private final AgreementPages agreements;
    private final History history;

    CollectionPages(
            CollectionWords say, CollectionList list, LadderPages ladder, AgreementPages agreements, History history) {
        this.say = say;
        this.list = list;
        this.ladder = ladder;
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
                settled ? List.of() : ladder.next(now, officer),
                file.holds().stream().map(this::hold).toList(),
                agreements.lines(now, works),
                agreements.mayBegin(now, officer)
                        ? "/collection/" + now.project().number() + "/agreement/new"
                        : null,
                PastDecisions.mayNote(officer) ? "/fees/" + now.project().number() + "/past-decisions/new" : null,
                works && rung != null && !file.isHeld(),
                works && file.isHeld(),
                settled,
                ladder.rungs(now),
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
        return say.of("served", Dates.day(served.servedOn()), say.of("method", served.method()), served.recipient());
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
            clocks.add(say.fact("window.opens", Dates.day(window.opens())));
            clocks.add(term(TermName.COURT_WINDOW, window.last(), now));
        }
        return clocks;
    }

    private Fact term(TermName name, LocalDate last, Situation now) {
        var term = now.terms().of(name);
        return new Fact(
                say.of("term." + name),
                say.of("term.source", Dates.day(last), term.source())
                        + (term.verified() ? "" : say.of("unverified.after")));
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
                Dates.day(entry.datedOn()),
                entry.stands() ? Dates.day(entry.dueOn()) : "",
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

    private CollectionPage.HoldLine hold(Hold hold) {
        var ended = hold.isOpen()
                ? ""
                : Dates.day(hold.endedOn()) + " " + hold.endReason()
                        + (hold.finalOn() == null ? "" : " · " + say.of("finalOn") + " " + Dates.day(hold.finalOn()));
        return new CollectionPage.HoldLine(
                say.of("hold", hold.kind()),
                hold.reason(),
                Dates.day(hold.fromOn()),
                Dates.day(hold.reviewOn()),
                hold.officerName(),
                ended,
                hold.isOpen());
    }
}
