package cn.mingzhang.legacy;

import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The items and their steps in SQL; what an officer may not see is not found. */
@Repository
class LegacyItems {
    static final Sorts SORTS = Sorts.first("number", "i.number", true)
            .and("estate", "i.estate")
            .and("unit", "u.code")
            .and("stage", "i.stage")
            .and("received", "i.received_on")
            .and("handled", "i.handled_on")
            .and("households", "i.households")
            .tie("i.id");

    private static final String ALL =
            "SELECT i.*, u.name AS unit FROM legacy_item i JOIN unit_as_of(:today) u ON u.id = i.unit_id";

    private final JdbcClient sql;
    private final NamedParameterJdbcTemplate batch;

    LegacyItems(JdbcClient sql, NamedParameterJdbcTemplate batch) {
        this.sql = sql;
        this.batch = batch;
    }

    record Totals(long total, long households, long handled) {}

    Totals totals(LegacyFilter filter, Scope scope) {
        return sql.sql("SELECT count(*) AS total, coalesce(sum(i.households), 0) AS households,"
                        + " count(i.handled_on) AS handled FROM legacy_item i" + filter.where(scope))
                .params(filter.parameters(scope))
                .query(Totals.class)
                .single();
    }

    List<LegacyItem> page(ListQuery query, LegacyFilter filter, Scope scope, LocalDate today) {
        return sql.sql(ALL + filter.where(scope) + " ORDER BY " + query.orderBy() + " LIMIT :size OFFSET :offset")
                .params(filter.parameters(scope))
                .param("today", today)
                .param("size", query.size())
                .param("offset", query.offset())
                .query(LegacyItem.class)
                .list();
    }

    Optional<LegacyItem> find(String number, Scope scope, LocalDate today) {
        return find(List.of(number), scope, today).stream().findFirst();
    }

    List<LegacyItem> find(Collection<String> numbers, Scope scope, LocalDate today) {
        return sql.sql(ALL + " WHERE (:everything OR i.unit_id = ANY (:units)) AND i.number = ANY (:numbers)")
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .param("today", today)
                .param("numbers", numbers.toArray(String[]::new))
                .query(LegacyItem.class)
                .list();
    }

    List<LegacyItem> ofProject(long projectId, Scope scope, LocalDate today) {
        return sql.sql(
                        ALL
                                + " WHERE (:everything OR i.unit_id = ANY (:units)) AND i.project_id = :project ORDER BY i.number DESC")
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .param("today", today)
                .param("project", projectId)
                .query(LegacyItem.class)
                .list();
    }

