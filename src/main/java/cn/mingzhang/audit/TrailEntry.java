package cn.mingzhang.audit;

import java.time.Instant;
import java.util.List;

/** One entry of the trail as it is read. Order is by {@code id} within a block and by block number, never by time. */
public record TrailEntry(
        long id,
        long block,
        Instant happenedAt,
        Instant recordedAt,
        Actor actor,
        String deed,
        Subject subject,
        List<Change> changes,
        String remark) {

    public TrailEntry {
        changes = List.copyOf(changes);
    }
}
