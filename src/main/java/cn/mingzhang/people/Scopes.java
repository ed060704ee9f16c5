package cn.mingzhang.people;

import cn.mingzhang.database.Once;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Works out whose records an officer may see: the union of what each of his posts sees. */
@Component
public class Scopes {
    private final JdbcClient sql;

    Scopes(JdbcClient sql) {
        this.sql = sql;
    }

    public Scope of(Officer officer, LocalDate on) {
        return Once.read(List.of("scope", officer, on), () -> workOut(officer, on));
    }

    private Scope workOut(Officer officer, LocalDate on) {
        if (officer.isOnSide(Post.Side.GROUP) || officer.isOnSide(Post.Side.LEADERS)) {
            return Scope.EVERYTHING;
        }
        if (officer.isOnSide(Post.Side.TREASURY)) {
            return Scope.PAYMENTS;
        }
        Set<Long> units = new HashSet<>();
        if (officer.isOnSide(Post.Side.OFFICE)) {
            units.addAll(ownAndSubordinate(officer.unit().id()));
        }
        if (officer.isOnSide(Post.Side.DISCIPLINE)) {
            units.addAll(assigned(officer.id(), on));
            officer.represents().stream()
                    .filter(other -> other.post().side() == Post.Side.DISCIPLINE)
                    .forEach(other -> units.addAll(assigned(other.officerId(), on)));
        }
        return Scope.of(units);
    }

    /** 市人防办 sees the county offices under it; a county office has none under it. */
    private List<Long> ownAndSubordinate(long unitId) {
        return sql.sql("SELECT id FROM unit WHERE kind = 'CIVIL_DEFENSE' AND (id = :unit OR superior_id = :unit)")
                .param("unit", unitId)
                .query(Long.class)
                .list();
    }

    private List<Long> assigned(long officerId, LocalDate on) {
        return sql.sql("SELECT unit_id FROM supervised_unit WHERE officer_id = :officer"
                        + " AND valid_from <= :on AND (valid_to IS NULL OR valid_to > :on)")
                .param("officer", officerId)
                .param("on", on)
                .query(Long.class)
                .list();
    }
}
