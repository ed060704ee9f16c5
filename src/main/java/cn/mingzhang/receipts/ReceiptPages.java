package cn.mingzhang.receipts;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A receipt as its page shows it. */
@Component
class ReceiptPages {
    private final Registry registry;
    private final ReceiptWords words;
    private final OfficeClock clock;

    ReceiptPages(Registry registry, ReceiptWords words, OfficeClock clock) {
        this.registry = registry;
        this.words = words;
        this.clock = clock;
    }

    /** @param reverseHref where this reader undoes it; null where he does not */
    record EntryRow(
            String kind,
            String amount,
            @Nullable String project,
            @Nullable String problem,
            String reason,
            String who,
            String on,
            boolean stands,
            @Nullable String reverseHref) {}

    /** What this reader may do now. */
    record Deeds(boolean confirms, boolean allocates, boolean refunds, boolean annuls) {}

    Deeds deeds(Receipt receipt, Officer officer) {
        var purse = receipt.purse();
        var writes = ReceiptLedger.writesFor(receipt.unitId(), officer);
        var treasury = officer.holds(Post.TREASURY);
        var open = receipt.isConfirmed() && purse.free().isPositive();
        return new Deeds(
                treasury && !receipt.isConfirmed() && !purse.isVoid(),
                writes && open,
                treasury && open,
                writes && purse.free().equals(purse.amount()));
    }

    List<EntryRow> entries(Receipt receipt, Officer officer) {
        var purse = receipt.purse();
        var writes = ReceiptLedger.writesFor(receipt.unitId(), officer);
        return receipt.booked().stream()
                .map(booked -> {
                    var entry = booked.entry();
                    var stands = purse.stands(entry);
                    var mayUndo = writes && stands && entry.problemId() == null && entry.kind() != EntryKind.VOID;
                    return new EntryRow(
                            words.of(entry.isReversal() ? "kind.reversal" : "kind." + entry.kind()),
                            entry.amount().toString(),
                            booked.project(),
                            booked.problem(),
                            booked.reason(),
                            booked.officerName() + "（" + booked.officerUnit() + "）",
                            Dates.day(booked.enteredOn()),
                            stands || entry.isReversal(),
                            mayUndo ? receipt.href() + "/entries/" + entry.id() + "/reversal" : null);
                })
                .toList();
    }

    /** The offices for which he enters. */
    List<Option> units(Officer officer) {
        return registry.civilDefenseUnits(clock.today()).stream()
                .filter(unit -> ReceiptLedger.writesFor(unit.id(), officer))
                .map(Unit::option)
                .toList();
    }

    List<Option> vouchers() {
        return java.util.Arrays.stream(Voucher.values())
                .map(voucher -> new Option(voucher.name(), words.voucher(voucher)))
                .toList();
    }
}
