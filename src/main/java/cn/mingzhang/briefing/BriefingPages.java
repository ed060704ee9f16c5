package cn.mingzhang.briefing;

import cn.mingzhang.audit.History;
import cn.mingzhang.audit.HistoryLine;
import cn.mingzhang.calendar.Dates;
import cn.mingzhang.documents.TextPiece;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.FilesPanel;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.people.Officer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the pages of briefings show. */
@Component
class BriefingPages {
    private final Briefings briefings;
    private final Comparisons comparisons;
    private final BriefingDesk desk;
    private final FileCabinet cabinet;
    private final History history;
    private final BriefingWords words;

    BriefingPages(
            Briefings briefings,
            Comparisons comparisons,
            BriefingDesk desk,
            FileCabinet cabinet,
            History history,
            BriefingWords words) {
        this.briefings = briefings;
        this.comparisons = comparisons;
        this.desk = desk;
        this.cabinet = cabinet;
        this.history = history;
        this.words = words;
    }

    record Row(
            String number,
            String href,
            String kind,
            String issue,
            String title,
            LocalDate asOf,
            LocalDate dated,
            String author,
            String approver,
            String state,
            String tone,
            boolean sealed) {
        public String asOfInWords() {
            return Dates.day(asOf);
        }

        public String datedInWords() {
            return Dates.day(dated);
        }
    }

    Row row(Briefing one) {
        return new Row(
                one.number(),
                one.href(),
                words.of("kind", one.kind()),
                words.of("issue", "" + one.year(), one.ordinal()),
                one.title(),
                one.asOf(),
                one.datedOn(),
                one.authorName(),
                one.approverName(),
                words.of("state", one.state()),
                one.state().tone(),
                one.sealed());
    }

    Listing<Row> list(ListQuery query, Officer officer) {
        var filter = BriefingFilter.of(query, officer);
        var rows =
                briefings.page(query, filter, officer).stream().map(this::row).toList();
        return Listing.of(rows, briefings.total(filter, officer), query).saying(filter.words(words));
    }

    /** A stretch of the text. @param code the figure it is, with its plain value and where its rows are; else null */
    record Piece(
            String text,
            @Nullable String code,
            @Nullable String value,
            @Nullable String href,
            String title) {}

    record Line(String look, List<Piece> pieces) {
        public String css() {
            return "paper__line--" + look;
        }
    }

    /** One number beside the last briefing's. */
    record Number(
            String name,
            String code,
            String value,
            String plain,
            String unit,
            String was,
            String difference,
            String then,
            String definition,
            @Nullable String href,
            @Nullable String compare) {}

    record ShowPage(
            Row row,
            List<Fact> facts,
            List<Line> text,
            List<Number> numbers,
            @Nullable String previous,
            String previousWords,
            List<Comparison> comparisons,
            FilesPanel paper,
            FilesPanel annex,
            Actions actions,
            List<HistoryLine> history) {}

    /** What this reader may do now. */
    record Actions(boolean write, boolean answer, boolean compare, boolean fetch) {}

    ShowPage show(Briefing one, Officer officer) {
        var figures = briefings.figures(one);
        var last = one.previousId() == null
                ? null
                : briefings.byId(one.previousId(), officer).orElse(null);
        var files = cabinet.history(one.holder());
        return new ShowPage(
                row(one),
                facts(one),
                text(one, figures),
                numbers(one, figures, last),
                last == null ? null : last.href(),
                last == null ? words.of("previous.none") : words.of("previous", last.number(), Dates.day(last.asOf())),
                comparisons.of(one),
                FilesPanel.of(BriefingDesk.PAPER, files),
                FilesPanel.of(BriefingDesk.ANNEX, files),
                actions(one, officer),
                history.of(one.subject(), LocaleContextHolder.getLocale()));
    }

    private static Actions actions(Briefing one, Officer officer) {
        var mine = one.isWrittenBy(officer) && one.kind().isWrittenBy(officer);
        return new Actions(
                mine && one.is(BriefingState.DRAFT),
                one.is(BriefingState.SUBMITTED) && one.isApprovedBy(officer),
                mine && one.is(BriefingState.APPROVED),
                !one.isFinal());
    }

    List<Fact> facts(Briefing one) {
        var facts = new ArrayList<Fact>();
        facts.add(words.fact("kind", words.of("kind", one.kind())));
        facts.add(words.fact("issue.name", words.of("issue", "" + one.year(), one.ordinal())));
        facts.add(words.fact("asOf", Dates.day(one.asOf())));
        facts.add(words.fact("dated", Dates.day(one.datedOn())));
        facts.add(words.fact("author", one.authorName() + " " + one.authorUnit()));
        if (one.approvedOn() != null) {
            facts.add(words.fact("approver", one.approverName() + " " + Dates.day(one.approvedOn())));
        }
        if (one.filedOn() != null) {
            facts.add(words.fact("filedOn", Dates.day(one.filedOn())));
        }
        return facts;
    }

    private List<Line> text(Briefing one, List<TakenFigure> figures) {
        Map<Integer, TakenFigure> places =
                figures.stream().collect(Collectors.toMap(TakenFigure::ordinal, figure -> figure));
        return TextPiece.of(desk.paper(one)).stream()
                .map(paragraph -> new Line(
                        paragraph.look(),
                        paragraph.pieces().stream()
                                .map(piece -> piece(piece, places.get(piece.ordinal())))
                                .toList()))
                .toList();
    }

    private Piece piece(TextPiece piece, @Nullable TakenFigure figure) {
        return figure == null
                ? new Piece(piece.text(), null, null, null, "")
                : new Piece(
                        piece.text(),
                        figure.code(),
                        figure.value().toPlainString(),
                        figure.href(),
                        words.name(figure) + " " + Dates.day(figure.asOf()));
    }

    /** Each figure once, in the order of the text. */
    private List<Number> numbers(Briefing one, List<TakenFigure> figures, @Nullable Briefing last) {
        var seen = new HashSet<String>();
        return figures.stream()
                .filter(figure -> seen.add(figure.code() + figure.asOf() + figure.href()))
                .map(figure -> number(figure, one, last))
                .toList();
    }

    private Number number(TakenFigure figure, Briefing one, @Nullable Briefing last) {
        var difference = figure.difference();
        return new Number(
                words.name(figure),
                figure.code(),
                figure.show(figure.value()),
                figure.value().toPlainString(),
                figure.unit(),
                figure.show(figure.was()),
                difference == null
                        ? ""
                        : (difference.signum() > 0 ? "+" : difference.signum() < 0 ? "−" : "±")
                                + figure.show(difference.abs()),
                figure.show(figure.knownThen()),
                figure.definition(),
                figure.href(),
                last == null || difference == null || difference.signum() == 0 || figure.href() == null
                        ? null
                        : "/figures/compare?from=" + last.asOf() + "&to=" + one.asOf() + "&figure=" + figure.code()
                                + "#changes");
    }
}
