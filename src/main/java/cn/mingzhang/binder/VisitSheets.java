package cn.mingzhang.binder;

import cn.mingzhang.calendar.Dates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done on a visit, as it stood then: the checklist line by line, what was written on site, what was found and suggested. */
@Component
class VisitSheets {
    private static final String LINES = """
            SELECT l.ordinal, l.words, m.result, m.remark, m.checker AS name, m.checked_on AS day
              FROM visit_line l
              LEFT JOIN LATERAL (SELECT k.* FROM visit_mark k JOIN visit_entry e ON e.id = k.entry_id
                                  WHERE k.line_id = l.id AND e.recorded_at < :until ORDER BY k.id DESC LIMIT 1) m ON true
             WHERE l.visit_id = :id ORDER BY l.ordinal
            """;
    private static final String ENTRIES = """
            SELECT concat_ws(' ', e.place, e.note) AS words, e.name || '、' || e.second_name AS name, e.happened_on AS day
              FROM visit_entry e WHERE e.visit_id = :id AND e.recorded_at < :until ORDER BY e.id
            """;
    private static final String FINDINGS = """
            SELECT f.words, f.name, f.happened_on AS day
              FROM visit_finding f WHERE f.visit_id = :id AND f.recorded_at < :until ORDER BY f.ordinal
            """;
    private static final String SUGGESTIONS = """
            SELECT s.from_whom, s.words, s.name, s.happened_on AS day, d.outcome, d.words AS answer
              FROM visit_suggestion s
              LEFT JOIN visit_disposition d ON d.suggestion_id = s.id AND d.recorded_at < :until
             WHERE s.visit_id = :id AND s.recorded_at < :until ORDER BY s.ordinal
            """;

    private final JdbcClient sql;
    private final BinderWords words;

    VisitSheets(JdbcClient sql, BinderWords words) {
        this.sql = sql;
        this.words = words;
    }

    /** For those who may read what was found; parts without a line are left out. */
    List<Contents.Signed> of(long visit, Instant until) {
        return Stream.of(
                        part("checklist", LINES, visit, until, this::line),
                        part("entries", ENTRIES, visit, until, this::said),
                        part("findings", FINDINGS, visit, until, this::said),
                        part("suggestions", SUGGESTIONS, visit, until, this::suggestion))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Contents.Signed> part(
            String part, String question, long visit, Instant until, RowMapper<String> as) {
        var found = sql.sql(question)
                .param("id", visit)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(as)
                .list();
        var lines = new ArrayList<String>();
        for (var line : found) {
            lines.add((lines.size() + 1) + ". " + line);
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Contents.Signed(words.of("visit." + part), lines));
    }

    private String line(ResultSet row, int number) throws SQLException {
        var result = row.getString("result");
        return joined(
                row.getString("words"),
                words.ofAny("visits.mark." + (result == null ? "none" : result)),
                row.getString("remark"),
                by(row));
    }

    private String said(ResultSet row, int number) throws SQLException {
        return joined(row.getString("words"), by(row));
    }

    private String suggestion(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        return joined(
                row.getString("from_whom") + "：" + row.getString("words"),
                by(row),
                words.ofAny("visits.outcome." + (outcome == null ? "none" : outcome)),
                row.getString("answer"));
    }

    private static @Nullable String by(ResultSet row) throws SQLException {
        var name = row.getString("name");
        return name == null ? null : name + " " + Dates.iso(row.getObject("day", LocalDate.class));
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(part -> part != null && !part.isBlank())
                .reduce((a, b) -> a + "  " + b)
                .orElse("");
    }
}
