package cn.mingzhang.collection;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The batches, the newest first; and what came of each fee of one of them. */
@Repository
class NoticeBatchList {
    static final Sorts BATCHES = Sorts.first("signed", "b.id", true).tie("b.id");
    static final Sorts SORTS = Sorts.first("ordinal", "i.ordinal", false)
            .and("project", "p.number")
            .and("owed", "owed")
            .tie("i.ordinal");

    /** What came of them: by the tabs of the page. */
    enum Outcome {
        ISSUED("r.entry IS NOT NULL"),
        STAYED("r.reasons <> ''"),
        OPEN("r.batch_id IS NULL");

        private final String those;

        Outcome(String those) {
            this.those = those;
        }
    }

    private static final String FROM = """
              FROM notice_batch_item i JOIN project p ON p.id = i.project_id
              LEFT JOIN notice_batch_result r ON r.batch_id = i.batch_id AND r.ordinal = i.ordinal
              LEFT JOIN collection_entry e ON e.project_id = r.project_id AND e.ordinal = r.entry
             WHERE i.batch_id = :batch
            """;

    private final JdbcClient sql;
    private final NoticeBatches batches;
    private final CollectionWords say;

    NoticeBatchList(JdbcClient sql, NoticeBatches batches, CollectionWords say) {
        this.sql = sql;
        this.batches = batches;
        this.say = say;
    }

    record BatchRow(
            long id,
            String rung,
            String signed,
            String officer,
            int items,
            int issued,
            int stayed,
            String state,
            String tone) {}

    Listing<BatchRow> batches(ListQuery query, Scope scope) {
        var rows = batches.page(scope, query.size(), query.offset()).stream()
                .map(batch -> new BatchRow(
                        batch.id(),
                        say.of(batch.rung()),
                        Dates.day(batch.signedOn()),
                        batch.officerName(),
                        batch.items(),
                        batch.issued(),
                        batch.stayed(),
                        state(batch),
                        batch.isRunning() ? "info" : batch.stayed() > 0 ? "warn" : "good"))
                .toList();
        return Listing.of(rows, batches.count(scope), query);
    }

    String state(NoticeBatch batch) {
        return batch.isRunning()
                ? say.of("batch.state.RUNNING", batch.done(), batch.items())
                : say.of("batch.state.DONE", batch.issued(), batch.stayed());
    }

    /** @param owed as its paper says; null where none was issued */
    record Row(
            int ordinal,
            String project,
            String name,
            String payer,
            String paper,
            @Nullable String file,
            @Nullable Yuan owed,
            List<String> reasons,
            boolean open) {

        public String owedShown() {
            return owed == null ? "" : owed.toString();
        }

        String why() {
            return String.join("；", reasons);
        }
    }

    Listing<Row> rows(ListQuery query, NoticeBatch batch) {
        var where = new StringBuilder(FROM);
        var parameters = new HashMap<String, Object>();
        parameters.put("batch", batch.id());
        var said = new ArrayList<String>();
        var outcome = query.constant("outcome", Outcome.class);
        if (outcome != null) {
            where.append(" AND ").append(outcome.those);
            said.add(say.of("batch.outcome", outcome));
        }
        var reason = query.word("reason");
        if (reason != null) {
            where.append(" AND :reason = ANY (string_to_array(r.reasons, ','))");
            parameters.put("reason", reason);
            said.add(reason(reason, batch));
        }
        var total = sql.sql("SELECT count(*), coalesce(sum(e.owed), 0)::bigint AS owed" + where)
                .params(parameters)
                .query((row, n) -> new long[] {row.getLong(1), row.getLong(2)})
                .single();
        var rows = sql.sql(
                        "SELECT i.ordinal, p.number, p.name, p.developer, e.number AS paper, e.file_id, e.owed, r.reasons"
                                + where + " ORDER BY " + query.orderBy() + " LIMIT :size OFFSET :offset")
                .params(parameters)
                .param("size", query.size())
                .param("offset", query.offset())
                .query((row, n) -> row(row, batch))
                .list();
        var owed = Yuan.ofFen(total[1]);
        return Listing.of(rows, total[0], query).saying(said).summing("owed", owed.plain(), owed.toString());
    }

    private Row row(ResultSet row, NoticeBatch batch) throws SQLException {
        var reasons = row.getString("reasons");
        var paper = row.getString("paper");
        return new Row(
                row.getInt("ordinal"),
                row.getString("number"),
                row.getString("name"),
                row.getString("developer"),
                paper == null ? "" : paper,
                paper == null ? null : "/files/" + row.getString("file_id"),
                paper == null ? null : Yuan.ofFen(row.getLong("owed")),
                reasons == null || reasons.isEmpty()
                        ? List.of()
                        : Arrays.stream(reasons.split(","))
                                .map(code -> reason(code, batch))
                                .toList(),
                reasons == null);
    }

    /** How often each reason was met, the commonest first. */
    record Reason(String code, String words, long count) {}

    List<Reason> reasons(NoticeBatch batch) {
        Map<String, Long> counts = sql
                .sql("SELECT unnest(string_to_array(reasons, ',')) AS code FROM notice_batch_result"
                        + " WHERE batch_id = :batch AND reasons <> ''")
                .param("batch", batch.id())
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(code -> code, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new Reason(entry.getKey(), reason(entry.getKey(), batch), entry.getValue()))
                .toList();
    }

    /** A condition that is not met, one of {@link NoticeBatch.Stay}, or the key of a sentence. */
    private String reason(String code, NoticeBatch batch) {
        if (code.equals(NoticeBatch.Stay.NOT_NEXT.name())) {
            return say.of("batch.notNext", say.of(batch.rung()));
        }
        if (Arrays.stream(NoticeBatch.Stay.values())
                .anyMatch(stay -> stay.name().equals(code))) {
            return say.of("batch.stay." + code);
        }
        if (Arrays.stream(Condition.values())
                .anyMatch(condition -> condition.name().equals(code))) {
            return say.of("condition." + code);
        }
        return code.matches("collection\\.error\\.[a-zA-Z]+") ? say.ofAny(code) : code;
    }
}
