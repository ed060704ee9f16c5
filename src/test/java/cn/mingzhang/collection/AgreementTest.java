package cn.mingzhang.collection;

import static cn.mingzhang.collection.Agreement.State.OVERDUE;
import static cn.mingzhang.collection.Agreement.State.PAID;
import static cn.mingzhang.collection.Agreement.State.TO_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.money.Yuan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @DisplayName("一万次随意签订、缴款、冲正：各期未缴之和恒等于欠缴，前一期未缴清不计后一期")
    void theInstalmentsMakeTheWhole(long seed) {
        walk(seed, 10_000);
    }

    @Test
    @Tag("proof")
    @DisplayName("一百万次随意签订、缴款、冲正")
    void aMillionAgreedPayments() {
        walk(20210101, 1_000_000);
    }

    private static void walk(long seed, int deeds) {
        var random = new SplittableRandom(seed);
        var agreed = agree(random);
        for (int n = 0; n < deeds; n++) {
            if (random.nextInt(20) == 0) {
                agreed = agree(random);
            }
            // Paid or undone: what is owed lies anywhere between nothing and all of it.
            var arrears = Yuan.ofFen(random.nextLong(agreed.principal().fen() + 1));
            var standing = agreed.standing(arrears, MARCH);
            assertThat(Yuan.sum(
                            standing.stream().map(Agreement.Standing::missing).toList()))
                    .as("seed " + seed + ", deed " + n)
                    .isEqualTo(arrears);
            var begun = false;
            for (var one : standing) {
                assertThat(one.missing().isNegative()
                                || one.missing().compareTo(one.instalment().amount()) > 0)
                        .isFalse();
                assertThat(begun && !one.missing().equals(one.instalment().amount()))
                        .as("a later one is met before an earlier")
                        .isFalse();
                begun = begun || one.missing().isPositive();
            }
        }
    }

    private static Agreement agree(SplittableRandom random) {
        var instalments = new ArrayList<Agreement.Instalment>();
        var principal = Yuan.ZERO;
        for (int n = 1; n <= 2 + random.nextInt(8); n++) {
            var amount = Yuan.ofFen(1 + random.nextLong(10_000_000));
            principal = principal.plus(amount);
            instalments.add(new Agreement.Instalment(n, MARCH.plusMonths(n), amount));
        }
        return new Agreement(1, MARCH, principal, new UUID(0, 1), "", instalments, null, null);
    }
}
