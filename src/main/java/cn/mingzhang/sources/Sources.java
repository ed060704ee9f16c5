package cn.mingzhang.sources;

import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.people.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sources in SQL; what is about no unit that an officer sees is not found. */
@Repository
class Sources {
    static final Sorts SORTS = Sorts.first("dated", "s.dated_on", true)
            .and("number", "s.number")
            .and("title", "s.title")
            .and("due", "s.due_on")
            .and("items", "c.items")
            .and("open", "c.open")
            .tie("s.id");

    /** Counts within the reader's scope; a round's units likewise. */
    private static final String FROM = """
              FROM source s
              CROSS JOIN LATERAL (SELECT count(*) AS items, count(*) FILTER (WHERE i.state = 'LISTED') AS listed,
                                         count(*) FILTER (WHERE i.state IN ('OPEN', 'DECLINING')) AS open
                                    FROM source_item i WHERE i.source_id = s.id AND i.state NOT IN ('DRAFT', 'DROPPED')
                                     AND (:everything OR i.unit_id = ANY (:units))) c
              CROSS JOIN LATERAL (SELECT count(*) AS owed, count(*) FILTER (WHERE EXISTS (SELECT 1 FROM source_report r
                                           WHERE r.source_id = u.source_id AND r.unit_id = u.unit_id)) AS reported
                                    FROM source_unit u WHERE s.due_on IS NOT NULL AND u.source_id = s.id
                                     AND (:everything OR u.unit_id = ANY (:units))) n
            """;

    private static final String ALL = """
            SELECT s.id, s.number, s.kind, s.title, s.document_number, s.issuer, s.dated_on, s.period_from, s.period_to, s.scope, s.firm,
                   s.engagement, s.due_on, c.items, c.listed, c.open, n.owed, n.reported, s.version
            """ + FROM;

    private final JdbcClient sql;

    Sources(JdbcClient sql) {
        this.sql = sql;
    }

    long total(SourceFilter filter, Scope scope, @Nullable String waiting, LocalDate today) {
        return sql.sql("SELECT count(*)" + FROM + filter.where(waiting))
                .params(filter.parameters(scope))
                .param("today", today)
                .query(Long.class)
                .single();
    }

    List<SourceDocument> page(
            ListQuery query, SourceFilter filter, Scope scope, @Nullable String waiting, LocalDate today) {
        return sql.sql(ALL + filter.where(waiting) + " ORDER BY " + query.orderBy() + " LIMIT :size OFFSET :offset")
                .params(filter.parameters(scope))
                .param("today", today)
                .param("size", query.size())
                .param("offset", query.offset())
                .query(SourceDocument.class)
                .list();
    }

    Optional<SourceDocument> find(String column, Object value, Scope scope) {
        return sql.sql(ALL
                        + " WHERE (:everything OR EXISTS (SELECT 1 FROM source_unit su WHERE su.source_id = s.id AND su.unit_id = ANY (:units)))"
                        + " AND s." + column + " = :value")
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .param("value", value)
                .query(SourceDocument.class)
                .optional();
    }

    /** Held until the transaction ends; its version then. */
    long lock(long id) {
        return sql.sql("SELECT version FROM source WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    String nextNumber(SourceKind kind, int year) {
        int ordinal = sql.sql("INSERT INTO source_number AS n (prefix, year, last) VALUES (:prefix, :year, 1)"
                        + " ON CONFLICT (prefix, year) DO UPDATE SET last = n.last + 1 RETURNING last")
                .param("prefix", kind.prefix())
                .param("year", year)
                .query(Integer.class)
                .single();
        return "%s-%04d-%04d".formatted(kind.prefix(), year, ordinal);
    }

    long add(String number, NewSource source, LocalDate today, Instant at) {
        var id = sql.sql("""
                        INSERT INTO source (number, kind, title, document_number, issuer, dated_on, period_from, period_to, scope, firm,
                               engagement, due_on, version, recorded_on, recorded_at)
                        VALUES (:number, :kind, :title, :documentNumber, :issuer, :datedOn, :from, :to, :scope, :firm, :engagement, :dueOn,
                               0, :today, :at) RETURNING id
                        """)
                .params(columns(source))
                .param("number", number)
                .param("today", today)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        addUnits(id, source);
        return id;
    }

    void amend(long id, NewSource source) {
        sql.sql("""
                        UPDATE source SET title = :title, document_number = :documentNumber, issuer = :issuer, dated_on = :datedOn,
                               period_from = :from, period_to = :to, scope = :scope, firm = :firm, engagement = :engagement, due_on = :dueOn,
                               version = version + 1
                         WHERE id = :id
                        """).params(columns(source)).param("id", id).update();
        addUnits(id, source);
    }

    private void addUnits(long id, NewSource source) {
        sql.sql("INSERT INTO source_unit (source_id, unit_id) SELECT :id, unnest(:units) ON CONFLICT DO NOTHING")
                .param("id", id)
                .param("units", source.units().toArray(Long[]::new))
                .update();
    }

    private static Map<String, Object> columns(NewSource source) {
        var columns = new HashMap<String, Object>();
        columns.put("kind", source.kind().name());
        columns.put("title", source.title());
        columns.put("documentNumber", source.documentNumber());
        columns.put("issuer", source.issuer());
        columns.put("datedOn", source.datedOn());
        columns.put("from", source.from());
        columns.put("to", source.to());
        columns.put("scope", source.scope());
        columns.put("firm", source.firm());
        columns.put("engagement", source.engagement());
        columns.put("dueOn", source.dueOn());
        return columns;
    }

    record Concerned(long unitId, String unit) {}

    /** The units it is about, within a scope, in the order of their divisions. */
    List<Concerned> units(long id, Scope scope, LocalDate today) {
        return sql.sql(
                        "SELECT u.id AS unit_id, u.name AS unit FROM source_unit su JOIN unit_as_of(:today) u ON u.id = su.unit_id"
                                + " WHERE su.source_id = :id AND (:everything OR su.unit_id = ANY (:units)) ORDER BY u.code")
                .param("id", id)
                .param("today", today)
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .query(Concerned.class)
                .list();
    }
}
