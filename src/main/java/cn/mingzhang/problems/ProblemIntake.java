package cn.mingzhang.problems;

import cn.mingzhang.people.Officer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** New drafts by the hundred: rows of {@link Problem} as it is when it is logged, that no session has to hold. */
@Repository
class ProblemIntake {
    private static final int BATCH = 500;
    private static final String INSERT = """
            INSERT INTO problem (number, item_id, campaign_year, class_code, class_group, source, source_document, description,
                                 project_id, occurred_on, found_on, rectification_kind, procedure, goal, responsible_unit_id,
                                 responsible_leader, supporting_leader, supervising_unit_id, amount_due, amount_reduced,
                                 reduction_ground, remark, due_on, original_due_on, logged_by, logged_on, recorded_at,
                                 version, extensions, stage, root_cause, rectification, rectification_reason,
                                 rectification_confirmed, round, reopenings, signatures, notice_reason, notice_text)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                    0, 0, 'DRAFT', '', 'NOT_STARTED', '', false, 0, 0, 0, '', '')
            """;

    private final JdbcTemplate sql;

    ProblemIntake(JdbcTemplate sql) {
        this.sql = sql;
    }

    record Draft(
            ProblemNumber number,
            ProblemItem item,
            Basics basics,
            @Nullable LocalDate dueOn) {}

    void add(List<Draft> drafts, Officer logger, LocalDate on, Instant at) {
        sql.batchUpdate(INSERT, drafts, BATCH, (statement, draft) -> {
            var row = new Row(statement);
            row.set(draft.number().value());
            row.set(draft.item().id());
            row.set(draft.item().campaignYear());
            row.basics(draft.basics());
            row.set(draft.dueOn());
            row.set(draft.dueOn());
            row.set(logger.id());
            row.set(on);
            row.set(at.atOffset(ZoneOffset.UTC));
        });
    }

    /** One parameter after another, in the order of the statement. */
    private static final class Row {
        private final PreparedStatement statement;
        private int at;

        Row(PreparedStatement statement) {
            this.statement = statement;
        }

        void set(@Nullable Object value) throws SQLException {
            statement.setObject(++at, value);
        }

        private void constant(@Nullable Enum<?> value) throws SQLException {
            set(value == null ? null : value.name());
        }

        void basics(Basics basics) throws SQLException {
            set(basics.classCode());
            constant(basics.classGroup());
            constant(basics.source());
            set(basics.sourceDocument());
            set(basics.description());
            set(basics.projectId());
            set(basics.occurredOn());
            set(basics.foundOn());
            constant(basics.rectificationKind());
            constant(basics.procedure());
            set(basics.goal());
            set(basics.responsibleUnitId());
            set(basics.responsibleLeader());
            set(basics.supportingLeader());
            set(basics.supervisingUnitId());
            set(basics.amountDue().fen());
            set(basics.amountReduced().fen());
            set(basics.reductionGround());
            set(basics.remark());
        }
    }
}
