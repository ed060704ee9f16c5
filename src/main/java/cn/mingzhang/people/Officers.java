package cn.mingzhang.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Officers with their unit and posts as of a day, each in one query: it runs on every request. */
@Repository
class Officers {
    private static final String AS_OF = """
            SELECT o.id, o.login, o.name, o.active, o.credential_epoch,
                   u.id AS unit_id, u.code, u.name AS unit_name, u.kind, u.level, u.division_code, u.superior_id,
                   ARRAY(SELECT DISTINCT p.post FROM post_holding p
                          WHERE p.officer_id = o.id AND p.valid_from <= :on AND (p.valid_to IS NULL OR p.valid_to > :on)) AS posts,
                   ARRAY(SELECT concat_ws(':', s.id, s.officer_id, unit_of_officer(s.officer_id, :on), s.post, r.name)
                           FROM stand_in_as_of(:on) s JOIN officer r ON r.id = s.officer_id
                          WHERE s.deputy_id = o.id ORDER BY s.id) AS represents
              FROM officer o
              CROSS JOIN LATERAL (SELECT x.unit_id FROM officer_unit x WHERE x.officer_id = o.id
                                   ORDER BY x.valid_from > :on, CASE WHEN x.valid_from > :on THEN x.valid_from - :on ELSE :on - x.valid_from END
                                   LIMIT 1) home
              JOIN unit_as_of(:on) u ON u.id = home.unit_id
            """;

    private final JdbcClient sql;

    Officers(JdbcClient sql) {
        this.sql = sql;
    }

    /** An officer and whether his account and his credentials still stand. */
    record Standing(Officer officer, boolean active, int epoch) {}

    Optional<Standing> standing(long id, LocalDate on) {
        return sql.sql(AS_OF + " WHERE o.id = :id")
                .param("on", on)
                .param("id", id)
                .query(Officers::standing)
                .optional();
    }

    Optional<Standing> standing(String login, LocalDate on) {
        return sql.sql(AS_OF + " WHERE o.login = :login")
                .param("on", on)
                .param("login", login)
                .query(Officers::standing)
                .optional();
    }

    /**
     * The same at sign-in, where an unknown login must not be heard in the time that it takes: somebody is read in either case.
     */
    Optional<Standing> standingAtTheDoor(String login, LocalDate on) {
        var found = sql.sql(
                        "SELECT coalesce((SELECT id FROM officer WHERE login = :login), (SELECT min(id) FROM officer), -1) AS id,"
                                + " EXISTS (SELECT 1 FROM officer WHERE login = :login) AS known")
                .param("login", login)
                .query(AtTheDoor.class)
                .single();
        return standing(found.id(), on).filter(standing -> found.known());
    }

    private record AtTheDoor(long id, boolean known) {}

    List<Officer> all(LocalDate on) {
        return sql.sql(AS_OF + " ORDER BY u.code, o.login").param("on", on).query(Officers::standing).list().stream()
                .map(Standing::officer)
                .toList();
    }

    /** Who holds a post on a day, in one unit or (null) anywhere, by name; disabled accounts left out. */
    List<Officer> holding(Post post, @Nullable Long unitId, LocalDate on) {
        return sql
                .sql(AS_OF + """
                         WHERE o.active AND EXISTS (
                               SELECT 1 FROM post_holding h WHERE h.officer_id = o.id AND h.post = :post
                                  AND (:unit::bigint IS NULL OR h.unit_id = :unit)
                                  AND h.valid_from <= :on AND (h.valid_to IS NULL OR h.valid_to > :on))
                         ORDER BY o.name, o.login
                        """)
                .param("on", on)
                .param("post", post.name())
                .param("unit", unitId, Types.BIGINT)
                .query(Officers::standing)
                .list()
                .stream()
                .map(Standing::officer)
                .toList();
    }

    /** Who acts in a post on a day for somebody who is absent, by name. */
    List<Officer> standingInFor(Post post, LocalDate on) {
        return sql.sql(AS_OF + """
                         WHERE o.active AND EXISTS (SELECT 1 FROM stand_in_as_of(:on) f WHERE f.deputy_id = o.id AND f.post = :post)
                         ORDER BY o.name, o.login
                        """).param("on", on).param("post", post.name()).query(Officers::standing).list().stream()
                .map(Standing::officer)
                .toList();
    }

    boolean none() {
        return sql.sql("SELECT NOT EXISTS (SELECT 1 FROM officer)")
                .query(Boolean.class)
                .single();
    }

