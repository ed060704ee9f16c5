package cn.mingzhang.checkup;

import cn.mingzhang.people.Awaiting;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Waiting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a check-up leaves to do, on the desk: all buckets in one statement, and the list itself filtered by the bucket. */
@Component
class CheckupWaiting implements Waiting, Awaiting {
    private static final int SHOWN = 5;

    private final JdbcClient sql;
    private final CheckupRights rights;
    private final CheckupWords words;

    CheckupWaiting(JdbcClient sql, CheckupRights rights, CheckupWords words) {
        this.sql = sql;
        this.rights = rights;
        this.words = words;
    }

    private record Found(String bucket, long total, Line line) {}

    @Override
    public List<Bucket> on(Officer officer) {
        var mine = FindingBucket.of(officer);
        if (mine.isEmpty()) {
            return List.of();
        }
        var scope = rights.scope(officer);
        var parameters = new HashMap<String, Object>();
        parameters.put("units", scope.unitArray());
        parameters.put("me", officer.id());
        parameters.put("myUnit", officer.unit().id());
        var found = sql.sql(
                        mine.stream().map(bucket -> query(bucket, officer)).collect(Collectors.joining(" UNION ALL ")))
                .params(parameters)
                .query((row, n) -> new Found(
                        row.getString("bucket"),
                        row.getLong("total"),
                        new Line(
                                row.getString("number"),
                                words.name(Contradiction.valueOf(row.getString("rule"))),
                                row.getString("description"),
                                null,
                                "/checkup/" + row.getLong("id"))))
                .list();
        var shown = new ArrayList<Bucket>();
        for (var bucket : mine) {
            var its = found.stream()
                    .filter(one -> one.bucket().equals(bucket.key()))
                    .toList();
            shown.add(new Bucket(
                    bucket.key(),
                    words.of("bucket", bucket),
                    its.isEmpty() ? 0 : its.get(0).total(),
                    its.stream().map(Found::line).toList(),
                    "/checkup?bucket=" + bucket.key(),
                    bucket.order(),
                    false));
        }
        return shown;
    }

    private String query(FindingBucket bucket, Officer officer) {
        return """
                (SELECT '%1$s' AS bucket, few.total, few.id, few.rule, p.number, left(p.description, 30) AS description
                   FROM (SELECT f.id, f.rule, f.problem_id, f.seriousness, f.unit_id, count(*) OVER () AS total
                           FROM checkup_finding f WHERE %2$s ORDER BY f.seriousness, f.unit_id, f.rule, f.id LIMIT %3$d) few
                   JOIN problem p ON p.id = few.problem_id ORDER BY few.seriousness, few.unit_id, few.rule, few.id)
                """.formatted(bucket.key(), those(bucket, officer), SHOWN);
    }

    private String those(FindingBucket bucket, Officer officer) {
        return (rights.scope(officer).everything() ? "" : "f.unit_id = ANY (:units) AND ") + bucket.those(officer);
    }

    @Override
    public List<Rows> rowsOf(Officer officer) {
        return FindingBucket.of(officer).stream()
                .map(bucket ->
                        new Rows("checkup", true, "SELECT 1 FROM checkup_finding f WHERE " + those(bucket, officer)))
                .toList();
    }
}
