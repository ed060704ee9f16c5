package cn.mingzhang.permits;

import static java.util.stream.Collectors.toMap;

import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Scope;
import cn.mingzhang.shelter.BuildingUse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows in SQL; what an officer may not see is not found. */
@Repository
class Permits {
    static final Sorts SORTS = Sorts.first("issued", "p.issued_on", true)
            .and("number", "p.number")
            .and("name", "p.name")
            .and("developer", "p.developer")
            .and("authority", "p.authority")
            .and("area", "p.above_ground")
            .and("amount", "p.amount")
            .and("line", "p.line")
            .tie("p.id");

    static final String ALL = "SELECT p.*, d.name AS division FROM permit p"
            + " JOIN division_as_of(:today) d ON d.code = p.division_code";

    private final JdbcClient sql;

    Permits(JdbcClient sql) {
        this.sql = sql;
    }

    record Totals(long total, @Nullable Long amount) {}

    Totals totals(PermitFilter filter, Scope scope) {
        return sql.sql("SELECT count(*) AS total, sum(p.amount) AS amount FROM permit p" + filter.where(scope))
                .params(filter.parameters(scope))
                .query(Totals.class)
                .single();
    }

    List<Permit> page(ListQuery query, PermitFilter filter, Scope scope, LocalDate today) {
        return sql.sql(ALL + filter.where(scope) + " ORDER BY " + query.orderBy() + " LIMIT :size OFFSET :offset")
                .params(filter.parameters(scope))
                .param("today", today)
                .param("size", query.size())
                .param("offset", query.offset())
                .query(Permits::read)
                .list();
    }

    Optional<Permit> find(long id, Scope scope, LocalDate today) {
        return sql.sql(ALL + " WHERE p.id = :id AND (:everything OR p.unit_id = ANY (:units))")
                .param("id", id)
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .param("today", today)
                .query(Permits::read)
                .optional();
    }

    /** The rows that stand, of buildings and payments since a day. */
    List<Permit> since(LocalDate day, LocalDate today) {
        return sql.sql(ALL.replace("FROM permit p", "FROM permit_now p") + " WHERE p.issued_on >= :day ORDER BY p.id")
                .param("day", day)
                .param("today", today)
                .query(Permits::read)
                .list();
    }

    List<Permit> ofIds(Collection<Long> ids, LocalDate today) {
        return sql.sql(ALL + " WHERE p.id = ANY (:ids) ORDER BY p.kind, p.issued_on, p.id")
                .param("ids", ids.toArray(Long[]::new))
                .param("today", today)
                .query(Permits::read)
                .list();
    }

    /** Every row of a number, the latest first. */
    List<Permit> ofNumber(PermitKind kind, String number, Scope scope, LocalDate today) {
        return sql.sql(ALL
                        + " WHERE p.kind = :kind AND p.number = :number AND (:everything OR p.unit_id = ANY (:units))"
                        + " ORDER BY p.id DESC LIMIT 50")
                .param("kind", kind.name())
                .param("number", number)
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .param("today", today)
                .query(Permits::read)
                .list();
    }

    /** The rows that stand for these numbers, by number. */
    Map<String, Permit> standing(PermitKind kind, Collection<String> numbers, LocalDate today) {
        return sql
                .sql(ALL
                        + " JOIN (SELECT max(id) AS id FROM permit WHERE kind = :kind AND number = ANY (:numbers) GROUP BY number) l"
                        + " ON l.id = p.id")
                .param("kind", kind.name())
                .param("numbers", numbers.toArray(String[]::new))
                .param("today", today)
                .query(Permits::read)
                .list()
                .stream()
                .collect(toMap(Permit::number, permit -> permit));
    }

    static Permit read(ResultSet row, int index) throws SQLException {
        var use = row.getString("building_use");
        var amount = row.getObject("amount", Long.class);
        return new Permit(
                row.getLong("id"),
                row.getLong("list_id"),
                row.getInt("line"),
                PermitKind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getString("name"),
                row.getString("developer"),
                row.getString("credit_code"),
                row.getString("project_code"),
                row.getString("parcel"),
                row.getString("address"),
                row.getString("division_code"),
                row.getString("division"),
                row.getLong("unit_id"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("authority"),
                use == null ? null : BuildingUse.valueOf(use),
                row.getString("use_text"),
                row.getObject("storeys", Integer.class),
                row.getBigDecimal("foundation_depth"),
                row.getBigDecimal("ground_floor"),
                row.getBigDecimal("above_ground"),
                row.getBigDecimal("shelter"),
                row.getObject("zone", Boolean.class),
                row.getObject("renewal", Boolean.class),
                row.getObject("temporary", Boolean.class),
                row.getObject("rural", Boolean.class),
                row.getString("planning_number"),
                row.getString("construction_number"),
                amount == null ? null : Yuan.ofFen(amount));
    }
}
