package cn.mingzhang.standin;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Awaiting;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Waiting;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of stand-ins show, and the line on both people's desks. */
@Component
@Transactional(readOnly = true)
class StandInPages implements Waiting, Awaiting {
    static final String BUCKET = "stand-ins";

    private static final int SHOWN = 5;
    private static final int ORDER = 95;

    private final StandIns standIns;
    private final MessageSource messages;
    private final OfficeClock clock;

    StandInPages(StandIns standIns, MessageSource messages, OfficeClock clock) {
        this.standIns = standIns;
        this.messages = messages;
        this.clock = clock;
    }

    /** A post for which the reader may name somebody. */
    record Nameable(String who, String post, String unit, String href) {}

    List<Nameable> nameable(Officer officer) {
        return standIns.nameableBy(officer, clock.today()).stream()
                .map(holding -> new Nameable(
                        holding.officerName(),
                        of("people.post." + holding.post()),
                        holding.unitName(),
                        "/stand-ins/new?holding=" + holding.id()))
                .toList();
    }

    /** @param open only those of the reader himself that run or are to come, as his desk counts them */
    List<StandInRow> rows(Officer officer, boolean open) {
        return (open ? mine(officer) : standIns.seenBy(officer, clock.today()))
                .stream().map(this::row).toList();
    }

    private List<StandIn> mine(Officer officer) {
        return standIns.seenBy(officer, clock.today()).stream()
                .filter(standIn -> standIn.isOf(officer) && standIn.isOpen(clock.today()))
                .toList();
    }

    @Override
    public List<Bucket> on(Officer officer) {
        if (!StandInDesk.reads(officer)) {
            return List.of();
        }
        var mine = mine(officer);
        var lines = mine.stream().limit(SHOWN).map(this::line).toList();
        return List.of(new Bucket(
                BUCKET, of("desk.bucket." + BUCKET), mine.size(), lines, "/stand-ins?bucket=" + BUCKET, ORDER, false));
    }

    /** Told on the desk; nothing that he must do, so nothing beside the section. */
    @Override
    public List<Rows> rowsOf(Officer officer) {
        return StandInDesk.reads(officer)
                ? List.of(new Rows(
                        "desk",
                        true,
                        "SELECT 1 FROM stand_in s WHERE :me IN (s.officer_id, s.deputy_id) AND s.valid_to > :today"
                                + " AND NOT EXISTS (SELECT 1 FROM stand_in_end e WHERE e.stand_in_id = s.id)"))
                : List.of();
    }

    private Line line(StandIn standIn) {
        return new Line(
                of("standin.for", standIn.deputyName(), standIn.officerName()),
                of("people.post." + standIn.post()) + " · " + of("standin.state." + standIn.state(clock.today())),
                of(
                        "standin.period",
                        Dates.day(standIn.from()),
                        Dates.day(standIn.until().minusDays(1))),
                null,
                "/stand-ins");
    }

    private StandInRow row(StandIn standIn) {
        var state = standIn.state(clock.today());
        return new StandInRow(
                standIn.id(),
                standIn.deputyName(),
                standIn.deputyUnit(),
                standIn.officerName(),
                standIn.officerUnit(),
                of("people.post." + standIn.post()),
                Dates.day(standIn.from()),
                Dates.day(standIn.until().minusDays(1)),
                of("standin.state." + state),
                tone(state),
                standIn.reason(),
                standIn.namerName(),
                standIn.isOpen(clock.today()) ? "/stand-ins/" + standIn.id() + "/end" : null);
    }

    private static String tone(StandIn.State state) {
        return switch (state) {
            case ACTING -> "good";
            case COMING -> "info";
            case VOID -> "warn";
            case ENDED, OVER -> "neutral";
        };
    }

    List<Option> candidates(Holding holding, Officer officer) {
        var options = new ArrayList<Option>();
        options.add(new Option("", of("standin.choose")));
        standIns.candidates(holding, officer, clock.today())
                .forEach(candidate ->
                        options.add(new Option("" + candidate.id(), candidate.name() + " · " + candidate.unit())));
        return options;
    }

    List<Fact> facts(Holding holding) {
        return List.of(
                new Fact(of("standin.absent"), holding.officerName()),
                new Fact(of("standin.post"), of("people.post." + holding.post())),
                new Fact(of("people.officer.unit"), holding.unitName()));
    }

    List<Fact> facts(StandIn standIn) {
        return List.of(
                new Fact(of("standin.absent"), standIn.officerName() + " · " + standIn.officerUnit()),
                new Fact(of("standin.deputy"), standIn.deputyName() + " · " + standIn.deputyUnit()),
                new Fact(of("standin.post"), of("people.post." + standIn.post())),
                new Fact(
                        of("standin.days"),
                        of(
                                "standin.period",
                                Dates.day(standIn.from()),
                                Dates.day(standIn.until().minusDays(1)))),
                new Fact(of("standin.reason"), standIn.reason()));
    }

    private String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
