package cn.mingzhang.campaigns;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.people.Clocks;
import cn.mingzhang.people.Post;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 重点任务和时间节点的期限: the unit that leads has the task to finish and its progress to report, the group's office its milestones. */
@Component
class CampaignClocks implements Clocks {
    static final String TASK = "task";
    static final String REPORT = "task-report";
    static final String MILESTONE = "milestone";

    /** Who keeps the work going in the unit that leads; not everybody who may report on it. */
    private static final Set<Post> WORKERS =
            Set.of(Post.UNIT_HEAD, Post.RECTIFIER, Post.RESIDENT, Post.SUPERVISOR, Post.GROUP_OFFICE);

    private final JdbcClient sql;

    CampaignClocks(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<String> kinds() {
        return List.of(TASK, REPORT, MILESTONE);
    }

    private record Row(long id, int year, String number, long unitId, LocalDate due) {}

    @Override
    public Optional<Subject> subject(Clock clock) {
        return Optional.of(
                clock.number().contains("-M")
                        ? new Subject("campaign", clock.number().split("-", -1)[0])
                        : new Subject(CampaignHolder.KIND, clock.number()));
    }

    @Override
    public List<Clock> running(String kind, LocalDate today, LocalDate until) {
        if (kind.equals(MILESTONE)) {
            return milestones(until);
        }
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

    private record Mark(long id, int year, int ordinal, LocalDate due) {}

    private List<Clock> milestones(LocalDate until) {
        return sql
                .sql("SELECT m.id, c.year, m.ordinal, m.due_on AS due FROM campaign_milestone m"
                        + " JOIN campaign c ON c.id = m.campaign_id AND c.state = 'ISSUED'"
                        + " WHERE m.reached_on IS NULL AND m.due_on <= :until ORDER BY m.id")
                .param("until", until)
                .query(Mark.class)
                .list()
                .stream()
                .map(mark -> new Clock(
                        mark.id(),
                        mark.year() + "-M" + mark.ordinal(),
                        "/campaigns/" + mark.year() + "#milestones",
                        mark.due(),
                        null,
                        null,
                        Where.ANYWHERE,
                        Set.of(Post.GROUP_OFFICE)))
                .toList();
    }
}
