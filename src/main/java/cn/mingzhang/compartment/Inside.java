package cn.mingzhang.compartment;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.people.Officer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A visit to the compartment: its only way to the database, good until it is left. Who writes or reads is said here. */
public final class Inside {
    private final JdbcClient sql;
    private final Officer officer;
    private final LocalDate today;
    private final OffsetDateTime now;
    private final Keys keys;
    private boolean open = true;

    Inside(JdbcClient sql, Officer officer, LocalDate today, OffsetDateTime now, Keys keys) {
        this.keys = keys;
        this.sql = sql;
        this.officer = officer;
        this.today = today;
        this.now = now;
    }

    public JdbcClient.StatementSpec sql(String statement) {
        if (!open) {
            throw new IllegalStateException("this visit to the compartment is over");
        }
        return sql.sql(statement);
    }

    /** In his own right. */
    public Officer officer() {
        return officer;
    }

    public LocalDate today() {
        return today;
    }

    public OffsetDateTime now() {
        return now;
    }

    /** What stands for an officer among the persons named. */
    public byte[] tag(long officerId) {
        return keys.tag(officerId);
    }

    /** The next number of a series of the compartment: one counter a year, its row locked until the deed is done. */
    public String nextNumber(String series, int year) {
        var last = sql("INSERT INTO sealed.number_series AS n (series, year, last) VALUES (:series, :year, 1)"
                        + " ON CONFLICT (series, year) DO UPDATE SET last = n.last + 1 RETURNING last")
                .param("series", series)
                .param("year", year)
                .query(Integer.class)
                .single();
        return "%s-%d-%04d".formatted(series, year, last);
    }

    /** Whether his posts open anything here: not after a reset by others, until a second person has confirmed him. */
    public boolean isCleared() {
        return sql("SELECT sealed.is_cleared(sealed.me())").query(Boolean.class).single();
    }

    /** 舱内留痕: in the compartment's own chain, in this transaction. The remark holds codes only. */
    public void note(String deed, Subject subject, String remark) {
        var actor = officer.actor();
        sql("""
                        INSERT INTO sealed.trail_entry (happened_at, recorded_at, actor_id, actor_login, actor_name, actor_unit, actor_posts,
                                                        deed, subject_kind, subject_number, remark)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        now(),
                        Clock.systemUTC()
                                .instant()
                                .truncatedTo(ChronoUnit.MICROS)
                                .atOffset(ZoneOffset.UTC),
                        actor.id(),
                        actor.login(),
                        actor.name(),
                        actor.unit(),
                        actor.posts(),
                        deed,
                        subject.kind(),
                        subject.number(),
                        remark)
                .update();
    }

    void end() {
        open = false;
    }
}
