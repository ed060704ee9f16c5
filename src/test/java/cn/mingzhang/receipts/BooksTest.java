package cn.mingzhang.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.money.Yuan;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.Unfit;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("收缴的账")
class BooksTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @DisplayName("一万次随意操作后，各部分之和恒等于总数，与次序无关")
    void thePartsAreTheWhole(long seed) {
        walk(seed, 10_000, 100);
    }

    @Test
    @Tag("proof")
    @DisplayName("一百万次随意操作")
    void aMillionDeeds() {
        var books = walk(20210101, 1_000_000, 50_000);
        System.out.println("a million deeds: " + books.done + " done, " + books.refused + " refused");
    }

    private static Books walk(long seed, int deeds, int every) {
        var books = new Books(new SplittableRandom(seed));
        for (var n = 1; n <= deeds; n++) {
            books.act();
            if (n % every == 0) {
                assertThat(books.broken()).as("seed " + seed + ", deed " + n).isEmpty();
            }
        }
        assertThat(books.done).isGreaterThan(deeds / 4);
        assertThat(books.refused).isGreaterThan(deeds / 20);
        assertThat(books.orderDoesNotMatter()).isTrue();
        return books;
    }

    @ParameterizedTest
    @CsvSource({"0, positive", "-1, positive", "100.01, tooMuch"})
    @DisplayName("分配须为正数，不超过余额")
    void anAllocationFitsTheReceipt(String amount, String key) {
        var purse = new Purse(Yuan.parse("100"), List.of());
        assertThatThrownBy(() -> purse.add(Entry.of(1, EntryKind.ALLOCATION, Yuan.parse(amount), 1L, null)))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining(key);
    }

    @Test
    @DisplayName("一笔只冲正一次；冲正本身、作废不得冲正")
    void anEntryIsUndoneOnce() {
        var purse = new Purse(Yuan.parse("100"), List.of());
        var entry = Entry.of(1, EntryKind.ALLOCATION, Yuan.parse("60"), 1L, null);
        purse.add(entry);
        assertThatThrownBy(() -> purse.add(Entry.of(2, EntryKind.VOID, Yuan.parse("100"), null, null)))
                .isInstanceOf(Unfit.class);
        purse.add(entry.reversal(3));
        assertThat(purse.free()).isEqualTo(Yuan.parse("100"));
        assertThatThrownBy(() -> purse.add(entry.reversal(4))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> purse.add(entry.reversal(3).reversal(5))).isInstanceOf(Conflict.class);
        var annulled = Entry.of(6, EntryKind.VOID, Yuan.parse("100"), null, null);
        purse.add(annulled);
        assertThat(purse.isVoid()).isTrue();
        assertThatThrownBy(() -> purse.add(annulled.reversal(7))).isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("多缴的留作未分配；核减后多收的另列，不与欠缴相抵")
    void whatIsTooMuchIsSaidApart() {
        var lowered = new Position(Yuan.parse("50"), Yuan.ZERO, Yuan.parse("80"), Yuan.ZERO);
        assertThat(lowered.over()).isEqualTo(Yuan.parse("30"));
        assertThat(lowered.arrears()).isEqualTo(Yuan.ZERO);
        var owing = new Position(Yuan.parse("50"), Yuan.parse("10"), Yuan.ZERO, Yuan.ZERO);
        var both = lowered.plus(owing);
        assertThat(both.payable().plus(both.over())).isEqualTo(both.paid().plus(both.arrears()));
    }
}
