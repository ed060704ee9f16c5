package cn.mingzhang.letters;

import cn.mingzhang.lists.Counts;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.NotVisible;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The letters in SQL. */
@Repository
class Letters {
    static final Sorts SORTS = Sorts.first("issued", "coalesce(l.issued_on, l.drafted_on)", true)
            .and("number", "l.number")
            .and("title", "l.title")
            .and("unit", "l.addressee")
            .and("due", "l.next_due")
            .and("state", "l.state")
            .tie("l.id");

    private static final String ALL = "SELECT l.*, coalesce(u.name, l.addressee) AS unit FROM letter l"
            + " LEFT JOIN unit_as_of(:today) u ON u.id = l.addressee_unit_id WHERE ";
    private static final TypeReference<List<NewLetter.Asked>> ASKED = new TypeReference<>() {};

    private final JdbcClient sql;
    private final LetterRights rights;
    private final JsonMapper json;

    Letters(JdbcClient sql, LetterRights rights, JsonMapper json) {
        this.sql = sql;
        this.rights = rights;
        this.json = json;
    }

    private Optional<Letter> find(long id, Officer officer, LocalDate today) {
        return sql.sql(ALL + LetterRights.VISIBLE + " AND l.id = :id")
                .params(rights.parameters(officer))
                .param("today", today)
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** @throws NotVisible where this officer sees none */
    Letter seen(long id, Officer officer, LocalDate today) {
        return find(id, officer, today).orElseThrow(() -> new NotVisible("letter " + id));
    }

    long total(LetterFilter filter, Officer officer, LocalDate today) {
        return sql.sql("SELECT count(*) FROM letter l" + filter.where())
                .params(parameters(filter, officer, today))
                .query(Long.class)
                .single();
    }

    List<Letter> page(ListQuery query, LetterFilter filter, Officer officer, LocalDate today) {
        var of = filter.where().replaceFirst("^ WHERE ", "");
        return sql.sql(ALL + of + " ORDER BY " + query.orderBy() + " NULLS LAST LIMIT :size OFFSET :offset")
                .params(parameters(filter, officer, today))
                .param("size", query.size())
                .param("offset", query.offset())
                .query(this::read)
                .list();
    }

    private Map<String, Object> parameters(LetterFilter filter, Officer officer, LocalDate today) {
        var parameters = new HashMap<>(filter.parameters(today));
        parameters.putAll(rights.parameters(officer));
        return parameters;
    }

    /** How many wait, bucket by bucket, in one statement. */
    Map<String, Long> waiting(Map<String, String> those, LetterFilter mine, Officer officer, LocalDate today) {
        var counts = new Counts(those);
        return sql.sql("SELECT " + counts.columns()
                        + " FROM letter l WHERE l.state IN ('DRAFT', 'SUBMITTED', 'ISSUED', 'SERVED') AND "
                        + LetterRights.VISIBLE)
                .params(parameters(mine, officer, today))
                .query(counts.read())
                .single();
    }

    /** What followed this letter, and what it follows, where the reader sees them. */
    List<Letter> around(Letter letter, Officer officer, LocalDate today) {
        return sql.sql(ALL + LetterRights.VISIBLE + " AND (l.previous_id = :id OR l.id = :previous) ORDER BY l.id")
                .params(rights.parameters(officer))
                .param("today", today)
                .param("id", letter.id())
                .param("previous", letter.previousId(), Types.BIGINT)
                .query(this::read)
                .list();
    }

    List<Letter> ofProblem(long problem, Officer officer, LocalDate today) {
        return sql.sql(
                        ALL + LetterRights.VISIBLE
                                + " AND l.problem_ids @> ARRAY[CAST(:problem AS bigint)] AND l.state <> 'DROPPED' ORDER BY l.id")
                .params(rights.parameters(officer))
                .param("today", today)
                .param("problem", problem)
                .query(this::read)
                .list();
    }

    List<Letter> ofProject(long project, Officer officer, LocalDate today) {
        return sql.sql(ALL + LetterRights.VISIBLE
                        + " AND l.number IS NOT NULL AND l.problem_ids && ARRAY(SELECT p.id FROM problem p WHERE p.project_id = :project)"
                        + " ORDER BY l.id")
                .params(rights.parameters(officer))
                .param("today", today)
                .param("project", project)
                .query(this::read)
                .list();
    }

    /** Every letter whose clauses run, for the round of the clocks; by id, from one on. */
    List<Letter> running(long after, int most, LocalDate today) {
        return sql.sql(ALL + "l.state = 'SERVED' AND l.id > :after ORDER BY l.id LIMIT :most")
                .param("today", today)
                .param("after", after)
                .param("most", most)
                .query(this::read)
                .list();
    }

    private Letter read(ResultSet row, int index) throws SQLException {
        var problems = Arrays.stream((Object[]) row.getArray("problem_ids").getArray())
                .map(id -> ((Number) id).longValue())
                .toList();
        var text = new NewLetter(
                row.getString("title"),
                row.getObject("addressee_unit_id", Long.class),
                row.getString("addressee"),
                row.getString("facts"),
                row.getString("findings"),
                row.getString("basis"),
                json.readValue(row.getString("asked"), ASKED),
                row.getString("report_back"),
                row.getString("cc"),
                row.getString("contact"),
                row.getString("phone"),
                problems);
        return new Letter(
                row.getLong("id"),
                LetterKind.valueOf(row.getString("kind")),
                Side.valueOf(row.getString("side")),
                LetterState.valueOf(row.getString("state")),
                text,
                row.getString("unit"),
                row.getObject("drafted_on", LocalDate.class),
                row.getObject("drafter_id", Long.class),
                row.getString("drafter_name"),
                row.getObject("previous_id", Long.class),
                row.getString("occasion"),
                row.getString("issuer"),
                row.getString("number"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("paper", UUID.class),
                row.getObject("served_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getInt("clauses"),
                row.getInt("open_clauses"),
                row.getObject("next_due", LocalDate.class),
                row.getLong("version"));
    }
}
