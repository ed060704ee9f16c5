package cn.mingzhang.duties;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done with a list, and what was said of its items: both only grow. */
@Repository
class DutyRecords {
    private final JdbcClient sql;

    DutyRecords(JdbcClient sql) {
        this.sql = sql;
    }

    record Taken(DutyStep step, LocalDate happenedOn, String remark, String officerName, String unitName) {}

    record Progress(
            int ordinal, LocalDate happenedOn, boolean done, String remark, String officerName, String unitName) {}

    List<Taken> steps(long list) {
        return sql.sql(
                        "SELECT step, happened_on, remark, officer_name, unit_name FROM duty_step WHERE list_id = :list ORDER BY ordinal")
                .param("list", list)
                .query(Taken.class)
                .list();
    }

    /** Who sent it last. */
    Optional<Long> sender(long list) {
        return sql.sql(
                        "SELECT officer_id FROM duty_step WHERE list_id = :list AND step = 'SEND' ORDER BY ordinal DESC LIMIT 1")
                .param("list", list)
                .query(Long.class)
                .optional();
    }

    void take(long list, DutyStep step, String remark, String signed, Officer officer, LocalDate on, Instant at) {
        sql.sql("""
                        INSERT INTO duty_step (list_id, ordinal, step, happened_on, remark, signed_text, officer_id, officer_name, officer_post,
                               unit_id, unit_name, recorded_at)
                        SELECT :list, coalesce(max(ordinal), 0) + 1, :step, :on, :remark, :signed, :officer, :name, :post, :unit, :unitName, :at
                          FROM duty_step WHERE list_id = :list
                        """)
                .param("list", list)
                .param("step", step.name())
                .param("on", on)
                .param("remark", remark)
                .param("signed", signed)
                .params(officer.asThen(step.post(officer)))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Progress> progress(long list) {
        return sql.sql("""
                        SELECT i.ordinal, p.happened_on, p.done, p.remark, p.officer_name, p.unit_name
                          FROM duty_progress p JOIN duty_item i ON i.id = p.item_id WHERE i.list_id = :list ORDER BY p.id DESC
                        """).param("list", list).query(Progress.class).list();
    }

    void state(long item, boolean done, String remark, Officer officer, LocalDate on, Instant at) {
        var post = officer.holds(Post.RECTIFIER) ? Post.RECTIFIER : Post.UNIT_HEAD;
        sql.sql("""
                        INSERT INTO duty_progress (item_id, happened_on, done, remark, officer_id, officer_name, officer_post, unit_id, unit_name,
                               recorded_at)
                        VALUES (:item, :on, :done, :remark, :officer, :name, :post, :unit, :unitName, :at)
                        """)
                .param("item", item)
                .param("on", on)
                .param("done", done)
                .param("remark", remark)
                .params(officer.asThen(post))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        sql.sql("UPDATE duty_item SET done = :done, stated_on = :on WHERE id = :item")
                .param("item", item)
                .param("done", done)
                .param("on", on)
                .update();
    }
}
