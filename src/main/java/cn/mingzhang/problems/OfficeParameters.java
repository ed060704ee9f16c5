package cn.mingzhang.problems;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 办公参数: what the office has decided, each from a day on. The application reads them only. */
@Component
public class OfficeParameters {
    private final JdbcClient sql;

    OfficeParameters(JdbcClient sql) {
        this.sql = sql;
    }

    /** 销号文号的机关代字. */
    String closureAgency(LocalDate on) {
        return valueOf("CLOSURE_AGENCY", on);
    }

    /** How many of a hundred problems closed by the short procedure are looked back on. */
    public int shortLookBackPercent(LocalDate on) {
        return Integer.parseInt(valueOf("SHORT_LOOK_BACK_PERCENT", on));
    }

    private String valueOf(String name, LocalDate on) {
        return sql.sql("SELECT value FROM office_parameter WHERE name = ? AND valid_from <= ?"
                        + " ORDER BY valid_from DESC LIMIT 1")
                .params(name, on)
                .query(String.class)
                .single();
    }
}
