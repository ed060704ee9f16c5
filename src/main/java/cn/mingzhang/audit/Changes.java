package cn.mingzhang.audit;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Changes as they are stored: {@code [["field","old","new"], ...]}. The stored text itself is what the digest covers. */
final class Changes {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Changes() {}

    static String toText(List<Change> changes) {
        var rows = JSON.createArrayNode();
        for (var change : changes) {
            rows.addArray().add(change.field()).add(change.before()).add(change.after());
        }
        return JSON.writeValueAsString(rows);
    }

    static List<Change> fromText(String text) {
        var changes = new ArrayList<Change>();
        for (JsonNode row : JSON.readTree(text)) {
            changes.add(new Change(
                    row.path(0).asString(),
                    row.path(1).isNull() ? null : row.path(1).asString(),
                    row.path(2).isNull() ? null : row.path(2).asString()));
        }
        return changes;
    }
}
