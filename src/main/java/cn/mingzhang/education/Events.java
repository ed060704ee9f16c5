package cn.mingzhang.education;

import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.Sorts;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The events and what is shown at them, in SQL. */
@Repository
class Events {
    static final Sorts SORTS = Sorts.first("held", "e.held_on", true)
            .and("number", "e.number")
            .and("theme", "e.theme")
            .and("kind", "e.kind")
            .and("unit", "u.code")
            .and("due", "due")
            .and("came", "came")
            .tie("e.id");

    private static final String ALL = """
            SELECT e.*, u.name AS unit, coalesce(a.due, 0) AS due, coalesce(a.came, 0) AS came,
                   coalesce((SELECT string_agg(m.title, '、' ORDER BY m.id) FROM education_material m WHERE m.id = ANY (e.material_ids)), '') AS materials
              FROM education_event e JOIN unit_as_of(:today) u ON u.id = e.unit_id
              LEFT JOIN (SELECT event_id, count(*) AS due, count(*) FILTER (WHERE present) AS came FROM education_attendance
                          WHERE (:everything OR unit_id = ANY (:units)) GROUP BY event_id) a ON a.event_id = e.id
            """;

    private final JdbcClient sql;

    Events(JdbcClient sql) {
        this.sql = sql;
    }

    long total(EventFilter filter) {
        return sql.sql("SELECT count(*) FROM education_event e" + filter.where())
                .params(filter.parameters())
                .query(Long.class)
                .single();
    }

    List<Event> page(ListQuery query, EventFilter filter, Scope scope, LocalDate today) {
        return sql.sql(ALL + filter.where() + " ORDER BY " + query.orderBy() + " LIMIT :size OFFSET :offset")
                .params(filter.parameters())
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .param("today", today)
                .param("size", query.size())
                .param("offset", query.offset())
                .query(Event.class)
                .list();
    }

    Optional<Event> find(String number, Scope scope, LocalDate today) {
        return one("e.number = :key", number, scope, today);
    }

    Optional<Event> byId(long id, LocalDate today) {
        return one("e.id = :key", id, Scope.NOTHING, today);
    }

    private Optional<Event> one(String which, Object key, Scope scope, LocalDate today) {
        return sql.sql(ALL + " WHERE " + which)
                .param("everything", scope.everything())
                .param("units", scope.unitArray())
                .param("today", today)
                .param("key", key)
                .query(Event.class)
                .optional();
    }

    void lock(long id) {
        sql.sql("SELECT version FROM education_event WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    boolean has(NewEvent event) {
        return sql.sql(
                        "SELECT EXISTS (SELECT 1 FROM education_event WHERE voided_on IS NULL AND held_on = :on AND theme = :theme"
                                + " AND unit_id = :unit)")
                .param("on", event.heldOn())
                .param("theme", event.theme())
                .param("unit", event.unitId())
                .query(Boolean.class)
                .single();
    }

    String nextNumber(int year) {
        int last = sql.sql("INSERT INTO education_number AS n (year, last) VALUES (:year, 1)"
                        + " ON CONFLICT (year) DO UPDATE SET last = n.last + 1 RETURNING last")
                .param("year", year)
                .query(Integer.class)
                .single();
        return "JY-%04d-%04d".formatted(year, last);
    }

    void add(String number, NewEvent event, Officer officer, Instant at) {
        sql.sql("""
                        INSERT INTO education_event (number, kind, held_on, theme, place, unit_id, material_ids, remark, voided_why,
                               version, officer_id, recorded_at)
                        VALUES (:number, :kind, :on, :theme, :place, :unit, :materials, :remark, '', 0, :officer, :at)
                        """)
                .param("number", number)
                .param("kind", event.kind().name())
                .param("on", event.heldOn())
                .param("theme", event.theme())
                .param("place", event.place())
                .param("unit", event.unitId())
                .param("materials", event.materials().toArray(Long[]::new))
                .param("remark", event.remark())
                .param("officer", officer.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean strike(long id, long version, LocalDate on, String why) {
        return sql.sql("UPDATE education_event SET voided_on = :on, voided_why = :why, version = version + 1"
                                + " WHERE id = :id AND version = :version AND voided_on IS NULL")
                        .param("id", id)
                        .param("version", version)
                        .param("on", on)
                        .param("why", why)
                        .update()
                == 1;
    }

    /** What can be shown, with how often it was. */
    record Material(
            long id, MaterialKind kind, String title, String source, String summary, LocalDate addedOn, long shown) {}

    List<Material> materials() {
        return sql.sql("""
                        SELECT m.*, (SELECT count(*) FROM education_event e WHERE m.id = ANY (e.material_ids) AND e.voided_on IS NULL) AS shown
                          FROM education_material m ORDER BY array_position(ARRAY['BASE', 'FILM', 'CASE'], m.kind), m.id
                        """).query(Material.class).list();
    }

    /** @return nothing where one of this title is kept already */
    Optional<Long> addMaterial(
            MaterialKind kind, String title, String source, String summary, LocalDate on, Officer officer) {
        return sql.sql("""
                        INSERT INTO education_material (kind, title, source, summary, added_on, officer_id)
                        VALUES (:kind, :title, :source, :summary, :on, :officer) ON CONFLICT (kind, title) DO NOTHING RETURNING id
                        """)
                .param("kind", kind.name())
                .param("title", title)
                .param("source", source)
                .param("summary", summary)
                .param("on", on)
                .param("officer", officer.id())
                .query(Long.class)
                .optional();
    }
}
