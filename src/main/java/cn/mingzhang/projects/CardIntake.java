package cn.mingzhang.projects;

import static java.util.stream.Collectors.toMap;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** New cards by the hundred: rows of {@link Project} that no session has to hold. */
@Repository
class CardIntake {
    private static final int BATCH = 500;
    private static final String INSERT = """
            INSERT INTO project (number, name, developer, credit_code, project_code, division_code, unit_id, address,
                                 above_ground_area, ground_floor_area, required_shelter_area, designed_shelter_area,
                                 built_shelter_area, storeys, foundation_depth, planning_permit_number, planning_permit_on,
                                 construction_permit_number, construction_permit_on, completion_filing_number,
                                 completion_filing_on, decision_kind, decision_number, decision_on, legacy, happened_on,
                                 recorded_at, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
            """;

    private final JdbcTemplate sql;

    CardIntake(JdbcTemplate sql) {
        this.sql = sql;
    }

    record Numbered(ProjectNumber number, NewProject card) {}

    void add(List<Numbered> cards, LocalDate happenedOn, Instant recordedAt) {
        sql.batchUpdate(INSERT, cards, BATCH, (statement, one) -> {
            var row = new Row(statement);
            row.set(one.number().value());
            row.card(one.card());
            row.set(happenedOn);
            row.set(recordedAt.atOffset(ZoneOffset.UTC));
        });
    }

    Map<String, Long> ids(List<ProjectNumber> numbers) {
        return sql
                .query(
                        "SELECT number, id FROM project WHERE number = ANY (?)",
                        (row, n) -> Map.entry(row.getString(1), row.getLong(2)),
                        (Object) numbers.stream().map(ProjectNumber::value).toArray(String[]::new))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
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

        void card(NewProject card) throws SQLException {
            set(card.name());
            set(card.developer());
            set(card.creditCode());
            set(card.projectCode());
            set(card.divisionCode());
            set(card.unitId());
            set(card.address());
            var areas = card.areas();
            set(areas.aboveGround());
            set(areas.groundFloor());
            set(areas.required());
            set(areas.designed());
            set(areas.built());
            set(card.storeys());
            set(card.foundationDepth());
            permit(card.planningPermit());
            permit(card.constructionPermit());
            permit(card.completionFiling());
            set(card.decision().kind().name());
            set(card.decision().number());
            set(card.decision().on());
            set(card.legacy());
        }

        private void permit(Permit permit) throws SQLException {
            set(permit.number());
            set(permit.on());
        }
    }
}