    long add(NewOfficer officer, LocalDate from) {
        var id = sql.sql("INSERT INTO officer (login, name, active, credential_epoch)"
                        + " VALUES (:login, :name, true, 0) RETURNING id")
                .param("login", officer.login())
                .param("name", officer.name())
                .query(Long.class)
                .single();
        move(id, officer.unitId(), from);
        return id;
    }

    void move(long id, long unitId, LocalDate from) {
        sql.sql("INSERT INTO officer_unit (officer_id, valid_from, unit_id) VALUES (:id, :from, :unit)")
                .param("id", id)
                .param("from", from)
                .param("unit", unitId)
                .update();
    }

    /** @param grant the confirmed proposal, for a post that needs a second person */
    void give(long id, Post post, long unitId, LocalDate from, @Nullable Long grant) {
        sql.sql("INSERT INTO post_holding (officer_id, unit_id, post, valid_from, grant_id)"
                        + " VALUES (:id, :unit, :post, :from, :grant)")
                .param("grant", grant, Types.BIGINT)
                .param("id", id)
                .param("unit", unitId)
                .param("post", post.name())
                .param("from", from)
                .update();
    }

    /** Ends the running holdings of a post; answers the units in which it was held. */
    List<Long> end(long id, Post post, LocalDate from) {
        return sql.sql("UPDATE post_holding SET valid_to = greatest(valid_from, :from)"
                        + " WHERE officer_id = :id AND post = :post AND valid_to IS NULL RETURNING unit_id")
                .param("id", id)
                .param("post", post.name())
                .param("from", from)
                .query(Long.class)
                .list();
    }

    boolean assign(long id, long unitId, LocalDate from) {
        return sql.sql("INSERT INTO supervised_unit (officer_id, unit_id, valid_from) VALUES (:id, :unit, :from)"
                                + " ON CONFLICT (officer_id, unit_id) WHERE valid_to IS NULL DO NOTHING")
                        .param("id", id)
                        .param("unit", unitId)
                        .param("from", from)
                        .update()
                > 0;
    }

    boolean unassign(long id, long unitId, LocalDate from) {
        return sql.sql("UPDATE supervised_unit SET valid_to = greatest(valid_from, :from)"
                                + " WHERE officer_id = :id AND unit_id = :unit AND valid_to IS NULL")
                        .param("id", id)
                        .param("unit", unitId)
                        .param("from", from)
                        .update()
                > 0;
    }

    /** No password matches until a new one is set; every session ends. */
    void forgetPassword(long id) {
        sql.sql(
                        "WITH past AS (INSERT INTO password_past (officer_id, hash) SELECT id, password_hash FROM officer"
                                + " WHERE id = :id AND password_hash IS NOT NULL)"
                                + " UPDATE officer SET password_hash = NULL, credential_epoch = credential_epoch + 1 WHERE id = :id")
                .param("id", id)
                .update();
    }

    /** Counted by a trigger, so that no way of resetting can forget it. */
    int resets(long id) {
        return sql.sql("SELECT reset_epoch FROM officer WHERE id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    void activate(long id, boolean active) {
        sql.sql("UPDATE officer SET active = :active, credential_epoch = credential_epoch + 1 WHERE id = :id")
                .param("id", id)
                .param("active", active)
                .update();
    }

    /** A session is good for one epoch of its account only. */
    void endSessions(long id) {
        sql.sql("UPDATE officer SET credential_epoch = credential_epoch + 1 WHERE id = :id")
                .param("id", id)
                .update();
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        var unit = new Unit(
                row.getLong("unit_id"),
                row.getString("code"),
                row.getString("unit_name"),
                UnitKind.valueOf(row.getString("kind")),
                Level.valueOf(row.getString("level")),
                row.getString("division_code"),
                row.getObject("superior_id", Long.class));
        var posts = Arrays.stream((String[]) row.getArray("posts").getArray())
                .map(Post::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        var officer = new Officer(
                row.getLong("id"), row.getString("login"), row.getString("name"), unit, posts, represents(row));
        return new Standing(officer, row.getBoolean("active"), row.getInt("credential_epoch"));
    }

    private static List<Represented> represents(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("represents").getArray())
                .map(line -> line.split(":", 5))
                .map(part -> new Represented(
                        Long.parseLong(part[0]),
                        Long.parseLong(part[1]),
                        part[4],
                        Long.parseLong(part[2]),
                        Post.valueOf(part[3])))
                .toList();
    }
}
