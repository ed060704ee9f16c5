package cn.mingzhang.collection;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 催缴案卷 of one project, as it was written down: what was issued and served, and what holds it. */
record CollectionFile(long projectId, List<Entry> entries, List<Hold> holds) {

    CollectionFile {
        entries = List.copyOf(entries);
        holds = List.copyOf(holds);
    }

    static CollectionFile empty(long projectId) {
        return new CollectionFile(projectId, List.of(), List.of());
    }

    /** The version: every entry, service, withdrawal and hold moves the file on. */
    long version() {
        return entries.size()
                + entries.stream().filter(entry -> entry.service() != null).count()
                + entries.stream().filter(entry -> !entry.stands()).count()
                + holds.size()
                + holds.stream().filter(hold -> !hold.isOpen()).count();
    }

    /** What was not withdrawn, in its order. */
    List<Entry> standing() {
        return entries.stream().filter(Entry::stands).toList();
    }

    /** The last that stands. */
    @Nullable
    Entry last() {
        return entries.stream()
                .filter(Entry::stands)
                .reduce((one, later) -> later)
                .orElse(null);
    }

    @Nullable
    Rung rung() {
        var last = last();
        return last == null ? null : last.rung();
    }

    @Nullable
    Entry last(Rung rung) {
        return entries.stream()
                .filter(entry -> entry.stands() && entry.rung() == rung)
                .reduce((one, later) -> later)
                .orElse(null);
    }

    int count(Rung rung) {
        return (int) entries.stream()
                .filter(entry -> entry.stands() && entry.rung() == rung)
                .count();
    }

    boolean isHeld() {
        return holds.stream().anyMatch(Hold::isOpen);
    }

    boolean isLastServed() {
        var last = last();
        return last == null || last.rung().isTheCourts() || last.servedOn() != null;
    }

    @Nullable
    LocalDate lastDue() {
        var last = last();
        return last == null ? null : last.dueOn();
    }

    @Nullable
    LocalDate servedOn(Rung rung) {
        var entry = last(rung);
        return entry == null ? null : entry.servedOn();
    }

    /**
     * When the court may be asked. While review or suit is under way there is no window; a decision that was upheld opens it anew.
     */
    @Nullable
    CourtWindow window(Terms terms) {
        var served = servedOn(Rung.RECOVERY_DECISION);
        if (served == null
                || holds.stream().anyMatch(hold -> hold.isOpen() && hold.kind().isContest())) {
            return null;
        }
        return holds.stream()
                .filter(hold -> hold.kind().isContest() && hold.finalOn() != null)
                .map(Hold::finalOn)
                .max(LocalDate::compareTo)
                .map(finalOn -> CourtWindow.ofUpheld(finalOn, terms))
                .orElseGet(() -> CourtWindow.ofServed(served, terms));
    }

    /** The court has not been asked yet, so the window matters. */
    boolean awaitsCourt() {
        var rung = rung();
        return rung == Rung.RECOVERY_DECISION || rung == Rung.STATUTORY_DEMAND || rung == Rung.COURT_REFUSED;
    }
}
