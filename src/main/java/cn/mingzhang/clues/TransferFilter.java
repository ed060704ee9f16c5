package cn.mingzhang.clues;

import cn.mingzhang.compartment.Inside;
import cn.mingzhang.lists.ListQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the list of transfers is narrowed to. */
record TransferFilter(
        @Nullable TransferStage stage,
        @Nullable Long year,
        @Nullable String clue,
        boolean overdue,
        boolean waiting) {
    static final String BUCKET = "transfers";

    static TransferFilter of(ListQuery query) {
        return new TransferFilter(
                query.constant("stage", TransferStage.class),
                query.number("year"),
                query.word("clue"),
                query.flag("overdue"),
                BUCKET.equals(query.word("bucket")));
    }

    String where() {
        return """
                 WHERE (cast(:stage AS text) IS NULL OR t.stage = :stage)
                   AND (cast(:year AS bigint) IS NULL OR extract(year FROM t.prepared_on) = :year)
                   AND (cast(:clue AS text) IS NULL OR EXISTS (SELECT 1 FROM sealed.transfer_item i JOIN sealed.clue c ON c.id = i.clue_id
                                                                WHERE i.transfer_id = t.id AND c.number = :clue))
                """
                + (overdue
                        ? " AND (t.stage = 'SENT' AND t.receipt_due_on < sealed.day() OR t.stage = 'RECEIVED' AND t.answer_due_on < sealed.day())"
                        : "")
                + (waiting ? " AND sealed.transfer_waits(t, sealed.me(), sealed.day())" : "");
    }

    Map<String, Object> parameters(Inside inside) {
        var parameters = new HashMap<String, Object>();
        parameters.put("stage", stage == null ? null : stage.name());
        parameters.put("year", year);
        parameters.put("clue", clue);
        return parameters;
    }

    List<String> words(ClueWords words) {
        var said = new ArrayList<String>();
        if (stage != null) {
            said.add(words.of("stage") + " " + words.of("transfer.stage", stage));
        }
        if (year != null) {
            said.add(words.of("transfer.year") + " " + year);
        }
        if (clue != null) {
            said.add(words.of("title") + " " + clue);
        }
        if (overdue) {
            said.add(words.of("transfer.overdue"));
        }
        if (waiting) {
            said.add(words.of("waiting.mine"));
        }
        return said;
    }
}
