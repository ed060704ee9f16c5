package cn.mingzhang.submissions;

import cn.mingzhang.people.Clocks;
import cn.mingzhang.people.Post;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 报表到期: a month's report that was not filed; the day of the month is its template's. */
@Component
class SubmissionClocks implements Clocks {
    static final String KIND = "submission-month";
    private static final long MONTHS = 1_000_000;

    private final JdbcClient sql;

    SubmissionClocks(JdbcClient sql) {
        this.sql = sql;
    }

    private record Row(long id, String code, String name, long unitId, LocalDate month, LocalDate dueOn) {}

    @Override
    public List<String> kinds() {
        return List.of(KIND);
    }

    @Override
    public List<Clock> running(String kind, LocalDate today, LocalDate until) {
        return sql
                .sql("SELECT r.id, r.code, r.name, r.unit_id, r.month, r.due_on FROM " + Submissions.DUE
                        + " r WHERE r.number IS NULL AND r.due_on <= :until ORDER BY r.id, r.month")
                .param("today", today)
                .param("until", until)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new Clock(
                        row.id() * MONTHS
                                + row.month().getYear() * 100L
                                + row.month().getMonthValue(),
                        row.code() + " " + YearMonth.from(row.month()),
                        "/submissions/templates/" + row.code() + "/" + YearMonth.from(row.month()),
                        row.dueOn(),
                        null,
                        row.unitId(),
                        Where.UNIT,
                        Set.of(Post.RECTIFIER, Post.GROUP_OFFICE, Post.SUPERVISOR)))
                .toList();
    }
}
