package cn.mingzhang.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("费款账户的状态")
class AccountRowTest {

    @ParameterizedTest(name = "assessed {0}: payable {1}, paid {2} is {4}")
    @CsvSource({
        "false, 0,   500, false, UNASSESSED",
        "false, 0,   0,   false, UNASSESSED",
        "true,  500, 600, false, OVER",
        "true,  500, 500, true,  SETTLED",
        "true,  500, 400, true,  OVERDUE",
        "true,  500, 400, false, OWING"
    })
    @DisplayName("没有核定，就谈不上多收")
    void whatNobodyAssessedWasNotPaidTooMuch(boolean assessed, long payable, long paid, boolean overdue, String state) {
        var row = new AccountRow(
                "XM-2021-0001",
                "竹阳家园",
                "达州竹阳置业有限公司",
                "大竹县人民防空办公室",
                assessed,
                true,
                LocalDate.of(2021, 12, 31),
                overdue,
                payable,
                0,
                paid,
                0);
        assertThat(row.stateKey()).isEqualTo("arrears.state." + state);
    }
}
