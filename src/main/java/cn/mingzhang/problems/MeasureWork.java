package cn.mingzhang.problems;

import static cn.mingzhang.people.Post.RECTIFIER;
import static cn.mingzhang.people.Post.UNIT_HEAD;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.OpenWork;
import cn.mingzhang.people.Registry;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 未完成措施: of his unit's problems, naming him as the one who does it. Any officer of the unit may take it on. */
@Component
@Order(2)
class MeasureWork implements OpenWork {
    private final Problems problems;
    private final Registry registry;
    private final JdbcClient sql;
    private final Trail trail;
    private final OfficeClock clock;
    private final EntityManager entities;

    MeasureWork(
            Problems problems,
            Registry registry,
            JdbcClient sql,
            Trail trail,
            OfficeClock clock,
            EntityManager entities) {
        this.problems = problems;
        this.registry = registry;
        this.sql = sql;
        this.trail = trail;
        this.clock = clock;
        this.entities = entities;
    }

    @Override
    public String kind() {
        return "measure";
    }

    @Override
    public List<Item> of(Officer officer) {
        return sql.sql("SELECT p.id || '/' || m.id AS key, p.number, m.ordinal, m.content FROM measure_waits_for(:me) m"
                        + " JOIN problem p ON p.id = m.problem_id ORDER BY p.number, m.ordinal")
                .param("me", officer.id())
                .query((row, n) -> new Item(
                        kind(),
                        row.getString("key"),
                        row.getString("number"),
                        row.getInt("ordinal") + ". " + row.getString("content"),
                        "/problems/" + row.getString("number") + "#measures"))
                .list();
    }

    @Override
    public List<Officer> takers(Item item, Officer giver) {
        var unit = problems.findById(problem(item)).orElseThrow().basics().responsibleUnitId();
        return Stream.of(RECTIFIER, UNIT_HEAD)
                .flatMap(post -> registry.officersHolding(post, unit, clock.today()).stream())
                .filter(other -> other.id() != giver.id())
                .distinct()
                .sorted(Comparator.comparing(Officer::login))
                .toList();
    }

    @Override
    public boolean move(Item item, Officer giver, Officer taker, String handover) {
        var problem = problems.forWriting(problem(item)).orElseThrow();
        var found = problem.work().measures().stream()
                .filter(measure -> item.key().endsWith("/" + measure.id()))
                .filter(measure -> !measure.isFinished() && measure.owner().equals(giver.name()))
                .findFirst();
        if (found.isEmpty() || problem.isLocked()) {
            return false;
        }
        var measure = found.get();
        measure.amend(measure.content(), taker.name(), measure.dueOn());
        entities.lock(problem, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        var change = new Change("problem.measure.owner", giver.name(), taker.name());
        trail.note(
                taker.actor(),
                "WORK_TAKEN_OVER",
                ProblemFacts.subject(problem),
                List.of(change),
                handover + " · " + measure.ordinal() + ". " + measure.content(),
                clock.now());
        return true;
    }

    private static long problem(Item item) {
        return Long.parseLong(item.key().replaceFirst("/.*", ""));
    }
}
