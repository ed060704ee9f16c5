package cn.mingzhang.screening;

import cn.mingzhang.obligation.Exemption;
import cn.mingzhang.obligation.Obligation;
import cn.mingzhang.shelter.RequiredAreas;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The dated data behind the rules. */
@Repository
class RuleData {
    /** Whoever changes what a rule looks at changes this: a run says by which rules it was made. */
    static final String VERSION = "3";

    private final JdbcClient sql;
    private final RequiredAreas areas;

    RuleData(JdbcClient sql, RequiredAreas areas) {
        this.sql = sql;
        this.areas = areas;
    }

    record Value(Parameter name, LocalDate validFrom, BigDecimal value, String source, boolean verified) {
        public String shown() {
            return value.stripTrailingZeros().toPlainString();
        }
    }

    List<Value> values(LocalDate today) {
        return sql.sql("SELECT DISTINCT ON (name) name, valid_from, value, source, verified FROM screening_parameter"
                        + " WHERE valid_from <= ? ORDER BY name, valid_from DESC")
                .param(today)
                .query(Value.class)
                .list();
    }

    Parameters parameters(LocalDate today) {
        var values = new EnumMap<Parameter, BigDecimal>(Parameter.class);
        values(today).forEach(value -> values.put(value.name(), value.value()));
        return new Parameters(values);
    }

    List<Exemption> exemptions() {
        return sql.sql(
                        "SELECT ground, valid_from, valid_to, source, verified FROM obligation_exemption ORDER BY ground, valid_from")
                .query(Exemption.class)
                .list();
    }

    Obligation obligation() {
        return new Obligation(areas.rules(), exemptions());
    }
}
