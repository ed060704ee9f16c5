package cn.mingzhang.screening;

import cn.mingzhang.projects.DecisionKind;
import cn.mingzhang.shelter.BuildingUse;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cards and what the stages add to them, all at once. */
@Repository
class Register {
    private static final String ALL = """
            SELECT p.*, w.building_use, w.zone, w.renewal, s.parcels, s.decided_area, s.papers, s.relocation_ground,
                   coalesce(s.supervised, false) AS supervised, coalesce(s.accepted, false) AS accepted,
                   coalesce(s.use_registered, false) AS use_registered, s.approved_use, s.used_for, s.approver
              FROM project p
              LEFT JOIN (SELECT project_id,
                   array_agg(parcel) FILTER (WHERE parcel IS NOT NULL) AS parcels,
                   max(above_ground) FILTER (WHERE stage = 'DECISION') AS decided_area,
                   max(cardinality(papers)) FILTER (WHERE decision_kind = 'RELOCATED') AS papers,
                   max(relocation_ground) FILTER (WHERE stage = 'DECISION') AS relocation_ground,
                   bool_or(stage = 'SUPERVISION') AS supervised,
                   bool_or(stage = 'COMPLETION') AS accepted,
                   bool_or(stage = 'USE') AS use_registered,
                   max(peacetime_use) FILTER (WHERE stage = 'DECISION') AS approved_use,
                   max(peacetime_use) FILTER (WHERE stage = 'USE') AS used_for,
                   max(approver) FILTER (WHERE stage = 'DECISION') AS approver
                     FROM project_stage_now GROUP BY project_id) s ON s.project_id = p.id
              LEFT JOIN (SELECT DISTINCT ON (project_id) project_id, building_use, zone, renewal FROM shelter_calculation
                          ORDER BY project_id, ordinal DESC) w ON w.project_id = p.id
            """;

    private final JdbcClient sql;

    Register(JdbcClient sql) {
        this.sql = sql;
    }

    List<Known> all() {
        return sql.sql(ALL).query(Register::read).list();
    }

    private static Known read(ResultSet row, int index) throws SQLException {
        var use = row.getString("building_use");
        return new Known(
                row.getLong("id"),
                row.getString("number"),
                row.getString("name"),
                row.getString("developer"),
                row.getString("credit_code"),
                row.getString("project_code"),
                row.getString("address"),
                row.getString("division_code"),
                row.getLong("unit_id"),
                row.getString("planning_permit_number"),
                row.getObject("planning_permit_on", LocalDate.class),
                row.getString("construction_permit_number"),
                row.getObject("construction_permit_on", LocalDate.class),
                row.getString("completion_filing_number"),
                row.getObject("completion_filing_on", LocalDate.class),
                DecisionKind.valueOf(row.getString("decision_kind")),
                row.getString("decision_number"),
                row.getObject("decision_on", LocalDate.class),
                row.getBigDecimal("above_ground_area"),
                row.getBigDecimal("ground_floor_area"),
                row.getBigDecimal("required_shelter_area"),
                row.getBigDecimal("designed_shelter_area"),
                row.getBigDecimal("built_shelter_area"),
                row.getObject("storeys", Integer.class),
                row.getBigDecimal("foundation_depth"),
                use == null ? null : BuildingUse.valueOf(use),
                row.getObject("zone", Boolean.class),
                row.getObject("renewal", Boolean.class),
                strings(row.getArray("parcels")),
                row.getBigDecimal("decided_area"),
                row.getObject("papers", Integer.class),
                row.getString("relocation_ground"),
                row.getBoolean("supervised"),
                row.getBoolean("accepted"),
                row.getBoolean("use_registered"),
                row.getString("approved_use"),
                row.getString("used_for"),
                row.getString("approver"));
    }

    private static List<String> strings(@Nullable Array array) throws SQLException {
        return array == null
                ? List.of()
                : Arrays.stream((String[]) array.getArray())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
    }
}
