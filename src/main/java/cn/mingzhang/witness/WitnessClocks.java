package cn.mingzhang.witness;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.calendar.OfficeTerms;
import cn.mingzhang.calendar.TermName;
import cn.mingzhang.calendar.WorkingDays;
import cn.mingzhang.people.Clocks;
import cn.mingzhang.people.Post;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 公示异议的答复、回头看的期限: what the group's office has to answer, and what the resident group has to go and see again. */
@Component
class WitnessClocks implements Clocks {
    static final String OBJECTION = "objection";
    static final String LOOK_BACK = "look-back";

    private final JdbcClient sql;
    private final OfficeTerms terms;
    private final WorkingDays days;

    WitnessClocks(JdbcClient sql, OfficeTerms terms, WorkingDays days) {
        this.sql = sql;
        this.terms = terms;
        this.days = days;
    }

    @Override
    public List<String> kinds() {
        return List.of(OBJECTION, LOOK_BACK);
    }

    private record Row(long id, String number, long unitId, LocalDate day) {}

    @Override
    public Optional<Subject> subject(Clock clock) {
        return Optional.of(new Subject("problem", clock.number()));
    }

    @Override
    public List<Clock> running(String kind, LocalDate today, LocalDate until) {
        return kind.equals(OBJECTION) ? objections(today, until) : lookBacks(until);
    }

    private List<Clock> objections(LocalDate today, LocalDate until) {
        var within = terms.on(today).getOrDefault(TermName.OBJECTION_ANSWER, 0);
        if (within == 0) {
            return List.of();
        }
        return sql.sql("""
                        SELECT o.id, p.number, p.responsible_unit_id AS unit_id, o.received_on AS day
                          FROM notice_objection o JOIN problem p ON p.id = o.problem_id AND p.stage = 'PUBLIC_NOTICE'
                         WHERE NOT EXISTS (SELECT 1 FROM notice_objection_answer a WHERE a.objection_id = o.id) ORDER BY o.id
                        """).query(Row.class).list().stream()
                .map(row -> new Clock(
                        row.id(),
                        row.number(),
                        "/problems/" + row.number() + "#objections",
                        days.plus(row.day(), within),
                        null,
                        row.unitId(),
                        Where.ANYWHERE,
                        Set.of(Post.GROUP_OFFICE)))
                .filter(one -> !one.due().isAfter(until))
                .toList();
    }

    private List<Clock> lookBacks(LocalDate until) {
        return sql.sql("""
                        SELECT l.id, p.number, p.responsible_unit_id AS unit_id, l.due_on AS day
                          FROM look_back l JOIN problem p ON p.id = l.problem_id
                         WHERE l.filed_on IS NULL AND l.cancelled_on IS NULL AND l.due_on <= :until AND p.responsible_unit_id IS NOT NULL
                         ORDER BY l.id
                        """).param("until", until).query(Row.class).list().stream()
                .map(row -> new Clock(
                        row.id(),
                        row.number(),
                        "/problems/" + row.number() + "#look-back",
                        row.day(),
                        null,
                        row.unitId(),
                        Where.WATCHING,
                        Set.of(Post.RESIDENT)))
                .toList();
    }
}
