package cn.mingzhang.submissions;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.LampView;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.FileCabinet;
import cn.mingzhang.evidence.FilesPanel;
import cn.mingzhang.figures.Figures;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Unfit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of reports show. */
@Component
class SubmissionPages {
    private final Submissions submissions;
    private final SubmissionDesk desk;
    private final FileCabinet cabinet;
    private final Figures figures;
    private final SubmissionWords words;
    private final OfficeClock clock;

    SubmissionPages(
            Submissions submissions,
            SubmissionDesk desk,
            FileCabinet cabinet,
            Figures figures,
            SubmissionWords words,
            OfficeClock clock) {
        this.submissions = submissions;
        this.desk = desk;
        this.cabinet = cabinet;
        this.figures = figures;
        this.words = words;
        this.clock = clock;
    }

    record Row(
            String month,
            String name,
            String recipient,
            String href,
            LocalDate due,
            String number,
            String state,
            LampView lamp,
            String who,
            @Nullable LocalDate filed) {
        public String tone() {
            return switch (lamp.colour()) {
                case "green" -> "good";
                case "red" -> "bad";
                case "yellow" -> "warn";
                default -> "info";
            };
        }

        public String dueInWords() {
            return Dates.day(due);
        }

        public String filedInWords() {
            return Dates.day(filed);
        }
    }

    Row row(Submissions.Month one) {
        var month = YearMonth.from(one.month());
        var lamp = lamp(one);
        return new Row(
                month.toString(),
                one.name(),
                one.recipient(),
                "/submissions/templates/" + one.code() + "/" + month,
                one.dueOn(),
                one.number() == null ? "" : one.number(),
                lamp.words(),
                lamp,
                one.officerName() == null ? "" : one.officerName(),
                one.filedOn());
    }

    private LampView lamp(Submissions.Month one) {
        var today = clock.today();
        if (one.number() != null) {
            return new LampView("green", words.of("state.FILED"));
        }
        return today.isAfter(one.dueOn())
                ? new LampView("red", words.of("state.LATE"))
                : new LampView(today.plusDays(3).isAfter(one.dueOn()) ? "yellow" : "blue", words.of("state.MISSING"));
    }

    Listing<Row> list(ListQuery query, Officer officer) {
        var filter = SubmissionFilter.of(query);
        var rows =
                submissions.page(query, filter, officer).stream().map(this::row).toList();
        return Listing.of(rows, submissions.total(filter, officer), query).saying(filter.words(words));
    }

    /** @param ended in words, or null */
    record TemplateRow(
            String code,
            String href,
            String name,
            String recipient,
            String due,
            String first,
            @Nullable String ended) {}

    TemplateRow row(Template one) {
        return new TemplateRow(
                one.code(),
                one.href(),
                one.name(),
                one.recipient(),
                words.of("due.day", one.dueDay()),
                YearMonth.from(one.firstMonth()).toString(),
                one.endedOn() == null ? null : words.of("ended", Dates.day(one.endedOn())));
    }

    List<Fact> facts(Template one) {
        var facts = new ArrayList<Fact>();
        facts.add(words.fact("name", one.name()));
        facts.add(words.fact("recipient", one.recipient()));
        facts.add(words.fact("due", words.of("due.day", one.dueDay())));
        facts.add(words.fact("first", YearMonth.from(one.firstMonth()).toString()));
        facts.add(words.fact("who", one.officerName()));
        return facts;
    }

    FilesPanel file(Template one) {
        return FilesPanel.of(Template.SLOT, cabinet.history(one.holder()));
    }

    /** @param why where the two days are compared figure by figure; null where it is no figure's matter */
    record Line(
            String kind,
            String sheet,
            String address,
            String name,
            String was,
            String is,
            @Nullable String why) {}

    record Filed(String number, int nth, String on, String who, String reason, FilesPanel file) {}

    /**
     * One month of one template.
     *
     * @param refusal why it cannot be made now
     * @param last what it is compared with, in words
     */
    record MonthPage(
            TemplateRow template,
            String month,
            String asOf,
            List<Fact> facts,
            List<Filed> filed,
            List<Line> differences,
            int cells,
            String last,
            @Nullable String refusal,
            boolean over) {}

    MonthPage month(Template template, YearMonth month, Officer officer) {
        var filed = submissions.of(template, month);
        List<FilledCell> now = List.of();
        String refusal = null;
        try {
            now = filed.isEmpty() || template.endedOn() == null
                    ? desk.make(template, month, officer).cells()
                    : submissions.cells(filed.get(0));
        } catch (Unfit unfit) {
            refusal = words.ofAny(unfit.getCodes()[0], unfit.getArguments());
        }
        var last = filed.isEmpty() ? submissions.before(template, month).orElse(null) : filed.get(0);
        var asOf = desk.asOf(month);
        var facts = new ArrayList<Fact>();
        facts.add(words.fact("recipient", template.recipient()));
        facts.add(words.fact("asOf", Dates.day(asOf)));
        facts.add(words.fact("due", Dates.day(template.dueOn(month))));
        return new MonthPage(
                row(template),
                month.toString(),
                Dates.day(asOf),
                facts,
                filed.stream().map(this::filed).toList(),
                last == null || refusal != null ? List.of() : lines(last, now, asOf),
                now.size(),
                last == null ? "" : words.of("last", last.number(), last.ofMonth(), Dates.day(last.filedOn())),
                refusal,
                month.isBefore(YearMonth.from(clock.today())));
    }

    private Filed filed(Submission one) {
        return new Filed(
                one.number(),
                one.nth(),
                Dates.day(one.filedOn()),
                one.officerName(),
                one.reason(),
                FilesPanel.of(Submission.SLOT, cabinet.history(one.holder())));
    }

    private List<Line> lines(Submission last, List<FilledCell> now, LocalDate asOf) {
        return Differences.between(submissions.cells(last), now).stream()
                .map(one -> new Line(
                        one.kind(),
                        one.sheet(),
                        one.address(),
                        figures.isInCatalogue(one.code())
                                ? words.ofAny("figures." + one.code() + ".name", "" + asOf.getYear())
                                : one.code(),
                        one.was(),
                        one.is(),
                        last.asOf().isAfter(asOf)
                                ? null
                                : "/figures/compare?from=" + last.asOf() + "&to=" + asOf + "&figure=" + one.code()
                                        + "#changes"))
                .toList();
    }
}
