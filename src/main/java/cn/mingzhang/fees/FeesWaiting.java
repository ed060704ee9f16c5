package cn.mingzhang.fees;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Waiting;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of the fees waits on an officer: assessments of his office to approve. Shown only when there is one. */
@Component
class FeesWaiting implements Waiting {
    private static final int SHOWN = 5;

    private final JdbcClient sql;
    private final FeeWords words;

    FeesWaiting(JdbcClient sql, FeeWords words) {
        this.sql = sql;
        this.words = words;
    }

    private record Open(String number, String name, String unit) {}

    @Override
    public List<Bucket> on(Officer officer) {
        if (!officer.holdsAny(Post.UNIT_HEAD, Post.REVIEWER)) {
            return List.of();
        }
        var open = sql.sql("""
                        SELECT a.number, p.name, a.proposer_unit AS unit FROM fee_assessment a JOIN project p ON p.id = a.project_id
                         WHERE a.state = 'PROPOSED' AND p.unit_id = :unit AND a.proposer_id <> :me ORDER BY a.id
                        """)
                .param("unit", officer.unit().id())
                .param("me", officer.id())
                .query(Open.class)
                .list();
        if (open.isEmpty()) {
            return List.of();
        }
        var lines = open.stream()
                .limit(SHOWN)
                .map(one -> new Line(one.number(), one.name(), one.unit(), null, "/fees/assessments/" + one.number()))
                .toList();
        return List.of(new Bucket(
                "fees", words.of("waiting"), open.size(), lines, lines.get(0).href(), 14, false));
    }
}
