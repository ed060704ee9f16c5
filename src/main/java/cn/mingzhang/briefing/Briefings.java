package cn.mingzhang.briefing;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.compartment.SealedFigures;
import cn.mingzhang.lists.Counts;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Scopes;
import cn.mingzhang.people.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The briefings in SQL; what an officer may not see is not found. */
@Repository
class Briefings {
    static final Sorts SORTS = Sorts.first("dated", "b.dated_on", true)
            .and("number", "b.number")
            .and("title", "b.title")
            .and("asOf", "b.as_of")
            .and("author", "b.author_name")
            .and("state", "b.state")
            .tie("b.id");

    /** Whoever sees its units, and may know what is sealed where it holds such. */
    static final String VISIBLE = "(:cleared OR NOT b.sealed) AND (:everything OR b.units <@ :units)";

    private static final String ALL = "SELECT b.* FROM briefing b";

    private final JdbcClient sql;
    private final Scopes scopes;
    private final Registry registry;
    private final OfficeClock clock;

    Briefings(JdbcClient sql, Scopes scopes, Registry registry, OfficeClock clock) {
        this.sql = sql;
        this.scopes = scopes;
        this.registry = registry;
        this.clock = clock;
    }

    Map<String, Object> rights(Officer officer) {
        var scope = scopes.of(officer, clock.today());
        var rights = new HashMap<String, Object>();
        rights.put("cleared", SealedFigures.mayKnow(officer));
        rights.put("everything", scope.everything());
        rights.put("units", scope.unitArray());
        return rights;
    }

    long total(BriefingFilter filter, Officer officer) {
        return sql.sql("SELECT count(*) FROM briefing b" + filter.where())
                .params(rights(officer))
                .params(filter.parameters())
                .query(Long.class)
                .single();
    }

    /** How many of what an officer sees meet each of several conditions, asked at once. */
    Map<String, Long> counts(Map<String, String> those, Officer officer) {
        var counts = new Counts(those);
        return sql.sql("SELECT " + counts.columns() + " FROM briefing b WHERE " + VISIBLE)
                .params(rights(officer))
                .param("me", officer.id())
                .query(counts.read())
                .single();
    }

    List<Briefing> page(ListQuery query, BriefingFilter filter, Officer officer) {
        return sql.sql(ALL + filter.where() + " ORDER BY " + query.orderBy() + " LIMIT :size OFFSET :offset")
                .params(rights(officer))
                .params(filter.parameters())
                .param("size", query.size())
                .param("offset", query.offset())
                .query(Briefing.class)
                .list();
    }

    Optional<Briefing> find(String number, Officer officer) {
        return one("b.number = :key", number, officer);
    }

    Optional<Briefing> byId(long id, Officer officer) {
        return one("b.id = :key", id, officer);
    }

    private Optional<Briefing> one(String which, Object key, Officer officer) {
        return sql.sql(ALL + " WHERE " + VISIBLE + " AND " + which)
                .params(rights(officer))
                .param("key", key)
                .query(Briefing.class)
                .optional();
    }

    /** The last one of its kind that was approved, of an earlier day. */
    Optional<Briefing> before(BriefingKind kind, LocalDate asOf, Officer officer) {
        return sql.sql(ALL + " WHERE " + VISIBLE + " AND b.kind = :kind AND b.as_of < :asOf"
                        + " AND b.state IN ('APPROVED', 'FILED') ORDER BY b.as_of DESC, b.id DESC LIMIT 1")
                .params(rights(officer))
                .param("kind", kind.name())
                .param("asOf", asOf)
                .query(Briefing.class)
                .optional();
    }

