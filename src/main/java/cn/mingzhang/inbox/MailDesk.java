package cn.mingzhang.inbox;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 发件箱: one mail an officer and round, saying how many notices wait. Without a server nothing is written. */
@Component
class MailDesk {
    private final JdbcClient sql;
    private final OfficeClock clock;
    private final Trail trail;
    private final ObjectProvider<JavaMailSender> server;

    MailDesk(JdbcClient sql, OfficeClock clock, Trail trail, ObjectProvider<JavaMailSender> server) {
        this.sql = sql;
        this.clock = clock;
        this.trail = trail;
        this.server = server;
    }

    boolean isOn() {
        return server.getIfAvailable() != null;
    }

    /** What was told since the last time; each notice is taken by one round alone. */
    @Transactional
    void write() {
        write(isOn());
    }

    void write(boolean on) {
        sql.sql("""
                WITH told AS (UPDATE notice SET mail_due = false WHERE mail_due RETURNING officer_id, kind, stage, over_on)
                INSERT INTO mail_out (officer_id, address, notices, written_at, next_at, tries)
                SELECT a.officer_id, a.address, count(*), :now, :now, 0
                  FROM told t JOIN mail_address a ON a.officer_id = t.officer_id AND a.wanted JOIN officer o ON o.id = a.officer_id AND o.active
                 WHERE :on AND t.over_on IS NULL AND NOT %s
                 GROUP BY a.officer_id, a.address ORDER BY a.officer_id
                """.formatted(Notices.muted("t")))
                .param("now", now())
                .param("on", on)
                .update();
    }

    Optional<String> addressOf(Officer officer) {
        return sql.sql("SELECT address FROM mail_address WHERE officer_id = ? AND wanted")
                .param(officer.id())
                .query(String.class)
                .optional();
    }

    /** @param address null for none; the trail says that it was changed, not to what */
    @Transactional
    void choose(@Nullable String address, Officer officer) {
        if (address == null) {
            sql.sql("UPDATE mail_address SET wanted = false WHERE officer_id = ?")
                    .param(officer.id())
                    .update();
        } else {
            sql.sql("INSERT INTO mail_address (officer_id, address, wanted) VALUES (?, ?, true)"
                            + " ON CONFLICT (officer_id) DO UPDATE SET address = excluded.address, wanted = true")
                    .params(officer.id(), address)
                    .update();
        }
        trail.note(
                officer.actor(),
                address == null ? "MAIL_STOPPED" : "MAIL_WANTED",
                new Subject("officer", officer.login()),
                clock.now());
    }

    record Mail(
            long id,
            String name,
            String address,
            int notices,
            OffsetDateTime writtenAt,
            @Nullable OffsetDateTime nextAt,
            int tries,
            @Nullable OffsetDateTime sentAt,
            @Nullable String error) {}

    /** What is not out yet, or never will be, first; then what went out last. */
    List<Mail> last(int most) {
        return sql.sql(
                        "SELECT m.id, o.name, m.address, m.notices, m.written_at, m.next_at, m.tries, m.sent_at, m.error FROM mail_out m"
                                + " JOIN officer o ON o.id = m.officer_id ORDER BY m.sent_at IS NOT NULL, m.id DESC LIMIT ?")
                .param(most)
                .query(Mail.class)
                .list();
    }

    /** 再发: everything that was given up, at the next round of the post. */
    @Transactional
    int again(Officer officer) {
        var many = sql.sql("UPDATE mail_out SET next_at = :now, tries = 0 WHERE sent_at IS NULL")
                .param("now", now())
                .update();
        trail.note(officer.actor(), "MAIL_AGAIN", new Subject("job", "mail"), clock.now());
        return many;
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }
}
