package cn.mingzhang.audit;

import cn.mingzhang.calendar.OfficeClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Verifications are kept: when, by whom, how much, with what result. The head also goes to the log, out of the database. */
@Component
class Verifications {
    private static final Logger log = LoggerFactory.getLogger(Verifications.class);

    /** One verification as it was kept. */
    record Kept(Instant at, String askedBy, Verification verification) {}

    private final JdbcClient sql;
    private final Trail trail;
    private final OfficeClock clock;

    Verifications(JdbcClient sql, Trail trail, OfficeClock clock) {
        this.sql = sql;
        this.trail = trail;
        this.clock = clock;
    }

    /** The sealed compartment's own chain: yes or no, and nothing else leaves it. */
    boolean sealedTrailVerifies() {
        return sql.sql("SELECT sealed_trail_verifies()").query(Boolean.class).single();
    }

    /** Every night; kept as yes or no. */
    @Transactional
    void keepSealed() {
        var intact = sealedTrailVerifies();
        sql.sql("INSERT INTO sealed_trail_verification (verified_at, intact) VALUES (?, ?)")
                .params(JdbcTrail.inDatabase(clock.now()), intact)
                .update();
        if (intact) {
            log.info("sealed trail verified");
        } else {
            log.error("sealed trail BROKEN");
        }
    }

    /** When it was last verified by night; null before the first. */
    @Nullable
    Instant sealedVerifiedAt() {
        return sql.sql("SELECT verified_at FROM sealed_trail_verification ORDER BY id DESC LIMIT 1")
                .query((row, n) -> JdbcTrail.instant(row, "verified_at"))
                .optional()
                .orElse(null);
    }

    @Transactional
    void keep(Verification found, Actor actor) {
        var at = clock.now();
        sql.sql("""
                        INSERT INTO trail_verification (verified_at, asked_by, entries, blocks, head_code, printed_code, result,
                                                        broken_block, broken_entry)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        JdbcTrail.inDatabase(at),
                        actor.name(),
                        found.entries(),
                        found.blocks(),
                        found.headCode(),
                        found.printedCode(),
                        found.finding().name(),
                        found.block(),
                        found.entry())
                .update();
        trail.note(actor, "TRAIL_VERIFIED", new Subject("trail", found.headCode()), List.of(), found.printedCode(), at);
        if (found.isIntact()) {
            log.info(
                    "trail verified: {} entries in {} blocks, head {}",
                    found.entries(),
                    found.blocks(),
                    found.headCode());
        } else {
            log.error(
                    "trail BROKEN: {} at block {} entry {}, head {}",
                    found.finding(),
                    found.block(),
                    found.entry(),
                    found.headCode());
        }
    }

    List<Kept> latest() {
        return sql.sql("SELECT * FROM trail_verification ORDER BY id DESC LIMIT 20")
                .query(Verifications::kept)
                .list();
    }

    private static Kept kept(ResultSet row, int n) throws SQLException {
        return new Kept(
                JdbcTrail.instant(row, "verified_at"),
                row.getString("asked_by"),
                new Verification(
                        row.getLong("entries"),
                        row.getLong("blocks"),
                        row.getString("head_code"),
                        row.getString("printed_code"),
                        Finding.valueOf(row.getString("result")),
                        row.getLong("broken_block"),
                        row.getLong("broken_entry")));
    }
}