    int next(BriefingKind kind, int year) {
        return sql.sql("INSERT INTO briefing_number AS n (kind, year, last) VALUES (:kind, :year, 1)"
                        + " ON CONFLICT (kind, year) DO UPDATE SET last = n.last + 1 RETURNING last")
                .param("kind", kind.name())
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    /** @return its id */
    long add(
            BriefingKind kind,
            int ordinal,
            String title,
            LocalDate asOf,
            int formVersion,
            @Nullable Long previous,
            boolean sealed,
            Officer officer,
            Instant at) {
        var today = clock.today();
        return sql.sql("""
                        INSERT INTO briefing (number, kind, year, ordinal, title, as_of, dated_on, state, sealed, units, form_version, taken,
                               previous_id, author_id, author_name, author_unit, approver_name, version, recorded_at)
                        VALUES (:number, :kind, :year, :ordinal, :title, :asOf, :today, 'DRAFT', :sealed, :units, :form, 1,
                               CAST(:previous AS bigint), :officer, :name, :unit, '', 0, :at) RETURNING id
                        """)
                .param("number", "%s-%04d-%04d".formatted(kind.letters(), today.getYear(), ordinal))
                .param("kind", kind.name())
                .param("year", today.getYear())
                .param("ordinal", ordinal)
                .param("title", title)
                .param("asOf", asOf)
                .param("today", today)
                .param("sealed", sealed)
                .param("units", units(officer))
                .param("form", formVersion)
                .param("previous", previous)
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("unit", officer.unit().name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private Long[] units(Officer officer) {
        var scope = scopes.of(officer, clock.today());
        return scope.everything()
                ? registry.civilDefenseUnits(clock.today()).stream()
                        .map(Unit::id)
                        .toArray(Long[]::new)
                : scope.unitArray();
    }

    /** The next taking of its numbers and texts. @return false where it has moved on since */
    boolean retake(Briefing briefing, long version, String title, boolean sealed, int form, @Nullable Long previous) {
        return sql.sql(
                                "UPDATE briefing SET title = :title, sealed = :sealed, form_version = :form, previous_id = CAST(:previous AS bigint),"
                                        + " taken = taken + 1, version = version + 1 WHERE id = :id AND version = :version AND state = 'DRAFT'")
                        .param("title", title)
                        .param("sealed", sealed)
                        .param("form", form)
                        .param("previous", previous)
                        .param("id", briefing.id())
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean move(long id, long version, BriefingState from, BriefingState to) {
        return sql.sql(
                                "UPDATE briefing SET state = :to, filed_on = CASE WHEN :to = 'FILED' THEN CAST(:today AS date) END,"
                                        + " version = version + 1 WHERE id = :id AND version = :version AND state = :from")
                        .param("to", to.name())
                        .param("from", from.name())
                        .param("today", clock.today())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean approve(long id, long version, Officer officer) {
        return sql.sql(
                                "UPDATE briefing SET state = 'APPROVED', approver_id = :officer, approver_name = :name, approved_on = :today,"
                                        + " version = version + 1 WHERE id = :id AND version = :version AND state = 'SUBMITTED'")
                        .param("officer", officer.id())
                        .param("name", officer.name())
                        .param("today", clock.today())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    void write(long id, int taken, Map<String, String> texts, List<TakenFigure> figures) {
        texts.forEach((name, body) -> sql.sql(
                        "INSERT INTO briefing_text (briefing_id, taken, name, body) VALUES (:id, :taken, :name, :body)")
                .param("id", id)
                .param("taken", taken)
                .param("name", name)
                .param("body", body)
                .update());
        figures.forEach(figure -> write(id, taken, figure));
    }

    private void write(long id, int taken, TakenFigure figure) {
        sql.sql("""
                INSERT INTO briefing_figure (briefing_id, taken, ordinal, tag, code, name, unit, definition, as_of, value, known_then, was,
                       shown, money, href, words_before, words_after)
                VALUES (:id, :taken, :ordinal, :tag, :code, :name, :unit, :definition, :asOf, :value, CAST(:then AS numeric),
                       CAST(:was AS numeric), :shown, :money, CAST(:href AS text), :before, :after)
                """)
                .param("id", id)
                .param("taken", taken)
                .param("ordinal", figure.ordinal())
                .param("tag", figure.tag())
                .param("code", figure.code())
                .param("name", figure.name())
                .param("unit", figure.unit())
                .param("definition", figure.definition())
                .param("asOf", figure.asOf())
                .param("value", figure.value())
                .param("then", figure.knownThen())
                .param("was", figure.was())
                .param("shown", figure.shown())
                .param("money", figure.money())
                .param("href", figure.href())
                .param("before", figure.wordsBefore())
                .param("after", figure.wordsAfter())
                .update();
    }

    List<TakenFigure> figures(Briefing briefing) {
        return sql.sql("SELECT * FROM briefing_figure WHERE briefing_id = :id AND taken = :taken ORDER BY ordinal")
                .param("id", briefing.id())
                .param("taken", briefing.taken())
                .query(TakenFigure.class)
                .list();
    }

    Map<String, String> texts(Briefing briefing) {
        var texts = new LinkedHashMap<String, String>();
        sql.sql("SELECT name, body FROM briefing_text WHERE briefing_id = :id AND taken = :taken")
                .param("id", briefing.id())
                .param("taken", briefing.taken())
                .query((row, n) -> texts.put(row.getString("name"), row.getString("body")))
                .list();
        return texts;
    }
}
