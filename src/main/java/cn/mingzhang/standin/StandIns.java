package cn.mingzhang.standin;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stand-ins and their ends, both append-only. */
@Repository
class StandIns {
    private static final String ALL = """
            SELECT s.id, s.officer_id, a.login AS officer_login, a.name AS officer_name, au.name AS officer_unit,
                   s.deputy_id, d.name AS deputy_name, du.name AS deputy_unit, s.post, s.valid_from AS "from", s.valid_to AS until,
                   s.reason, s.namer_id, s.namer_name, s.named_on, e.ended_on,
                   EXISTS (SELECT 1 FROM stand_in_as_of(:on) f WHERE f.id = s.id) AS in_force
              FROM stand_in s LEFT JOIN stand_in_end e ON e.stand_in_id = s.id
              JOIN officer a ON a.id = s.officer_id JOIN unit_as_of(:on) au ON au.id = s.unit_id
              JOIN officer d ON d.id = s.deputy_id JOIN unit_as_of(:on) du ON du.id = unit_of_officer(d.id, :on)
            """;

    private static final String STANDABLE = Arrays.stream(Post.values())
            .filter(Post::allowsStandIn)
            .map(post -> "'" + post + "'")
            .reduce((one, other) -> one + ", " + other)
            .orElseThrow();

    private static final String NAMEABLE = """
            SELECT h.id, h.officer_id, o.login AS officer_login, o.name AS officer_name, h.post, h.unit_id, u.name AS unit_name
              FROM post_holding h JOIN officer o ON o.id = h.officer_id JOIN unit_as_of(:on) u ON u.id = h.unit_id
             WHERE h.valid_from <= :on AND (h.valid_to IS NULL OR h.valid_to > :on) AND h.post IN (%s)
               AND (h.officer_id = :me OR :everybody OR :head AND h.unit_id = :unit AND h.post IN ('RECTIFIER', 'REVIEWER', 'FEE_CLERK'))
            """.formatted(STANDABLE);

    private final JdbcClient sql;

    StandIns(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those that this officer may know of, the running ones first. */
    List<StandIn> seenBy(Officer officer, LocalDate on) {
        return sql.sql(ALL + """
                         WHERE :everybody OR :me IN (s.officer_id, s.deputy_id, s.namer_id)
                         ORDER BY (e.ended_on IS NOT NULL OR s.valid_to <= :on), s.valid_from DESC, s.id DESC LIMIT 500
                        """)
                .param("on", on)
                .param("me", officer.id())
                .param("everybody", officer.holds(Post.SECURITY_ADMIN))
                .query(StandIn.class)
                .list();
    }

    Optional<StandIn> byId(long id, LocalDate on) {
        return sql.sql(ALL + " WHERE s.id = :id")
                .param("on", on)
                .param("id", id)
                .query(StandIn.class)
                .optional();
    }

    /** The posts for which this officer may name somebody: his own, as head those of his staff, as security administrator all. */
    List<Holding> nameableBy(Officer officer, LocalDate on) {
        return nameable(officer, on, " ORDER BY h.officer_id <> :me, u.code, o.name, h.post")
                .list();
    }

    Optional<Holding> nameableBy(Officer officer, long holding, LocalDate on) {
        return nameable(officer, on, " AND h.id = " + holding).optional();
    }

    private JdbcClient.MappedQuerySpec<Holding> nameable(Officer officer, LocalDate on, String more) {
        var himself = officer.inOwnRight();
        return sql.sql(NAMEABLE + more)
                .param("on", on)
                .param("me", himself.id())
                .param("unit", himself.unit().id())
                .param("head", himself.holds(Post.UNIT_HEAD))
                .param("everybody", himself.holds(Post.SECURITY_ADMIN))
                .query(Holding.class);
    }

    record Candidate(long id, String name, String unit) {}

    /** Who stands near enough to the post; who names does not name himself. */
    List<Candidate> candidates(Holding holding, Officer namer, LocalDate on) {
        return sql.sql("""
                        SELECT o.id, o.name, u.name AS unit FROM officer o JOIN unit_as_of(:on) u ON u.id = unit_of_officer(o.id, :on)
                         WHERE o.active AND o.id <> :me AND may_stand_in(o.id, :absent, :post, :unit, :on)
                         ORDER BY u.code, o.name, o.id
                        """)
                .param("on", on)
                .param("me", namer.id())
                .param("absent", holding.officerId())
                .param("post", holding.post().name())
                .param("unit", holding.unitId())
                .query(Candidate.class)
                .list();
    }

    boolean clashes(Holding holding, long deputy, LocalDate from, LocalDate until) {
        return sql.sql("SELECT stand_in_clashes(:absent, :deputy, :post, :from, :until)")
                .param("absent", holding.officerId())
                .param("deputy", deputy)
                .param("post", holding.post().name())
                .param("from", from)
                .param("until", until)
                .query(Boolean.class)
                .single();
    }

    long add(NewStandIn standIn, Officer namer, LocalDate on, Instant at) {
        var holding = standIn.holding();
        return sql.sql("""
                        INSERT INTO stand_in (officer_id, deputy_id, post, unit_id, valid_from, valid_to, reason, namer_id, namer_name, named_on, recorded_at)
                        VALUES (:absent, :deputy, :post, :unit, :from, :until, :reason, :namer, :name, :on, :at) RETURNING id
                        """)
                .param("absent", holding.officerId())
                .param("deputy", standIn.deputyId())
                .param("post", holding.post().name())
                .param("unit", holding.unitId())
                .param("from", standIn.from())
                .param("until", standIn.lastDay().plusDays(1))
                .param("reason", standIn.reason())
                .param("namer", namer.id())
                .param("name", namer.name())
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Once; false where another hand was quicker. */
    boolean end(long id, Officer officer, LocalDate on, Instant at) {
        try {
            return sql.sql("INSERT INTO stand_in_end (stand_in_id, officer_id, officer_name, ended_on, recorded_at)"
                                    + " VALUES (:id, :officer, :name, :on, :at)")
                            .param("id", id)
                            .param("officer", officer.id())
                            .param("name", officer.name())
                            .param("on", on)
                            .param("at", at.atOffset(ZoneOffset.UTC))
                            .update()
                    == 1;
        } catch (DuplicateKeyException ended) {
            return false;
        }
    }
}
