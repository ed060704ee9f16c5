package cn.mingzhang.problems;

import static cn.mingzhang.people.Post.RECTIFIER;

import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.OpenWork;
import cn.mingzhang.people.Registry;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 在办问题: those that name him as the one who rectifies, until they are closed. */
@Component
@Order(1)
class RectifierWork implements OpenWork {
    private final Problems problems;
    private final Registry registry;
    private final JdbcClient sql;
    private final Trail trail;
    private final OfficeClock clock;

    RectifierWork(Problems problems, Registry registry, JdbcClient sql, Trail trail, OfficeClock clock) {
        this.problems = problems;
        this.registry = registry;
        this.sql = sql;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "rectification";
    }

    @Override
    public List<Item> of(Officer officer) {
        return sql.sql("SELECT id, number, description FROM problem"
                        + " WHERE rectifier_id = :me AND stage NOT IN ('CLOSED', 'VOID') ORDER BY number")
                .param("me", officer.id())
                .query((row, n) -> new Item(
                        kind(),
                        row.getString("id"),
                        row.getString("number"),
                        row.getString("description"),
                        "/problems/" + row.getString("number")))
                .list();
    }

    @Override
    public List<Officer> takers(Item item, Officer giver) {
        var unit = problems.findById(Long.parseLong(item.key()))
                .orElseThrow()
                .basics()
                .responsibleUnitId();
        return registry.officersHolding(RECTIFIER, unit, clock.today()).stream()
                .filter(other -> other.id() != giver.id())
                .toList();
    }

    @Override
    public boolean move(Item item, Officer giver, Officer taker, String handover) {
        var problem = problems.forWriting(Long.parseLong(item.key())).orElseThrow();
        var rectifier = problem.work().rectifierId();
        if (rectifier == null || rectifier != giver.id() || !problem.stage().isOpen()) {
            return false;
        }
        var changes = problem.work().plan(problem.work().rootCause(), taker.id(), giver.name(), taker.name());
        trail.note(taker.actor(), "WORK_TAKEN_OVER", ProblemFacts.subject(problem), changes, handover, clock.now());
        return true;
    }
}
