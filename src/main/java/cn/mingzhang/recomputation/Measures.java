package cn.mingzhang.recomputation;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 核查参数 as of a day: what no law that was found fixes, and the office therefore does. */
@Component
class Measures {
    private final JdbcClient sql;

    Measures(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param urgingDays after so many days without a paper an overdue fee counts as not urged
     * @param gate the date of the card before which the fee had to be paid, as a column of the project
     */
    record Now(int urgingDays, String gate) {}

    Now on(LocalDate day) {
        var gate =
                "PLANNING_PERMIT".equals(value("PAYMENT_GATE", day)) ? "planning_permit_on" : "construction_permit_on";
        return new Now(Integer.parseInt(value("URGING_DAYS", day)), gate);
    }

    private String value(String name, LocalDate day) {
        return sql.sql("SELECT value FROM fee_parameter WHERE name = :name AND valid_from <= :day"
                        + " ORDER BY valid_from DESC LIMIT 1")
                .param("name", name)
                .param("day", day)
                .query(String.class)
                .single();
    }
}
