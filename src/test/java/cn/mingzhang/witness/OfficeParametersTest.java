package cn.mingzhang.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.DatabaseTest;
import cn.mingzhang.problems.OfficeParameters;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@DisplayName("办公参数：自某日起执行，应用只读")
class OfficeParametersTest {
    @Autowired
    private OfficeParameters parameters;

    @Autowired
    private Road road;

    @Autowired
    private JdbcClient sql;

    @Test
    @DisplayName("销号文号用当日执行的机关代字")
    void theClosureNumberBearsTheAgencysCode() {
        var number = road.closed();
        assertThat(sql.sql("SELECT closure_number FROM problem WHERE number = ?")
                        .param(number.value())
                        .query(String.class)
                        .single())
                .matches("达市人防销〔" + road.today().getYear() + "〕[1-9]\\d*号");
    }

    @Test
    void theApplicationCannotDecideAnew() {
        assertThat(parameters.shortLookBackPercent(road.today())).isEqualTo(20);
        assertThatThrownBy(() -> sql.sql(
                                "INSERT INTO office_parameter VALUES ('SHORT_LOOK_BACK_PERCENT', date '2020-01-01', '0', '甲')")
                        .update())
                .hasStackTraceContaining("permission denied");
    }
}
