package cn.mingzhang.witness;

import cn.mingzhang.audit.Subject;
import cn.mingzhang.compartment.Compartment;
import cn.mingzhang.people.Officer;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.problems.ProblemReading;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 阅览筛查记录: who of the three posts opens a problem that has been screened, and may see it, is in the compartment's trail before he reads. */
@Component
class ScreeningReadings implements ProblemReading {
    private final JdbcClient sql;
    private final Compartment compartment;

    ScreeningReadings(JdbcClient sql, Compartment compartment) {
        this.sql = sql;
        this.compartment = compartment;
    }

    @Override
    @Transactional
    public void begins(ProblemNumber number, Officer officer) {
        if (!Screenings.isCleared(officer)) {
            return;
        }
        List<Long> screened = sql.sql(
                        "SELECT p.id FROM problem p WHERE p.number = :number AND problem_screened(p.id, 0)")
                .param("number", number.value())
                .query(Long.class)
                .list();
        if (screened.isEmpty()) {
            return;
        }
        compartment.visit(officer, inside -> {
            var seen = inside.sql(
                            "SELECT EXISTS (SELECT 1 FROM sealed.problem_screening s WHERE s.problem_id = :problem)")
                    .param("problem", screened.get(0))
                    .query(Boolean.class)
                    .single();
            if (seen) {
                inside.note("SCREENING_READ", new Subject("screening", number.value()), "");
            }
        });
    }
}
