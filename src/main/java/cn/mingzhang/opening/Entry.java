package cn.mingzhang.opening;

import cn.mingzhang.money.Yuan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands.
 *
 * @param received what has been paid on its project here since; counts towards it while nothing is assessed here
 * @param replaced whether an assessment made here stands in its place: then it no longer counts
 * @param scans how many files prove it
 */
record Entry(
        long id,
        String number,
        String unit,
        @Nullable String project,
        @Nullable String projectName,
        Card card,
        EntryState state,
        @Nullable LocalDate confirmedOn,
        LocalDate recordedOn,
        Yuan received,
        boolean replaced,
        int scans,
        long version) {

    String href() {
        return "/opening/" + number;
    }

    boolean isScanned() {
        return scans > 0;
    }

    /** What it still owes: never less than nothing, and nothing once it is replaced. */
    Yuan outstanding() {
        var left = card.outstanding().minus(received);
        return replaced || left.isNegative() ? Yuan.ZERO : left;
    }
}
