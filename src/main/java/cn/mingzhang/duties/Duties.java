package cn.mingzhang.duties;

import cn.mingzhang.lists.Counts;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Sorts;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists and their items in SQL. */
@Repository
class Duties {
    static final Sorts SORTS = Sorts.first("year", "c.year", true)
            .and("unit", "u.code")
            .and("state", "l.state")
            .and("confirm", "l.confirm_by")
            .and("items", "items")
            .and("late", "late")
            .tie("u.code");

    private static final String FROM =
            " FROM duty_list l JOIN campaign c ON c.id = l.campaign_id JOIN unit_as_of(:today) u ON u.id = l.unit_id";
    private static final String ALL = """
            SELECT l.id, l.campaign_id, c.year, c.title, l.unit_id, u.code, u.name AS unit, l.state, l.confirm_by, l.confirmed_on,
                   (SELECT count(*) FROM duty_item i WHERE i.list_id = l.id) AS items,
                   (SELECT count(*) FROM duty_item i WHERE i.list_id = l.id AND i.done) AS done,
                   (SELECT count(*) FROM duty_item i WHERE i.list_id = l.id AND NOT i.done AND i.due_on < :today
                       AND l.state = 'CONFIRMED') AS late,
                   c.state = 'ISSUED' AS running, l.version
            """ + FROM;

    private final JdbcClient sql;

    Duties(JdbcClient sql) {
        this.sql = sql;
    }

    long total(DutyFilter filter, LocalDate today) {
        return sql.sql("SELECT count(*)" + FROM + filter.where(DutyWaiting.ALL))
                .params(filter.parameters(today))
                .query(Long.class)
                .single();
    }

    List<DutyList> page(ListQuery query, DutyFilter filter, LocalDate today) {
        return sql.sql(ALL + filter.where(DutyWaiting.ALL) + " ORDER BY " + query.orderBy()
                        + " LIMIT :size OFFSET :offset")
                .params(filter.parameters(today))
                .param("size", query.size())
                .param("offset", query.offset())
                .query(DutyList.class)
                .list();
    }

    /** How many wait, bucket by bucket, in one statement. */
    Map<String, Long> waiting(Map<String, String> those, DutyFilter mine, LocalDate today) {
        var counts = new Counts(those);
        return sql.sql("SELECT " + counts.columns()
                        + " FROM duty_list l JOIN campaign c ON c.id = l.campaign_id WHERE ("
                        + String.join(") OR (", those.values()) + ")")
                .params(mine.parameters(today))
                .query(counts.read())
                .single();
    }

    Optional<DutyList> byId(long id, LocalDate today) {
        return sql.sql(ALL + " WHERE l.id = :id")
                .param("id", id)
                .param("today", today)
                .query(DutyList.class)
                .optional();
    }

    /** The list of this unit in the newest campaign before that year. */
    Optional<DutyList> before(int year, long unit, LocalDate today) {
        return sql.sql(ALL + " WHERE l.unit_id = :unit AND c.year < :year ORDER BY c.year DESC LIMIT 1")
                .param("unit", unit)
                .param("year", year)
                .param("today", today)
                .query(DutyList.class)
                .optional();
    }

    Optional<Long> of(long campaign, long unit) {
        return sql.sql("SELECT id FROM duty_list WHERE campaign_id = :campaign AND unit_id = :unit")
                .param("campaign", campaign)
                .param("unit", unit)
                .query(Long.class)
                .optional();
    }

    /** Units of that campaign that lead a task and have no list yet, by their names. */
    List<String> without(long campaign, LocalDate today) {
        return sql.sql("""
                        SELECT u.name FROM unit_as_of(:today) u
                         WHERE EXISTS (SELECT 1 FROM campaign_task t WHERE t.campaign_id = :campaign AND t.lead_unit_id = u.id)
                           AND NOT EXISTS (SELECT 1 FROM duty_list l WHERE l.campaign_id = :campaign AND l.unit_id = u.id)
                         ORDER BY u.code
                        """)
                .param("campaign", campaign)
                .param("today", today)
                .query(String.class)
                .list();
    }

    /** Held until the transaction ends. */
    void lock(long id) {
        sql.sql("SELECT version FROM duty_list WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    long open(long campaign, long unit, Instant at) {
        return sql.sql("INSERT INTO duty_list (campaign_id, unit_id, state, version, recorded_at)"
                        + " VALUES (:campaign, :unit, 'DRAFT', 0, :at) RETURNING id")
                .param("campaign", campaign)
                .param("unit", unit)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void raise(long id) {
        sql.sql("UPDATE duty_list SET version = version + 1 WHERE id = :id")
                .param("id", id)
                .update();
    }

    void move(long id, DutyState to, @Nullable LocalDate confirmBy, @Nullable LocalDate confirmedOn) {
        sql.sql(
                        "UPDATE duty_list SET state = :state, confirm_by = coalesce(CAST(:by AS date), confirm_by), confirmed_on = :on,"
                                + " version = version + 1 WHERE id = :id")
                .param("id", id)
                .param("state", to.name())
                .param("by", confirmBy, Types.DATE)
                .param("on", confirmedOn, Types.DATE)
                .update();
    }

    List<DutyItem> items(long list) {
        return sql.sql("""
                        SELECT i.*, coalesce((SELECT p.remark FROM duty_progress p WHERE p.item_id = i.id ORDER BY p.id DESC LIMIT 1), '') AS said
                          FROM duty_item i WHERE i.list_id = :list ORDER BY i.ordinal
                        """).param("list", list).query(DutyItem.class).list();
    }

    int add(long list, NewItem item) {
        return sql.sql("""
                        INSERT INTO duty_item (list_id, ordinal, what, leader, person, due_on, source, done)
                        SELECT :list, coalesce(max(ordinal), 0) + 1, :what, :leader, :person, :due, :source, false
                          FROM duty_item WHERE list_id = :list RETURNING ordinal
                        """)
                .param("list", list)
                .params(columns(item))
                .query(Integer.class)
                .single();
    }

    void amend(long item, NewItem to) {
        sql.sql(
                        "UPDATE duty_item SET what = :what, leader = :leader, person = :person, due_on = :due, source = :source WHERE id = :id")
                .param("id", item)
                .params(columns(to))
                .update();
    }

    private static Map<String, Object> columns(NewItem item) {
        return Map.of(
                "what", item.what(),
                "leader", item.leader(),
                "person", item.person(),
                "due", item.dueOn(),
                "source", item.source());
    }

    void drop(long item) {
        sql.sql("SELECT duty_drop_item(:item)")
                .param("item", item)
                .query((row, n) -> 0)
                .list();
    }

    boolean isAnswered(long item) {
        return sql.sql("SELECT EXISTS (SELECT 1 FROM duty_progress WHERE item_id = :item)")
                .param("item", item)
                .query(Boolean.class)
                .single();
    }
}
