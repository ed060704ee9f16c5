package cn.mingzhang.campaigns;

import cn.mingzhang.lists.Counts;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Sorts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The key tasks in SQL. */
@Repository
class KeyTasks {
    static final Sorts SORTS = Sorts.first("number", "t.number", false)
            .and("title", "t.title")
            .and("lead", "u.code")
            .and("due", "t.due_on")
            .and("progress", "t.progress")
            .and("state", "t.state")
            .tie("t.id");

    private static final String FROM = " FROM campaign_task t JOIN campaign c ON c.id = t.campaign_id"
            + " JOIN campaign_phase p ON p.id = t.phase_id JOIN unit_as_of(:today) u ON u.id = t.lead_unit_id";
    private static final String ALL = "SELECT t.*, c.year, p.ordinal AS phase, p.title AS phase_title, u.name AS lead,"
            + " (SELECT string_agg(n.name, '、' ORDER BY n.code) FROM unit_as_of(:today) n"
            + " WHERE n.id = ANY (t.helpers)) AS helping" + FROM;

    private final JdbcClient sql;

    KeyTasks(JdbcClient sql) {
        this.sql = sql;
    }

    long total(TaskFilter filter, LocalDate today) {
        return sql.sql("SELECT count(*)" + FROM + filter.where())
                .params(filter.parameters(today))
                .query(Long.class)
                .single();
    }

    /** How many wait, bucket by bucket, in one statement: most desks are empty of tasks. */
    Map<String, Long> waiting(Map<String, String> those, TaskFilter mine, LocalDate today) {
        var counts = new Counts(those);
        return sql.sql("SELECT " + counts.columns()
                        + " FROM campaign_task t JOIN campaign c ON c.id = t.campaign_id WHERE ("
                        + String.join(") OR (", those.values()) + ")")
                .params(mine.parameters(today))
                .query(counts.read())
                .single();
    }

    List<KeyTask> page(ListQuery query, TaskFilter filter, LocalDate today) {
        return sql.sql(ALL + filter.where() + " ORDER BY " + query.orderBy() + " LIMIT :size OFFSET :offset")
                .params(filter.parameters(today))
                .param("size", query.size())
                .param("offset", query.offset())
                .query(KeyTasks::read)
                .list();
    }

    /** Of one campaign, in the order of the plan. */
    List<KeyTask> of(long campaign, LocalDate today) {
        return sql.sql(ALL + " WHERE t.campaign_id = :campaign ORDER BY t.number")
                .param("today", today)
                .param("campaign", campaign)
                .query(KeyTasks::read)
                .list();
    }

    Optional<KeyTask> find(long campaign, String number, LocalDate today) {
        return sql.sql(ALL + " WHERE t.campaign_id = :campaign AND t.number = :number")
                .param("today", today)
                .param("campaign", campaign)
                .param("number", number)
                .query(KeyTasks::read)
                .optional();
    }

    /** Where its file hangs: the task of this id in a campaign that is seen. */
    Optional<KeyTask> byId(long id, boolean drafts, LocalDate today) {
        return sql.sql(ALL + " WHERE t.id = :id AND (:drafts OR c.state <> 'DRAFT')")
                .param("today", today)
                .param("id", id)
                .param("drafts", drafts)
                .query(KeyTasks::read)
                .optional();
    }

    private static KeyTask read(ResultSet row, int index) throws SQLException {
        var helpers = Arrays.stream((Object[]) row.getArray("helpers").getArray())
                .map(id -> ((Number) id).longValue())
                .toList();
        var helping = row.getString("helping");
        return new KeyTask(
                row.getLong("id"),
                row.getLong("campaign_id"),
                row.getInt("year"),
                row.getInt("phase"),
                row.getString("phase_title"),
                row.getString("number"),
                row.getString("title"),
                row.getString("demand"),
                row.getLong("lead_unit_id"),
                row.getString("lead"),
                helpers,
                helping == null ? "" : helping,
                row.getObject("due_on", LocalDate.class),
                row.getObject("report_every", Integer.class),
                row.getObject("report_by", LocalDate.class),
                TaskState.valueOf(row.getString("state")),
                row.getInt("progress"),
                row.getObject("reported_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class),
                row.getInt("postponed"),
                row.getLong("version"));
    }

    /** Held until the transaction ends. */
    void lock(long id) {
        sql.sql("SELECT version FROM campaign_task WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /** T01, T02, ... in the order in which they are written. */
    String add(long campaign, NewTask task) {
        var number = sql.sql("SELECT 'T' || to_char(coalesce(max(substr(number, 2)::int), 0) + 1, 'FM00')"
                        + " FROM campaign_task WHERE campaign_id = :campaign")
                .param("campaign", campaign)
                .query(String.class)
                .single();
        sql.sql("""
                        INSERT INTO campaign_task (campaign_id, phase_id, number, title, demand, lead_unit_id, helpers, due_on, report_every,
                               state, progress, postponed, version)
                        SELECT :campaign, p.id, :number, :title, :demand, :lead, :helpers, :due, :every, 'OPEN', 0, 0, 0
                          FROM campaign_phase p WHERE p.campaign_id = :campaign AND p.ordinal = :phase
                        """)
                .params(columns(task))
                .param("campaign", campaign)
                .param("number", number)
                .update();
        return number;
    }

    void amend(KeyTask before, NewTask task) {
        sql.sql("""
                        UPDATE campaign_task SET phase_id = p.id, title = :title, demand = :demand, lead_unit_id = :lead, helpers = :helpers, due_on = :due,
                               report_every = :every, version = version + 1
                          FROM campaign_phase p
                         WHERE campaign_task.id = :id AND p.campaign_id = campaign_task.campaign_id AND p.ordinal = :phase
                        """).params(columns(task)).param("id", before.id()).update();
    }

    private static Map<String, Object> columns(NewTask task) {
        var columns = new HashMap<String, Object>();
        columns.put("phase", task.phase());
        columns.put("title", task.title());
        columns.put("demand", task.demand());
        columns.put("lead", task.leadUnitId());
        columns.put("helpers", task.helpers().toArray(Long[]::new));
        columns.put("due", task.dueOn());
        columns.put("every", task.reportEvery());
        return columns;
    }

    void move(KeyTask after) {
        sql.sql("""
                        UPDATE campaign_task SET state = :state, progress = :progress, reported_on = :reportedOn, report_by = :reportBy,
                               due_on = :dueOn, postponed = :postponed, done_on = :doneOn, version = version + 1
                         WHERE id = :id
                        """)
                .param("id", after.id())
                .param("state", after.state().name())
                .param("progress", after.progress())
                .param("reportedOn", after.reportedOn(), java.sql.Types.DATE)
                .param("reportBy", after.reportBy(), java.sql.Types.DATE)
                .param("dueOn", after.dueOn())
                .param("postponed", after.postponed())
                .param("doneOn", after.doneOn(), java.sql.Types.DATE)
                .update();
    }
}
