package cn.mingzhang.petition;

import static java.util.Objects.requireNonNull;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.Deadline;
import cn.mingzhang.calendar.LampView;
import cn.mingzhang.calendar.Lamps;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.people.Officer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the desk's pages show: ready strings. */
@Component
class PetitionPages {
    private final PetitionWords words;
    private final Lamps lamps;
    private final OfficeClock clock;

    PetitionPages(PetitionWords words, Lamps lamps, OfficeClock clock) {
        this.words = words;
        this.lamps = lamps;
        this.clock = clock;
    }

    record Row(
            String number,
            String channel,
            String named,
            String arrived,
            String stage,
            String tone,
            @Nullable LampView lamp,
            String due) {}

    record Link(String label, String href) {}

    record Part(String heading, List<Fact> facts, String story, List<Link> files) {}

    record Line(String when, String what, String who, String said) {}

    /** @param version as a form sends it back */
    record Page(
            String number,
            String stage,
            String tone,
            @Nullable LampView lamp,
            String due,
            @Nullable LampView answerLamp,
            String answerDue,
            List<Fact> facts,
            List<Part> parts,
            @Nullable String note,
            List<Link> steps,
            List<Line> done,
            List<Line> said,
            boolean answerable,
            boolean named,
            boolean straight,
            @Nullable String linked,
            List<Line> readings) {}

    Listing<Row> rows(Listing<Report> reports) {
        return new Listing<>(
                reports.rows().stream().map(this::row).toList(),
                reports.total(),
                reports.query(),
                ReportFilter.of(reports.query(), clock.today()).words(words),
                reports.sums());
    }

    Row row(Report report) {
        return new Row(
                report.number(),
                words.of("channel", report.channel()),
                words.of(report.named() ? "named.yes" : "named.no"),
                Dates.day(report.arrivedOn()),
                words.of("stage", report.stage()),
                tone(report.stage()),
                report.stage().isOpen() ? lamp(report.triageDueOn()) : null,
                Dates.day(report.triageDueOn()));
    }

    Page page(PetitionDesk.File file, List<Dialogue.Said> said) {
        var report = file.report();
        var answered = said.stream().anyMatch(one -> one.kind() == Dialogue.Kind.ANSWER);
        var steps = report.stage() == ReportStage.READ
                ? Arrays.stream(ReportStep.values())
                        .filter(step -> step != ReportStep.OPEN)
                        .map(step -> new Link(
                                words.of("step", step), "/petition/" + report.number() + "/steps/new?step=" + step))
                        .toList()
                : List.<Link>of();
        return new Page(
                report.number(),
                words.of("stage", report.stage()),
                tone(report.stage()),
                report.stage().isOpen() ? lamp(report.triageDueOn()) : null,
                Dates.day(report.triageDueOn()),
                report.owesAnswer(answered) ? lamp(requireNonNull(report.answerDueOn())) : null,
                Dates.day(report.answerDueOn()),
                facts(report, file.taken()),
                parts(report, file.parts(), "/petition/" + report.number()),
                file.note(),
                steps,
                file.steps().stream().map(this::line).toList(),
                said.stream()
                        .map(one -> new Line(
                                Dates.day(one.postedOn()), words.of("said", one.kind()), one.officerName(), one.text()))
                        .toList(),
                report.isAnswerable(),
                report.named(),
                report.stage() == ReportStage.STRAIGHT_UP,
                file.linked(),
                file.readings().stream()
                        .map(one -> new Line(
                                Dates.time(one.happenedAt().toInstant()),
                                words.ofAny("deed." + one.deed()),
                                one.actorName(),
                                said(one.remark())))
                        .toList());
    }

    private String said(String remark) {
        return remark.startsWith("#") ? words.ofAny(remark.substring(1)) : remark;
    }

    List<Part> parts(Report report, List<PetitionDesk.Part> parts, String address) {
        return parts.stream().map(part -> part(part, address)).toList();
    }

    private Part part(PetitionDesk.Part part, String address) {
        var written = part.written();
        var facts = Stream.of("kind", "against", "place", "project")
                .filter(field -> !written.field(field).isEmpty())
                .map(field -> new Fact(
                        words.ofAny("report." + field),
                        field.equals("kind")
                                ? words.ofAny("report.kind." + written.field(field))
                                : written.field(field)))
                .toList();
        var files = IntStream.range(0, written.files().size())
                .mapToObj(at -> new Link(
                        written.files().get(at).name(),
                        address + "/files/" + part.box().id() + "/" + at))
                .toList();
        return new Part(
                words.of(
                        part.box().ordinal() == 1 ? "part.first" : "part.more",
                        Dates.day(part.box().arrivedOn())),
                facts,
                written.field("story"),
                files);
    }

    private List<Fact> facts(Report report, boolean taken) {
        var facts = new ArrayList<Fact>();
        facts.add(words.fact("channel", words.of("channel", report.channel())));
        facts.add(words.fact("named", words.of(report.named() ? "named.yes" : "named.no")));
        facts.add(words.fact("arrived", Dates.day(report.arrivedOn())));
        facts.add(words.fact("status", words.ofAny("report.status." + report.status())));
        if (report.stage() == ReportStage.TO_KEEPER || report.stage() == ReportStage.TO_LEDGER) {
            facts.add(words.fact("taken", words.of(taken ? "taken.yes" : "taken.no")));
        }
        return facts;
    }

    private Line line(Reports.Step step) {
        var said = Stream.of(
                        step.receiverName() == null ? "" : step.receiverName(),
                        step.body(),
                        step.document(),
                        words.of("reason", step.reason()))
                .filter(part -> !part.isEmpty())
                .toList();
        return new Line(
                Dates.day(step.happenedOn()),
                words.of("step", step.step()),
                step.officerName(),
                String.join(" · ", said));
    }

    private LampView lamp(LocalDate due) {
        return lamps.view(lamps.of(Deadline.on(due), clock.today(), null, false));
    }

    static String tone(ReportStage stage) {
        return switch (stage) {
            case RECEIVED -> "warn";
            case READ -> "info";
            case TO_KEEPER, TO_LEDGER, TO_OTHER_BODY, STRAIGHT_UP -> "good";
            case CLOSED, DUPLICATE -> "neutral";
        };
    }

    static String by(Officer officer) {
        return officer.name() + " · " + officer.unit().name();
    }
}
