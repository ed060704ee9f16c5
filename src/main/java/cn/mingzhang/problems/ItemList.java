package cn.mingzhang.problems;

import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Sorts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 项 with counts of their problems, each count within the reader's scope: it opens exactly those rows. */
@Component
class ItemList {
    static final Sorts SORTS = Sorts.first("number", "i.number", true)
            .and("name", "i.title")
            .and("group", "i.class_group")
            .and("total", "n.total")
            .and("open", "n.open")
            .and("rectified", "n.rectified")
            .and("closed", "n.closed")
            .tie("i.id");

    /** Counted for all items at once, in the tally (V024); an item without problems has none of each. */
    private static final String COUNTS =
            " FROM problem_item i LEFT JOIN (SELECT p.item_id, sum(p.problems)::bigint AS total,"
                    + " (sum(p.problems) FILTER (WHERE p.stage NOT IN ('CLOSED', 'VOID')))::bigint AS open,"
                    + " (sum(p.problems) FILTER (WHERE p.rectified))::bigint AS rectified,"
                    + " (sum(p.problems) FILTER (WHERE p.stage = 'CLOSED'))::bigint AS closed FROM problem_item_counted p WHERE ";

    private static final String OF_ITEM = " GROUP BY p.item_id) c ON c.item_id = i.id CROSS JOIN LATERAL (SELECT"
            + " coalesce(c.total, 0) AS total, coalesce(c.open, 0) AS open, coalesce(c.rectified, 0) AS rectified,"
            + " coalesce(c.closed, 0) AS closed) n WHERE ";

    private final JdbcClient sql;
    private final Words words;

    ItemList(JdbcClient sql, Words words) {
        this.sql = sql;
        this.words = words;
    }

    private record Totals(long items, long total, long open, long rectified, long closed) {}

    private record Found(
            String number,
            int year,
            String name,
            ClassGroup group,
            long total,
            long open,
            long rectified,
            long closed) {}

    Listing<ItemRow> page(ListQuery query, Visible visible) {
        var where = new ArrayList<>(List.of("true"));
        var said = new ArrayList<String>();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("units", visible.unitArray());
        narrow(query, where, said, parameters);
        var from = COUNTS + visible.sql() + OF_ITEM + String.join(" AND ", where);
        var totals = sql.sql("SELECT count(*) AS items, coalesce(sum(n.total), 0)::bigint AS total,"
                        + " coalesce(sum(n.open), 0)::bigint AS open, coalesce(sum(n.rectified), 0)::bigint AS rectified,"
                        + " coalesce(sum(n.closed), 0)::bigint AS closed" + from)
                .params(parameters)
                .query(Totals.class)
                .single();
        var rows = sql
                .sql("SELECT i.number, i.campaign_year AS year, i.title AS name, i.class_group AS \"group\","
                        + " n.total, n.open, n.rectified, n.closed" + from + " ORDER BY " + query.orderBy()
                        + " LIMIT :size OFFSET :offset")
                .params(parameters)
                .param("size", query.size())
                .param("offset", query.offset())
                .query(Found.class)
                .list()
                .stream()
                .map(this::row)
                .toList();
        return summed(Listing.of(rows, totals.items(), query).saying(said), totals);
    }

    private static Listing<ItemRow> summed(Listing<ItemRow> listing, Totals totals) {
        return listing.summing("total", "" + totals.total(), "" + totals.total())
                .summing("open", "" + totals.open(), "" + totals.open())
                .summing("rectified", "" + totals.rectified(), "" + totals.rectified())
                .summing("closed", "" + totals.closed(), "" + totals.closed());
    }

    private void narrow(ListQuery query, List<String> where, List<String> said, Map<String, Object> parameters) {
        var year = query.number("year");
        if (year != null) {
            where.add("i.campaign_year = :year");
            said.add(words.of("problems.filter.year.words", "" + year));
            parameters.put("year", year);
        }
        var group = query.constant("group", ClassGroup.class);
        if (group != null) {
            where.add("i.class_group = :group");
            said.add(words.of("problems.filter.group.words", words.of("problem.group", group)));
            parameters.put("group", group.name());
        }
        var text = query.text("q");
        if (!text.isEmpty()) {
            where.add("(i.number ILIKE :text ESCAPE '!' OR i.title ILIKE :text ESCAPE '!')");
            said.add(words.of("problems.filter.q.words", text.text()));
            parameters.put("text", text.pattern());
        }
    }

    private ItemRow row(Found found) {
        return new ItemRow(
                found.number(),
                found.year(),
                found.name(),
                words.of("problem.group", found.group()),
                found.total(),
                found.open(),
                found.rectified(),
                found.closed());
    }
}
