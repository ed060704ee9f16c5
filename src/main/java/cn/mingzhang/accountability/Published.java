package cn.mingzhang.accountability;

import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Sorts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 已公开的追责问责结果: outside the compartment, for everybody. */
@Repository
class Published {
    static final Sorts SORTS = Sorts.first("published", "p.published_on", true)
            .and("decided", "p.decided_on")
            .and("unit", "p.unit")
            .tie("p.id");

    private final JdbcClient sql;

    Published(JdbcClient sql) {
        this.sql = sql;
    }

    record Row(
            String shownName,
            String unit,
            List<Sanction> sanctions,
            String organ,
            String document,
            LocalDate decidedOn,
            LocalDate publishedOn) {}

    Listing<Row> page(ListQuery query) {
        var year = query.number("year");
        var where = " WHERE (cast(:year AS bigint) IS NULL OR extract(year FROM p.published_on) = :year)";
        var rows = sql.sql("SELECT p.* FROM published_accountability p" + where + " ORDER BY " + query.orderBy()
                        + " LIMIT :size OFFSET :offset")
                .param("year", year)
                .param("size", query.size())
                .param("offset", query.offset())
                .query(Published::row)
                .list();
        var total = sql.sql("SELECT count(*) FROM published_accountability p" + where)
                .param("year", year)
                .query(Long.class)
                .single();
        return Listing.of(rows, total, query);
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        var kinds = (String[]) row.getArray("sanctions").getArray();
        return new Row(
                row.getString("shown_name"),
                row.getString("unit"),
                Arrays.stream(kinds).map(Sanction::valueOf).toList(),
                row.getString("organ"),
                row.getString("document"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("published_on", LocalDate.class));
    }
}
