package cn.mingzhang.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("三方对账：逐笔比对")
class MatchingTest {
    private static final LocalDate MARCH = LocalDate.of(2021, 3, 1);

    private long ids;

    /** {@code number day amount payer}, several parted by a slash. */
    private List<Item> items(String written) {
        return written == null
                ? List.of()
                : Stream.of(written.split("/"))
                        .map(one -> one.strip().split(" "))
                        .map(part -> Item.of(
                                ++ids,
                                part[0].equals("-") ? "" : part[0],
                                MARCH.plusDays(Integer.parseInt(part[1])),
                                Long.parseLong(part[2]),
                                part.length > 3 ? part[3] : "",
                                MARCH))
                        .toList();
    }

    private static String told(List<Matching.Found> found) {
        return found.stream()
                .map(one ->
                        one.kind() + " " + one.left().size() + ":" + one.right().size())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest(name = "{0} | {1} -> {2}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
        A1 1 100 甲            | A1 1 100 甲              | ''
        A-1 1 100 甲           | ａ１ 1 100 乙            | ''
        A1 1 100 甲            | A1 11 100 甲             | ''
        A1 1 100 甲            | A1 12 100 甲             | DATE 1:1
        A1 1 100 甲            | A1 1 101 甲              | AMOUNT 1:1
        A1 1 100 甲            | none                     | LEFT_ONLY 1:0
        none                   | A1 1 100 甲              | RIGHT_ONLY 0:1
        A1 1 60 甲 / A1 1 40 甲 | A1 1 100 甲             | SPLIT 2:1
        A1 1 60 甲 / A1 1 30 甲 | A1 1 100 甲             | AMOUNT 2:1
        A1 1 100 甲            | K9 4 100 甲              | ''
        A1 1 100 甲            | K9 20 100 甲             | DATE 1:1
        A1 1 100 甲            | K9 40 100 甲             | LEFT_ONLY 1:0, RIGHT_ONLY 0:1
        A1 1 60 甲 / A2 3 40 甲 | K9 4 100 甲             | SPLIT 2:1
        A1 1 100 甲            | K8 1 60 甲 / K9 2 40 甲  | SPLIT 1:2
        A1 1 100 甲            | - 4 90 甲                | AMOUNT 1:1
        A1 1 100 甲            | K9 4 90 甲               | LEFT_ONLY 1:0, RIGHT_ONLY 0:1
        A1 1 100 甲            | K9 4 90 乙               | LEFT_ONLY 1:0, RIGHT_ONLY 0:1
        A1 1 100               | K9 4 100 甲              | ''
        A1 1 100 / A2 2 100    | K9 4 100 甲              | LEFT_ONLY 1:0, LEFT_ONLY 1:0, RIGHT_ONLY 0:1
        A1 1 100 甲 / A1 1 100 甲 | A1 1 100 甲           | LEFT_ONLY 1:0
        """)
    @DisplayName("每处差异各归其类；凭证号不分全角半角")
    void eachDifferenceHasItsClass(String left, String right, String expected) {
        assertThat(told(Matching.differences(items(left), items(right), 10))).isEqualTo(expected);
    }

    @Test
    @DisplayName("任意次序结果相同；左右两方的每一笔只出现一次，金额一分不少")
    void theOrderDoesNotMatterAndNothingIsLost() {
        for (var seed = 1; seed <= 200; seed++) {
            var random = new Random(seed);
            var left = some(random);
            var right = some(random);
            var found = Matching.differences(left, right, 5);
            var mixedLeft = new ArrayList<>(left);
            var mixedRight = new ArrayList<>(right);
            Collections.shuffle(mixedLeft, random);
            Collections.shuffle(mixedRight, random);
            assertThat(Matching.differences(mixedLeft, mixedRight, 5))
                    .as("seed " + seed)
                    .isEqualTo(found);
            var ours = found.stream().flatMap(one -> one.left().stream()).toList();
            var theirs = found.stream().flatMap(one -> one.right().stream()).toList();
            assertThat(ours).doesNotHaveDuplicates().isSubsetOf(left);
            assertThat(theirs).doesNotHaveDuplicates().isSubsetOf(right);
            var silentLeft = left.stream().filter(item -> !ours.contains(item)).toList();
            var silentRight =
                    right.stream().filter(item -> !theirs.contains(item)).toList();
            assertThat(Matching.sum(silentLeft)).as("what agrees").isEqualTo(Matching.sum(silentRight));
        }
    }

    private List<Item> some(Random random) {
        var items = new ArrayList<Item>();
        for (var n = random.nextInt(30); n >= 0; n--) {
            items.add(Item.of(
                    ++ids,
                    random.nextInt(4) == 0 ? "" : "V" + random.nextInt(25),
                    MARCH.plusDays(random.nextInt(30)),
                    1 + random.nextInt(6) * 10L,
                    random.nextInt(5) == 0 ? "" : "payer" + random.nextInt(4),
                    MARCH));
        }
        return items;
    }
}
