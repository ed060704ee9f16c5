package cn.mingzhang.desk;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Waiting;
import cn.mingzhang.people.Waiting.Bucket;
import java.time.OffsetDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Collects what every capability says waits on an officer. */
@Component
class Desk {
    private final ObjectProvider<Waiting> capabilities;
    private final JdbcClient sql;

    Desk(ObjectProvider<Waiting> capabilities, JdbcClient sql) {
        this.capabilities = capabilities;
        this.sql = sql;
    }

    DeskPage of(Officer officer) {
        var buckets = capabilities.stream()
                .flatMap(capability -> capability.on(officer).stream())
                .sorted(Comparator.comparingInt(Bucket::order))
                .toList();
        return new DeskPage(
                buckets.stream().filter(bucket -> !bucket.isEmpty()).toList(),
                buckets.stream().filter(Bucket::isEmpty).toList(),
                buckets.isEmpty() ? note(officer) : null,
                officer.holds(Post.AUDIT_ADMIN) ? lastVerification() : null);
    }

    private static @Nullable String note(Officer officer) {
        if (officer.holds(Post.AUDIT_ADMIN)) {
            return null;
        }
        return officer.isOnSide(Post.Side.ADMINISTRATION) ? "desk.none.administrator" : "desk.none";
    }

    private LastVerification lastVerification() {
        return sql.sql("SELECT verified_at, entries, result FROM trail_verification ORDER BY id DESC LIMIT 1")
                .query((row, n) -> new LastVerification(
                        true,
                        row.getString("result").equals("INTACT"),
                        Dates.time(row.getObject("verified_at", OffsetDateTime.class)
                                .toInstant()),
                        row.getLong("entries")))
                .optional()
                .orElse(LastVerification.NEVER);
    }
}
