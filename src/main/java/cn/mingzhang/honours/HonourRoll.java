package cn.mingzhang.honours;

import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The awards in SQL; what an officer may not see is not found. */
@Repository
class HonourRoll {
    static final Sorts SORTS = Sorts.first("number", "h.number", true)
            .and("contest", "h.contest")
            .and("unit", "u.code")
            .and("kind", "h.kind")
            .and("awarded", "h.awarded_on")
            .tie("h.id");

    private static final String ALL =
            "SELECT h.*, u.name AS unit FROM honour h JOIN unit_as_of(:today) u ON u.id = h.unit_id";

    private final JdbcClient sql;

    HonourRoll(JdbcClient sql) {
        this.sql = sql;
    }

    long total(HonourFilter filter, Scope scope) {
        return sql.sql("SELECT count(*) FROM honour h" + filter.where(scope))
                .params(filter.parameters(scope))
                .query(Long.class)
                .single();
    }

    List<Honour> page(ListQuery query, HonourFilter filter, Scope scope, LocalDate today) {
        return sql.sql(ALL + filter.where(scope) + " ORDER BY " + query.orderBy() + " LIMIT :size OFFSET :offset")
                .params(filter.parameters(scope))
                .param("today", today)
                .param("size", query.size())
                .param("offset", query.offset())
                .query(Honour.class)
                .list();
    }

    Optional<Honour> find(String number, Scope scope, LocalDate today) {
        return one("h.number = :key", number, scope, today);
    }

    Optional<Honour> byId(long id, Scope scope, LocalDate today) {
        return one("h.id = :key", id, scope, today);
    }

    private Optional<Honour> one(String which, Object key, Scope scope, LocalDate today) {
        return sql.sql(ALL + " WHERE (:everything OR h.unit_id = ANY (:units)) AND " + which)
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .param("today", today)
                .param("key", key)
                .query(Honour.class)
                .optional();
    }

    /** Awards of a day's year up to that day, by kind; what was struck out by then does not count. */
    Map<HonourKind, Long> count(LocalDate asOf, Scope scope) {
        record Counted(HonourKind kind, long many) {}
        return sql
                .sql("SELECT h.kind, count(*) AS many FROM honour h WHERE (:everything OR h.unit_id = ANY (:units))"
                        + " AND " + HonourFilter.UP_TO + " GROUP BY h.kind")
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .param("asOf", asOf)
                .query(Counted.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Counted::kind, Counted::many));
    }

    String nextNumber(int year) {
        int last = sql.sql("INSERT INTO honour_number AS n (year, last) VALUES (:year, 1)"
                        + " ON CONFLICT (year) DO UPDATE SET last = n.last + 1 RETURNING last")
                .param("year", year)
                .query(Integer.class)
                .single();
        return "RY-%04d-%04d".formatted(year, last);
    }

    boolean has(NewHonour honour) {
        return sql.sql(
                        "SELECT EXISTS (SELECT 1 FROM honour WHERE voided_on IS NULL AND contest = :contest AND awarded_on = :on"
                                + " AND kind = :kind AND event = :event AND award = :award AND unit_id = :unit AND recipient = :recipient)")
                .param("contest", honour.contest())
                .param("on", honour.awardedOn())
                .param("kind", honour.kind().name())
                .param("event", honour.event())
                .param("award", honour.award())
                .param("unit", honour.unitId())
                .param("recipient", honour.recipient())
                .query(Boolean.class)
                .single();
    }

    /** @throws DuplicateKeyException where this award is entered already */
    long add(String number, NewHonour honour, Officer officer, Instant at) {
        return sql.sql("""
                        INSERT INTO honour (number, contest, host, level, kind, event, award, unit_id, recipient, awarded_on,
                               voided_why, version, officer_id, recorded_at)
                        VALUES (:number, :contest, :host, :level, :kind, :event, :award, :unit, :recipient, :on, '', 0, :officer, :at)
                        RETURNING id
                        """)
                .param("number", number)
                .param("contest", honour.contest())
                .param("host", honour.host())
                .param("level", honour.level().name())
                .param("kind", honour.kind().name())
                .param("event", honour.event())
                .param("award", honour.award())
                .param("unit", honour.unitId())
                .param("recipient", honour.recipient())
                .param("on", honour.awardedOn())
                .param("officer", officer.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** @return false where it has moved on since */
    boolean strike(long id, long version, LocalDate on, String why) {
        return sql.sql("UPDATE honour SET voided_on = :on, voided_why = :why, version = version + 1"
                                + " WHERE id = :id AND version = :version AND voided_on IS NULL")
                        .param("id", id)
                        .param("version", version)
                        .param("on", on)
                        .param("why", why)
                        .update()
                == 1;
    }
}
