package cn.mingzhang.briefing;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.figures.Behind;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Labels;
import cn.mingzhang.sheets.ManySheets;
import cn.mingzhang.sheets.Sheet;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** 附表: the numbers with their definitions, and for each the first of the rows it counts. Chinese, as what is printed. */
@Component
class BriefingAnnex {
    /** Of each figure; the whole is on its page. */
    static final int MOST = 500;

    private static final Sheet<TakenFigure> NUMBERS = Sheet.of(
            "briefing.annex",
            Column.<TakenFigure>text("name", "briefing.figure", TakenFigure::name)
                    .wide(34),
            Column.number("value", "briefing.value", TakenFigure::value),
            Column.text("unit", "briefing.unit", TakenFigure::unit),
            Column.text("shown", "briefing.shown", TakenFigure::shown),
            Column.day("asOf", "briefing.asOf", TakenFigure::asOf),
            Column.number("then", "briefing.then", TakenFigure::knownThen),
            Column.number("was", "briefing.was", TakenFigure::was),
            Column.number("difference", "briefing.difference", TakenFigure::difference),
            Column.<TakenFigure>text("definition", "briefing.definition", TakenFigure::definition)
                    .wide(70),
            Column.<TakenFigure>text("tag", "briefing.tag", TakenFigure::tag).wide(30));

    private final Briefings briefings;
    private final Behind behind;
    private final Registry registry;
    private final MessageSource messages;
    private final OfficeClock clock;
    private final boolean demo;

    BriefingAnnex(
            Briefings briefings,
            Behind behind,
            Registry registry,
            MessageSource messages,
            OfficeClock clock,
            Environment environment) {
        this.briefings = briefings;
        this.behind = behind;
        this.registry = registry;
        this.messages = messages;
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** As its author sees the rows, whoever fetches it. */
    byte[] of(Briefing briefing) {
        var officer = registry.officer(briefing.authorId(), clock.today());
        var labels = new Labels(messages, Locale.SIMPLIFIED_CHINESE);
        var figures = briefings.figures(briefing);
        var out = new ByteArrayOutputStream();
        try (var book = new ManySheets(out, labels)) {
            book.add(
                    labels.of("briefing.annex"),
                    NUMBERS,
                    head(labels, briefing.kind().title() + briefing.issue() + " " + briefing.title(), List.of()),
                    figures);
            var written = new HashSet<String>();
            figures.stream()
                    .filter(figure -> written.add(figure.code() + figure.asOf()))
                    .forEach(figure -> rows(figure, book, labels, officer));
        }
        return out.toByteArray();
    }

    private void rows(TakenFigure figure, ManySheets book, Labels labels, Officer officer) {
        behind.of(figure.code(), figure.asOf(), officer, clock.today(), MOST).ifPresent(rows -> {
            var said = new ArrayList<String>();
            said.add(labels.of("briefing.annex.asOf", Dates.day(figure.asOf(), Locale.CHINESE)));
            said.add(
                    rows.isCut()
                            ? labels.of(
                                    "briefing.annex.cut",
                                    rows.total(),
                                    rows.first().size())
                            : labels.of("briefing.annex.all", rows.total()));
            rows.addTo(book, figure.name(), head(labels, figure.name(), said));
        });
    }

    private List<String> head(Labels labels, String title, List<String> said) {
        var head = new ArrayList<String>();
        head.add(title);
        head.addAll(said);
        if (demo) {
            head.add(labels.of("sheets.demo"));
        }
        return head;
    }
}
