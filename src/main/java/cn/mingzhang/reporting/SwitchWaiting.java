package cn.mingzhang.reporting;

import cn.mingzhang.people.Awaiting;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Waiting;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opening or closing the page, where it waits for the second person. */
@Component
class SwitchWaiting implements Waiting, Awaiting {
    private static final int ORDER = 89;

    private final JdbcClient sql;
    private final ReportWords words;

    SwitchWaiting(JdbcClient sql, ReportWords words) {
        this.sql = sql;
        this.words = words;
    }

    private record Found(long id, boolean opens, String proposerName) {}

    @Override
    public List<Bucket> on(Officer officer) {
        if (!PageSwitch.answers(officer)) {
            return List.of();
        }
        var lines = sql
                .sql("SELECT s.id, s.opens, s.proposer_name " + PageSwitch.WAITING + " ORDER BY s.id DESC")
                .param("me", officer.id())
                .query(Found.class)
                .list()
                .stream()
                .map(one -> new Line(
                        words.of("switch"),
                        words.of(one.opens() ? "switch.opens" : "switch.closes"),
                        one.proposerName(),
                        null,
                        "/report-page/" + one.id()))
                .toList();
        return lines.isEmpty()
                ? List.of()
                : List.of(new Bucket(
                        PageSwitch.BUCKET,
                        words.of("switch.waits"),
                        lines.size(),
                        lines,
                        "/report-page?bucket=" + PageSwitch.BUCKET,
                        ORDER,
                        false));
    }

    @Override
    public List<Rows> rowsOf(Officer officer) {
        return PageSwitch.answers(officer)
                ? List.of(new Rows("desk", true, "SELECT 1 " + PageSwitch.WAITING))
                : List.of();
    }
}
