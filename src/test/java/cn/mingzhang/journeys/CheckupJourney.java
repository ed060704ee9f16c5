package cn.mingzhang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.checkup.CheckNow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("proof")
@DisplayName("台账体检与举一反三")
class CheckupJourney extends Journey {
    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void theLedgerIsChecked() {
        CheckNow.in(application);
    }

    @Test
    @DisplayName("查出矛盾，一人说明、另一人接受，不再列出；两种语言")
    void aContradictionIsExplainedAndAccepted() {
        var id = sql.sql("""
                        SELECT f.id FROM checkup_finding f JOIN unit u ON u.id = f.unit_id JOIN problem p ON p.id = f.problem_id
                         WHERE f.state = 'OPEN' AND f.gone_on IS NULL
                           AND f.unit_id = (SELECT unit_of_officer(o.id, date '2022-01-04') FROM officer o WHERE o.login = 'countyhead')
                         ORDER BY f.id LIMIT 1
                        """).query(Long.class).single();
        as("countyhead").open("/checkup");
        as("countyhead").open("/checkup/" + id).fill("text", "材料在移交途中，已附清单").submit("/explanations");
        assertThat(asInEnglish("inspector").open("/checkup?state=EXPLAINED").text())
                .contains("Explained, not yet accepted");
        asInEnglish("inspector").open("/checkup/" + id).tick("accepted", "true").submit("/answers");
        assertThat(as("countyhead").open("/checkup?state=ACCEPTED").text()).contains("说明已接受");
        assertThat(asInEnglish("inspector").open("/checkup/coverage").text()).contains("projects checked");
        asInEnglish("inspector").open("/checkup/coverage/projects?checked=false");
        asInEnglish("inspector").open("/checkup/repeats");
    }

    @Test
    @DisplayName("登记时看得见同单位、同类别的既往问题")
    void aRepeatIsSeenOnEntry() {
        var number = sql.sql("""
                        SELECT p.number FROM problem p WHERE p.stage = 'RECTIFYING' AND EXISTS (SELECT 1 FROM problem q
                          WHERE q.id <> p.id AND q.responsible_unit_id = p.responsible_unit_id AND q.class_code = p.class_code) LIMIT 1
                        """).query(String.class).single();
        assertThat(as("resident").open("/problems/" + number + "/edit").text()).contains("既往类似问题", "同单位、同类别");
        assertThat(asInEnglish("inspector2")
                        .open("/problems/" + number + "/edit")
                        .text())
                .contains("Earlier problems like it");
    }
}
