package cn.mingzhang.checkup;

import cn.mingzhang.people.Awaiting;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Waiting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a check-up leaves to do, on the desk: all buckets in one statement, and the list itself filtered by the bucket. */
@Component
class CheckupWaiting implements Waiting, Awaiting {
    private static final int SHOWN = 5;
    private static final int TERMS_ORDER = 49;

    private static final String TERMS = """
            (SELECT 'BUCKET' AS bucket, count(*) OVER () AS total, t.id, t.value::text AS number, t.name AS what, t.proposer_name AS description
            WAITING ORDER BY t.id DESC LIMIT MOST)
            """.replace("BUCKET", TermBook.BUCKET)
            .replace("WAITING", TermBook.WAITING)
            .replace("MOST", "" + SHOWN);

    private final JdbcClient sql;
    private final CheckupRights rights;
    private final CheckupWords words;

    CheckupWaiting(JdbcClient sql, CheckupRights rights, CheckupWords words) {
        this.sql = sql;
        this.rights = rights;
        this.words = words;
    }

    private record Found(
            String bucket, long total, long id, @Nullable String number, String what, String description) {}

    @Override
    public List<Bucket> on(Officer officer) {
        var mine = FindingBucket.of(officer);
        var parts = new ArrayList<>(
                mine.stream().map(bucket -> query(bucket, officer)).toList());
        if (CheckupTermDesk.answers(officer)) {
            parts.add(TERMS);
        }
        if (parts.isEmpty()) {
            return List.of();
        }
        var parameters = new HashMap<String, Object>();
        parameters.put("units", rights.scope(officer).unitArray());
        parameters.put("me", officer.id());
        parameters.put("myUnit", officer.unit().id());
        var found = sql.sql(String.join(" UNION ALL ", parts))
                .params(parameters)
                .query(Found.class)
                .list();
        var shown = new ArrayList<Bucket>();
        for (var bucket : mine) {
            shown.add(bucket(
                    bucket.key(), words.of("bucket", bucket), "/checkup", bucket.order(), found, this::contradiction));
        }
        if (CheckupTermDesk.answers(officer)) {
            shown.add(bucket(
                    TermBook.BUCKET, words.of("bucket.TERMS"), "/checkup/terms", TERMS_ORDER, found, this::term));
        }
        return shown;
    }

    private static Bucket bucket(
            String key, String title, String list, int order, List<Found> found, Function<Found, Line> line) {
        var its = found.stream().filter(one -> one.bucket().equals(key)).toList();
        return new Bucket(
                key,
                title,
                its.isEmpty() ? 0 : its.get(0).total(),
                its.stream().map(line).toList(),
                list + "?bucket=" + key,
                order,
                false);
    }

    private Line contradiction(Found one) {
        return new Line(
                String.valueOf(one.number()),
                words.name(Contradiction.valueOf(one.what())),
                one.description(),
                null,
                "/checkup/" + one.id());
    }

    private Line term(Found one) {
        return new Line(
                String.valueOf(one.number()),
                words.of("term", TermName.valueOf(one.what())),
                one.description(),
                null,
                "/checkup/terms/" + one.id());
    }

    private String query(FindingBucket bucket, Officer officer) {
        return """
                (SELECT '%1$s' AS bucket, few.total, few.id, p.number, few.rule AS what, left(p.description, 30) AS description
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
        var rows = new ArrayList<>(FindingBucket.of(officer).stream()
                .map(bucket ->
                        new Rows("checkup", true, "SELECT 1 FROM checkup_finding f WHERE " + those(bucket, officer)))
                .toList());
        if (CheckupTermDesk.answers(officer)) {
            rows.add(new Rows("checkup", true, "SELECT 1 " + TermBook.WAITING));
        }
        return rows;
    }
}
