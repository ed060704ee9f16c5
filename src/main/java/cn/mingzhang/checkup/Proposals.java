package cn.mingzhang.checkup;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemLedger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The proposals, what was done with them, and the problems behind them as an officer may see them. */
@Repository
class Proposals {
    private static final String ALL = """
            SELECT s.id, s.code, k.name_zh, k.name_en, cardinality(s.units) AS units, cardinality(s.problems) AS problems, s.trait, s.state,
                   s.asked_by, t.number AS turned_into, s.first_on, s.gone_on
              FROM systemic_proposal s JOIN problem_cause_kind k ON k.code = s.code LEFT JOIN problem t ON t.id = s.problem_id
            """;

    private final JdbcClient sql;
    private final ProblemLedger ledger;
    private final OfficeClock clock;

    Proposals(JdbcClient sql, ProblemLedger ledger, OfficeClock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What is open first. */
    List<Proposal> all() {
        return sql.sql(
                        ALL
                                + " ORDER BY s.gone_on NULLS FIRST, array_position(ARRAY['OPEN', 'DISMISSAL_ASKED', 'TURNED', 'DISMISSED'], s.state), s.code")
                .query(Proposal.class)
                .list();
    }

    Optional<Proposal> byId(long id, boolean forWriting) {
        return sql.sql(ALL + " WHERE s.id = :id" + (forWriting ? " FOR UPDATE OF s" : ""))
                .param("id", id)
                .query(Proposal.class)
                .optional();
    }

    record Behind(String number, String description, String unit, String stage, LocalDate foundOn) {}

    List<Behind> behind(long id, Officer officer) {
        var seen = ledger.seenBy(officer);
        return sql.sql("""
                        SELECT p.number, left(p.description, 80) AS description, u.name AS unit, p.stage, p.found_on
                          FROM systemic_proposal s JOIN problem p ON p.id = ANY (s.problems) JOIN unit_as_of(:today) u ON u.id = p.responsible_unit_id
                         WHERE s.id = :id AND %s ORDER BY u.code, p.number LIMIT 200
                        """.formatted(seen.sql()))
                .param("id", id)
                .param("units", seen.units())
                .param("today", clock.today())
                .query(Behind.class)
                .list();
    }

    record Deed(String kind, String reason, String officerName, String officerUnit, LocalDate doneOn) {}

    List<Deed> deeds(long id) {
        return sql.sql(
                        "SELECT kind, reason, officer_name, officer_unit, done_on FROM systemic_deed WHERE proposal_id = :id ORDER BY id DESC")
                .param("id", id)
                .query(Deed.class)
                .list();
    }

    void done(Proposal proposal, String kind, String reason, Officer officer) {
        sql.sql("""
                INSERT INTO systemic_deed (proposal_id, kind, trait, reason, officer_id, officer_name, officer_unit, done_on, recorded_at)
                VALUES (:id, :kind, :trait, :reason, :officer, :name, :unit, :on, :at)
                """)
                .param("id", proposal.id())
                .param("kind", kind)
                .param("trait", proposal.trait())
                .param("reason", reason)
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("unit", officer.unit().name())
                .param("on", clock.today())
                .param("at", clock.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    void become(long id, Proposal.State state, @Nullable Long askedBy, @Nullable String problem) {
        sql.sql("""
                UPDATE systemic_proposal SET state = :state, asked_by = :by, problem_id = (SELECT p.id FROM problem p WHERE p.number = :problem)
                 WHERE id = :id
                """)
                .param("state", state.name())
                .param("by", askedBy)
                .param("problem", problem)
                .param("id", id)
                .update();
    }
}
