package cn.mingzhang.opening;

import cn.mingzhang.people.Officer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 经过 in SQL: only ever added to. */
@Repository
class OpeningSteps {
    private final JdbcClient sql;

    OpeningSteps(JdbcClient sql) {
        this.sql = sql;
    }

    void take(
            long id,
            EntryStep step,
            String remark,
            @Nullable String digest,
            Officer officer,
            LocalDate on,
            Instant at) {
        sql.sql("""
                        INSERT INTO opening_step (entry_id, ordinal, step, happened_on, remark, digest, officer_id, officer_name, officer_post,
                               unit_name, recorded_at)
                        VALUES (:id, 1 + (SELECT count(*) FROM opening_step WHERE entry_id = :id), :step, :on, :remark, :digest, :officer,
                               :name, :post, :unit, :at)
                        """)
                .param("id", id)
                .param("step", step.name())
                .param("on", on)
                .param("remark", remark)
                .param("digest", digest)
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("post", step.by().name())
                .param("unit", officer.unit().name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Taken> of(long id) {
        return sql.sql("SELECT step, happened_on, remark, digest, officer_id, officer_name, officer_post, unit_name"
                        + " FROM opening_step WHERE entry_id = :id ORDER BY ordinal")
                .param("id", id)
                .query(Taken.class)
                .list();
    }
}
