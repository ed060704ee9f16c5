package cn.mingzhang.inbox;

import cn.mingzhang.lists.Conditions;
import cn.mingzhang.lists.ListQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the inbox is asked for; at first, all whose clock still runs. */
record InboxFilter(
        @Nullable String kind,
        Occasion.@Nullable Stage stage,
        @Nullable State state) {

    enum State {
        UNREAD,
        READ,
        OVER,
        ALL
    }

    static InboxFilter of(ListQuery query, List<String> kinds) {
        var kind = query.word("kind");
        return new InboxFilter(
                kind != null && kinds.contains(kind) ? kind : null,
                query.constant("stage", Occasion.Stage.class),
                query.constant("state", State.class));
    }

    String where(String mine) {
        return new Conditions(mine)
                .and(kind != null, "n.kind = :kind")
                .and(stage != null, "n.stage = :stage")
                .and(state == State.UNREAD, "n.read_at IS NULL")
                .and(state == State.READ, "n.read_at IS NOT NULL")
                .and(state == State.OVER, "n.over_on IS NOT NULL")
                .and(state != State.OVER && state != State.ALL, "n.over_on IS NULL")
                .where();
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("kind", kind);
        parameters.put("stage", stage == null ? null : stage.name());
        return parameters;
    }

    List<String> words(InboxWords words) {
        var said = new ArrayList<String>();
        Conditions.add(said, kind != null, () -> words.of("kind." + kind));
        Conditions.add(said, stage != null, () -> words.of("stage", stage));
        Conditions.add(said, state != null, () -> words.of("state", state));
        return said;
    }
}
