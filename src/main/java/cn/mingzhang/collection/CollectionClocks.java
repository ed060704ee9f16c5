package cn.mingzhang.collection;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.calendar.OfficeTerms;
import cn.mingzhang.calendar.TermName;
import cn.mingzhang.calendar.WorkingDays;
import cn.mingzhang.people.Clocks;
import cn.mingzhang.people.Post;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 催缴的期限, of what is still owed: the next paper once the payer's own term is over, the last day of the court's window, a hold that is to
 * be looked at again.
 */
@Component
class CollectionClocks implements Clocks {
    static final String NEXT = "collection-next";
    static final String COURT = "collection-court";
    static final String HELD = "collection-held";

    private static final String OWED = """
             JOIN project p ON p.id = c.project_id JOIN fee_assessment a ON a.project_id = p.id AND a.state = 'IN_FORCE'
             WHERE a.payable > (SELECT coalesce(sum(e.amount), 0) FROM receipt_entry e WHERE e.project_id = p.id)
            """;

    private static final Map<String, String> ALL = Map.of(
            NEXT,
            "SELECT c.project_id AS id, p.number, p.unit_id, c.due_on AS day FROM collection_case c" + OWED
                    + " AND c.hold IS NULL AND c.served_on IS NOT NULL AND c.due_on <= :until"
                    + " AND c.rung IN ('PAYMENT_NOTICE', 'URGING_NOTICE', 'INTERVIEW')",
            COURT,
            "SELECT c.project_id AS id, p.number, p.unit_id, c.window_closes AS day FROM collection_case c" + OWED
                    + " AND c.window_opens <= :today AND c.window_closes <= :until",
            HELD,
            "SELECT h.id, p.number, p.unit_id, coalesce(h.review_on, h.from_on) AS day FROM collection_hold h"
                    + " JOIN collection_case c ON c.project_id = h.project_id" + OWED
                    + " AND coalesce(h.review_on, h.from_on) <= :until"
                    + " AND NOT EXISTS (SELECT 1 FROM collection_hold_end x WHERE x.hold_id = h.id)");

    private final JdbcClient sql;
    private final OfficeTerms terms;
    private final WorkingDays days;

    CollectionClocks(JdbcClient sql, OfficeTerms terms, WorkingDays days) {
        this.sql = sql;
        this.terms = terms;
        this.days = days;
    }

    @Override
    public List<String> kinds() {
        return List.of(NEXT, COURT, HELD);
    }

    private record Row(long id, String number, long unitId, LocalDate day) {}

    @Override
    public Optional<Subject> subject(Clock clock) {
        return Optional.of(new Subject(Situation.KIND, clock.number()));
    }

    @Override
    public List<Clock> running(String kind, LocalDate today, LocalDate until) {
        var within = kind.equals(NEXT) ? terms.on(today).getOrDefault(TermName.COLLECTION_NEXT, 0) : 0;
        if (kind.equals(NEXT) && within == 0) {
            return List.of();
        }
        var posts = kind.equals(COURT) ? Set.of(Post.FEE_CLERK, Post.UNIT_HEAD) : Set.of(Post.FEE_CLERK);
        return sql
                .sql(ALL.getOrDefault(kind, ""))
                .param("today", today)
                .param("until", until)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new Clock(
                        row.id(),
                        row.number(),
                        "/collection/" + row.number(),
                        within == 0 ? row.day() : days.plus(row.day(), within),
                        null,
                        row.unitId(),
                        Where.UNIT,
                        posts))
                .filter(one -> !one.due().isAfter(until))
                .toList();
    }
}
