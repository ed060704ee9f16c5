package cn.mingzhang.fees;

import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Awaiting;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Waiting;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of the fees waits on an officer: assessments of his office to approve. Shown only when there is one. */
@Component
class FeesWaiting implements Waiting, Awaiting {
    private static final int SHOWN = 5;
    private static final String KEY = "fees";
    private static final String FROM = """
             FROM fee_assessment a JOIN project p ON p.id = a.project_id
             WHERE a.state = 'PROPOSED' AND p.unit_id = :myUnit AND a.proposer_id <> :me
            """;

    private final JdbcClient sql;
    private final FeeWords words;

    FeesWaiting(JdbcClient sql, FeeWords words) {
        this.sql = sql;
        this.words = words;
    }

    /** What the second person sees before he opens it. */
    record Open(
            String number, String name, String unit, String proposer, long payable, java.time.LocalDate proposedOn) {
        public String href() {
            return "/fees/assessments/" + number;
        }

        public String shown() {
            return Yuan.ofFen(payable).toString();
        }
    }

    List<Open> open(Officer officer) {
        return sql.sql(
                        "SELECT a.number, p.name, a.proposer_unit AS unit, a.proposer_name AS proposer, a.payable, a.proposed_on"
                                + FROM + " ORDER BY a.id")
                .param("myUnit", officer.unit().id())
                .param("me", officer.id())
                .query(Open.class)
                .list();
    }

    @Override
    public List<Bucket> on(Officer officer) {
        if (!officer.holdsAny(Rights.APPROVERS)) {
            return List.of();
        }
        var open = open(officer);
        if (open.isEmpty()) {
            return List.of();
        }
        var lines = open.stream()
                .limit(SHOWN)
                .map(one -> new Line(one.number(), one.name(), one.unit(), null, one.href()))
                .toList();
        return List.of(
                new Bucket(KEY, words.of("waiting"), open.size(), lines, "/fees/assessments?bucket=" + KEY, 14, false));
    }

    @Override
    public List<Rows> rowsOf(Officer officer) {
        return officer.holdsAny(Rights.APPROVERS) ? List.of(new Rows("fees", true, "SELECT 1" + FROM)) : List.of();
    }
}
