package cn.mingzhang.opening;

import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Scope;
import cn.mingzhang.problems.ClassGroup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries and their steps in SQL; what an officer may not see is not found. */
@Repository
class OpeningEntries {
    static final Sorts SORTS = Sorts.first("number", "e.number", true)
            .and("unit", "u.code")
            .and("state", "e.state")
            .and("date", "coalesce(e.closed_on, e.paper_on)")
            .and("assessed", "e.assessed")
            .and("paid", "e.paid")
            .and("outstanding", "e.assessed - e.reduced - e.paid - coalesce(m.received, 0)")
            .tie("e.id");

    private static final String FROM = """
              FROM opening_entry e JOIN unit_as_of(:today) u ON u.id = e.unit_id
              LEFT JOIN project p ON p.id = e.project_id
              LEFT JOIN LATERAL (SELECT coalesce(sum(r.amount), 0) AS received FROM receipt_entry r
                                  WHERE e.kind = 'BALANCE' AND r.project_id = e.project_id) m ON true
              LEFT JOIN LATERAL (SELECT true AS replaced FROM fee_assessment a
                                  WHERE e.kind = 'BALANCE' AND a.project_id = e.project_id AND a.state = 'IN_FORCE' LIMIT 1) a ON true
            """;

    private static final String ALL = """
            SELECT e.*, u.name AS unit, p.number AS project, p.name AS project_name, m.received, coalesce(a.replaced, false) AS replaced,
                   (SELECT count(*) FROM evidence_file f WHERE f.holder_kind = 'opening' AND f.holder_id = e.id AND f.id = f.first_id
                       AND NOT EXISTS (SELECT 1 FROM evidence_withdrawal w WHERE w.first_id = f.first_id)) AS scans
            """ + FROM;

    private static final String OWED = "greatest(e.assessed - e.reduced - e.paid - m.received, 0)";

    private final JdbcClient sql;

