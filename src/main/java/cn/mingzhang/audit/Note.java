package cn.mingzhang.audit;

import java.time.Instant;
import java.util.List;

/** One entry of many; see {@link Trail#note(Actor, String, Subject, List, String, Instant)}. */
public record Note(Actor actor, String deed, Subject subject, List<Change> changes, String remark, Instant happenedAt) {

    public Note {
        changes = List.copyOf(changes);
    }
}
