package cn.mingzhang.campaigns;

import cn.mingzhang.people.Clocks;
import cn.mingzhang.people.Post;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 重点任务的期限: the unit that leads has the task to finish, and its progress to report. */
@Component
class CampaignClocks implements Clocks {
    static final String TASK = "task";
    static final String REPORT = "task-report";

    /** Who keeps the work going in the unit that leads; not everybody who may report on it. */
    private static final Set<Post> WORKERS =
            Set.of(Post.UNIT_HEAD, Post.RECTIFIER, Post.RESIDENT, Post.SUPERVISOR, Post.GROUP_OFFICE);

    private final JdbcClient sql;

    CampaignClocks(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<String> kinds() {
        return List.of(TASK, REPORT);
    }

    private record Row(long id, int year, String number, long unitId, LocalDate due) {}

    @Override
    public List<Clock> running(String kind, LocalDate today, LocalDate until) {
        var due = kind.equals(TASK) ? "t.due_on" : "t.report_by";
        return sql
                .sql("SELECT t.id, c.year, t.number, t.lead_unit_id AS unit_id, " + due
                        + " AS due FROM campaign_task t JOIN campaign c ON c.id = t.campaign_id AND c.state = 'ISSUED'"
                        + " WHERE t.state = 'OPEN' AND " + due + " <= :until ORDER BY t.id")
                .param("until", until)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new Clock(
                        row.id(),
                        row.year() + "-" + row.number(),
                        "/campaigns/" + row.year() + "/tasks/" + row.number(),
                        row.due(),
                        null,
                        row.unitId(),
                        Where.UNIT,
                        WORKERS))
                .toList();
    }
}
