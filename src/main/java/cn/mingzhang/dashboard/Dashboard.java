package cn.mingzhang.dashboard;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.Lamp.Colour;
import cn.mingzhang.calendar.LampView;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.figures.Figures;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.problems.LedgerOutlook;
import cn.mingzhang.problems.LedgerOutlook.Outlook;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes the leaders' page. */
@Component
public class Dashboard {
    /** The campaign whose omitted projects are shown by unit. */
    private static final int OMITTED_OF = 2021;

    private static final Post[] READERS = {
        Post.LEADERSHIP, Post.SUPERVISOR, Post.RESIDENT, Post.GROUP_OFFICE, Post.GROUP_LEADER, Post.GROUP_DEPUTY
    };

    private final Figures figures;
    private final LedgerOutlook outlook;
    private final OfficeClock clock;
    private final MessageSource messages;

    Dashboard(Figures figures, LedgerOutlook outlook, OfficeClock clock, MessageSource messages) {
        this.figures = figures;
        this.outlook = outlook;
        this.clock = clock;
        this.messages = messages;
    }

    public static boolean mayRead(Officer officer) {
        return officer.holdsAny(READERS);
    }

    public static void mustRead(Officer officer) {
        officer.mustHoldAny(READERS);
    }

    public DashboardPage of(Officer officer) {
        var today = clock.today();
        var standing = outlook.of(officer, OMITTED_OF);
        var units = figures.omittedByUnit(today, officer, today).stream()
                .map(share -> DashboardPage.UnitLine.of(
                        share, standing.overdueByUnit().getOrDefault(share.unitId(), 0L), OMITTED_OF))
                .toList();
        return new DashboardPage(
                Dates.day(today),
                figures.asOf(today, officer, today),
                units,
                DashboardPage.UnitLine.sum(units, today),
                lamps(standing),
                standing.open(),
                List.of(standing.overdue(), standing.turningRed()));
    }

    private List<DashboardPage.LampLine> lamps(Outlook standing) {
        return standing.lamps().entrySet().stream()
                .map(lamp -> new DashboardPage.LampLine(
                        new LampView(word(lamp.getKey()), say("dashboard.lamp." + lamp.getKey())),
                        say("dashboard.lamp." + lamp.getKey()),
                        lamp.getValue(),
                        "/problems?open=true&lamp=" + lamp.getKey()))
                .toList();
    }

    private static String word(Colour colour) {
        return colour.name().toLowerCase(Locale.ROOT);
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
