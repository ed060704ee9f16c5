package cn.mingzhang.letters;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.calendar.OfficeTerms;
import cn.mingzhang.calendar.TermName;
import cn.mingzhang.calendar.WorkingDays;
import cn.mingzhang.people.Clocks;
import cn.mingzhang.people.Post;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 事项的期限: what the unit addressed has to answer, and replies that whoever sent the letter has to judge. */
@Component
class LetterClocks implements Clocks {
    static final String CLAUSE = "letter-clause";
    static final String JUDGE = "letter-judge";

    private static final String ALL = """
            SELECT c.id, coalesce(l.number, '') AS number, c.ordinal, l.id AS letter_id, l.side, l.addressee_unit_id AS unit_id, c.due_on AS day
              FROM letter_clause c JOIN letter l ON l.id = c.letter_id AND l.state = 'SERVED'
            """;

    private final JdbcClient sql;
    private final OfficeTerms terms;
    private final WorkingDays days;

    LetterClocks(JdbcClient sql, OfficeTerms terms, WorkingDays days) {
        this.sql = sql;
        this.terms = terms;
        this.days = days;
    }

    @Override
    public List<String> kinds() {
        return List.of(CLAUSE, JUDGE);
    }

    private record Row(
            long id,
            String number,
            int ordinal,
            long letterId,
            Side side,
            @Nullable Long unitId,
            LocalDate day) {}

    @Override
    public Optional<Subject> subject(Clock clock) {
        return Optional.of(new Subject(Letter.KIND, clock.href().substring("/letters/".length())));
    }

    @Override
    public List<Clock> running(String kind, LocalDate today, LocalDate until) {
        return kind.equals(CLAUSE) ? clauses(until) : replies(today, until);
    }

    /** A unit that is not of the roll has nobody here: who sent the letter is reminded to ask. */
    private List<Clock> clauses(LocalDate until) {
        return sql
                .sql(ALL + " WHERE c.state = 'WAITING' AND c.stopped_on IS NULL AND c.due_on <= :until ORDER BY c.id")
                .param("until", until)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> row.unitId() == null
                        ? clock(row, row.day(), Where.ANYWHERE, drafters(row.side()))
                        : clock(row, row.day(), Where.UNIT, Set.of(Post.UNIT_HEAD)))
                .toList();
    }

    private List<Clock> replies(LocalDate today, LocalDate until) {
        var within = terms.on(today).getOrDefault(TermName.LETTER_JUDGE, 0);
        if (within == 0) {
            return List.of();
        }
        return sql
                .sql(ALL.replace(
                                "c.due_on AS day",
                                "(SELECT max(s.happened_on) FROM letter_step s WHERE s.letter_id = l.id AND s.clause = c.ordinal"
                                        + " AND s.step = 'REPLY') AS day")
                        + " WHERE c.state = 'REPLIED' ORDER BY c.id")
                .query(Row.class)
                .list()
                .stream()
                .map(row -> clock(row, days.plus(row.day(), within), Where.ANYWHERE, drafters(row.side())))
                .filter(one -> !one.due().isAfter(until))
                .toList();
    }

    private static Set<Post> drafters(Side side) {
        return Arrays.stream(side.drafters()).collect(Collectors.toSet());
    }

    private static Clock clock(Row row, LocalDate due, Where where, Set<Post> posts) {
        return new Clock(
                row.id(),
                row.number() + " (" + row.ordinal() + ")",
                "/letters/" + row.letterId(),
                due,
                null,
                row.unitId(),
                where,
                posts);
    }
}
