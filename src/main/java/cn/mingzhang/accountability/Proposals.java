package cn.mingzhang.accountability;

import cn.mingzhang.compartment.Inside;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 问责建议 in the compartment: who proposed sees his own, the keepers of clues see all, as the database says. */
final class Proposals {
    private static final String ALL = """
            SELECT p.id, p.problem_id, p.reason, p.proposer_id, p.proposer_name, p.proposed_on, a.taken_up, a.reason AS answer,
                   a.officer_name AS answerer, a.answered_on
              FROM sealed.proposal p LEFT JOIN sealed.proposal_answer a ON a.proposal_id = p.id
            """;

    private Proposals() {}

    record Proposal(
            UUID id,
            long problemId,
            String reason,
            long proposerId,
            String proposerName,
            LocalDate proposedOn,
            @Nullable Boolean takenUp,
            @Nullable String answer,
            @Nullable String answerer,
            @Nullable LocalDate answeredOn) {
        boolean waits() {
            return takenUp == null;
        }
    }

    /** Those that wait first. */
    static List<Proposal> all(Inside inside) {
        return inside.sql(ALL + " ORDER BY a.taken_up IS NOT NULL, p.recorded_at DESC")
                .query(Proposal.class)
                .list();
    }

    static Optional<Proposal> find(UUID id, Inside inside) {
        return inside.sql(ALL + " WHERE p.id = :id")
                .param("id", id)
                .query(Proposal.class)
                .optional();
    }

    /** @return false where he has proposed on this problem already */
    static boolean add(long problem, String reason, Inside inside) {
        return inside.sql("""
                        INSERT INTO sealed.proposal (id, problem_id, reason, proposer_id, proposer_name, proposed_on, recorded_at)
                        VALUES (:id, :problem, :reason, :me, :by, :today, :now) ON CONFLICT DO NOTHING
                        """)
                        .param("id", UUID.randomUUID())
                        .param("problem", problem)
                        .param("reason", reason)
                        .param("me", inside.officer().id())
                        .param("by", inside.officer().name())
                        .param("today", inside.today())
                        .param("now", inside.now())
                        .update()
                == 1;
    }

    static void answer(UUID id, boolean takenUp, String reason, Inside inside) {
        inside.sql("""
                        INSERT INTO sealed.proposal_answer (proposal_id, taken_up, reason, officer_id, officer_name, answered_on, recorded_at)
                        VALUES (:id, :taken, :reason, :me, :by, :today, :now)
                        """)
                .param("id", id)
                .param("taken", takenUp)
                .param("reason", reason)
                .param("me", inside.officer().id())
                .param("by", inside.officer().name())
                .param("today", inside.today())
                .param("now", inside.now())
                .update();
    }
}
