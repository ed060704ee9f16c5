package cn.mingzhang.terms;

import cn.mingzhang.calendar.TermName;
import cn.mingzhang.people.Awaiting;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Waiting;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes that wait for another person's answer. */
@Component
class TermsWaiting implements Waiting, Awaiting {
    private static final int SHOWN = 5;
    private static final int ORDER = 88;

    private final JdbcClient sql;
    private final TermsWords words;

    TermsWaiting(JdbcClient sql, TermsWords words) {
        this.sql = sql;
        this.words = words;
    }

    private record Found(long total, long id, int value, TermName name, String proposerName) {}

    @Override
    public List<Bucket> on(Officer officer) {
        if (!TermsDesk.answers(officer)) {
            return List.of();
        }
        var found = sql.sql("SELECT count(*) OVER () AS total, t.id, t.value, t.name, t.proposer_name "
                        + TermsBook.WAITING + " ORDER BY t.id DESC LIMIT " + SHOWN)
                .param("me", officer.id())
                .query(Found.class)
                .list();
        return List.of(new Bucket(
                TermsBook.BUCKET,
                words.of("waits"),
                found.isEmpty() ? 0 : found.get(0).total(),
                found.stream()
                        .map(one -> new Line(
                                "" + one.value(),
                                words.of("name", one.name()),
                                one.proposerName(),
                                null,
                                "/terms/" + one.id()))
                        .toList(),
                "/terms?bucket=" + TermsBook.BUCKET,
                ORDER,
                false));
    }

    @Override
    public List<Rows> rowsOf(Officer officer) {
        return TermsDesk.answers(officer)
                ? List.of(new Rows("desk", true, "SELECT 1 " + TermsBook.WAITING))
                : List.of();
    }
}
