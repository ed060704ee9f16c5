package cn.mingzhang.witness;

import static cn.mingzhang.people.Post.RESIDENT;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.OpenWork;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Scopes;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 待确认的核查: records that name him as the second checker and still wait for his word. */
@Component
@Order(3)
class CheckWork implements OpenWork {
    private final JdbcClient sql;
    private final Registry registry;
    private final Scopes scopes;
    private final Trail trail;
    private final OfficeClock clock;

    CheckWork(JdbcClient sql, Registry registry, Scopes scopes, Trail trail, OfficeClock clock) {
        this.sql = sql;
        this.registry = registry;
        this.scopes = scopes;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "check";
    }

    @Override
    public List<Item> of(Officer officer) {
        return sql.sql("SELECT c.id, p.number, p.description FROM check_waits_for(:me) c"
                        + " JOIN problem p ON p.id = c.problem_id ORDER BY p.number")
                .param("me", officer.id())
                .query((row, n) -> new Item(
                        kind(),
                        row.getString("id"),
                        row.getString("number"),
                        row.getString("description"),
                        "/problems/" + row.getString("number") + "#check"))
                .list();
    }

    private record Named(long filerId, long unitId) {}

    /** As when it was filed: of the resident group, watching the unit, not of it, and not who filed it. */
    @Override
    public List<Officer> takers(Item item, Officer giver) {
        var today = clock.today();
        var named = sql.sql("SELECT c.filer_id, p.responsible_unit_id AS unit_id FROM check_record c"
                        + " JOIN problem p ON p.id = c.problem_id WHERE c.id = :id")
                .param("id", Long.valueOf(item.key()))
                .query(Named.class)
                .single();
        return registry.officersHolding(RESIDENT, null, today).stream()
                .filter(other -> other.id() != giver.id() && other.id() != named.filerId())
                .filter(other ->
                        !other.isOf(named.unitId()) && scopes.of(other, today).covers(named.unitId()))
                .toList();
    }

    @Override
    public boolean move(Item item, Officer giver, Officer taker, String handover) {
        if (of(giver).stream().noneMatch(open -> open.key().equals(item.key()))) {
            return false;
        }
        sql.sql(
                        "UPDATE check_record SET second_id = :id, second_name = :name, second_unit_id = :unitId, second_unit = :unit"
                                + " WHERE id = :check")
                .param("id", taker.id())
                .param("name", taker.name())
                .param("unitId", taker.unit().id())
                .param("unit", taker.unit().name())
                .param("check", Long.valueOf(item.key()))
                .update();
        var change = new Change("witness.check.second", giver.name(), taker.name());
        var subject = new Subject("problem", item.number());
        trail.note(taker.actor(), "WORK_TAKEN_OVER", subject, List.of(change), handover, clock.now());
        return true;
    }
}
