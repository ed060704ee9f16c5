package cn.mingzhang.duties;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.people.Clocks;
import cn.mingzhang.people.Post;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 责任清单的期限: a list that its unit's head has to confirm, and items whose term runs out. */
@Component
class DutyClocks implements Clocks {
    static final String CONFIRM = "duty-confirm";
    static final String ITEM = "duty-item";

    private final JdbcClient sql;

    DutyClocks(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<String> kinds() {
        return List.of(CONFIRM, ITEM);
    }

    private record Row(long id, long listId, String number, long unitId, LocalDate due) {}

    @Override
    public Optional<Subject> subject(Clock clock) {
        return Optional.of(new Subject(DutyList.KIND, clock.number().split(" ", -1)[0]));
    }

    @Override
    public List<Clock> running(String kind, LocalDate today, LocalDate until) {
        var confirms = kind.equals(CONFIRM);
        return sql
                .sql(confirms ? """
                                SELECT l.id, l.id AS list_id, c.year || '-' || u.code AS number, l.unit_id, l.confirm_by AS due
                                  FROM duty_list l JOIN campaign c ON c.id = l.campaign_id AND c.state = 'ISSUED'
                                  JOIN unit_as_of(:today) u ON u.id = l.unit_id
                                 WHERE l.state = 'SENT' AND l.confirm_by <= :until ORDER BY l.id
                                """ : """
                                SELECT i.id, l.id AS list_id, c.year || '-' || u.code || ' (' || i.ordinal || ')' AS number, l.unit_id, i.due_on AS due
                                  FROM duty_item i JOIN duty_list l ON l.id = i.list_id AND l.state = 'CONFIRMED'
                                  JOIN campaign c ON c.id = l.campaign_id AND c.state = 'ISSUED'
                                  JOIN unit_as_of(:today) u ON u.id = l.unit_id
                                 WHERE NOT i.done AND i.due_on <= :until ORDER BY i.id
                                """)
                .param("today", today)
                .param("until", until)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new Clock(
                        row.id(),
                        row.number(),
                        "/duties/" + row.listId(),
                        row.due(),
                        null,
                        row.unitId(),
                        Where.UNIT,
                        confirms ? Set.of(Post.UNIT_HEAD) : Set.of(Post.RECTIFIER)))
                .toList();
    }
}
