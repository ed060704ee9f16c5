package cn.mingzhang.sources;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 自查报告 in SQL: only ever added to. */
@Repository
class Reports {
    private final JdbcClient sql;

    Reports(JdbcClient sql) {
        this.sql = sql;
    }

    /** In the order in which they were signed. */
    List<Report> of(long sourceId) {
        return sql.sql("""
                        SELECT id, unit_id, ordinal, kind, scope, period_from, period_to, items, remark, digest, signed_on, officer_name,
                               officer_post, unit_name
                          FROM source_report WHERE source_id = :source ORDER BY id
                        """).param("source", sourceId).query(Report.class).list();
    }

    /** The source must be held. */
    long sign(
            SourceDocument round,
            long unitId,
            ReportKind kind,
            String scope,
            int items,
            String remark,
            String digest,
            Officer officer,
            LocalDate today,
            Instant at) {
        return sql.sql("""
                        INSERT INTO source_report (source_id, unit_id, ordinal, kind, scope, period_from, period_to, items, remark, digest,
                               signed_on, officer_id, officer_name, officer_post, unit_name, recorded_at)
                        VALUES (:source, :unit, 1 + (SELECT count(*) FROM source_report WHERE source_id = :source AND unit_id = :unit), :kind,
                               :scope, :from, :to, :items, :remark, :digest, :today, :me, :name, :post, :unitName, :at) RETURNING id
                        """)
                .param("source", round.id())
                .param("unit", unitId)
                .param("kind", kind.name())
                .param("scope", scope)
                .param("from", round.periodFrom())
                .param("to", round.periodTo())
                .param("items", items)
                .param("remark", remark)
                .param("digest", digest)
                .param("today", today)
                .param("me", officer.id())
                .param("name", officer.name())
                .param("post", Post.UNIT_HEAD.name())
                .param("unitName", officer.unit().name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
