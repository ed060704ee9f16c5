package cn.mingzhang.accountability;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of accountability show: ready strings. */
@Component
class AccountabilityPages {
    private final AccountabilityWords words;
    private final OfficeClock clock;

    AccountabilityPages(AccountabilityWords words, OfficeClock clock) {
        this.words = words;
        this.clock = clock;
    }

    record Row(String number, String unit, String rank, String form, String organ, String decided, String published) {}

    record PublishedRow(
            String name,
            String unit,
            String measures,
            String organ,
            String document,
            String decided,
            String published) {}

    record MeasureLine(String family, String kind, String from, String until, boolean over) {}

    record ReadingLine(String when, String who, String unit, String deed) {}

    record ScanLine(String name, String href, String by) {}

    record Page(
            String number,
            String name,
            String form,
            List<Fact> facts,
            List<MeasureLine> measures,
            @Nullable String clueHref,
            @Nullable String publishHref,
            @Nullable String scanHref,
            List<ScanLine> scans,
            List<ReadingLine> readings) {}

    Listing<Row> rows(Listing<Person> persons) {
        return new Listing<>(
                persons.rows().stream().map(this::row).toList(),
                persons.total(),
                persons.query(),
                PersonFilter.of(persons.query()).words(words),
                persons.sums());
    }

    private Row row(Person person) {
        return new Row(
                person.number(),
                person.unit(),
                words.of("rank", person.rank()),
                words.of("form." + person.form()),
                person.organ(),
                Dates.day(person.decidedOn()),
                Dates.day(person.publishedOn()));
    }

    Listing<PublishedRow> published(Listing<Published.Row> rows) {
        var year = rows.query().number("year");
        return new Listing<>(
                rows.rows().stream().map(this::row).toList(),
                rows.total(),
                rows.query(),
                year == null ? List.of() : List.of(words.of("year.published") + " " + year),
                rows.sums());
    }

    private PublishedRow row(Published.Row row) {
        return new PublishedRow(
                row.shownName(),
                row.unit(),
                row.sanctions().stream().map(this::sanction).collect(Collectors.joining(words.of("and"))),
                row.organ(),
                row.document(),
                Dates.day(row.decidedOn()),
                Dates.day(row.publishedOn()));
    }

    Page page(AccountabilityDesk.File file, Officer officer) {
        var person = file.person();
        var mayPublish = person.publishedOn() == null
                && officer.inOwnRight().holds(Post.SUPERVISOR)
                && person.registrarId() != officer.id();
        var files = "/accountability/persons/" + person.number() + "/files";
        return new Page(
                person.number(),
                file.name(),
                words.of("form." + person.form()),
                facts(person),
                file.measures().stream().map(this::measure).toList(),
                person.clueNumber() == null ? null : "/clues/" + person.clueNumber(),
                mayPublish ? "/accountability/persons/" + person.number() + "/publication/new" : null,
                officer.inOwnRight().holds(Post.CLUE_KEEPER) ? files + "/new" : null,
                file.scans().stream()
                        .map(scan -> new ScanLine(
                                scan.name(), files + "/" + scan.id(), words.of("by", scan.by(), Dates.day(scan.on()))))
                        .toList(),
                file.readings().stream().map(this::reading).toList());
    }

    private List<Fact> facts(Person person) {
        return List.of(
                words.fact("unit", person.unit()),
                words.fact("rank", words.of("rank", person.rank())),
                words.fact("form", words.of("form." + person.form())),
                words.fact("organ", person.organ()),
                words.fact("document", person.document()),
                words.fact("decidedOn", Dates.day(person.decidedOn())),
                words.fact("clue", person.clueNumber() == null ? "" : person.clueNumber()),
                words.fact("publishedOn", Dates.day(person.publishedOn())),
                words.fact("registered", words.of("by", person.registrarName(), Dates.day(person.registeredOn()))));
    }

    private MeasureLine measure(Persons.Measure measure) {
        var until = measure.untilOn();
        return new MeasureLine(
                words.of("family", measure.kind().family()),
                sanction(measure.kind()),
                Dates.day(measure.fromOn()),
                Dates.day(until),
                until != null && until.isBefore(clock.today()));
    }

    private ReadingLine reading(Persons.Reading reading) {
        return new ReadingLine(
                Dates.time(reading.happenedAt().toInstant()),
                reading.actorName(),
                reading.actorUnit(),
                words.ofAny("deed." + reading.deed())
                        + (reading.remark().startsWith("#")
                                ? " · " + words.ofAny(reading.remark().substring(1))
                                : ""));
    }

    private String sanction(Sanction kind) {
        return words.of("sanction", kind);
    }

    /** With the months of effect that a rule names. */
    List<Option> sanctions() {
        return Arrays.stream(Sanction.values())
                .map(kind -> new Option(kind.name(), words.of("family", kind.family()) + " · " + sanction(kind)))
                .toList();
    }

    List<Option> ranks() {
        return words.choices("choose", words.options("rank", Rank.values()));
    }

    List<Option> forms() {
        return words.choices(
                "form.derived",
                IntStream.rangeClosed(1, 4)
                        .mapToObj(form -> new Option("" + form, words.of("form." + form)))
                        .toList());
    }

    List<Option> units(List<Option> units) {
        return words.choices("choose", units);
    }
}
