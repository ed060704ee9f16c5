package cn.mingzhang.visits;

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
 * 督导检查的下一步: to go on the day planned, to confirm the record, to report. Told to the team and to nobody of the unit; of an unannounced
 * visit nothing is told before it has begun, as what is overdue goes to the group's office, too.
 */
@Component
class VisitClocks implements Clocks {
    static final String GO = "visit-go";
    static final String CONFIRM = "visit-confirm";
    static final String REPORT = "visit-report";

    private static final String LEADER =
            " (SELECT m.officer_id FROM visit_member m WHERE m.visit_id = v.id AND m.leads) AS officer_id";

    private final JdbcClient sql;
    private final OfficeTerms terms;
    private final WorkingDays days;

    VisitClocks(JdbcClient sql, OfficeTerms terms, WorkingDays days) {
        this.sql = sql;
        this.terms = terms;
        this.days = days;
    }

    @Override
    public List<String> kinds() {
        return List.of(GO, CONFIRM, REPORT);
    }

    @Override
    public Optional<Subject> subject(Clock clock) {
        return Optional.of(new Subject(Visit.KIND, clock.href().substring("/visits/".length())));
    }

    @Override
    public List<Clock> running(String kind, LocalDate today, LocalDate until) {
        var inForce = terms.on(today);
        return switch (kind) {
            case GO ->
                of(
                        "v.planned_on AS day," + LEADER,
                        "(v.state = 'PLANNED' AND v.kind = 'SPECIAL' OR v.state = 'UNDER_WAY')",
                        0,
                        until);
            case CONFIRM -> {
                var within = inForce.getOrDefault(TermName.VISIT_CONFIRM, 0);
                yield within == 0
                        ? List.of()
                        : of("v.recorded_on AS day, v.second_id AS officer_id", "v.state = 'RECORDED'", within, until);
            }
            default -> {
                var within = inForce.getOrDefault(TermName.VISIT_REPORT, 0);
                yield within == 0
                        ? List.of()
                        : of("v.confirmed_on AS day," + LEADER, "v.state = 'CONFIRMED'", within, until);
            }
        };
    }

    private record Row(
            long id,
            LocalDate plannedOn,
            LocalDate day,
            @Nullable Long officerId) {}

    private List<Clock> of(String what, String which, int within, LocalDate until) {
        return sql
                .sql("SELECT v.id, v.planned_on, " + what + " FROM visit v WHERE " + which + " ORDER BY v.id")
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new Clock(
                        row.id(),
                        row.plannedOn().toString(),
                        "/visits/" + row.id(),
                        within == 0 ? row.day() : days.plus(row.day(), within),
                        row.officerId(),
                        null,
                        Where.ANYWHERE,
                        Set.of(Post.RESIDENT)))
                .filter(one -> !one.due().isAfter(until))
                .toList();
    }
}
