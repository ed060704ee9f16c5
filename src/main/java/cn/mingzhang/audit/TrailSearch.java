package cn.mingzhang.audit;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the sealed trail for the auditor. */
@Repository
class TrailSearch {
    private final JdbcClient sql;

    TrailSearch(JdbcClient sql) {
        this.sql = sql;
    }

    List<TrailEntry> find(TrailFilter filter, ListQuery query) {
        var where = where(filter);
        var direction = query.descending() ? " DESC" : " ASC";
        return sql.sql("SELECT " + JdbcTrail.COLUMNS
                        + " FROM trail_entry e JOIN trail_block b ON b.seal = e.seal" + where.clause()
                        + " ORDER BY b.number" + direction + ", e.id" + direction + " LIMIT :size OFFSET :offset")
                .params(where.parameters())
                .param("size", query.size())
                .param("offset", query.offset())
                .query(JdbcTrail::entry)
                .list();
    }

    long count(TrailFilter filter) {
        var where = where(filter);
        return sql.sql("SELECT count(*) FROM trail_entry e JOIN trail_block b ON b.seal = e.seal" + where.clause())
                .params(where.parameters())
                .query(Long.class)
                .single();
    }

    List<String> deeds() {
        return distinct("deed");
    }

    List<String> kinds() {
        return distinct("subject_kind");
    }

    /** Hops from value to value along the index: the trail has millions of rows and a hundred deeds. */
    private List<String> distinct(String column) {
        return sql.sql("""
                        WITH RECURSIVE hop AS (
                            (SELECT COLUMN AS word FROM trail_entry ORDER BY COLUMN LIMIT 1)
                            UNION ALL
                            SELECT (SELECT COLUMN FROM trail_entry WHERE COLUMN > hop.word ORDER BY COLUMN LIMIT 1)
                              FROM hop WHERE hop.word IS NOT NULL)
                        SELECT word FROM hop WHERE word IS NOT NULL
                        """.replace("COLUMN", column)).query(String.class).list();
    }

    private record Where(String clause, Map<String, Object> parameters) {}

    private static Where where(TrailFilter filter) {
        var terms = new ArrayList<String>();
        var parameters = new LinkedHashMap<String, Object>();
        if (!filter.who().isEmpty()) {
            terms.add(
                    "(e.actor_login = :login OR e.actor_name LIKE :who ESCAPE '!' OR e.actor_unit LIKE :who ESCAPE '!')");
            parameters.put("login", filter.who().text());
            parameters.put("who", filter.who().pattern());
        }
        same("e.deed", "deed", filter.deed(), terms, parameters);
        same("e.subject_kind", "kind", filter.kind(), terms, parameters);
        same("e.subject_number", "number", filter.number(), terms, parameters);
        if (filter.from() != null) {
            terms.add("e.happened_at >= :from");
            parameters.put("from", startOf(filter.from()));
        }
        if (filter.to() != null) {
            terms.add("e.happened_at < :to");
            parameters.put("to", startOf(filter.to().plusDays(1)));
        }
        return new Where(terms.isEmpty() ? "" : " WHERE " + String.join(" AND ", terms), parameters);
    }

    private static void same(
            String column, String name, @Nullable String value, List<String> terms, Map<String, Object> parameters) {
        if (value != null) {
            terms.add(column + " = :" + name);
            parameters.put(name, value);
        }
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(OfficeClock.ZONE).toOffsetDateTime();
    }
}
