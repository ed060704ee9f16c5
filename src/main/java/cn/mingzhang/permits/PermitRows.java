package cn.mingzhang.permits;

import cn.mingzhang.people.Officer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes rows many at a time: a list has a hundred thousand. */
@Repository
class PermitRows {
    private static final int IDS = 500;
    private static final String INSERT = """
            INSERT INTO permit (id, list_id, line, kind, number, name, developer, credit_code, project_code, parcel, address,
                   division_code, unit_id, issued_on, authority, building_use, use_text, storeys, foundation_depth, ground_floor,
                   above_ground, shelter, zone, renewal, temporary, rural, planning_number, construction_number, amount)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

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
        return new Object[] {
            permit.id(),
            permit.listId(),
            permit.line(),
            permit.kind().name(),
            permit.number(),
            permit.name(),
            permit.developer(),
            permit.creditCode(),
            permit.projectCode(),
            permit.parcel(),
            permit.address(),
            permit.divisionCode(),
            permit.unitId(),
            permit.issuedOn(),
            permit.authority(),
            permit.use() == null ? null : permit.use().name(),
            permit.useText(),
            permit.storeys(),
            permit.foundationDepth(),
            permit.groundFloor(),
            permit.aboveGround(),
            permit.shelter(),
            permit.zone(),
            permit.renewal(),
            permit.temporary(),
            permit.rural(),
            permit.planningNumber(),
            permit.constructionNumber(),
            permit.amount() == null ? null : permit.amount().fen()
        };
    }

    static Permit with(Permit permit, long id) {
        return new Permit(
                id,
                permit.listId(),
                permit.line(),
                permit.kind(),
                permit.number(),
                permit.name(),
                permit.developer(),
                permit.creditCode(),
                permit.projectCode(),
                permit.parcel(),
                permit.address(),
                permit.divisionCode(),
                permit.division(),
                permit.unitId(),
                permit.issuedOn(),
                permit.authority(),
                permit.use(),
                permit.useText(),
                permit.storeys(),
                permit.foundationDepth(),
                permit.groundFloor(),
                permit.aboveGround(),
                permit.shelter(),
                permit.zone(),
                permit.renewal(),
                permit.temporary(),
                permit.rural(),
                permit.planningNumber(),
                permit.constructionNumber(),
                permit.amount());
    }
}
