package cn.mingzhang.procurement;

import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register in SQL; what an officer may not see is not found. */
@Repository
class Procurements {
    static final Sorts SORTS = Sorts.first("number", "p.number", true)
            .and("title", "p.title")
            .and("unit", "u.code")
            .and("category", "p.category")
            .and("method", "p.method")
            .and("winner", "p.winner")
            .and("awarded", "p.awarded_on")
            .and("budget", "p.budget")
            .and("amount", "p.amount")
            .tie("p.id");

    private static final String ALL =
            "SELECT p.*, u.name AS unit FROM procurement p JOIN unit_as_of(:today) u ON u.id = p.unit_id";

    private final JdbcClient sql;
    private final NamedParameterJdbcTemplate batch;

    Procurements(JdbcClient sql, NamedParameterJdbcTemplate batch) {
        this.sql = sql;
        this.batch = batch;
    }

    record Totals(long total, long budget, long amount) {}

    Totals totals(ProcurementFilter filter, Scope scope) {
        return sql.sql(
                        "SELECT count(*) AS total, coalesce(sum(p.budget), 0) AS budget, coalesce(sum(p.amount), 0) AS amount"
                                + " FROM procurement p" + filter.where(scope))
                .params(filter.parameters(scope))
                .query(Totals.class)
                .single();
    }

    List<Procurement> page(ListQuery query, ProcurementFilter filter, Scope scope, LocalDate today) {
        return sql.sql(ALL + filter.where(scope) + " ORDER BY " + query.orderBy() + " LIMIT :size OFFSET :offset")
                .params(filter.parameters(scope))
                .param("today", today)
                .param("size", query.size())
                .param("offset", query.offset())
                .query(Procurements::read)
                .list();
    }

    Optional<Procurement> find(String number, Scope scope, LocalDate today) {
        return find(List.of(number), scope, today).stream().findFirst();
    }

    List<Procurement> find(Collection<String> numbers, Scope scope, LocalDate today) {
        return sql.sql(ALL + " WHERE (:everything OR p.unit_id = ANY (:units)) AND p.number = ANY (:numbers)")
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .param("today", today)
                .param("numbers", numbers.toArray(String[]::new))
                .query(Procurements::read)
                .list();
    }

    List<Procurement> ofProject(long projectId, Scope scope, LocalDate today) {
        return sql.sql(
                        ALL
                                + " WHERE (:everything OR p.unit_id = ANY (:units)) AND p.project_id = :project ORDER BY p.number DESC")
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .param("today", today)
                .param("project", projectId)
                .query(Procurements::read)
                .list();
    }

    long lock(long id) {
        return sql.sql("SELECT version FROM procurement WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /** As many as asked for, one after another. */
    List<String> nextNumbers(int year, int many) {
        int last = sql.sql("INSERT INTO procurement_number AS n (year, last) VALUES (:year, :many)"
                        + " ON CONFLICT (year) DO UPDATE SET last = n.last + :many RETURNING last")
                .param("year", year)
                .param("many", many)
                .query(Integer.class)
                .single();
        return IntStream.rangeClosed(last - many + 1, last)
                .mapToObj(ordinal -> "CG-%04d-%04d".formatted(year, ordinal))
                .toList();
    }

    void add(List<String> numbers, List<Purchase> purchases, LocalDate on, Instant at) {
        var rows = IntStream.range(0, purchases.size())
                .mapToObj(row -> columns(purchases.get(row))
                        .addValue("number", numbers.get(row))
                        .addValue("on", on)
                        .addValue("at", at.atOffset(ZoneOffset.UTC)))
                .toArray(MapSqlParameterSource[]::new);
        batch.batchUpdate("""
                        INSERT INTO procurement (number, title, unit_id, project_id, category, method, ground, agency, bidders, winner,
                               budget, amount, announced_on, opened_on, awarded_on, contract_on, remark, happened_on, version, recorded_at)
                        VALUES (:number, :title, :unit, :project, :category, :method, :ground, :agency, :bidders, :winner,
                               :budget, :amount, :announced, :opened, :awarded, :contract, :remark, :on, 0, :at)
                        """, rows);
    }

    void amend(long id, Purchase purchase) {
        sql.sql("""
                        UPDATE procurement SET title = :title, unit_id = :unit, project_id = :project, category = :category,
                               method = :method, ground = :ground, agency = :agency, bidders = :bidders, winner = :winner,
                               budget = :budget, amount = :amount, announced_on = :announced, opened_on = :opened,
                               awarded_on = :awarded, contract_on = :contract, remark = :remark, version = version + 1
                         WHERE id = :id
                        """).paramSource(columns(purchase).addValue("id", id)).update();
    }

    private static MapSqlParameterSource columns(Purchase purchase) {
        return new MapSqlParameterSource()
                .addValue("title", purchase.title())
                .addValue("unit", purchase.unitId())
                .addValue("project", purchase.projectId(), Types.BIGINT)
                .addValue("category", purchase.category().name())
                .addValue("method", purchase.method().name())
                .addValue("ground", purchase.ground())
                .addValue("agency", purchase.agency())
                .addValue("bidders", purchase.bidders().toArray(String[]::new))
                .addValue("winner", purchase.winner())
                .addValue("budget", fen(purchase.budget()), Types.BIGINT)
                .addValue("amount", fen(purchase.amount()), Types.BIGINT)
                .addValue("announced", purchase.announcedOn(), Types.DATE)
                .addValue("opened", purchase.openedOn(), Types.DATE)
                .addValue("awarded", purchase.awardedOn(), Types.DATE)
                .addValue("contract", purchase.contractOn(), Types.DATE)
                .addValue("remark", purchase.remark());
    }

    private static @Nullable Long fen(@Nullable Yuan amount) {
        return amount == null ? null : amount.fen();
    }

    private static @Nullable Yuan yuan(@Nullable Long fen) {
        return fen == null ? null : Yuan.ofFen(fen);
    }

    private static Procurement read(ResultSet row, int index) throws SQLException {
        var purchase = new Purchase(
                row.getString("title"),
                row.getLong("unit_id"),
                row.getObject("project_id", Long.class),
                Category.valueOf(row.getString("category")),
                Method.valueOf(row.getString("method")),
                row.getString("ground"),
                row.getString("agency"),
                List.of((String[]) row.getArray("bidders").getArray()),
                row.getString("winner"),
                yuan(row.getObject("budget", Long.class)),
                yuan(row.getObject("amount", Long.class)),
                row.getObject("announced_on", LocalDate.class),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("awarded_on", LocalDate.class),
                row.getObject("contract_on", LocalDate.class),
                row.getString("remark"));
        return new Procurement(
                row.getLong("id"),
                row.getString("number"),
                row.getString("unit"),
                purchase,
                row.getObject("happened_on", LocalDate.class),
                row.getLong("version"));
    }
}
