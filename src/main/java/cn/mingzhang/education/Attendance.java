package cn.mingzhang.education;

import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who had to come and who came, in SQL: of each unit's lists of an event the last one counts. */
@Repository
class Attendance {
    static final Sorts SORTS = Sorts.first("unit", "u.code", false)
            .and("name", "p.name COLLATE \"zh-x-icu\"")
            .and("due", "p.due")
            .and("came", "p.came")
            .tie("p.unit_id, p.name");

    /** Persons of a year: each name of a unit once. */
    private static final String PEOPLE = """
             (SELECT a.unit_id, a.name, max(a.position) AS position, count(*) AS due, count(*) FILTER (WHERE a.present) AS came
                FROM education_attendance a JOIN education_event e ON e.id = a.event_id
               WHERE e.voided_on IS NULL AND extract(year FROM e.held_on) = :year AND (:everything OR a.unit_id = ANY (:units))
               GROUP BY a.unit_id, a.name) p
            """;

    private final JdbcClient sql;
    private final NamedParameterJdbcTemplate batch;

    Attendance(JdbcClient sql, NamedParameterJdbcTemplate batch) {
        this.sql = sql;
        this.batch = batch;
    }

    /** A unit's list as it was entered last. */
    record Line(long unitId, String unit, String name, String position, boolean present, String reason, int revision) {}

    List<Line> of(long event, Scope scope, LocalDate today) {
        return sql.sql("""
                        SELECT a.unit_id, u.name AS unit, a.name, a.position, a.present, a.reason, a.revision
                          FROM education_attendance a JOIN unit_as_of(:today) u ON u.id = a.unit_id
                         WHERE a.event_id = :event AND (:everything OR a.unit_id = ANY (:units))
                         ORDER BY u.code, a.present DESC, a.id
                        """)
                .param("event", event)
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .param("today", today)
                .query(Line.class)
                .list();
    }

    /** Whether this unit has a list there. */
    boolean came(long event, long unit) {
        return sql.sql("SELECT EXISTS (SELECT 1 FROM education_list WHERE event_id = :event AND unit_id = :unit)")
                .param("event", event)
                .param("unit", unit)
                .query(Boolean.class)
                .single();
    }

    /** A new list of a unit; those before it stay and count no more. */
    long open(long event, long unit, @Nullable Long job, Officer officer, Instant at) {
        return sql.sql("""
                        INSERT INTO education_list (event_id, unit_id, revision, officer_id, import_job, recorded_at)
                        SELECT :event, :unit, coalesce(max(revision), 0) + 1, :officer, CAST(:job AS bigint), :at FROM education_list WHERE event_id = :event AND unit_id = :unit
                        RETURNING id
                        """)
                .param("event", event)
                .param("unit", unit)
                .param("officer", officer.id())
                .param("job", job, Types.BIGINT)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void fill(long list, List<Attendee> people) {
        batch.batchUpdate(
                "INSERT INTO education_attendee (list_id, name, position, present, reason)"
                        + " VALUES (:list, :name, :position, :present, :reason)",
                people.stream()
                        .map(one -> new MapSqlParameterSource()
                                .addValue("list", list)
                                .addValue("name", one.name())
                                .addValue("position", one.position())
                                .addValue("present", one.present())
                                .addValue("reason", one.reason()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /**
     * Takes an import's lists back: each is followed by the one before it, as it was; nobody's where there was none.
     *
     * @return how many persons the import had brought; none where one of its lists was entered anew since
     */
    int takeBack(long job, Instant at) {
        var superseded = sql.sql(
                        "SELECT EXISTS (SELECT 1 FROM education_list l JOIN education_list n ON n.event_id = l.event_id"
                                + " AND n.unit_id = l.unit_id AND n.revision > l.revision WHERE l.import_job = :job)")
                .param("job", job)
                .query(Boolean.class)
                .single();
        if (superseded) {
            return 0;
        }
        return sql.sql("""
                        WITH mine AS (SELECT * FROM education_list WHERE import_job = :job),
                             again AS (INSERT INTO education_list (event_id, unit_id, revision, officer_id, recorded_at)
                                       SELECT event_id, unit_id, revision + 1, officer_id, :at FROM mine RETURNING id, event_id, unit_id, revision),
                             copied AS (INSERT INTO education_attendee (list_id, name, position, present, reason)
                                        SELECT n.id, a.name, a.position, a.present, a.reason
                                          FROM again n JOIN education_list b ON b.event_id = n.event_id AND b.unit_id = n.unit_id
                                                                            AND b.revision = n.revision - 2
                                          JOIN education_attendee a ON a.list_id = b.id)
                        SELECT count(*) FROM education_attendee a JOIN mine m ON m.id = a.list_id
                        """)
                .param("job", job)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** A unit's coverage in a year. @param due persons on its lists; @param came those who came at least once */
    record Coverage(long unitId, String unit, long events, long due, long came) {
        /** In percent, rounded down: nothing is 100 that is not whole. Null where nobody was listed. */
        @Nullable
        BigDecimal share() {
            return due == 0
                    ? null
                    : BigDecimal.valueOf(100 * came).divide(BigDecimal.valueOf(due), 1, RoundingMode.DOWN);
        }
    }

    /** Every civil-defense office in the scope, also one without any list. */
    List<Coverage> coverage(int year, Scope scope, LocalDate today) {
        return sql.sql(
                        "SELECT u.id AS unit_id, u.name AS unit, coalesce(c.due, 0) AS due, coalesce(c.came, 0) AS came,"
                                + " (SELECT count(DISTINCT l.event_id) FROM education_list l JOIN education_event e ON e.id = l.event_id"
                                + "   WHERE l.unit_id = u.id AND e.voided_on IS NULL AND extract(year FROM e.held_on) = :year) AS events"
                                + " FROM unit_as_of(:today) u LEFT JOIN (SELECT p.unit_id, count(*) AS due, count(*) FILTER (WHERE p.came > 0) AS came FROM"
                                + PEOPLE + " GROUP BY p.unit_id) c ON c.unit_id = u.id"
                                + " WHERE (:everything OR u.id = ANY (:units)) AND (c.due > 0 OR u.kind = 'CIVIL_DEFENSE') ORDER BY u.code")
                .param("year", year)
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .param("today", today)
                .query(Coverage.class)
                .list();
    }

    /** A person of a unit in a year. */
    record Person(long unitId, String unit, String name, String position, long due, long came) {}

    List<Person> people(
            ListQuery query, int year, @Nullable Long unit, @Nullable Boolean attended, Scope scope, LocalDate today) {
        return sql.sql("SELECT p.*, u.name AS unit FROM" + PEOPLE + " JOIN unit_as_of(:today) u ON u.id = p.unit_id"
                        + which(unit, attended) + " ORDER BY " + query.orderBy() + " LIMIT :size OFFSET :offset")
                .param("year", year)
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .param("today", today)
                .param("unit", unit)
                .param("size", query.size())
                .param("offset", query.offset())
                .query(Person.class)
                .list();
    }

    long total(int year, @Nullable Long unit, @Nullable Boolean attended, Scope scope) {
        return sql.sql("SELECT count(*) FROM" + PEOPLE + which(unit, attended))
                .param("year", year)
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .param("unit", unit)
                .query(Long.class)
                .single();
    }

    private static String which(@Nullable Long unit, @Nullable Boolean attended) {
        return " WHERE " + (unit == null ? "true" : "p.unit_id = :unit")
                + (attended == null ? "" : attended ? " AND p.came > 0" : " AND p.came = 0");
    }
}
