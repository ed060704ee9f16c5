package cn.mingzhang.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.demo.DemoCast;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever only looks changes nothing: the database's own count of rows written, before and after every address was read. */
@Tag("proof")
@DisplayName("只看不改：任何 GET 不写业务表")
class ReadsProof {
    /** Looking leaves a trace: in the trail, in the session, and when one looked last. */
    private static final String ALLOWED = "trail_.*|spring_session.*|.*_visit|known_source|sealed\\..*|scheduled_tasks";

    @Test
    void noAddressWritesWhenItIsRead() throws Exception {
        try (var demo = new Demo()) {
            var sql = demo.context.getBean(JdbcClient.class);
            var asking = new Asking(demo.application());
            var samples = new Samples(sql);
            var table = Table.ofTheOffice();
            var written = new TreeMap<String, TreeSet<String>>();
            var asked = 0;
            var before = writes(sql);
            for (var address : Address.all(demo.application())) {
                if (!address.isRead()
                        || address.pattern().startsWith("/test/")
                        || address.pattern().equals("/error")) {
                    continue;
                }
                var line = table.line(address);
                for (var sample : samples.of(address).stream().limit(2).toList()) {
                    var may = DemoCast.MEMBERS.stream()
                            .filter(who -> line.allows(who.posts()))
                            .toList();
                    asking.ask(
                            "GET", sample.path(), may.get(asked++ % may.size()).login(), Asking.State.SIGNED_IN);
                }
                var after = writes(sql);
                after.forEach((name, count) -> {
                    if (!count.equals(before.getOrDefault(name, 0L)) && !name.matches(ALLOWED)) {
                        written.computeIfAbsent(name, key -> new TreeSet<>()).add(address.toString());
                    }
                });
                before.putAll(after);
            }
            // The canary: one row touched without being changed.
            sql.sql("UPDATE officer SET active = active WHERE login = 'office'").update();
            var canary = writes(sql);
            System.out.printf(
                    "PROOF reads: %d GET requests, tables written beside trail, session and visits: %s (95%% bound %.2f%%)%n",
                    asked, written, 300.0 / asked);
            assertThat(canary.get("officer")).isGreaterThan(before.getOrDefault("officer", 0L));
            assertThat(written).isEmpty();
        }
    }

    /** Rolled back writes count as well. */
    private static Map<String, Long> writes(JdbcClient sql) {
        sql.sql("SELECT pg_stat_force_next_flush()").query().listOfRows();
        sql.sql("SELECT pg_stat_clear_snapshot()").query().listOfRows();
        var counts = new TreeMap<String, Long>();
        sql.sql("SELECT CASE schemaname WHEN 'public' THEN '' ELSE schemaname || '.' END || relname AS name,"
                        + " n_tup_ins + n_tup_upd + n_tup_del AS n FROM pg_stat_user_tables")
                .query((row, n) -> counts.put(row.getString(1), row.getLong(2)))
                .list();
        return counts;
    }
}
