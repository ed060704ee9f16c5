package cn.mingzhang.briefing;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.people.Officer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came back and how it compares, kept as it was found. */
@Repository
class Comparisons {
    private final JdbcClient sql;
    private final BriefingWords words;
    private final OfficeClock clock;

    Comparisons(JdbcClient sql, BriefingWords words, OfficeClock clock) {
        this.sql = sql;
        this.words = words;
        this.clock = clock;
    }

    /** A number that is not as it should be. */
    record Found(int ordinal, String verdict, String said, String sentence) {}

    int add(Briefing briefing, UUID file, String name, int agreed, List<Found> found, Officer officer) {
        var nth = sql.sql("SELECT coalesce(max(nth), 0) + 1 FROM briefing_comparison WHERE briefing_id = :id")
                .param("id", briefing.id())
                .query(Integer.class)
                .single();
        long id = sql.sql("""
                        INSERT INTO briefing_comparison (briefing_id, nth, file_id, file_name, agreed, officer_id, officer_name, compared_on,
                               recorded_at)
                        VALUES (:id, :nth, :file, :name, :agreed, :officer, :officerName, :on, :at) RETURNING id
                        """)
                .param("id", briefing.id())
                .param("nth", nth)
                .param("file", file)
                .param("name", name)
                .param("agreed", agreed)
                .param("officer", officer.id())
                .param("officerName", officer.name())
                .param("on", clock.today())
                .param("at", clock.now().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        found.forEach(one -> sql.sql("INSERT INTO briefing_difference (comparison_id, ordinal, verdict, said, sentence)"
                        + " VALUES (:id, :ordinal, :verdict, :said, :sentence)")
                .param("id", id)
                .param("ordinal", one.ordinal())
                .param("verdict", one.verdict())
                .param("said", one.said())
                .param("sentence", one.sentence())
                .update());
        return nth;
    }

    boolean explain(long comparison, int ordinal, String reason, Officer officer) {
        try {
            return sql.sql("""
                            INSERT INTO briefing_explanation (comparison_id, ordinal, reason, officer_id, officer_name, explained_on, recorded_at)
                            VALUES (:id, :ordinal, :reason, :officer, :name, :on, :at)
                            """)
                            .param("id", comparison)
                            .param("ordinal", ordinal)
                            .param("reason", reason)
                            .param("officer", officer.id())
                            .param("name", officer.name())
                            .param("on", clock.today())
                            .param("at", clock.now().atOffset(ZoneOffset.UTC))
                            .update()
                    == 1;
        } catch (DuplicateKeyException explainedMeanwhile) {
            return false;
        }
    }

    private record Head(
            long id, int nth, UUID fileId, String fileName, int agreed, String officerName, LocalDate comparedOn) {}

    /** Newest first. */
    List<Comparison> of(Briefing briefing) {
        return sql
                .sql("SELECT id, nth, file_id, file_name, agreed, officer_name, compared_on FROM briefing_comparison"
                        + " WHERE briefing_id = :id ORDER BY nth DESC")
                .param("id", briefing.id())
                .query(Head.class)
                .list()
                .stream()
                .map(head -> new Comparison(
                        head.id(),
                        head.nth(),
                        head.fileId(),
                        head.fileName(),
                        head.agreed(),
                        head.officerName(),
                        head.comparedOn(),
                        differences(head.id(), briefing)))
                .toList();
    }

    private List<Comparison.Difference> differences(long comparison, Briefing briefing) {
        return sql.sql("""
                        SELECT d.ordinal, d.verdict, d.said, d.sentence, e.reason, e.officer_name, e.explained_on, f.code, f.name, f.shown,
                               f.as_of, f.href, f.unit
                          FROM briefing_difference d
                          JOIN briefing_figure f ON f.briefing_id = :briefing AND f.taken = :taken AND f.ordinal = d.ordinal
                          LEFT JOIN briefing_explanation e ON e.comparison_id = d.comparison_id AND e.ordinal = d.ordinal
                         WHERE d.comparison_id = :id ORDER BY d.verdict, d.ordinal
                        """)
                .param("briefing", briefing.id())
                .param("taken", briefing.taken())
                .param("id", comparison)
                .query((row, n) -> new Comparison.Difference(
                        row.getInt("ordinal"),
                        row.getString("verdict"),
                        row.getString("code"),
                        words.name(
                                row.getString("code"), row.getString("name"), row.getObject("as_of", LocalDate.class)),
                        row.getString("shown"),
                        row.getString("said"),
                        row.getString("sentence"),
                        row.getString("href"),
                        row.getString("reason"),
                        row.getString("officer_name"),
                        row.getObject("explained_on", LocalDate.class)))
                .list();
    }
}
