package cn.mingzhang.visits;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.OpenWork;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 待确认的检查记录: those that name him as the second checker and still wait for his password. */
@Component
@Order(4)
class VisitWork implements OpenWork {
    private final JdbcClient sql;
    private final Teams teams;
    private final Trail trail;
    private final OfficeClock clock;

    VisitWork(JdbcClient sql, Teams teams, Trail trail, OfficeClock clock) {
        this.sql = sql;
        this.teams = teams;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "visit";
    }

    @Override
    public List<Item> of(Officer officer) {
        return sql.sql("SELECT id, title FROM visit WHERE state = 'RECORDED' AND second_id = :me ORDER BY id")
                .param("me", officer.id())
                .query((row, n) -> new Item(
                        kind(),
                        row.getString("id"),
                        row.getString("id"),
                        row.getString("title"),
                        "/visits/" + row.getString("id")))
                .list();
    }

    private record Named(long unitId, long recorderId) {}

    /** As when it was recorded: one who inspects the unit, and is not who wrote the record. */
    @Override
    public List<Officer> takers(Item item, Officer giver) {
        var named = sql.sql("SELECT unit_id, recorder_id FROM visit WHERE id = :id AND recorder_id IS NOT NULL")
                .param("id", Long.valueOf(item.key()))
                .query(Named.class)
                .optional();
        return named.stream()
                .flatMap(visit -> teams.eligible(visit.unitId()).stream()
                        .filter(one -> one.id() != giver.id() && !teams.isSame(one, visit.recorderId())))
                .toList();
    }

    @Override
    public boolean move(Item item, Officer giver, Officer taker, String handover) {
        var moved = sql.sql("UPDATE visit SET second_id = :id, second_name = :name, version = version + 1"
                        + " WHERE id = :visit AND state = 'RECORDED' AND second_id = :giver")
                .param("id", taker.id())
                .param("name", taker.name())
                .param("visit", Long.valueOf(item.key()))
                .param("giver", giver.id())
                .update();
        if (moved == 1) {
            var change = new Change("visits.second", giver.name(), taker.name());
            var subject = new Subject(Visit.KIND, item.number());
            trail.note(taker.actor(), "WORK_TAKEN_OVER", subject, List.of(change), handover, clock.now());
        }
        return moved == 1;
    }
}
