package cn.mingzhang.petition;

import cn.mingzhang.lists.ListQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the queue is narrowed to. */
record ReportFilter(
        @Nullable ReportStage stage,
        @Nullable Channel channel,
        @Nullable Boolean named,
        boolean waiting,
        boolean late,
        LocalDate today) {
    static final String BUCKET = "reports";

    static ReportFilter of(ListQuery query, LocalDate today) {
        var named = query.word("named");
        return new ReportFilter(
                query.constant("stage", ReportStage.class),
                query.constant("channel", Channel.class),
                named == null ? null : named.equals("yes"),
                BUCKET.equals(query.word("bucket")),
                "yes".equals(query.word("late")),
                today);
    }

    String where() {
        return " WHERE (cast(:stage AS text) IS NULL OR r.stage = :stage) AND (cast(:channel AS text) IS NULL OR r.channel = :channel)"
                + " AND (cast(:named AS boolean) IS NULL OR r.named = :named)"
                + (waiting || late ? " AND r.stage IN ('RECEIVED', 'READ')" : "")
                + (late ? " AND r.triage_due_on < :today" : "");
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("stage", stage == null ? null : stage.name());
        parameters.put("channel", channel == null ? null : channel.name());
        parameters.put("named", named);
        parameters.put("today", today);
        return parameters;
    }

    List<String> words(PetitionWords words) {
        var said = new ArrayList<String>();
        if (stage != null) {
            said.add(words.of("stage") + " " + words.of("stage", stage));
        }
        if (channel != null) {
            said.add(words.of("channel") + " " + words.of("channel", channel));
        }
        if (named != null) {
            said.add(words.of(named ? "named.yes" : "named.no"));
        }
        if (waiting) {
            said.add(words.of("waiting.mine"));
        }
        if (late) {
            said.add(words.of("late"));
        }
        return said;
    }
}
