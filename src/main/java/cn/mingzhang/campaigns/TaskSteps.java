package cn.mingzhang.campaigns;

import cn.mingzhang.people.Officer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The steps of key tasks in SQL; they only grow. */
@Repository
class TaskSteps {
    private final JdbcClient sql;

    TaskSteps(JdbcClient sql) {
        this.sql = sql;
    }

    /** One step taken, with who took it as then. */
    record Taken(
            int ordinal,
            TaskStep step,
            LocalDate happenedOn,
            @Nullable Integer progress,
            @Nullable LocalDate untilOn,
            String remark,
            long officerId,
            String officerName,
            String officerPost,
            String unitName) {}

    List<Taken> of(long task) {
        return sql.sql(
                        "SELECT ordinal, step, happened_on, progress, until_on, remark, officer_id, officer_name, officer_post, unit_name"
                                + " FROM campaign_task_step WHERE task_id = :task ORDER BY ordinal")
                .param("task", task)
                .query(Taken.class)
                .list();
    }

    /** Writes the step down; the task is moved by {@link KeyTasks#move} after it. */
    void take(
            long task,
            TaskStep step,
            @Nullable Integer progress,
            @Nullable LocalDate until,
            String remark,
            LocalDate on,
            Officer officer,
            Instant at) {
        sql.sql("""
                        INSERT INTO campaign_task_step (task_id, ordinal, step, happened_on, progress, until_on, remark, officer_id,
                               officer_name, officer_post, unit_id, unit_name, recorded_at)
                        SELECT :task, coalesce(max(ordinal), 0) + 1, :step, :on, :progress, :until, :remark, :officer, :name, :post, :unit,
                               :unitName, :at
                          FROM campaign_task_step WHERE task_id = :task
                        """)
                .param("task", task)
                .param("step", step.name())
                .param("on", on)
                .param("progress", progress, java.sql.Types.INTEGER)
                .param("until", until, java.sql.Types.DATE)
                .param("remark", remark)
                .params(officer.asThen(step.post(officer)))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
