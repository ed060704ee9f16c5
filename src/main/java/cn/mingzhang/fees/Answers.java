package cn.mingzhang.fees;

import cn.mingzhang.people.Officer;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 第二人的答复: what was proposed comes into force or is refused, once; what it replaces is marked so and stays. */
@Repository
class Answers {
    private final JdbcClient sql;

    Answers(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return whether it was still open */
    boolean give(String table, long id, boolean granted, String remark, Officer officer, LocalDate on) {
        return sql.sql("UPDATE " + table + " SET state = :state, answerer_id = :officer, answerer_name = :name,"
                                + " answered_on = :on, answer = :remark WHERE id = :id AND state = 'PROPOSED'")
                        .param("state", granted ? "IN_FORCE" : "REFUSED")
                        .param("officer", officer.id())
                        .param("name", officer.name())
                        .param("on", on)
                        .param("remark", remark)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** @return whether it was in force */
    boolean replace(String table, long id, LocalDate on) {
        return sql.sql("UPDATE " + table
                                + " SET state = 'REPLACED', replaced_on = :on WHERE id = :id AND state = 'IN_FORCE'")
                        .param("on", on)
                        .param("id", id)
                        .update()
                == 1;
    }
}
