package cn.mingzhang.problems;

import static java.util.stream.Collectors.toMap;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.closure.Procedure;
import cn.mingzhang.closure.Rectification;
import cn.mingzhang.closure.Stage;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Officer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the list with everything a workbook holds. Which rows, and in which order, the list alone decides. */
@Component
class LedgerLines {
    private static final String LINES = """
            SELECT p.number, p.version, i.number AS item, p.class_code, c.name_zh, c.name_en, p.source, p.source_document,
                   p.description, pr.number AS project, pr.name AS project_name, p.occurred_on, p.found_on,
                   p.rectification_kind, p.procedure, p.goal, u.name AS unit, p.responsible_leader, p.supporting_leader,
                   s.name AS supervising, p.due_on, p.amount_due, p.amount_reduced, p.reduction_ground, p.remark,
                   p.rectification, p.stage
              FROM problem p JOIN problem_item i ON i.id = p.item_id
              LEFT JOIN problem_class c ON c.code = p.class_code
              LEFT JOIN project pr ON pr.id = p.project_id
              LEFT JOIN unit_as_of(:today) u ON u.id = p.responsible_unit_id
              LEFT JOIN unit_as_of(:today) s ON s.id = p.supervising_unit_id
             WHERE p.number = ANY (:numbers)
            """;

    private final ProblemList list;
    private final JdbcClient sql;
    private final OfficeClock clock;
    private final Words words;

    LedgerLines(ProblemList list, JdbcClient sql, OfficeClock clock, Words words) {
        this.list = list;
        this.sql = sql;
        this.clock = clock;
        this.words = words;
    }

    Listing<LedgerLine> page(ListQuery query, Visible visible, Officer officer) {
        var found = list.page(query, visible, officer);
        var numbers = found.rows().stream().map(ProblemRow::number).toList();
        var lines = byNumber(numbers);
        var rows = numbers.stream().map(lines::get).filter(Objects::nonNull).toList();
        return Listing.of(rows, found.total(), query).saying(found.words());
    }

    Map<String, LedgerLine> byNumber(Collection<String> numbers) {
        return sql
                .sql(LINES)
                .param("today", clock.today())
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, n) -> line(row))
                .list()
                .stream()
                .collect(toMap(LedgerLine::number, line -> line));
    }

    private LedgerLine line(ResultSet row) throws SQLException {
        var english = words.locale().getLanguage().equals("en");
        return new LedgerLine(
                row.getString("number"),
                row.getInt("version"),
                row.getString("item"),
                text(row.getString("class_code")),
                text(row.getString(english ? "name_en" : "name_zh")),
                words.of("problem.source", Source.valueOf(row.getString("source"))),
                row.getString("source_document"),
                row.getString("description"),
                text(row.getString("project")),
                text(row.getString("project_name")),
                row.getObject("occurred_on", LocalDate.class),
                row.getObject("found_on", LocalDate.class),
                words.of("problem.kind", RectificationKind.valueOf(row.getString("rectification_kind"))),
                procedure(row.getString("procedure")),
                row.getString("goal"),
                text(row.getString("unit")),
                row.getString("responsible_leader"),
                row.getString("supporting_leader"),
                text(row.getString("supervising")),
                row.getObject("due_on", LocalDate.class),
                Yuan.ofFen(row.getLong("amount_due")),
                Yuan.ofFen(row.getLong("amount_reduced")),
                row.getString("reduction_ground"),
                row.getString("remark"),
                words.of("rectification", Rectification.valueOf(row.getString("rectification"))),
                words.of("closure.stage", Stage.valueOf(row.getString("stage"))));
    }

    private String procedure(@Nullable String procedure) {
        return procedure == null ? "" : words.of("closure.procedure", Procedure.valueOf(procedure));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
