package cn.mingzhang.reconciliation;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.refusals.NotVisible;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 差异 as the database keeps them: each once, from the day it was found until it is gone. */
@Repository
class Differences {
    /** Neither gone nor explained. */
    static final String OPEN = "d.gone_on IS NULL AND NOT EXISTS (SELECT 1 FROM reconciliation_resolution x"
            + " WHERE x.difference_id = d.id AND x.deed = 'EXPLAIN')";

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final OfficeClock clock;

    Differences(JdbcClient sql, JdbcTemplate batches, OfficeClock clock) {
        this.sql = sql;
        this.batches = batches;
        this.clock = clock;
    }

    /** One that a comparison tells. */
    record Told(Sides sides, Matching.Found found, YearMonth month) {

        String key() {
            return sides + " " + found.kind() + " " + ids(found.left()) + " " + ids(found.right());
        }

        private static String ids(List<Item> items) {
            return items.stream().map(item -> "" + item.id()).sorted().collect(Collectors.joining(","));
        }

        Stream<Item> items() {
            return Stream.concat(found.left().stream(), found.right().stream());
        }
    }

    record Changed(int came, int went) {}

    /** What is open of this unit becomes what was told now. */
    Changed becomes(long unit, List<Told> told) {
        var now = told.stream().collect(Collectors.toMap(Told::key, Function.identity(), (one, same) -> one));
        var before = sql
                .sql("SELECT id, key FROM reconciliation_difference WHERE unit_id = :unit AND gone_on IS NULL")
                .param("unit", unit)
                .query((row, n) -> Map.entry(row.getString(2), row.getLong(1)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var gone = before.entrySet().stream()
                .filter(one -> !now.containsKey(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        if (!gone.isEmpty()) {
            sql.sql("UPDATE reconciliation_difference SET gone_on = :today WHERE id = ANY (:ids)")
                    .param("today", clock.today())
                    .param("ids", gone.toArray(Long[]::new))
                    .update();
        }
        var come = now.values().stream()
                .filter(one -> !before.containsKey(one.key()))
                .sorted(java.util.Comparator.comparing(Told::month).thenComparing(Told::key))
                .toList();
        batches.batchUpdate("""
                INSERT INTO reconciliation_difference (unit_id, month, sides, kind, key, voucher_number, payer, left_amount, right_amount,
                    left_on, right_on, left_ids, right_ids, mender, found_on, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, come, 200, (row, one) -> fill(row, unit, one));
        return new Changed(come.size(), gone.size());
    }

    private void fill(PreparedStatement row, long unit, Told one) throws SQLException {
        var found = one.found();
        row.setLong(1, unit);
        row.setObject(2, one.month().atDay(1));
        row.setString(3, one.sides().name());
        row.setString(4, found.kind().name());
        row.setString(5, one.key());
        row.setString(6, first(one, Item::voucher));
        row.setString(7, first(one, Item::payer));
        sum(row, 8, found.left());
        sum(row, 9, found.right());
        row.setObject(10, found.left().isEmpty() ? null : found.left().get(0).on(), Types.DATE);
        row.setObject(11, found.right().isEmpty() ? null : found.right().get(0).on(), Types.DATE);
        row.setArray(12, ids(row, found.left()));
        row.setArray(13, ids(row, found.right()));
        row.setString(14, one.sides().mender(found.kind()).name());
        row.setObject(15, clock.today());
        row.setObject(16, clock.now().atOffset(ZoneOffset.UTC));
    }

    private static void sum(PreparedStatement row, int at, List<Item> items) throws SQLException {
        if (items.isEmpty()) {
            row.setNull(at, Types.BIGINT);
        } else {
            row.setLong(at, Matching.sum(items));
        }
    }

    private static java.sql.Array ids(PreparedStatement row, List<Item> items) throws SQLException {
        return row.getConnection()
                .createArrayOf("bigint", items.stream().map(Item::id).toArray());
    }

    private static String first(Told one, Function<Item, String> of) {
        return one.items().map(of).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    Difference seen(long id) {
        return sql.sql("SELECT d.*, " + OPEN + " AS open FROM reconciliation_difference d WHERE d.id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new NotVisible("difference " + id));
    }

    List<Difference> of(long unit, YearMonth month) {
        return sql.sql("SELECT d.*, " + OPEN + " AS open FROM reconciliation_difference d"
                        + " WHERE d.unit_id = :unit AND d.month = :month AND d.gone_on IS NULL ORDER BY d.id")
                .param("unit", unit)
                .param("month", month.atDay(1))
                .query((row, n) -> read(row))
                .list();
    }

    static Difference read(ResultSet row) throws SQLException {
        return new Difference(
                row.getLong("id"),
                row.getLong("unit_id"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                Sides.valueOf(row.getString("sides")),
                Kind.valueOf(row.getString("kind")),
                row.getString("voucher_number"),
                row.getString("payer"),
                fen(row, "left_amount"),
                fen(row, "right_amount"),
                row.getObject("left_on", LocalDate.class),
                row.getObject("right_on", LocalDate.class),
                longs(row, "left_ids"),
                longs(row, "right_ids"),
                Mender.valueOf(row.getString("mender")),
                row.getObject("found_on", LocalDate.class),
                row.getObject("gone_on", LocalDate.class),
                row.getBoolean("open"));
    }

    private static @Nullable Long fen(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }

    private static List<Long> longs(ResultSet row, String column) throws SQLException {
        return Arrays.asList((Long[]) row.getArray(column).getArray());
    }
}
