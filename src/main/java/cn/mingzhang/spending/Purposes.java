package cn.mingzhang.spending;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 用途 as the database keeps them. */
@Repository
public class Purposes {
    private static final String READ = "SELECT id, name, lawful, basis, verified, state, proposer_id, proposer_name,"
            + " proposed_on, answerer_name, answered_on, answer FROM spending_purpose";

    private final JdbcClient sql;
    private final OfficeClock clock;

    Purposes(JdbcClient sql, OfficeClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    List<Purpose> all() {
        return sql.sql(READ + " ORDER BY lawful DESC, id").query(Purpose.class).list();
    }

    public List<Purpose> inForce() {
        return all().stream().filter(Purpose::isInForce).toList();
    }

    /** The one of that name that is in force now. */
    public long inForce(String name) {
        return inForce().stream()
                .filter(purpose -> purpose.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotVisible("purpose " + name))
                .id();
    }

    Purpose seen(long id) {
        return sql.sql(READ + " WHERE id = :id")
                .param("id", id)
                .query(Purpose.class)
                .optional()
                .orElseThrow(() -> new NotVisible("purpose " + id));
    }

    long propose(String name, boolean lawful, String basis, boolean verified, Officer officer) {
        return sql.sql("""
                        INSERT INTO spending_purpose (name, lawful, basis, verified, state, proposer_id, proposer_name, proposed_on, answer,
                            recorded_at)
                        VALUES (:name, :lawful, :basis, :verified, 'PROPOSED', :officer, :officerName, :today, '', :now) RETURNING id
                        """)
                .param("name", name)
                .param("lawful", lawful)
                .param("basis", basis)
                .param("verified", verified)
                .param("officer", officer.id())
                .param("officerName", officer.name())
                .param("today", clock.today())
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** What is granted takes the place of the line of the same name. @return whether it was still open */
    boolean answer(Purpose purpose, boolean granted, String remark, Officer officer) {
        if (granted) {
            sql.sql(
                            "UPDATE spending_purpose SET state = 'REPLACED', replaced_on = :today WHERE name = :name AND state = 'IN_FORCE'")
                    .param("today", clock.today())
                    .param("name", purpose.name())
                    .update();
        }
        return sql.sql("UPDATE spending_purpose SET state = :state, answerer_id = :officer, answerer_name = :name,"
                                + " answered_on = :today, answer = :remark WHERE id = :id AND state = 'PROPOSED'")
                        .param("state", granted ? "IN_FORCE" : "REFUSED")
                        .param("officer", officer.id())
                        .param("name", officer.name())
                        .param("today", clock.today())
                        .param("remark", remark)
                        .param("id", purpose.id())
                        .update()
                == 1;
    }
}
