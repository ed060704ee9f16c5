package cn.mingzhang.checkup;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Listing;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.people.Division;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 核查覆盖: how many projects somebody looked at within a period, by whom, when; and which nobody did. */
@Component
public class Coverage {
    static final Sorts SORTS = Sorts.first("number", "p.number", true)
            .and("name", "p.name")
            .and("unit", "p.unit_id")
            .tie("p.id");

    private final JdbcClient sql;
    private final CheckupRights rights;
    private final CheckupTerms terms;
    private final CheckupWords words;
    private final Registry registry;
    private final OfficeClock clock;

    Coverage(
            JdbcClient sql,
            CheckupRights rights,
            CheckupTerms terms,
            CheckupWords words,
            Registry registry,
            OfficeClock clock) {
        this.sql = sql;
        this.rights = rights;
        this.terms = terms;
        this.words = words;
        this.registry = registry;
        this.clock = clock;
    }

    /** The figure {@code coverage.projects}: those checked within the office's period up to a day. */
    public long checked(LocalDate asOf, Scope scope) {
        return sql.sql("""
                        SELECT count(*) FROM project p
                         WHERE (:everything OR p.unit_id = ANY (:units)) AND p.happened_on <= :to
                           AND p.id IN (SELECT c.project_id FROM project_checked c WHERE c.checked_on <= :to
                                           AND c.checked_on > :to - make_interval(months => (%s)))
                        """.formatted(CheckupTerms.ONE))
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .param("name", TermName.COVERAGE_MONTHS.name())
                .param("day", clock.today())
                .param("to", asOf)
                .query(Long.class)
                .single();
    }

    /** The address of exactly the rows counted. */
    public static String rows(LocalDate asOf) {
        return "/checkup/coverage/projects?checked=true&asOf=" + asOf;
    }

    int months(LocalDate day) {
        return terms.on(day, TermName.COVERAGE_MONTHS);
    }

    CoverageFilter filter(ListQuery query) {
        return CoverageFilter.of(query, clock.today(), months(clock.today()));
    }

    /** @param percent with one decimal, rounded down: nothing is 100.0 that is not whole */
    record Share(String name, String parameter, long all, long checked) {
        public long unchecked() {
            return all - checked;
        }

        public String percent() {
            return all == 0 ? "—" : "%d.%d".formatted(checked * 100 / all, checked * 1000 / all % 10);
        }
    }

    private record Cell(long unitId, String division, long all, long checked) {}

    /** By unit, by division, and the whole. */
    record Page(Share whole, List<Share> units, List<Share> divisions, List<ByKind> kinds, CoverageFilter filter) {}

    record ByKind(CheckKind kind, String name, long projects, String last) {}

    Page page(ListQuery query, Officer officer) {
        var filter = filter(query);
        var scope = rights.scope(officer);
        var cells =
                sql.sql("""
                        SELECT p.unit_id, p.division_code AS division, count(*) AS all, count(c.project_id) AS checked
                          FROM project p
                          LEFT JOIN (SELECT DISTINCT c.project_id FROM project_checked c WHERE c.checked_on > :from AND c.checked_on <= :to) c
                            ON c.project_id = p.id
                         WHERE (:everything OR p.unit_id = ANY (:units)) AND p.happened_on <= :to GROUP BY p.unit_id, p.division_code
                        """).params(filter.parameters(scope)).query(Cell.class).list();
        var units = new ArrayList<Share>();
        registry.units(clock.today()).forEach(unit -> {
            var of = cells.stream().filter(cell -> cell.unitId() == unit.id()).toList();
            if (!of.isEmpty()) {
                units.add(share(unit.name(), "" + unit.id(), of));
            }
        });
        var divisions = new ArrayList<Share>();
        registry.divisions(clock.today()).forEach(division -> {
            var of = cells.stream()
                    .filter(cell -> cell.division().equals(division.code()))
                    .toList();
            if (!of.isEmpty()) {
                divisions.add(share(division.name(), division.code(), of));
            }
        });
        return new Page(share("", "", cells), units, divisions, kinds(filter, scope), filter);
    }

