package cn.mingzhang.binder;

import cn.mingzhang.calendar.Dates;
import cn.mingzhang.lists.Fact;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the records themselves say: a few facts that do not change, and what was signed with all that was signed. */
@Component
class SignedSheets {
    private final JdbcClient sql;
    private final BinderWords words;

    SignedSheets(JdbcClient sql, BinderWords words) {
        this.sql = sql;
        this.words = words;
    }

    private static String table(BinderKind kind) {
        return kind.holder();
    }

    Optional<LocalDate> closedOn(BinderKind kind, long id) {
        return kind == BinderKind.PROJECT
                ? Optional.empty()
                : sql.sql("SELECT closed_on FROM " + table(kind) + " WHERE id = :id AND closed_on IS NOT NULL")
                        .param("id", id)
                        .query(LocalDate.class)
                        .optional();
    }

    String title(BinderKind kind, long id) {
        var title = switch (kind) {
            case PROBLEM -> "left(description, 60)";
            case PROJECT -> "name";
            case LETTER, VISIT -> "title";
        };
        return sql.sql("SELECT " + title + " FROM " + table(kind) + " WHERE id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** A letter's drafting is its own side's business. */
    boolean mayReadDrafts(long letter, Officer officer) {
        var side = sql.sql("SELECT side FROM letter WHERE id = :id")
                .param("id", letter)
                .query(String.class)
                .single();
        return officer.isOnSide(side.equals("GROUP") ? Post.Side.GROUP : Post.Side.DISCIPLINE);
    }

    List<Fact> facts(BinderKind kind, long id, LocalDate asOf) {
        var question = switch (kind) {
            case PROBLEM ->
                "SELECT p.description AS words, u.name AS unit, p.found_on AS day FROM problem p"
                        + " LEFT JOIN unit_as_of(:day) u ON u.id = p.responsible_unit_id WHERE p.id = :id";
            case PROJECT ->
                "SELECT p.name || ' ' || p.developer AS words, u.name AS unit, CAST(NULL AS date) AS day FROM project p"
                        + " LEFT JOIN unit_as_of(:day) u ON u.id = p.unit_id WHERE p.id = :id";
            case LETTER ->
                "SELECT l.title AS words, l.addressee AS unit, l.issued_on AS day FROM letter l WHERE l.id = :id";
            case VISIT ->
                "SELECT v.title AS words, u.name AS unit, v.planned_on AS day FROM visit v"
                        + " LEFT JOIN unit_as_of(:day) u ON u.id = v.unit_id WHERE v.id = :id";
        };
        return sql.sql(question)
                .param("id", id)
                .param("day", asOf)
                .query((row, n) -> {
                    var facts = new ArrayList<Fact>();
                    add(facts, "words", row.getString("words"));
                    add(facts, "unit", row.getString("unit"));
                    add(facts, "day." + kind, Dates.iso(row.getObject("day", LocalDate.class)));
                    return List.copyOf(facts);
                })
                .single();
    }

    private void add(List<Fact> facts, String key, @org.jspecify.annotations.Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(words.fact("fact." + key, value));
        }
    }

    List<Contents.Signed> of(BinderKind kind, long id, Instant until) {
        var question = switch (kind) {
            case PROBLEM ->
                "SELECT 'closure.step.' || step AS step, officer_name AS name, unit_name, remark, signed_on AS day, snapshot, digest"
                        + " FROM problem_signature WHERE problem_id = :id AND signed_at < :until ORDER BY ordinal";
            case LETTER ->
                "SELECT 'letters.step.' || step AS step, officer_name AS name, unit_name, remark, happened_on AS day,"
                        + " '' AS snapshot, '' AS digest FROM letter_step WHERE letter_id = :id AND recorded_at < :until ORDER BY ordinal";
            case VISIT ->
                "SELECT 'visits.step.' || step AS step, name, unit_name, remark, happened_on AS day, '' AS snapshot, '' AS digest"
                        + " FROM visit_step WHERE visit_id = :id AND recorded_at < :until ORDER BY ordinal";
            case PROJECT -> "";
        };
        return question.isEmpty()
                ? List.of()
                : sql.sql(question)
                        .param("id", id)
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .query((row, n) -> signed(row))
                        .list();
    }

    private Contents.Signed signed(ResultSet row) throws SQLException {
        var lines = new ArrayList<String>();
        if (!row.getString("remark").isBlank()) {
            lines.add(row.getString("remark"));
        }
        row.getString("snapshot").lines().forEach(lines::add);
        if (!row.getString("digest").isEmpty()) {
            lines.add(words.of("signed.digest", row.getString("digest")));
        }
        return new Contents.Signed(
                words.of(
                        "signed",
                        words.ofAny(row.getString("step")),
                        row.getString("name"),
                        row.getString("unit_name"),
                        Dates.iso(row.getObject("day", LocalDate.class))),
                lines);
    }
}
