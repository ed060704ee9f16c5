package cn.mingzhang.clues;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.compartment.Cleared;
import cn.mingzhang.compartment.Compartment;
import cn.mingzhang.compartment.Inside;
import cn.mingzhang.compartment.OpeningReason;
import cn.mingzhang.compartment.SealedFiles;
import cn.mingzhang.compartment.SealedFiles.Holder;
import cn.mingzhang.compartment.TextCipher;
import cn.mingzhang.evidence.Scan;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.Unfit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 线索移送. As with clues, every deed and every reading is one visit and leaves its line in the compartment's trail. */
@Service
@Transactional
class TransferDesk {
    static final String KIND = "transfer";

    private final Compartment compartment;
    private final TextCipher cipher;
    private final SealedFiles files;

    TransferDesk(Compartment compartment, TextCipher cipher, SealedFiles files) {
        this.compartment = compartment;
        this.cipher = cipher;
        this.files = files;
    }

    /** A step with the name that stands on paper. */
    record Signed(Transfers.Step step, String person) {}

    record File(
            Transfer letter,
            List<Transfers.Item> items,
            List<Signed> steps,
            List<SealedFiles.Stored> scans,
            List<Clues.Reading> readings) {}

    Listing<Transfer> list(ListQuery query, Officer officer) {
        Cleared.mustBe(officer);
        var filter = TransferFilter.of(query);
        return compartment.as(officer, inside -> {
            inside.note("TRANSFERS_LISTED", new Subject("list", "/clues/transfers"), "");
            return Listing.of(Transfers.page(query, filter, inside), Transfers.count(filter, inside), query);
        });
    }

    /** One window of a workbook, whose taking is noted once. */
    Listing<Transfer> rows(ListQuery query, Officer officer) {
        Cleared.mustBe(officer);
        var filter = TransferFilter.of(query);
        return compartment.as(
                officer,
                inside -> Listing.of(Transfers.page(query, filter, inside), Transfers.count(filter, inside), query));
    }

    void noteExport(Officer officer) {
        compartment.visit(
                officer, inside -> inside.note("TRANSFERS_EXPORTED", new Subject("list", "/clues/transfers"), ""));
    }

    /** What may be put on the list of a new one; refuses who may prepare none. */
    List<Clue> free(Officer officer) {
        Cleared.mustBe(officer);
        officer.inOwnRight().mustHoldAny(Post.CLUE_KEEPER);
        return compartment.as(officer, inside -> {
            Cleared.mustStand(inside);
            return Transfers.free(inside);
        });
    }

    /** 拟稿. */
    String prepare(NewTransfer letter, Officer officer) {
        Cleared.mustBe(officer);
        officer.inOwnRight().mustHoldAny(Post.CLUE_KEEPER);
        return compartment.as(officer, inside -> {
            if (!letter.receiptDueOn().isAfter(inside.today())) {
                throw new Unfit("receiptDueOn", "clues.transfer.error.due");
            }
            if (letter.answerDueOn().isBefore(letter.receiptDueOn())) {
                throw new Unfit("answerDueOn", "clues.transfer.error.answer");
            }
            var wanted = new HashSet<>(letter.clues());
            var listed = Transfers.free(inside).stream()
                    .filter(clue -> wanted.contains(clue.number()))
                    .sorted(Comparator.comparing(Clue::number))
                    .toList();
            if (listed.isEmpty() || listed.size() != wanted.size() || listed.size() > 50) {
                throw new Unfit("clues", "clues.transfer.error.clues");
            }
            var id = UUID.randomUUID();
            var number = inside.nextNumber("YS", inside.today().getYear());
            Transfers.add(id, number, letter, inside);
            for (var at = 0; at < listed.size(); at++) {
                Transfers.list(id, at + 1, listed.get(at), inside);
            }
            inside.note("TRANSFER_PREPARED", new Subject(KIND, number), "");
            return number;
        });
    }

    /** For the form of a deed. */
    @Transactional(readOnly = true)
    Transfer seen(String number, Officer officer) {
        Cleared.mustBe(officer);
        return compartment.as(officer, inside -> letter(number, inside));
    }

    @Transactional(readOnly = true)
    List<Transfers.Item> items(String number, Officer officer) {
        return compartment.as(officer, inside -> Transfers.items(letter(number, inside), inside));
    }

