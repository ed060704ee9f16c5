package cn.mingzhang.views;

import cn.mingzhang.people.Officer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was typed and not sent, per person and form: there again on another machine and after the browser has gone. */
@Component
@Transactional
class Drafts {
    /** Per person; the oldest make room. */
    private static final int MOST = 40;

    private final JdbcClient sql;

    Drafts(JdbcClient sql) {
        this.sql = sql;
    }

    record Draft(String content, java.time.OffsetDateTime savedAt) {}

    @Transactional(readOnly = true)
    Optional<Draft> of(Officer officer, String form) {
        return sql.sql("SELECT content, saved_at FROM form_draft WHERE officer_id = :me AND form = :form")
                .param("me", officer.id())
                .param("form", form)
                .query(Draft.class)
                .optional();
    }

    void keep(Officer officer, String form, String content, Instant at) {
        sql.sql("""
                        INSERT INTO form_draft (officer_id, form, content, saved_at) VALUES (:me, :form, :content, :at)
                        ON CONFLICT (officer_id, form) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at
                        """)
                .param("me", officer.id())
                .param("form", form)
                .param("content", content)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        sql.sql("""
                        DELETE FROM form_draft WHERE officer_id = :me AND form NOT IN (
                            SELECT form FROM form_draft WHERE officer_id = :me ORDER BY saved_at DESC, form LIMIT :most)
                        """).param("me", officer.id()).param("most", MOST).update();
    }

    void forget(Officer officer, String form) {
        sql.sql("DELETE FROM form_draft WHERE officer_id = :me AND form = :form")
                .param("me", officer.id())
                .param("form", form)
                .update();
    }
}
