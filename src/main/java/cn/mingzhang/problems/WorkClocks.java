package cn.mingzhang.problems;

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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 措施、异议、挂账的期限: each measure that is not finished, what a unit disputes and nobody has answered, what was shelved and should be
 * looked at again.
 */
@Component
class WorkClocks implements Clocks {
    static final String MEASURE = "measure";
    static final String DISPUTE = "dispute";
    static final String SHELVED = "shelved";

    private final JdbcClient sql;
    private final OfficeTerms terms;
    private final WorkingDays days;

    WorkClocks(JdbcClient sql, OfficeTerms terms, WorkingDays days) {
        this.sql = sql;
        this.terms = terms;
        this.days = days;
    }

    @Override
    public List<String> kinds() {
        return List.of(MEASURE, DISPUTE, SHELVED);
    }

    @Override
    public Optional<Subject> subject(Clock clock) {
        return Optional.of(new Subject(ProblemFacts.KIND, clock.number().split(" ", -1)[0]));
    }

    @Override
    public List<Clock> running(String kind, LocalDate today, LocalDate until) {
        return switch (kind) {
            case MEASURE -> measures(until);
            case DISPUTE ->
                standing(
                        "DISPUTED",
                        TermName.DISPUTE_ANSWER,
                        Where.WATCHING,
                        Set.of(Post.SUPERVISOR, Post.RESIDENT),
                        today,
                        until);
            default ->
                standing("SHELVED", TermName.SHELVED_REVIEW, Where.ANYWHERE, Set.of(Post.GROUP_DEPUTY), today, until);
        };
    }

    private record Row(
            long id,
            String number,
            LocalDate day,
            @Nullable Long officerId,
            @Nullable Long unitId) {}

    /** While the unit rectifies; what stands still, or waits for signatures, has no measure to finish. */
    private List<Clock> measures(LocalDate until) {
        return sql.sql("""
                        SELECT m.id, p.number || ' (' || m.ordinal || ')' AS number, m.due_on AS day, p.rectifier_id AS officer_id,
                               p.responsible_unit_id AS unit_id
                          FROM problem_measure m JOIN problem p ON p.id = m.problem_id
                         WHERE p.stage = 'RECTIFYING' AND p.clock_stopped_on IS NULL AND m.finished_on IS NULL AND m.due_on <= :until ORDER BY m.id
                        """).param("until", until).query(Row.class).list().stream()
                .map(row -> clock(row, row.day(), "#measures", Where.UNIT, Set.of(Post.RECTIFIER)))
                .toList();
    }

    /** Since it came to that stage. */
    private List<Clock> standing(
            String stage, TermName term, Where where, Set<Post> posts, LocalDate today, LocalDate until) {
        var within = terms.on(today).getOrDefault(term, 0);
        if (within == 0) {
            return List.of();
        }
        return sql.sql("""
                        SELECT p.id, p.number, (SELECT max(s.signed_on) FROM problem_signature s WHERE s.problem_id = p.id AND s.stage_to = :stage) AS day,
                               NULL::bigint AS officer_id, p.responsible_unit_id AS unit_id
                          FROM problem p WHERE p.stage = :stage ORDER BY p.id
                        """).param("stage", stage).query(Row.class).list().stream()
                .map(row -> clock(row, days.plus(row.day(), within), "/closure", where, posts))
                .filter(one -> !one.due().isAfter(until))
                .toList();
    }

    private static Clock clock(Row row, LocalDate due, String place, Where where, Set<Post> posts) {
        var problem = row.number().split(" ", -1)[0];
        return new Clock(
                row.id(),
                row.number(),
                "/problems/" + problem + place,
                due,
                row.officerId(),
                row.unitId(),
                where,
                posts);
    }
}
