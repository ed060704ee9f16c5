package cn.mingzhang.shelter;

import cn.mingzhang.people.Officer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The workings kept, append-only. */
@Repository
class Calculations {
    private final JdbcClient sql;

    Calculations(JdbcClient sql) {
        this.sql = sql;
    }

    /** Newest first. */
    List<Calculation> of(long projectId) {
        return sql.sql("SELECT * FROM shelter_calculation WHERE project_id = :project ORDER BY ordinal DESC")
                .param("project", projectId)
                .query(Calculations::read)
                .list();
    }

    Optional<Calculation> latest(long projectId) {
        return sql.sql("SELECT * FROM shelter_calculation WHERE project_id = :project ORDER BY ordinal DESC LIMIT 1")
                .param("project", projectId)
                .query(Calculations::read)
                .optional();
    }

    /** Held until the transaction ends, so that no two workings get one number. */
    void lock(long projectId) {
        sql.sql("SELECT id FROM project WHERE id = :project FOR UPDATE")
                .param("project", projectId)
                .query(Long.class)
                .single();
    }

    void add(
            long projectId,
            ProjectFacts facts,
            LocalDate ruledOn,
            RequiredArea answer,
            List<String> lines,
            String reason,
            Officer officer,
            LocalDate on,
            Instant at) {
        sql.sql("""
                        INSERT INTO shelter_calculation (project_id, ordinal, ruled_on, division_code, building_use, zone, renewal, storeys,
                               foundation_depth, ground_floor, above_ground, planned, outcome, rule, area, verified, lines, terms, reason,
                               officer_id, officer_name, officer_unit, worked_on, recorded_at)
                        SELECT :project, coalesce(max(ordinal), 0) + 1, :ruledOn, :division, :use, :zone, :renewal, :storeys,
                               :depth, :groundFloor, :aboveGround, :planned, :outcome, :rule, :area, :verified, :lines, :terms, :reason,
                               :officer, :officerName, :officerUnit, :on, :at
                          FROM shelter_calculation WHERE project_id = :project
                        """)
                .param("project", projectId)
                .param("ruledOn", ruledOn)
                .param("division", facts.divisionCode())
                .param("use", name(facts.use()))
                .param("zone", facts.zone())
                .param("renewal", facts.renewal())
                .param("storeys", facts.storeys())
                .param("depth", facts.foundationDepth())
                .param("groundFloor", facts.groundFloor())
                .param("aboveGround", facts.aboveGround())
                .param("planned", facts.planned())
                .param("outcome", answer.outcome().name())
                .param("rule", name(answer.rule()))
                .param("area", answer.area())
                .param("verified", answer.isVerified())
                .param("lines", lines.toArray(String[]::new))
                .param("terms", answer.terms().stream().map(Term::id).toArray(Long[]::new))
                .param("reason", reason)
                .param("officer", officer.id())
                .param("officerName", officer.name())
                .param("officerUnit", officer.unit().name())
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static Calculation read(ResultSet row, int index) throws SQLException {
        var use = row.getString("building_use");
        return new Calculation(
                row.getInt("ordinal"),
                row.getObject("ruled_on", LocalDate.class),
                use == null ? null : BuildingUse.valueOf(use),
                row.getObject("zone", Boolean.class),
                row.getObject("renewal", Boolean.class),
                row.getBigDecimal("planned"),
                RequiredArea.Outcome.valueOf(row.getString("outcome")),
                row.getString("rule"),
                row.getBigDecimal("area"),
                row.getBoolean("verified"),
                List.of((String[]) row.getArray("lines").getArray()),
                List.of((Long[]) row.getArray("terms").getArray()),
                row.getString("reason"),
                row.getString("officer_name"),
                row.getString("officer_unit"),
                row.getObject("worked_on", LocalDate.class));
    }
}
