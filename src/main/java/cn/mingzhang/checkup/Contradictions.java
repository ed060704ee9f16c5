package cn.mingzhang.checkup;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the last check-up found, as this officer may see it. */
@Repository
class Contradictions {
    static final Sorts SORTS = Sorts.first("seriousness", "f.seriousness", false)
            .and("unit", "f.unit_id")
            .and("rule", "f.rule")
            .and("first", "f.first_on")
            .tie("f.seriousness, f.unit_id, f.rule, f.id");

    private static final String ROWS = """
            SELECT f.id, f.rule, f.seriousness, f.said, f.state, f.first_on, f.gone_on, f.unit_id, u.name AS unit, p.number,
                   left(p.description, 60) AS description
              FROM (SELECT * FROM checkup_finding f WHERE WHERE_CLAUSE ORDER BY ORDER_CLAUSE LIMIT :size OFFSET :offset) f
              JOIN problem p ON p.id = f.problem_id JOIN unit_as_of(:today) u ON u.id = f.unit_id
             ORDER BY ORDER_CLAUSE
            """;

    private final JdbcClient sql;
    private final CheckupRights rights;
    private final CheckupWords words;
    private final Registry registry;
    private final OfficeClock clock;

    Contradictions(JdbcClient sql, CheckupRights rights, CheckupWords words, Registry registry, OfficeClock clock) {
        this.sql = sql;
        this.rights = rights;
        this.words = words;
        this.registry = registry;
        this.clock = clock;
    }

    Listing<FindingRow> page(ListQuery query, Officer officer) {
        var filter = FindingFilter.of(query, officer);
        var scope = rights.scope(officer);
        var where = filter.where(scope, officer);
        var parameters = filter.parameters(scope, officer);
        var total = sql.sql("SELECT count(*) FROM checkup_finding f WHERE " + where)
                .params(parameters)
                .query(Long.class)
                .single();
        var rows = sql.sql(ROWS.replace("WHERE_CLAUSE", where).replace("ORDER_CLAUSE", query.orderBy()))
                .params(parameters)
                .param("today", clock.today())
                .param("size", query.size())
                .param("offset", query.offset())
                .query((row, n) -> row(row))
                .list();
        var shown = query.sort().equals(SORTS.first()) ? grouped(rows) : rows;
        return Listing.of(shown, total, query).saying(filter.words(words, units(scope)));
    }

    private FindingRow row(ResultSet row) throws SQLException {
        var rule = Contradiction.valueOf(row.getString("rule"));
        var seriousness = Seriousness.of(row.getInt("seriousness"));
        var state = row.getObject("gone_on") == null ? FindingState.valueOf(row.getString("state")) : FindingState.GONE;
        return new FindingRow(
                row.getLong("id"),
                null,
                seriousness,
                words.of("seriousness", seriousness),
                rule.code(),
                words.name(rule),
                words.sentence(rule, (String[]) row.getArray("said").getArray()),
                row.getString("number"),
                row.getString("description"),
                row.getLong("unit_id"),
                row.getString("unit"),
                words.of("mender", rule.mender()),
                row.getObject("first_on", LocalDate.class),
                Dates.day(row.getObject("first_on", LocalDate.class)),
                state,
                words.of("state", state));
    }

    /** The first of a group bears its head. */
    private static List<FindingRow> grouped(List<FindingRow> rows) {
        var headed = new ArrayList<FindingRow>();
        @Nullable FindingRow before = null;
        for (var row : rows) {
            boolean same =
                    before != null && before.seriousness() == row.seriousness() && before.unitId() == row.unitId();
            headed.add(same ? row : headed(row));
            before = row;
        }
        return headed;
    }

    private static FindingRow headed(FindingRow row) {
        return new FindingRow(
                row.id(),
                row.seriousWords() + " · " + row.unit(),
                row.seriousness(),
                row.seriousWords(),
                row.code(),
                row.rule(),
                row.says(),
                row.number(),
                row.description(),
                row.unitId(),
                row.unit(),
                row.mender(),
                row.firstOn(),
                row.first(),
                row.state(),
                row.stateWords());
    }

    /** How many stand, by unit and seriousness. */
    record OfUnit(long unitId, String unit, long grave, long serious, long minor) {
        public long all() {
            return grave + serious + minor;
        }
    }

    List<OfUnit> byUnit(Officer officer) {
        var scope = rights.scope(officer);
        return sql.sql("""
                        SELECT f.unit_id, u.name AS unit, f.grave, f.serious, f.minor
                          FROM (SELECT f.unit_id, count(*) FILTER (WHERE f.seriousness = 1) AS grave,
                                       count(*) FILTER (WHERE f.seriousness = 2) AS serious, count(*) FILTER (WHERE f.seriousness = 3) AS minor
                                  FROM checkup_finding f
                                 WHERE f.gone_on IS NULL AND f.state <> 'ACCEPTED' AND (:everything OR f.unit_id = ANY (:units)) GROUP BY f.unit_id) f
                          JOIN unit_as_of(:today) u ON u.id = f.unit_id ORDER BY f.grave DESC, f.serious DESC, f.minor DESC, u.code
                        """)
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .param("today", clock.today())
                .query(OfUnit.class)
                .list();
    }

    Map<Long, String> units(Scope scope) {
        var names = new LinkedHashMap<Long, String>();
        registry.civilDefenseUnits(clock.today()).stream()
                .filter(unit -> scope.covers(unit.id()))
                .forEach(unit -> names.put(unit.id(), unit.name()));
        return names;
    }

    /** One of them, if this officer may see it; held until the deed commits where it is to be written. */
    Optional<Finding> seen(long id, Officer officer, boolean forWriting) {
        var scope = rights.scope(officer);
        return sql.sql("""
                        SELECT f.id, f.rule, f.said, f.trait, f.state, f.explained_by, f.first_on, f.changed_on, f.gone_on, f.unit_id, u.name AS unit,
                               p.number, p.description, p.id AS problem_id
                          FROM checkup_finding f JOIN problem p ON p.id = f.problem_id JOIN unit_as_of(:today) u ON u.id = f.unit_id
                         WHERE f.id = :id AND (:everything OR f.unit_id = ANY (:units))
                        """ + (forWriting ? " FOR UPDATE OF f" : ""))
                .param("id", id)
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .param("today", clock.today())
                .query((row, n) -> new Finding(
                        row.getLong("id"),
                        Contradiction.valueOf(row.getString("rule")),
                        (String[]) row.getArray("said").getArray(),
                        row.getString("trait"),
                        row.getObject("gone_on") == null
                                ? FindingState.valueOf(row.getString("state"))
                                : FindingState.GONE,
                        row.getObject("explained_by", Long.class),
                        row.getObject("first_on", LocalDate.class),
                        row.getObject("gone_on", LocalDate.class),
                        row.getLong("unit_id"),
                        row.getString("unit"),
                        row.getString("number"),
                        row.getString("description"),
                        row.getLong("problem_id")))
                .optional();
    }

    void become(long id, FindingState state, @Nullable Long explainedBy) {
        sql.sql("UPDATE checkup_finding SET state = :state, explained_by = :by WHERE id = :id")
                .param("state", state.name())
                .param("by", explainedBy)
                .param("id", id)
                .update();
    }
}
