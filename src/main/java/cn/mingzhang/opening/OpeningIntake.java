package cn.mingzhang.opening;

import cn.mingzhang.people.Officer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** New entries in SQL, one or thousands: their numbers, themselves, and the first step of each. */
@Repository
class OpeningIntake {
    private static final String INSERT = """
            INSERT INTO opening_entry (number, kind, unit_id, project_id, title, class_group, found_on, closed_on, approver, payer,
                   assessed, reduced, paid, agency, series_year, last_number, paper, paper_on, remark, state, version,
                   recorded_on, recorded_at)
            VALUES (:number, :kind, :unit, :project, :title, :group, :foundOn, :closedOn, :approver, :payer, :assessed, :reduced,
                   :paid, :agency, :seriesYear, :lastNumber, :paper, :paperOn, :remark, 'RECORDED', 0, :today, :at)
            """;

    private final JdbcClient sql;
    private final NamedParameterJdbcTemplate batch;

    OpeningIntake(JdbcClient sql, NamedParameterJdbcTemplate batch) {
        this.sql = sql;
        this.batch = batch;
    }

    /** As many as asked for, one after another. */
    List<String> nextNumbers(EntryKind kind, int year, int many) {
        int last = sql.sql("INSERT INTO opening_number AS n (prefix, year, last) VALUES (:prefix, :year, :many)"
                        + " ON CONFLICT (prefix, year) DO UPDATE SET last = n.last + :many RETURNING last")
                .param("prefix", kind.prefix())
                .param("year", year)
                .param("many", many)
                .query(Integer.class)
                .single();
        return IntStream.rangeClosed(last - many + 1, last)
                .mapToObj(ordinal -> "%s-%04d-%04d".formatted(kind.prefix(), year, ordinal))
                .toList();
    }

    void add(List<String> numbers, List<Card> cards, Officer officer, LocalDate today, Instant at) {
        var rows = IntStream.range(0, cards.size())
                .mapToObj(row -> new MapSqlParameterSource(OpeningEntries.columns(cards.get(row)))
                        .addValue("number", numbers.get(row))
                        .addValue("today", today)
                        .addValue("at", at.atOffset(ZoneOffset.UTC)))
                .toArray(MapSqlParameterSource[]::new);
        batch.batchUpdate(INSERT, rows);
        sql.sql("""
                        INSERT INTO opening_step (entry_id, ordinal, step, happened_on, remark, officer_id, officer_name, officer_post,
                               unit_name, recorded_at)
                        SELECT e.id, 1, 'RECORD', :on, '', :officer, :name, :post, :unit, :at
                          FROM opening_entry e WHERE e.number = ANY (:numbers)
                        """)
                .param("numbers", numbers.toArray(String[]::new))
                .param("on", today)
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("post", EntryStep.RECORD.by().name())
                .param("unit", officer.unit().name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
