package cn.mingzhang.receipts;

import cn.mingzhang.money.Yuan;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import java.util.ArrayList;
import java.util.List;

/**
 * 一张凭证的钱: its amount and the entries on it. What is not allocated, refunded or void stays here. The whole is always the sum of
 * its parts, in whatever order the entries came.
 */
public final class Purse {
    private final Yuan amount;
    private final List<Entry> entries;
    private Yuan used;

    public Purse(Yuan amount, List<Entry> entries) {
        this.amount = amount;
        this.entries = new ArrayList<>(entries);
        this.used = Yuan.sum(entries.stream().map(Entry::amount).toList());
    }

    public Yuan amount() {
        return amount;
    }

    /** 未分配. */
    public Yuan free() {
        return amount.minus(used);
    }

    public Yuan sumOf(EntryKind kind) {
        return Yuan.sum(entries.stream()
                .filter(entry -> entry.kind() == kind)
                .map(Entry::amount)
                .toList());
    }

    public boolean isVoid() {
        return sumOf(EntryKind.VOID).isPositive();
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Neither undone nor undoing. */
    public boolean stands(Entry entry) {
        return !entry.isReversal()
                && entries.stream().noneMatch(other -> other.reversesId() != null && other.reversesId() == entry.id());
    }

    /**
     * Adds an entry.
     *
     * @throws Unfit where there is not so much left
     * @throws Conflict where it undoes what is undone, or what was never there
     */
    public void add(Entry entry) {
        if (entry.isReversal()) {
            mustUndo(entry);
        } else {
            mustFit(entry);
        }
        entries.add(entry);
        used = used.plus(entry.amount());
    }

    /** Refuses an amount that is not positive, or more than is free. */
    void mustFit(Entry entry) {
        if (!entry.amount().isPositive()) {
            throw new Unfit("amount", "receipts.error.positive");
        }
        if (entry.amount().compareTo(free()) > 0) {
            throw new Unfit("amount", "receipts.error.tooMuch", free().toString());
        }
        if (entry.kind() == EntryKind.VOID && (!used.isZero() || !entry.amount().equals(amount))) {
            throw new Unfit("", "receipts.error.void");
        }
    }

    private void mustUndo(Entry entry) {
        var undone = entries.stream()
                .filter(other -> entry.reversesId() != null && other.id() == entry.reversesId())
                .findFirst()
                .orElseThrow(() -> new Conflict("no entry " + entry.reversesId()));
        if (!stands(undone) || undone.kind() == EntryKind.VOID) {
            throw new Conflict("entry " + undone.id() + " is undone");
        }
    }
}
