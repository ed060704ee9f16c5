package cn.mingzhang.sources;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 零报告, for whoever compares them with what was found later (DU-03). Whoever asks has shown that he may. */
@Component
public class ZeroReports {
    /** As {@link ZeroReport}, for whoever lays them beside his own rows in one statement. */
    public static final String ALL = """
            SELECT r.id, s.number AS round, s.title, r.unit_id, r.unit_name, r.scope, r.period_from AS "from", r.period_to AS "to", r.signed_on,
                   r.officer_name AS signer
              FROM source_report r JOIN source s ON s.id = r.source_id WHERE r.kind = 'ZERO'
            """;

    private final JdbcClient sql;

    ZeroReports(JdbcClient sql) {
        this.sql = sql;
    }

    public List<ZeroReport> of(long unitId) {
        return sql.sql(ALL + " AND r.unit_id = :unit ORDER BY r.signed_on, r.id")
                .param("unit", unitId)
                .query(ZeroReport.class)
                .list();
    }

    /** Those of a unit that answer for a day, such as the one on which something happened. */
    public List<ZeroReport> covering(long unitId, LocalDate day) {
        return of(unitId).stream().filter(report -> report.covers(day)).toList();
    }
}
