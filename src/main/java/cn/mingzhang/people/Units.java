package cn.mingzhang.people;

import cn.mingzhang.database.Once;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Units and divisions as they are on a day. */
@Repository
class Units {
    private final JdbcClient sql;

    Units(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Unit> byId(long id, LocalDate on) {
        return Once.read(
                List.of("unit", id, on),
                () -> sql.sql("SELECT * FROM unit_as_of(:on) WHERE id = :id")
                        .param("on", on)
                        .param("id", id)
                        .query(Unit.class)
                        .optional());
    }

    Optional<Unit> byCode(String code, LocalDate on) {
        return sql.sql("SELECT * FROM unit_as_of(:on) WHERE code = :code")
                .param("on", on)
                .param("code", code)
                .query(Unit.class)
                .optional();
    }

    List<Unit> all(LocalDate on) {
        return sql.sql("SELECT u.* FROM unit_as_of(:on) u JOIN division d ON d.code = u.division_code"
                        + " ORDER BY u.kind, d.ordinal, u.code")
                .param("on", on)
                .query(Unit.class)
                .list();
    }

    List<Unit> ofKind(UnitKind kind, LocalDate on) {
        return sql.sql("SELECT u.* FROM unit_as_of(:on) u JOIN division d ON d.code = u.division_code"
                        + " WHERE u.kind = :kind ORDER BY d.ordinal, u.code")
                .param("on", on)
                .param("kind", kind.name())
                .query(Unit.class)
                .list();
    }

    List<Division> divisions(LocalDate on) {
        return sql.sql("SELECT * FROM division_as_of(:on) ORDER BY ordinal")
                .param("on", on)
                .query(Division.class)
                .list();
    }

    long open(NewUnit unit) {
        return sql.sql("INSERT INTO unit (code, kind, division_code, superior_id)"
                        + " VALUES (:code, :kind, :division, :superior) RETURNING id")
                .param("code", unit.code())
                .param("kind", unit.kind().name())
                .param("division", unit.divisionCode())
                .param("superior", unit.superiorId(), java.sql.Types.BIGINT)
                .query(Long.class)
                .single();
    }

    void name(long id, String name, LocalDate from) {
        sql.sql("INSERT INTO unit_name (unit_id, valid_from, name) VALUES (:id, :from, :name)")
                .param("id", id)
                .param("from", from)
                .param("name", name)
                .update();
    }
}
