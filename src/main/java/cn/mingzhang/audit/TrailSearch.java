package cn.mingzhang.audit;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the sealed trail for the auditor. */
@Repository
class TrailSearch {
    /** Few people have done millions of deeds: hops from person to person along the index and looks at each one's words. */
    private static final String PERSONS = """
            WITH RECURSIVE person AS (
                (SELECT actor_login, actor_name, actor_unit FROM trail_entry
                  ORDER BY actor_login, actor_name, actor_unit LIMIT 1)
                UNION ALL
                SELECT next.* FROM person CROSS JOIN LATERAL (
                    SELECT t.actor_login, t.actor_name, t.actor_unit FROM trail_entry t
                     WHERE (t.actor_login, t.actor_name, t.actor_unit)
                           > (person.actor_login, person.actor_name, person.actor_unit)
                     ORDER BY t.actor_login, t.actor_name, t.actor_unit LIMIT 1) AS next)
            SELECT actor_login, actor_name, actor_unit FROM person
             WHERE actor_login = :login OR actor_name LIKE :who ESCAPE '!' OR actor_unit LIKE :who ESCAPE '!'
            """;

    private final JdbcClient sql;

    /** So many entries up to this block. */
    private record Counted(long block, UUID seal, long entries) {
        static final Counted NOTHING = new Counted(0, new UUID(0, 0), 0);
    }

    private volatile Counted counted = Counted.NOTHING;

    TrailSearch(JdbcClient sql) {
        this.sql = sql;
    }

    List<TrailEntry> find(TrailFilter filter, ListQuery query) {
        var where = where(filter);
        var direction = query.descending() ? " DESC" : " ASC";
        // The page is found by id, along an index, and shown by block: between transactions that ran at the same moment
        // the two
        // may differ by a few entries, never for one record's history.
        return sql.sql("SELECT " + JdbcTrail.COLUMNS
                        + " FROM trail_entry e JOIN trail_block b ON b.seal = e.seal WHERE e.id = ANY (ARRAY("
                        + "SELECT e.id FROM trail_entry e" + where.clause() + " ORDER BY e.id" + direction
                        + " LIMIT :size OFFSET :offset)) ORDER BY b.number" + direction + ", e.id" + direction)
                .params(where.parameters())
                .param("size", query.size())
                .param("offset", query.offset())
                .query(JdbcTrail::entry)
                .list();
    }

    long count(TrailFilter filter) {
        var where = where(filter);
        if (where.clause().isEmpty()) {
            return whole();
        }
        // Every entry is in a block: the sealing at commit sees to it.
        return sql.sql("SELECT count(*) FROM trail_entry e" + where.clause())
                .params(where.parameters())
                .query(Long.class)
                .single();
    }

    /** Blocks are numbered one after the other as they are committed and never change: what was counted up to one stays so. */
    private long whole() {
        var known = counted;
        var now = countedAfter(known);
        if (now == null) {
            now = countedAfter(Counted.NOTHING);
        }
        counted = now == null ? Counted.NOTHING : now;
        return counted.entries();
    }

    /** Null where that block is not the one that was counted, or there is none. */
    private @Nullable Counted countedAfter(Counted before) {
        return sql.sql("""
                        SELECT number AS block, seal, :entries + coalesce(
                                   (SELECT sum(n.entries) FROM trail_block n WHERE n.number > :block), 0)::bigint AS entries
                          FROM trail_block
                         WHERE :block = 0 OR EXISTS (SELECT 1 FROM trail_block k WHERE k.number = :block AND k.seal = :seal)
                         ORDER BY number DESC LIMIT 1
                        """)
                .param("entries", before.entries())
                .param("block", before.block())
                .param("seal", before.seal())
                .query(Counted.class)
                .optional()
                .orElse(null);
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
            terms.add("(e.actor_login, e.actor_name, e.actor_unit) IN (" + PERSONS + ")");
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