    private static Share share(String name, String parameter, List<Cell> cells) {
        return new Share(
                name,
                parameter,
                cells.stream().mapToLong(Cell::all).sum(),
                cells.stream().mapToLong(Cell::checked).sum());
    }

    private List<ByKind> kinds(CoverageFilter filter, Scope scope) {
        return sql.sql("""
                        SELECT c.kind, count(DISTINCT c.project_id) AS projects, max(c.checked_on) AS last
                          FROM project_checked c JOIN project p ON p.id = c.project_id
                         WHERE c.checked_on > :from AND c.checked_on <= :to AND (:everything OR p.unit_id = ANY (:units)) AND p.happened_on <= :to
                         GROUP BY c.kind ORDER BY 2 DESC
                        """)
                .params(filter.parameters(scope))
                .query((row, n) -> new ByKind(
                        CheckKind.valueOf(row.getString("kind")),
                        words.of("coverage.kind." + row.getString("kind")),
                        row.getLong("projects"),
                        Dates.day(row.getObject("last", LocalDate.class))))
                .list();
    }

    /** @param by who, of which unit; empty where nobody looked at it */
    record Row(
            String number,
            String name,
            String developer,
            String unit,
            String division,
            boolean checked,
            @Nullable LocalDate on,
            String day,
            String kind,
            String by) {}

    Listing<Row> list(ListQuery query, Officer officer) {
        var filter = filter(query);
        var scope = rights.scope(officer);
        var parameters = filter.parameters(scope);
        var total = sql.sql("SELECT count(*) FROM project p WHERE " + filter.where())
                .params(parameters)
                .query(Long.class)
                .single();
        var divisions = divisions();
        var units = registry.units(clock.today()).stream()
                .collect(Collectors.toMap(cn.mingzhang.people.Unit::id, cn.mingzhang.people.Unit::name));
        var rows = sql.sql("""
                        SELECT p.number, p.name, p.developer, p.unit_id, p.division_code, c.kind, c.checked_on, c.officer_name, c.unit_name
                          FROM (SELECT p.id, p.number, p.name, p.developer, p.unit_id, p.division_code FROM project p WHERE %1$s
                                 ORDER BY %2$s LIMIT :size OFFSET :offset) p
                          LEFT JOIN LATERAL (SELECT * FROM project_checked c WHERE c.project_id = p.id AND c.checked_on > :from AND c.checked_on <= :to
                                              ORDER BY c.checked_on DESC, c.kind, c.record_id LIMIT 1) c ON true
                         ORDER BY %2$s
                        """.formatted(filter.where(), query.orderBy()))
                .params(parameters)
                .param("size", query.size())
                .param("offset", query.offset())
                .query((row, n) -> row(row, units, divisions))
                .list();
        return Listing.of(rows, total, query).saying(filter.words(words, units, divisions));
    }

    Map<String, String> divisions() {
        var names = new LinkedHashMap<String, String>();
        registry.divisions(clock.today()).forEach((Division one) -> names.put(one.code(), one.name()));
        return names;
    }

    private Row row(ResultSet row, Map<Long, String> units, Map<String, String> divisions) throws SQLException {
        var kind = row.getString("kind");
        var on = row.getObject("checked_on", LocalDate.class);
        return new Row(
                row.getString("number"),
                row.getString("name"),
                row.getString("developer"),
                units.getOrDefault(row.getLong("unit_id"), ""),
                divisions.getOrDefault(row.getString("division_code"), ""),
                kind != null,
                on,
                Dates.day(on),
                kind == null ? "" : words.of("coverage.kind." + kind),
                kind == null ? "" : row.getString("officer_name") + " " + row.getString("unit_name"));
    }
}
