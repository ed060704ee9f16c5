package cn.mingzhang.institutions;

import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.people.Officer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The institutions in SQL. */
@Repository
class Institutions {
    static final Sorts SORTS = Sorts.first("issued", "i.issued_on", true)
            .and("number", "i.number")
            .and("name", "i.name COLLATE \"zh-x-icu\"")
            .and("document", "i.document")
            .and("unit", "u.code")
            .and("state", "i.state")
            .and("problems", "cardinality(i.problem_ids)")
            .tie("i.id");

    private static final String ALL =
            "SELECT i.*, u.name AS unit FROM institution i JOIN unit_as_of(:today) u ON u.id = i.unit_id";

    private final JdbcClient sql;

    Institutions(JdbcClient sql) {
        this.sql = sql;
    }

    long total(InstitutionFilter filter) {
        return sql.sql("SELECT count(*) FROM institution i" + filter.where())
                .params(filter.parameters())
                .query(Long.class)
                .single();
    }

    List<Institution> page(ListQuery query, InstitutionFilter filter, LocalDate today) {
        return sql.sql(ALL + filter.where() + " ORDER BY " + query.orderBy() + " LIMIT :size OFFSET :offset")
                .params(filter.parameters())
                .param("today", today)
                .param("size", query.size())
                .param("offset", query.offset())
                .query(Institutions::read)
                .list();
    }

    /** Those that answer a problem and were not entered wrongly. */
    List<Institution> ofProblem(long problem, LocalDate today) {
        return sql.sql(ALL + " WHERE i.problem_ids @> ARRAY[CAST(:problem AS bigint)] AND i.state <> 'STRUCK'"
                        + " ORDER BY i.issued_on, i.id")
                .param("problem", problem)
                .param("today", today)
                .query(Institutions::read)
                .list();
    }

    Optional<Institution> find(String number, LocalDate today) {
        return one("i.number = :key", number, today);
    }

    Optional<Institution> byId(long id, LocalDate today) {
        return one("i.id = :key", id, today);
    }

    private Optional<Institution> one(String which, Object key, LocalDate today) {
        return sql.sql(ALL + " WHERE " + which)
                .param("today", today)
                .param("key", key)
                .query(Institutions::read)
                .optional();
    }

    private static Institution read(ResultSet row, int n) throws SQLException {
        return new Institution(
                row.getLong("id"),
                row.getString("number"),
                row.getString("name"),
                row.getString("document"),
                row.getLong("unit_id"),
                row.getString("unit"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("gist"),
                List.of((Long[]) row.getArray("problem_ids").getArray()),
                InstitutionState.valueOf(row.getString("state")),
                row.getObject("ended_on", LocalDate.class),
                row.getString("ended_why"),
                row.getLong("version"));
    }

    /** The number of the line that bears this 文号 already. */
    Optional<String> bearing(String document) {
        return sql.sql("SELECT number FROM institution WHERE document = :document AND state <> 'STRUCK'")
                .param("document", document)
                .query(String.class)
                .optional();
    }

    String nextNumber(int year) {
        int last = sql.sql("INSERT INTO institution_number AS n (year, last) VALUES (:year, 1)"
                        + " ON CONFLICT (year) DO UPDATE SET last = n.last + 1 RETURNING last")
                .param("year", year)
                .query(Integer.class)
                .single();
        return "ZD-%04d-%04d".formatted(year, last);
    }

    long add(String number, NewInstitution one, Officer officer, Instant at) {
        return sql.sql("""
                        INSERT INTO institution (number, name, document, unit_id, issued_on, gist, problem_ids, state, ended_why, version,
                               officer_id, recorded_at)
                        VALUES (:number, :name, :document, :unit, :on, :gist, :problems, 'IN_FORCE', '', 0, :officer, :at) RETURNING id
                        """)
                .param("number", number)
                .param("name", one.name())
                .param("document", one.document())
                .param("unit", one.unitId())
                .param("on", one.issuedOn())
                .param("gist", one.gist())
                .param("problems", one.problems().toArray(Long[]::new))
                .param("officer", officer.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** @return false where it has moved on since */
    boolean end(long id, long version, InstitutionState as, LocalDate on, String why) {
        return sql.sql("UPDATE institution SET state = :as, ended_on = :on, ended_why = :why, version = version + 1"
                                + " WHERE id = :id AND version = :version AND state = 'IN_FORCE'")
                        .param("id", id)
                        .param("version", version)
                        .param("as", as.name())
                        .param("on", on)
                        .param("why", why)
                        .update()
                == 1;
    }
}
