package cn.mingzhang.problems;

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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 台账的期限: the unit's term until it has applied, from then on the step that waits for a signature, and extensions asked for. What is
 * shelved or in public notice waits on nobody.
 */
@Component
class ProblemClocks implements Clocks {
    static final String TERM = "problem-term";
    static final String STEP = "closure-step";
    static final String EXTENSION = "extension";

    /** Who has the step to do, and within which term. */
    private record Step(TermName term, Where where, Set<Post> posts) {}

    private static final Map<String, Step> STEPS = Map.of(
            "SERVED", new Step(TermName.STEP_ACCEPT, Where.UNIT, Set.of(Post.UNIT_HEAD)),
            "APPLIED", new Step(TermName.STEP_ENDORSE, Where.UNIT, Set.of(Post.UNIT_HEAD)),
            "UNDER_REVIEW", new Step(TermName.STEP_REVIEW, Where.ANYWHERE, Set.of(Post.REVIEWER)),
            "AWAITING_VERIFICATION", new Step(TermName.STEP_VERIFY, Where.WATCHING, Set.of(Post.RESIDENT)),
            "AWAITING_COUNTERSIGN", new Step(TermName.STEP_COUNTERSIGN, Where.WATCHING, Set.of(Post.SUPERVISOR)),
            "AWAITING_SIGN_OFF",
                    new Step(TermName.STEP_SIGN_OFF, Where.ANYWHERE, Set.of(Post.GROUP_LEADER, Post.GROUP_DEPUTY)));

    /** The short procedure is confirmed by the resident group where the general one is reviewed. */
    private static final Step CONFIRM = new Step(TermName.STEP_VERIFY, Where.WATCHING, Set.of(Post.RESIDENT));

    private final JdbcClient sql;
    private final OfficeTerms terms;
    private final WorkingDays days;

    ProblemClocks(JdbcClient sql, OfficeTerms terms, WorkingDays days) {
        this.sql = sql;
        this.terms = terms;
        this.days = days;
    }

    @Override
    public List<String> kinds() {
        return List.of(TERM, STEP, EXTENSION);
    }

    @Override
    public Optional<Subject> subject(Clock clock) {
        return Optional.of(new Subject(ProblemFacts.KIND, clock.number()));
    }

    @Override
    public List<Clock> running(String kind, LocalDate today, LocalDate until) {
        return switch (kind) {
            case TERM -> terms(until);
            case STEP -> steps(today, until);
            default -> extensions(today, until);
        };
    }

    private record Row(
            long id,
            String number,
            @Nullable LocalDate since,
            String stage,
            boolean brief,
            @Nullable Long officerId,
            @Nullable Long unitId) {}

    private List<Clock> terms(LocalDate until) {
        return sql.sql("""
                        SELECT p.id, p.number, p.due_on AS since, p.stage, false AS brief,
                               CASE WHEN p.stage = 'RECTIFYING' THEN p.rectifier_id END AS officer_id, p.responsible_unit_id AS unit_id
                          FROM problem p
                         WHERE p.stage IN ('SERVED', 'RECTIFYING') AND p.clock_stopped_on IS NULL AND p.due_on <= :until ORDER BY p.id
                        """).param("until", until).query(Row.class).list().stream()
                .flatMap(row ->
                        clock(row, "", row.since(), new Step(TermName.STEP_ACCEPT, Where.UNIT, Set.of(Post.UNIT_HEAD)))
                                .stream())
                .toList();
    }

    private List<Clock> steps(LocalDate today, LocalDate until) {
        var inForce = terms.on(today);
        return sql.sql("""
                        SELECT p.id, p.number, (SELECT max(s.signed_on) FROM problem_signature s WHERE s.problem_id = p.id) AS since, p.stage,
                               coalesce(p.procedure = 'SHORT', false) AS brief, NULL::bigint AS officer_id, p.responsible_unit_id AS unit_id
                          FROM problem p WHERE p.stage = ANY (:stages) ORDER BY p.id
                        """).param("stages", STEPS.keySet().toArray(String[]::new)).query(Row.class).list().stream()
                .flatMap(row -> step(row, inForce).stream())
                .filter(one -> !one.due().isAfter(until))
                .toList();
    }

    private Optional<Clock> step(Row row, Map<TermName, Integer> inForce) {
        var step = row.brief() && row.stage().equals("UNDER_REVIEW") ? CONFIRM : STEPS.get(row.stage());
        return step == null ? Optional.empty() : clock(row, "/closure", due(row.since(), step.term(), inForce), step);
    }

    private List<Clock> extensions(LocalDate today, LocalDate until) {
        var inForce = terms.on(today);
        var answer = new Step(TermName.EXTENSION_ANSWER, Where.ANYWHERE, Set.of(Post.GROUP_OFFICE));
        return sql.sql("""
                        SELECT e.id, p.number, e.asked_on AS since, p.stage, false AS brief, NULL::bigint AS officer_id,
                               p.responsible_unit_id AS unit_id
                          FROM problem_extension e JOIN problem p ON p.id = e.problem_id WHERE e.granted IS NULL ORDER BY e.id
                        """).query(Row.class).list().stream()
                .flatMap(row -> clock(row, "", due(row.since(), answer.term(), inForce), answer).stream())
                .filter(one -> !one.due().isAfter(until))
                .toList();
    }

    private @Nullable LocalDate due(@Nullable LocalDate since, TermName term, Map<TermName, Integer> inForce) {
        var within = inForce.getOrDefault(term, 0);
        return since == null || within == 0 ? null : days.plus(since, within);
    }

    private static Optional<Clock> clock(Row row, String place, @Nullable LocalDate due, Step step) {
        return due == null
                ? Optional.empty()
                : Optional.of(new Clock(
                        row.id(),
                        row.number(),
                        "/problems/" + row.number() + place,
                        due,
                        row.officerId(),
                        row.unitId(),
                        step.where(),
                        step.posts()));
    }
}
