package cn.mingzhang.clues;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.Deadline;
import cn.mingzhang.calendar.LampView;
import cn.mingzhang.calendar.Lamps;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.compartment.SealedFiles;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of transfers show: ready strings. */
@Component
class TransferPages {
    private final ClueWords words;
    private final CluePages clues;
    private final TransferLetter print;
    private final Lamps lamps;
    private final OfficeClock clock;

    TransferPages(ClueWords words, CluePages clues, TransferLetter print, Lamps lamps, OfficeClock clock) {
        this.words = words;
        this.clues = clues;
        this.print = print;
        this.lamps = lamps;
        this.clock = clock;
    }

    record Row(
            String number,
            String document,
            String receiver,
            int clues,
            String stage,
            String tone,
            String sent,
            String due,
            @Nullable LampView lamp) {}

    record ItemLine(
            int ordinal,
            String number,
            String kind,
            String level,
            String unit,
            @Nullable String problem,
            String outcome) {}

    record StepLine(String when, String who, String unit, String step, String said) {}

    record ScanLine(String href, String slot, String name, String by) {}

    record Page(
            String number,
            String document,
            String stage,
            String tone,
            @Nullable LampView lamp,
            String due,
            List<Fact> facts,
            List<CluePages.Button> buttons,
            List<String> blocked,
            List<ItemLine> items,
            List<StepLine> steps,
            List<ScanLine> scans,
            @Nullable String scanHref,
            List<CluePages.ReadingLine> readings) {}

    Listing<Row> rows(Listing<Transfer> letters) {
        return new Listing<>(
                letters.rows().stream().map(this::row).toList(),
                letters.total(),
                letters.query(),
                TransferFilter.of(letters.query()).words(words),
                letters.sums());
    }

    private Row row(Transfer letter) {
        return new Row(
                letter.number(),
                print.document(letter),
                letter.receiver(),
                letter.clues(),
                words.of("transfer.stage", letter.stage()),
                tone(letter.stage()),
                Dates.day(letter.sentOn()),
                Dates.day(letter.dueOn()),
                lamp(letter));
    }

    Page page(TransferDesk.File file, Officer officer) {
        var letter = file.letter();
        var address = "/clues/transfers/" + letter.number();
        var open = TransferStep.at(letter.stage()).stream()
                .filter(step -> step.isOpenTo(officer, letter.stage()))
                .toList();
        return new Page(
                letter.number(),
                print.document(letter),
                words.of("transfer.stage", letter.stage()),
                tone(letter.stage()),
                lamp(letter),
                Dates.day(letter.dueOn()),
                facts(letter),
                open.stream()
                        .filter(step -> step.isReady(letter, officer, clock.today()))
                        .map(step -> new CluePages.Button(
                                words.of("transfer.step", step), address + "/steps/new?step=" + step))
                        .toList(),
                open.stream()
                        .filter(step -> step == TransferStep.APPROVE && letter.isPreparedBy(officer))
                        .map(step -> words.of("transfer.condition", TransferCondition.NOT_WHO_PREPARED))
                        .toList(),
                file.items().stream().map(this::item).toList(),
                file.steps().stream().map(this::step).toList(),
                file.scans().stream().map(scan -> scan(address, scan)).toList(),
                letter.sentOn() != null && officer.inOwnRight().holds(Post.CLUE_KEEPER) ? address + "/files/new" : null,
                file.readings().stream().map(clues::reading).toList());
    }

    private List<Fact> facts(Transfer letter) {
        return List.of(
                words.fact("transfer.sender", letter.sender()),
                words.fact("transfer.receiver", letter.receiver()),
                words.fact("transfer.clues", Integer.toString(letter.clues())),
                words.fact("transfer.pages", Integer.toString(letter.pages())),
                words.fact("transfer.sentOn", Dates.day(letter.sentOn())),
                words.fact("transfer.receiptDueOn", Dates.day(letter.receiptDueOn())),
                words.fact("transfer.receivedOn", Dates.day(letter.receivedOn())),
                words.fact("transfer.plan", words.of("transfer.plan", letter.plan())),
                words.fact("transfer.answerDueOn", Dates.day(letter.answerDueOn())),
                words.fact("transfer.answeredOn", Dates.day(letter.answeredOn())),
                words.fact("transfer.prepared", words.of("by", letter.preparerName(), Dates.day(letter.preparedOn()))));
    }

    ItemLine item(Transfers.Item item) {
        return new ItemLine(
                item.ordinal(),
                item.number(),
                words.of("kind", item.kind()),
                words.of("level", item.level()),
                item.accusedUnit(),
                item.problemNumber(),
                words.of("result", item.outcome()));
    }

    private StepLine step(TransferDesk.Signed signed) {
        var step = signed.step();
        var said = new ArrayList<String>();
        if (step.document() != null) {
            said.add(step.document());
        }
        if (step.plan() != null) {
            said.add(words.of("transfer.plan", step.plan()));
        }
        if (!signed.person().isEmpty()) {
            said.add(words.of("transfer.person.was", signed.person()));
        }
        if (!step.happenedOn().equals(step.signedOn())) {
            said.add(words.of("transfer.signedOn", Dates.day(step.signedOn())));
        }
        return new StepLine(
                Dates.day(step.happenedOn()),
                step.officerName(),
                step.officerUnit(),
                words.of("transfer.step", step.step()),
                String.join(" · ", said));
    }

    private ScanLine scan(String address, SealedFiles.Stored scan) {
        return new ScanLine(
                address + "/files/" + scan.id(),
                words.of("transfer.slot." + scan.slot()),
                scan.name(),
                words.of("by", scan.by(), Dates.day(scan.on())));
    }

    private @Nullable LampView lamp(Transfer letter) {
        var due = letter.dueOn();
        return due == null ? null : lamps.view(lamps.of(Deadline.on(due), clock.today(), null, false));
    }

    private static String tone(TransferStage stage) {
        return switch (stage) {
            case PREPARED, APPROVED -> "info";
            case SENT, RECEIVED -> "warn";
            case ANSWERED -> "good";
            case RETURNED -> "bad";
            case CANCELLED -> "neutral";
        };
    }
}
