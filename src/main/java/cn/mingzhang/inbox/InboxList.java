package cn.mingzhang.inbox;

import cn.mingzhang.calendar.Deadline;
import cn.mingzhang.calendar.LampView;
import cn.mingzhang.calendar.Lamps;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Clocks;
import cn.mingzhang.people.Officer;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The inbox as it is listed: numbers, kinds and days, never what a record says. */
@Component
class InboxList {
    private final Notices notices;
    private final List<String> kinds;
    private final Lamps lamps;
    private final InboxWords words;
    private final OfficeClock clock;

    InboxList(Notices notices, ObjectProvider<Clocks> capabilities, Lamps lamps, InboxWords words, OfficeClock clock) {
        this.notices = notices;
        this.kinds = capabilities
                .orderedStream()
                .flatMap(capability -> capability.kinds().stream())
                .sorted()
                .toList();
        this.lamps = lamps;
        this.words = words;
        this.clock = clock;
    }

    record Row(
            long id,
            String kind,
            String number,
            String href,
            LocalDate due,
            LampView lamp,
            String stage,
            String tone,
            String why,
            int times,
            LocalDate last,
            String state,
            boolean unread,
            boolean over) {}

    List<String> kinds() {
        return kinds;
    }

    List<Option> kindOptions() {
        return kinds.stream()
                .map(kind -> new Option(kind, words.of("kind." + kind)))
                .toList();
    }

    Listing<Row> list(ListQuery query, Officer officer) {
        var filter = InboxFilter.of(query, kinds);
        return Listing.of(
                        notices.page(query, filter, officer).stream()
                                .map(this::row)
                                .toList(),
                        notices.total(filter, officer),
                        query)
                .saying(filter.words(words));
    }

    private Row row(Notices.Notice notice) {
        var over = notice.overOn() != null;
        var lamp = lamps.of(Deadline.on(notice.dueOn()), clock.today(), null, over);
        return new Row(
                notice.id(),
                words.of("kind." + notice.kind()),
                notice.number(),
                notice.href(),
                notice.dueOn(),
                lamps.view(lamp),
                words.of("stage", notice.stage()),
                tone(notice.stage()),
                why(notice),
                notice.times(),
                notice.lastOn(),
                words.of(over ? "over" : notice.read() ? "read" : "unread"),
                !notice.read(),
                over);
    }

    private static String tone(Occasion.Stage stage) {
        return switch (stage) {
            case REMIND -> "info";
            case OVERDUE -> "warn";
            case ESCALATED -> "bad";
        };
    }

    private String why(Notices.Notice notice) {
        var post = notice.post() == null ? "" : words.ofAny("people.post." + notice.post());
        var why = words.of("why." + notice.reason(), post);
        return notice.standsFor() == null ? why : why + words.of("why.standsFor", notice.standsFor());
    }
}