    /** Empty until the reason of the day has been given for every clue on its list. */
    Optional<File> read(String number, Officer officer) {
        return taken(number, "TRANSFER_READ", officer);
    }

    /** For the printed letter: who printed is on record. */
    Optional<File> print(String number, Officer officer) {
        return taken(number, "TRANSFER_PRINTED", officer);
    }

    void open(String number, OpeningReason reason, Officer officer) {
        Cleared.mustBe(officer);
        compartment.visit(officer, inside -> {
            var letter = letter(number, inside);
            Transfers.open(letter, reason, inside);
            inside.note("CLUE_OPENED", new Subject(KIND, number), reason.remark());
            Transfers.items(letter, inside)
                    .forEach(item ->
                            inside.note("CLUE_OPENED", new Subject(ClueDesk.KIND, item.number()), reason.remark()));
        });
    }

    private Optional<File> taken(String number, String deed, Officer officer) {
        Cleared.mustBe(officer);
        return compartment.as(officer, inside -> {
            var letter = letter(number, inside);
            if (!Transfers.isOpened(letter, inside)) {
                return Optional.<File>empty();
            }
            inside.note(deed, new Subject(KIND, number), "");
            return Optional.of(new File(
                    letter,
                    Transfers.items(letter, inside),
                    Transfers.steps(letter, inside).stream()
                            .map(step -> new Signed(step, Transfers.person(letter, step, cipher)))
                            .toList(),
                    files.of(holder(letter), inside),
                    Clues.readings(KIND, number, inside)));
        });
    }

    /** 签批. The password is judged before, outside of this deed. */
    void sign(String number, int version, TransferStep step, TransferEntry entry, Officer officer) {
        Cleared.mustBe(officer);
        compartment.visit(officer, inside -> {
            var letter = letter(number, inside);
            if (letter.steps() != version || !step.isOpenTo(officer, letter.stage())) {
                throw new Conflict(step + " of " + number);
            }
            step.unmet(letter, officer, entry, inside.today()).stream()
                    .findFirst()
                    .ifPresent(unmet -> {
                        throw new Unfit(unmet.field(), "clues.transfer.condition." + unmet);
                    });
            if (step == TransferStep.ANSWER) {
                var items = Transfers.items(letter, inside);
                for (var at = 0; at < items.size(); at++) {
                    Transfers.answer(letter, items.get(at), entry.outcomes().get(at), inside);
                }
            }
            Transfers.sign(letter, step, entry, cipher, inside);
            inside.note("TRANSFER_" + step, new Subject(KIND, number), "");
        });
    }

    /** 扫描件. Before the compartment is entered it was looked into, in memory. */
    void file(String number, ScanSlot slot, Scan scan, Officer officer) {
        Cleared.mustBe(officer);
        compartment.visit(officer, inside -> {
            var letter = letter(number, inside);
            mayFile(letter, officer);
            files.add(holder(letter), slot.name(), scan, inside);
            inside.note("TRANSFER_FILED", new Subject(KIND, number), "#clues.transfer.slot." + slot);
        });
    }

    /** Refuses before anything is looked into: what he may not see (404), what is of another post (403), what is not out (409). */
    static void mayFile(Transfer letter, Officer officer) {
        officer.inOwnRight().mustHoldAny(Post.CLUE_KEEPER);
        if (letter.sentOn() == null) {
            throw new Conflict("scan of " + letter.number() + " at " + letter.stage());
        }
    }

    /** Empty until the reason of the day has been given. */
    Optional<SealedFiles.Opened> scan(String number, UUID file, Officer officer) {
        Cleared.mustBe(officer);
        return compartment.as(officer, inside -> {
            var letter = letter(number, inside);
            if (!Transfers.isOpened(letter, inside)) {
                return Optional.<SealedFiles.Opened>empty();
            }
            var opened = files.open(holder(letter), file, inside).orElseThrow(() -> new NotVisible("file " + file));
            inside.note("TRANSFER_FILE_READ", new Subject(KIND, number), "");
            return Optional.of(opened);
        });
    }

    private static Holder holder(Transfer letter) {
        return new Holder(KIND, letter.id());
    }

    private static Transfer letter(String number, Inside inside) {
        return Transfers.byNumber(number, inside).orElseThrow(() -> new NotVisible("transfer " + number));
    }
}