    /** Held until the transaction ends; its version then. */
    long lock(long id) {
        return sql.sql("SELECT version FROM legacy_item WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /** How many were handled up to a day. */
    long handled(LocalDate asOf, Scope scope) {
        return sql.sql("SELECT count(*) FROM legacy_item i WHERE i.handled_on <= :asOf"
                        + " AND (:everything OR i.unit_id = ANY (:units))")
                .param("asOf", asOf)
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .query(Long.class)
                .single();
    }

    /** As many as asked for, one after another. */
    List<String> nextNumbers(int year, int many) {
        int last = sql.sql("INSERT INTO legacy_number AS n (year, last) VALUES (:year, :many)"
                        + " ON CONFLICT (year) DO UPDATE SET last = n.last + :many RETURNING last")
                .param("year", year)
                .param("many", many)
                .query(Integer.class)
                .single();
        return IntStream.rangeClosed(last - many + 1, last)
                .mapToObj(ordinal -> "LY-%04d-%04d".formatted(year, ordinal))
                .toList();
    }

    void add(List<String> numbers, List<LegacyCard> cards, Instant at) {
        var rows = IntStream.range(0, cards.size())
                .mapToObj(row -> {
                    var columns = columns(cards.get(row));
                    columns.put("number", numbers.get(row));
                    columns.put("at", at.atOffset(ZoneOffset.UTC));
                    return new MapSqlParameterSource(columns);
                })
                .toArray(MapSqlParameterSource[]::new);
        batch.batchUpdate("""
                        INSERT INTO legacy_item (number, estate, address, developer, unit_id, project_id, real_estate_unit, households,
                               lacks, received_on, stage, version, recorded_at)
                        VALUES (:number, :estate, :address, :developer, :unit, :project, :realEstateUnit, :households,
                               :lacks, :receivedOn, 'RECEIVED', 0, :at)
                        """, rows);
    }

    void amend(long id, LegacyCard card) {
        sql.sql("""
                        UPDATE legacy_item SET estate = :estate, address = :address, developer = :developer, unit_id = :unit,
                               project_id = :project, real_estate_unit = :realEstateUnit, households = :households, lacks = :lacks,
                               received_on = :receivedOn, version = version + 1
                         WHERE id = :id
                        """).params(columns(card)).param("id", id).update();
    }

    private static Map<String, Object> columns(LegacyCard card) {
        var columns = new java.util.HashMap<String, Object>();
        columns.put("estate", card.estate());
        columns.put("address", card.address());
        columns.put("developer", card.developer());
        columns.put("unit", card.unitId());
        columns.put("project", card.projectId());
        columns.put("realEstateUnit", card.realEstateUnit());
        columns.put("households", card.households());
        columns.put("lacks", card.lacks());
        columns.put("receivedOn", card.receivedOn());
        return columns;
    }

    /** Moves an item; what is null stays as it is. */
    void move(
            long id,
            LegacyStage to,
            @Nullable LegacyOutcome outcome,
            @Nullable LegacyFee fee,
            @Nullable LocalDate handledOn,
            @Nullable LocalDate registeredOn) {
        sql.sql("""
                        UPDATE legacy_item SET stage = :to, outcome = coalesce(:outcome, outcome), fee = coalesce(:fee, fee),
                               handled_on = coalesce(:handledOn, handled_on), registered_on = :registeredOn, version = version + 1
                         WHERE id = :id
                        """)
                .param("id", id)
                .param("to", to.name())
                .param("outcome", outcome == null ? null : outcome.name())
                .param("fee", fee == null ? null : fee.name())
                .param("handledOn", handledOn, java.sql.Types.DATE)
                .param("registeredOn", registeredOn, java.sql.Types.DATE)
                .update();
    }

    /** One step taken, with who took it as then. */
    record Taken(
            int ordinal,
            LegacyStep step,
            LocalDate happenedOn,
            String remark,
            long officerId,
            String officerName,
            String officerPost,
            long unitId,
            String unitName) {}

    List<Taken> steps(long id) {
        return sql.sql(
                        "SELECT ordinal, step, happened_on, remark, officer_id, officer_name, officer_post, unit_id, unit_name"
                                + " FROM legacy_step WHERE item_id = :id ORDER BY ordinal")
                .param("id", id)
                .query(Taken.class)
                .list();
    }

    /** The first step of each. */
    void receive(List<String> numbers, LocalDate on, Officer officer, Instant at) {
        var step = LegacyStep.RECEIVE;
        sql.sql("""
                        INSERT INTO legacy_step (item_id, ordinal, step, happened_on, remark, officer_id, officer_name, officer_post,
                               unit_id, unit_name, recorded_at)
                        SELECT i.id, 1, :step, :on, '', :officer, :name, :post, :unit, :unitName, :at
                          FROM legacy_item i WHERE i.number = ANY (:numbers)
                        """)
                .param("numbers", numbers.toArray(String[]::new))
                .param("step", step.name())
                .param("on", on)
                .params(officer.asThen(step.post(officer)))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void take(long id, LegacyStep step, LocalDate on, String remark, Officer officer, Instant at) {
        sql.sql("""
                        INSERT INTO legacy_step (item_id, ordinal, step, happened_on, remark, officer_id, officer_name, officer_post,
                               unit_id, unit_name, recorded_at)
                        SELECT :id, coalesce(max(ordinal), 0) + 1, :step, :on, :remark, :officer, :name, :post, :unit, :unitName, :at
                          FROM legacy_step WHERE item_id = :id
                        """)
                .param("id", id)
                .param("step", step.name())
                .param("on", on)
                .param("remark", remark)
                .params(officer.asThen(step.post(officer)))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
