package cn.mingzhang.batches;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.problems.SeenProblems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every batch whose problems one sees all, the newest first. */
@Repository
class BatchList {
    static final Sorts SORTS = Sorts.first("number", "b.number", true)
            .and("made", "b.made_on")
            .and("signed", "g.signed_on")
            .tie("b.id");

    private static final String FROM = " FROM batch b LEFT JOIN batch_signing g ON g.batch_id = b.id"
            + " LEFT JOIN batch_withdrawal w ON w.batch_id = b.id WHERE ";

    private final JdbcClient sql;
    private final BatchWords words;

    BatchList(JdbcClient sql, BatchWords words) {
        this.sql = sql;
        this.words = words;
    }

    private record Line(
            String number,
            String step,
            String title,
            String madeByName,
            LocalDate madeOn,
            long items,
            long signed,
            long stayed,
            @Nullable String officerName,
            @Nullable LocalDate signedOn,
            boolean withdrawn) {}

    record Row(
            String number,
            String title,
            String step,
            String made,
            long items,
            String state,
            String tone,
            String signed) {}

    Listing<Row> page(ListQuery query, SeenProblems seen) {
        var where = Batches.allSeen(seen);
        var parameters = new HashMap<String, Object>();
        parameters.put("units", seen.units());
        var said = new ArrayList<String>();
        var step = BatchStep.named(query.word("step") == null ? "" : query.word("step"));
        if (step.isPresent()) {
            where += " AND b.step = :step";
            parameters.put("step", step.get().name());
            said.add(words.of("batches.words.step", words.step(step.get())));
        }
        if (query.flag("waiting")) {
            where += " AND g.batch_id IS NULL AND w.batch_id IS NULL";
            said.add(words.of("batches.words.waiting"));
        }
        var total = sql.sql("SELECT count(*)" + FROM + where)
                .params(parameters)
                .query(Long.class)
                .single();
        return Listing.of(rows(query, where, parameters), total, query).saying(said);
    }

    private List<Row> rows(ListQuery query, String where, HashMap<String, Object> parameters) {
        return sql
                .sql("""
                        SELECT b.number, b.step, b.title, b.made_by_name, b.made_on, g.officer_name, g.signed_on,
                               w.batch_id IS NOT NULL AS withdrawn,
                               (SELECT count(*) FROM batch_item i WHERE i.batch_id = b.id) AS items,
                               (SELECT count(*) FROM batch_result r WHERE r.batch_id = b.id AND r.signature IS NOT NULL) AS signed,
                               (SELECT count(*) FROM batch_result r WHERE r.batch_id = b.id AND r.signature IS NULL) AS stayed
                        """ + FROM + where + " ORDER BY " + query.orderBy() + " LIMIT :size OFFSET :offset")
                .params(parameters)
                .param("size", query.size())
                .param("offset", query.offset())
                .query(Line.class)
                .list()
                .stream()
                .map(this::row)
                .toList();
    }

    private Row row(Line line) {
        var waits = line.officerName() == null;
        var done = line.signed() + line.stayed() == line.items();
        return new Row(
                line.number(),
                line.title(),
                words.step(BatchStep.named(line.step()).orElseThrow()),
                line.madeByName() + " " + Dates.iso(line.madeOn()),
                line.items(),
                waits
                        ? words.of(line.withdrawn() ? "batches.state.WITHDRAWN" : "batches.state.WAITS")
                        : words.of(
                                done ? "batches.sum.done" : "batches.state.BROKEN_OFF", line.signed(), line.stayed()),
                line.withdrawn() ? "neutral" : waits ? "info" : done ? "good" : "warn",
                waits ? "" : line.officerName() + " " + Dates.iso(line.signedOn()));
    }
}
