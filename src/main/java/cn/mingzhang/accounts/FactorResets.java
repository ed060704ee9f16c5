package cn.mingzhang.accounts;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.Conflict;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposals to reset a factor and their answers, both append-only. */
@Repository
class FactorResets {
    private static final String ALL = """
            SELECT r.id, r.officer_id, o.login AS officer_login, o.name AS officer_name, r.reason, r.proposer_id, r.proposer_name, r.proposed_on,
                   a.confirmed, a.reason AS answer, a.officer_name AS answerer_name, a.answered_on
              FROM factor_reset r JOIN officer o ON o.id = r.officer_id LEFT JOIN factor_reset_answer a ON a.reset_id = r.id
            """;

    private final JdbcClient sql;
    private final OfficeClock clock;

    FactorResets(JdbcClient sql, OfficeClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What waits first, then the newest. */
    List<FactorReset> all() {
        return sql.sql(ALL + " ORDER BY a.reset_id IS NOT NULL, r.id DESC LIMIT 500")
                .query(FactorReset.class)
                .list();
    }

    Optional<FactorReset> byId(long id) {
        return sql.sql(ALL + " WHERE r.id = ?")
                .param(id)
                .query(FactorReset.class)
                .optional();
    }

    /** One at a time for one person; of two at the same moment the database refuses one. */
    long add(Officer target, String reason, Officer proposer) {
        if (all().stream().anyMatch(reset -> reset.isPending() && reset.officerId() == target.id())) {
            throw new Conflict("a reset of the factor of " + target.login() + " waits already");
        }
        try {
            return sql.sql(
                            "INSERT INTO factor_reset (officer_id, reason, proposer_id, proposer_name, proposed_on, recorded_at)"
                                    + " VALUES (?, ?, ?, ?, ?, ?) RETURNING id")
                    .params(target.id(), reason, proposer.id(), proposer.name(), clock.today(), now())
                    .query(Long.class)
                    .single();
        } catch (DataIntegrityViolationException waiting) {
            throw new Conflict("a reset of the factor of " + target.login() + " waits already");
        }
    }

    /** Once: two answers at the same moment are one answer and one refusal. */
    void answer(FactorReset reset, boolean confirmed, String reason, Officer second) {
        try {
            sql.sql(
                            "INSERT INTO factor_reset_answer (reset_id, confirmed, reason, officer_id, officer_name, answered_on, recorded_at)"
                                    + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                    .params(reset.id(), confirmed, reason, second.id(), second.name(), clock.today(), now())
                    .update();
        } catch (DataIntegrityViolationException answered) {
            throw new Conflict("factor reset " + reset.id() + " is answered");
        }
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }
}