    OpeningEntries(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param outstanding of what no assessment here has replaced */
    record Totals(long total, long assessed, long reduced, long paid, long outstanding) {}

    Totals totals(OpeningFilter filter, Scope scope, @Nullable String waiting, LocalDate today) {
        return sql.sql("""
                        SELECT count(*) AS total, coalesce(sum(e.assessed), 0) AS assessed, coalesce(sum(e.reduced), 0) AS reduced,
                               coalesce(sum(e.paid), 0) AS paid, coalesce(sum(%s) FILTER (WHERE a.replaced IS NULL), 0) AS outstanding
                        """.formatted(OWED) + FROM + filter.where(scope, waiting))
                .params(filter.parameters(scope))
                .param("today", today)
                .query(Totals.class)
                .single();
    }

    List<Entry> page(ListQuery query, OpeningFilter filter, Scope scope, @Nullable String waiting, LocalDate today) {
        return sql.sql(ALL + filter.where(scope, waiting) + " ORDER BY " + query.orderBy()
                        + " LIMIT :size OFFSET :offset")
                .params(filter.parameters(scope))
                .param("today", today)
                .param("size", query.size())
                .param("offset", query.offset())
                .query(OpeningEntries::entry)
                .list();
    }

    List<Entry> find(Collection<String> numbers, Scope scope, LocalDate today) {
        return sql.sql(ALL + " WHERE (:everything OR e.unit_id = ANY (:units)) AND e.number = ANY (:numbers)")
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .param("today", today)
                .param("numbers", numbers.toArray(String[]::new))
                .query(OpeningEntries::entry)
                .list();
    }

    Optional<Entry> find(String column, Object value, Scope scope, LocalDate today) {
        return sql.sql(ALL + " WHERE (:everything OR e.unit_id = ANY (:units)) AND e." + column + " = :value")
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .param("today", today)
                .param("value", value)
                .query(OpeningEntries::entry)
                .optional();
    }

    /** What was confirmed about a project. */
    List<Entry> ofProject(long projectId, Scope scope, LocalDate today) {
        return sql.sql(ALL + " WHERE (:everything OR e.unit_id = ANY (:units)) AND e.project_id = :project"
                        + " AND e.state <> 'WITHDRAWN' ORDER BY e.number")
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .param("today", today)
                .param("project", projectId)
                .query(OpeningEntries::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        var card = new Card(
                EntryKind.valueOf(row.getString("kind")),
                row.getLong("unit_id"),
                row.getObject("project_id", Long.class),
                row.getString("title"),
                row.getString("class_group") == null ? null : ClassGroup.valueOf(row.getString("class_group")),
                row.getObject("found_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getString("approver"),
                row.getString("payer"),
                yuan(row, "assessed"),
                yuan(row, "reduced"),
                yuan(row, "paid"),
                row.getString("agency"),
                row.getObject("series_year", Integer.class),
                row.getObject("last_number", Integer.class),
                row.getString("paper"),
                row.getObject("paper_on", LocalDate.class),
                row.getString("remark"));
        return new Entry(
                row.getLong("id"),
                row.getString("number"),
                row.getString("unit"),
                row.getString("project"),
                row.getString("project_name"),
                card,
                EntryState.valueOf(row.getString("state")),
                row.getObject("confirmed_on", LocalDate.class),
                row.getObject("recorded_on", LocalDate.class),
                Yuan.ofFen(row.getLong("received")),
                row.getBoolean("replaced"),
                row.getInt("scans"),
                row.getLong("version"));
    }

    private static @Nullable Yuan yuan(ResultSet row, String column) throws SQLException {
        var fen = row.getObject(column, Long.class);
        return fen == null ? null : Yuan.ofFen(fen);
    }

    /** Held until the transaction ends; its version then. */
    long lock(long id) {
        return sql.sql("SELECT version FROM opening_entry WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    void amend(long id, Card card) {
        sql.sql("""
                        UPDATE opening_entry SET unit_id = :unit, project_id = :project, title = :title, class_group = :group,
                               found_on = :foundOn, closed_on = :closedOn, approver = :approver, payer = :payer, assessed = :assessed,
                               reduced = :reduced, paid = :paid, agency = :agency, series_year = :seriesYear, last_number = :lastNumber,
                               paper = :paper, paper_on = :paperOn, remark = :remark, state = 'RECORDED', version = version + 1
                         WHERE id = :id
                        """).params(columns(card)).param("id", id).update();
    }

    static Map<String, Object> columns(Card card) {
        var columns = new HashMap<String, Object>();
        columns.put("kind", card.kind().name());
        columns.put("unit", card.unitId());
        columns.put("project", card.projectId());
        columns.put("title", card.title());
        columns.put(
                "group", card.classGroup() == null ? null : card.classGroup().name());
        columns.put("foundOn", card.foundOn());
        columns.put("closedOn", card.closedOn());
        columns.put("approver", card.approver());
        columns.put("payer", card.payer());
        columns.put("assessed", fen(card.assessed()));
        columns.put("reduced", fen(card.reduced()));
        columns.put("paid", fen(card.paid()));
        columns.put("agency", card.agency());
        columns.put("seriesYear", card.seriesYear());
        columns.put("lastNumber", card.lastNumber());
        columns.put("paper", card.paper());
        columns.put("paperOn", card.paperOn());
        columns.put("remark", card.remark());
        return columns;
    }

    private static @Nullable Long fen(@Nullable Yuan amount) {
        return amount == null ? null : amount.fen();
    }

    void move(long id, EntryState to, @Nullable LocalDate confirmedOn) {
        sql.sql("UPDATE opening_entry SET state = :state, confirmed_on = :on, version = version + 1 WHERE id = :id")
                .param("state", to.name())
                .param("on", confirmedOn)
                .param("id", id)
                .update();
    }

    /** Whether another entry, not withdrawn, is about the same project's balance or the same series. */
    boolean isTaken(Card card, long except) {
        return sql.sql("""
                        SELECT EXISTS (SELECT 1 FROM opening_entry e WHERE e.kind = :kind AND e.state <> 'WITHDRAWN' AND e.id <> :except
                           AND (e.kind = 'BALANCE' AND e.project_id = :project
                                OR e.kind = 'SERIES' AND e.agency = :agency AND e.series_year = :year))
                        """)
                .param("kind", card.kind().name())
                .param("except", except)
                .param("project", card.projectId() == null ? -1L : card.projectId())
                .param("agency", card.agency() == null ? "" : card.agency())
                .param("year", card.seriesYear() == null ? -1 : card.seriesYear())
                .query(Boolean.class)
                .single();
    }

    /** The entry about the balance of each of the projects, where there is one. */
    Map<Long, String> balances(Collection<Long> projects) {
        return sql
                .sql(
                        "SELECT e.project_id, e.number FROM opening_entry e WHERE e.kind = 'BALANCE' AND e.state <> 'WITHDRAWN'"
                                + " AND e.project_id = ANY (:projects)")
                .param("projects", projects.toArray(Long[]::new))
                .query((row, n) -> Map.entry(row.getLong(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
