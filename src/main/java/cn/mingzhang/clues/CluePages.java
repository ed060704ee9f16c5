package cn.mingzhang.clues;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.Deadline;
import cn.mingzhang.calendar.LampView;
import cn.mingzhang.calendar.Lamps;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of clues show: ready strings. */
@Component
class CluePages {
    private final ClueWords words;
    private final Lamps lamps;
    private final OfficeClock clock;

    CluePages(ClueWords words, Lamps lamps, OfficeClock clock) {
        this.words = words;
        this.lamps = lamps;
        this.clock = clock;
    }

    record Row(
            String number,
            String kind,
            String source,
            String level,
            String received,
            String stage,
            String tone,
            String handler,
            @Nullable String problem,
            @Nullable LampView lamp,
            String due) {}

    record Button(String label, String href) {}

    record StepLine(String when, String who, String unit, String step, String said) {}

    record KnowerLine(
            String who,
            String unit,
            String granted,
            String ended,
            @Nullable String endHref) {}

    record ReadingLine(String when, String who, String unit, String deed) {}

    /** @param blocked steps of his post that somebody else must take */
    record Page(
            String number,
            String stage,
            String tone,
            @Nullable LampView lamp,
            String due,
            List<Fact> facts,
            List<String> named,
            @Nullable String problem,
            List<Button> buttons,
            List<String> blocked,
            List<StepLine> steps,
            List<KnowerLine> knowers,
            boolean mayShare,
            List<Button> transfers,
            @Nullable String transferHref,
            List<ReadingLine> readings) {}

    Listing<Row> rows(Listing<Clue> clues) {
        return new Listing<>(
                clues.rows().stream().map(this::row).toList(),
                clues.total(),
                clues.query(),
                ClueFilter.of(clues.query()).words(words),
                clues.sums());
    }

    private Row row(Clue clue) {
        return new Row(
                clue.number(),
                words.of("kind", clue.kind()),
                words.of("source", clue.source()),
                words.of("level", clue.level()),
                Dates.day(clue.receivedOn()),
                words.of("stage", clue.stage()),
                tone(clue.stage()),
                clue.handlerName() == null ? "" : clue.handlerName(),
                clue.problemNumber(),
                lamp(clue),
                Dates.day(clue.opinionDueOn()));
    }

    Page page(ClueDesk.File file, Officer officer) {
        var clue = file.clue();
        var open = ClueStep.at(clue.stage()).stream()
                .filter(step -> step.isOpenTo(officer, clue.stage()))
                .toList();
        return new Page(
                clue.number(),
                words.of("stage", clue.stage()),
                tone(clue.stage()),
                lamp(clue),
                Dates.day(clue.opinionDueOn()),
                facts(clue),
                file.named(),
                clue.problemNumber(),
                open.stream()
                        .filter(step -> step.isReady(clue, officer))
                        .map(step -> new Button(
                                words.of("step", step), "/clues/" + clue.number() + "/steps/new?step=" + step))
                        .toList(),
                open.stream()
                        .filter(step -> !step.isReady(clue, officer))
                        .flatMap(step -> step.unmet(clue, officer, StepEntry.EMPTY).stream()
                                .filter(ClueCondition::isOfTheSigner)
                                .map(condition -> words.of("step", step) + " · " + words.of("condition", condition)))
                        .toList(),
                file.steps().stream().map(this::step).toList(),
                file.knowers().stream()
                        .map(knower -> knower(clue, knower, officer))
                        .toList(),
                grants(officer),
                file.transfers().stream()
                        .map(letter -> new Button(
                                letter.number() + " · " + letter.receiver() + " · "
                                        + words.of("transfer.stage", letter.stage()),
                                "/clues/transfers/" + letter.number()))
                        .toList(),
                mayTransfer(file, officer) ? "/clues/transfers/new?clue=" + clue.number() : null,
                file.readings().stream().map(this::reading).toList());
    }

    private static boolean mayTransfer(ClueDesk.File file, Officer officer) {
        return officer.inOwnRight().holds(Post.CLUE_KEEPER)
                && file.clue().stage() != ClueStage.ARCHIVED
                && file.transfers().stream().noneMatch(Transfer::isGoingOn);
    }

    static boolean grants(Officer officer) {
        return officer.inOwnRight().holdsAny(Post.CLUE_KEEPER, Post.SUPERVISOR);
    }

    List<Fact> facts(Clue clue) {
        return List.of(
                words.fact("kind", words.of("kind", clue.kind())),
                words.fact("source", words.of("source", clue.source())),
                words.fact("sourceUnit", clue.sourceUnit()),
                words.fact("sourceDocument", clue.sourceDocument()),
                words.fact("receivedOn", Dates.day(clue.receivedOn())),
                words.fact("level", words.of("level", clue.level())),
                words.fact("secrecy", words.of("secrecy", clue.secrecy())),
                words.fact("accusedUnit", clue.accusedUnit()),
                words.fact("accusedRank", words.of("rank", clue.accusedRank())),
                words.fact("handler", clue.handlerName() == null ? "" : clue.handlerName()),
                words.fact("disposal", words.of("disposal", clue.disposal())),
                words.fact("caseNumber", clue.caseNumber() == null ? "" : clue.caseNumber()),
                words.fact("result", words.of("result", clue.result())),
                words.fact("problem", clue.problemNumber() == null ? "" : clue.problemNumber()),
                words.fact("registered", words.of("by", clue.registrarName(), Dates.day(clue.registeredOn()))));
    }

    private StepLine step(Clues.Step step) {
        var said = new ArrayList<String>();
        if (step.handlerName() != null) {
            said.add(words.of("handler") + " " + step.handlerName());
        }
        if (step.disposal() != null) {
            said.add(words.of("disposal", step.disposal()));
        }
        if (step.result() != null) {
            said.add(words.of("result", step.result()));
        }
        if (step.document() != null) {
            said.add(step.document());
        }
        return new StepLine(
                Dates.day(step.happenedOn()),
                step.officerName(),
                step.officerUnit(),
                words.of("step", step.step()),
                String.join(" · ", said));
    }

    private KnowerLine knower(Clue clue, NeedToKnow.Knower knower, Officer officer) {
        var ended = knower.endedOn() == null
                ? ""
                : words.of(
                        "knower.ended",
                        knower.enderName() == null ? "" : knower.enderName(),
                        Dates.day(knower.endedOn()));
        return new KnowerLine(
                knower.officerName(),
                knower.officerUnit(),
                words.of("by", knower.granterName(), Dates.day(knower.grantedOn())),
                ended,
                knower.isOpen() && grants(officer)
                        ? "/clues/" + clue.number() + "/knowers/" + knower.id() + "/end"
                        : null);
    }

    ReadingLine reading(Clues.Reading reading) {
        var remark = reading.remark().startsWith("#")
                ? " · " + words.ofAny(reading.remark().substring(1))
                : "";
        return new ReadingLine(
                Dates.time(reading.happenedAt().toInstant()),
                reading.actorName(),
                reading.actorUnit(),
                words.ofAny("deed." + reading.deed()) + remark);
    }

    private @Nullable LampView lamp(Clue clue) {
        return clue.awaitsOpinion()
                ? lamps.view(lamps.of(Deadline.on(clue.opinionDueOn()), clock.today(), null, false))
                : null;
    }

    private static String tone(ClueStage stage) {
        return switch (stage) {
            case REGISTERED, ASSIGNED, OPINED -> "info";
            case HANDLING, FILED -> "warn";
            case SHELVED, ARCHIVED -> "neutral";
            case CONCLUDED, FED_BACK -> "good";
        };
    }
}
