package cn.mingzhang.screening;

import cn.mingzhang.money.Yuan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** DET-15 the other way round: the treasury or the tax office had money that nobody entered, unexplained to this day. */
@Component
class UnclaimedMoney {
    private static final String RIGHT_ONLY = """
            SELECT d.id, d.key, d.sides, d.voucher_number, d.payer, d.right_amount AS fen, d.right_on, d.unit_id, u.division_code
              FROM reconciliation_difference d JOIN unit u ON u.id = d.unit_id
             WHERE d.kind = 'RIGHT_ONLY' AND d.sides <> 'TAX_TREASURY' AND d.gone_on IS NULL
               AND NOT EXISTS (SELECT 1 FROM reconciliation_resolution x WHERE x.difference_id = d.id AND x.deed = 'EXPLAIN')
             ORDER BY d.id
            """;

    private final JdbcClient sql;

    UnclaimedMoney(JdbcClient sql) {
        this.sql = sql;
    }

    /** The difference behind a finding, where it still is one. */
    Optional<String> href(FindingRow finding) {
        return finding.rule() == Detection.DET_15 && finding.projectId() == null
                ? sql.sql(
                                "SELECT d.id FROM reconciliation_difference d JOIN screening_finding f ON f.key = 'DET-15 ' || d.key"
                                        + " WHERE f.id = ? ORDER BY d.id DESC LIMIT 1")
                        .param(finding.id())
                        .query(Long.class)
                        .optional()
                        .map(id -> "/fees/reconciliation/differences/" + id)
                : Optional.empty();
    }

    private record Line(
            long id,
            String key,
            String sides,
            String voucherNumber,
            String payer,
            long fen,
            LocalDate rightOn,
            long unitId,
            String divisionCode) {}

    List<Finding> findings() {
        return sql.sql(RIGHT_ONLY).query(Line.class).list().stream()
                .map(UnclaimedMoney::finding)
                .toList();
    }

    private static Finding finding(Line line) {
        var rule = Detection.DET_15;
        return new Finding(
                rule,
                rule.problemClass(),
                rule.code() + " " + line.key(),
                line.payer() + " " + line.voucherNumber(),
                line.payer(),
                line.divisionCode(),
                line.unitId(),
                null,
                List.of(),
                List.of(),
                Tests.said("comparedWith", "#screening.comparedWith." + line.sides())
                        .and("voucher", line.voucherNumber())
                        .and("paidOn", "" + line.rightOn())
                        .and("amount", Yuan.ofFen(line.fen()).toString())
                        .and("inTheBooks", "#screening.none"));
    }
}
