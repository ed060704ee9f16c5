package cn.mingzhang.collection;

import static cn.mingzhang.collection.Agreement.State.OVERDUE;
import static cn.mingzhang.collection.Agreement.State.PAID;
import static cn.mingzhang.collection.Agreement.State.TO_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.money.Yuan;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("执行协议：行政强制法第四十二条")
class AgreementTest {
    private static final LocalDate MARCH = LocalDate.of(2022, 3, 31);
    private static final LocalDate JUNE = LocalDate.of(2022, 6, 30);

    private final Agreement agreement = new Agreement(
            1,
            LocalDate.of(2022, 1, 4),
            Yuan.parse("100"),
            UUID.randomUUID(),
            "",
            List.of(
                    new Agreement.Instalment(1, MARCH, Yuan.parse("40")),
                    new Agreement.Instalment(2, JUNE, Yuan.parse("60"))),
            null,
            null);

    private List<Agreement.State> states(String arrears, LocalDate today) {
        return agreement.standing(Yuan.parse(arrears), today).stream()
                .map(Agreement.Standing::state)
                .toList();
    }

    @Test
    @DisplayName("缴款按期次先后抵充；期限最后一日仍算按期")
    void whatIsPaidMeetsTheStagesInOrder() {
        assertThat(states("100", MARCH)).containsExactly(TO_PAY, TO_PAY);
        assertThat(states("100", MARCH.plusDays(1))).containsExactly(OVERDUE, TO_PAY);
        assertThat(states("60", MARCH.plusDays(1))).containsExactly(PAID, TO_PAY);
        assertThat(states("60.01", MARCH.plusDays(1))).containsExactly(OVERDUE, TO_PAY);
        assertThat(states("0", JUNE)).containsExactly(PAID, PAID);
        assertThat(agreement.standing(Yuan.parse("50"), MARCH).get(1).missing()).isEqualTo(Yuan.parse("50"));
    }

    @Test
    @DisplayName("一期未按期即为未履行；缴清即履行完毕")
    void oneStageNotPaidIsABreach() {
        assertThat(agreement.isOverdue(Yuan.parse("60.01"), MARCH.plusDays(1))).isTrue();
        assertThat(agreement.isOverdue(Yuan.parse("60"), JUNE)).isFalse();
        assertThat(agreement.isOpen(Yuan.ZERO)).isFalse();
    }
}
