package cn.mingzhang.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingTest {

    private static Listing<String> listing(long total, String... asked) {
        var query = ListQueryTest.asked(asked);
        long here = Math.max(0, Math.min(query.size(), total - query.offset()));
        return Listing.of(Collections.nCopies((int) here, "row"), total, query);
    }

    @Test
    void knowsWhereItStands() {
        var listing = listing(60, "page", "2");
        assertThat(listing.pages()).isEqualTo(3);
        assertThat(listing.from()).isEqualTo(51);
        assertThat(listing.to()).isEqualTo(60);
        assertThat(listing.hasPrevious()).isTrue();
        assertThat(listing.hasNext()).isFalse();
    }

    @Test
    void anEmptyListHasOnePageAndNoRows() {
        var listing = listing(0);
        assertThat(listing.pages()).isEqualTo(1);
        assertThat(listing.from()).isZero();
        assertThat(listing.to()).isZero();
        assertThat(listing.hasNext()).isFalse();
        assertThat(listing.pageLinks()).hasSize(1);
    }

    @Test
    void aPageBehindTheEndLeadsBackToTheLast() {
        var listing = listing(60, "page", "999999999");
        assertThat(listing.isEmpty()).isTrue();
        assertThat(listing.hasNext()).isFalse();
        assertThat(listing.linkPrevious()).isEqualTo("/problems?page=2");
        assertThat(listing.pageLinks()).hasSizeLessThanOrEqualTo(7);
    }

    @Test
    void linksKeepTheFilterAndEncodeIt() {
        var listing = listing(500, "q", "a&b=大竹 #\"<", "sort", "due,desc", "size", "50");
        assertThat(listing.linkTo(2))
                .isEqualTo("/problems?q=a%26b%3D%E5%A4%A7%E7%AB%B9%20%23%22%3C&sort=due,desc&size=50&page=2");
        assertThat(listing.linkTo(-5)).doesNotContain("page=");
        assertThat(listing.linkTo(5000)).endsWith("page=9");
        assertThat(listing.linkWithout()).isEqualTo("/problems");
        assertThat(listing.isFiltered()).isTrue();
    }

    @Test
    void aSecondClickSortsTheOtherWay() {
        var listing = listing(60, "sort", "due", "page", "1");
        assertThat(listing.ariaSort("due")).isEqualTo("ascending");
        assertThat(listing.ariaSort("number")).isEqualTo("none");
        assertThat(listing.linkSorted("due")).isEqualTo("/problems?sort=due,desc");
        assertThat(listing.linkSorted("number")).isEqualTo("/problems?sort=number,asc");
        assertThat(listing(60).linkSorted("number")).isEqualTo("/problems?sort=number,asc");
        assertThat(listing(60).ariaSort("number")).isEqualTo("descending");
        assertThat(listing(60, "sort", "number").linkSorted("number")).isEqualTo("/problems");
    }

    @ParameterizedTest(name = "{0} rows, page {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        10    | 0  | [1]
        125   | 2  | 1 2 [3] 4 5
        500   | 9  | 1 ~8 9 [10] 11 12 ~20
        500   | 0  | [1] 2 3 ~20
        500   | 19 | 1 ~18 19 [20]
        500   | 3  | 1 2 3 [4] 5 6 ~20
        """)
    void pageLinksAreBounded(long total, String page, String shown) {
        var links = listing(total, "page", page).pageLinks().stream()
                .map(link -> (link.afterGap() ? "~" : "") + (link.current() ? "[" + link.label() + "]" : link.label()))
                .toList();
        assertThat(String.join(" ", links)).isEqualTo(shown);
    }

    @Test
    void carriesWordsAndSums() {
        var listing = listing(3).saying(List.of("区县：大竹县")).summing("due", "1234.50", "1,234.50");
        assertThat(listing.words()).containsExactly("区县：大竹县");
        assertThat(listing.sum("due")).isEqualTo(new Sum("1234.50", "1,234.50"));
        assertThat(listing.sum("other")).isNull();
    }
}
