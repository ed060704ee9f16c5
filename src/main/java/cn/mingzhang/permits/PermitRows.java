package cn.mingzhang.permits;

import cn.mingzhang.people.Officer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes rows many at a time: a list has a hundred thousand. */
@Repository
class PermitRows {
    private static final int IDS = 500;

    /** A column and what a row has in it. */
    private record Column(String name, Function<Permit, @Nullable Object> value) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("id", Permit::id),
            new Column("list_id", Permit::listId),
            new Column("line", Permit::line),
            new Column("kind", permit -> permit.kind().name()),
            new Column("number", Permit::number),
            new Column("name", Permit::name),
            new Column("developer", Permit::developer),
            new Column("credit_code", Permit::creditCode),
            new Column("project_code", Permit::projectCode),
            new Column("parcel", Permit::parcel),
            new Column("address", Permit::address),
            new Column("division_code", Permit::divisionCode),
            new Column("unit_id", Permit::unitId),
            new Column("issued_on", Permit::issuedOn),
            new Column("authority", Permit::authority),
            new Column(
                    "building_use",
                    permit -> permit.use() == null ? null : permit.use().name()),
            new Column("use_text", Permit::useText),
            new Column("storeys", Permit::storeys),
            new Column("foundation_depth", Permit::foundationDepth),
            new Column("ground_floor", Permit::groundFloor),
            new Column("above_ground", Permit::aboveGround),
            new Column("shelter", Permit::shelter),
            new Column("zone", Permit::zone),
            new Column("renewal", Permit::renewal),
            new Column("temporary", Permit::temporary),
            new Column("rural", Permit::rural),
            new Column("planning_number", Permit::planningNumber),
            new Column("construction_number", Permit::constructionNumber),
            new Column(
                    "amount",
                    permit -> permit.amount() == null ? null : permit.amount().fen()));
    private static final String INSERT = "INSERT INTO permit ("
            + COLUMNS.stream().map(Column::name).collect(Collectors.joining(", "))
            + ") VALUES (" + String.join(", ", Collections.nCopies(COLUMNS.size(), "?")) + ")";

    private final JdbcClient sql;
    private final JdbcTemplate template;

    PermitRows(JdbcClient sql, JdbcTemplate template) {
        this.sql = sql;
        this.template = template;
    }

    /** Some hundred at once, for the rows of one reading; what is not used is lost. A later list has later numbers. */
    Deque<Long> nextIds() {
        return new ArrayDeque<>(sql.sql("SELECT nextval('permit_id_seq') FROM generate_series(1, :n)")
                .param("n", IDS)
                .query(Long.class)
                .list());
    }

    void add(long list, PermitKind kind, Collection<Permit> permits, Officer officer, LocalDate on, Instant at) {
        if (permits.isEmpty()) {
            return;
        }
        count(list, kind, permits, officer, on, at);
        template.batchUpdate(INSERT, permits.stream().map(PermitRows::values).toList());
    }

    private void count(
            long list, PermitKind kind, Collection<Permit> permits, Officer officer, LocalDate on, Instant at) {
        var days = permits.stream().map(Permit::issuedOn).sorted().toList();
        sql.sql("""
                        INSERT INTO permit_list AS l (id, kind, rows, first_on, last_on, officer_id, officer_name, officer_unit,
                               received_on, recorded_at)
                        VALUES (:id, :kind, :rows, :first, :last, :officer, :name, :unit, :on, :at)
                        ON CONFLICT (id) DO UPDATE SET rows = l.rows + :rows, first_on = least(l.first_on, :first),
                               last_on = greatest(l.last_on, :last)
                        """)
                .param("id", list)
                .param("kind", kind.name())
                .param("rows", permits.size())
                .param("first", days.get(0))
                .param("last", days.get(days.size() - 1))
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("unit", officer.unit().name())
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable Object[] values(Permit permit) {
        return COLUMNS.stream().map(column -> column.value().apply(permit)).toArray();
    }
}
