package cn.mingzhang.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.domain.Sort;
import org.springframework.mock.web.MockHttpServletRequest;

class ListQueryTest {

    static final Sorts SORTS =
            Sorts.first("number", "p.number", true).and("due", "p.dueOn").tie("p.id");

    static ListQuery asked(String... pairs) {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            parameters.put(pairs[at], new String[] {pairs[at + 1]});
        }
        return ListQuery.of("/problems", parameters, SORTS);
    }

    @Test
    void nothingAskedIsTheFirstPageInItsOwnOrder() {
        var query = asked();
        assertThat(query.page()).isZero();
        assertThat(query.size()).isEqualTo(25);
        assertThat(query.orderBy()).isEqualTo("p.number desc nulls last, p.id");
        assertThat(query.pageable().getSort()).isEqualTo(Sort.by(Sort.Order.desc("p.number"), Sort.Order.asc("p.id")));
    }

    @Test
    void whatIsAskedIsGiven() {
        var query = asked("page", "3", "size", "50", "sort", "due,desc", "q", "大竹");
        assertThat(query.offset()).isEqualTo(150);
        assertThat(query.orderBy()).isEqualTo("p.dueOn desc nulls last, p.id");
        assertThat(query.filters()).containsOnlyKeys("q");
        assertThat(asked("sort", "due").descending()).isFalse();
    }

    @ParameterizedTest(name = "page <{0}> size <{1}>: page {2} size {3}")
    @CsvSource(delimiter = '|', textBlock = """
        -1                  | 0      | 0       | 10
        abc                 | abc    | 0       | 25
        99999999999         | 999999 | 1000000 | 200
        1e9                 | 25.5   | 0       | 25
        0x10                | -200   | 0       | 10
        9223372036854775808 | NaN    | 0       | 25
        '1;drop table x'    | '''--' | 0       | 25
        ٣                   | ٣      | 0       | 25
        """)
    void hostilePagesAndSizesAreMovedIntoBounds(String page, String size, int pageRead, int sizeRead) {
        var query = asked("page", page, "size", size);
        assertThat(query.page()).isEqualTo(pageRead);
        assertThat(query.size()).isEqualTo(sizeRead);
        assertThat(query.offset()).isNotNegative();
        assertThat(query.pageable().getOffset()).isEqualTo(query.offset());
    }

    @ParameterizedTest(name = "sort=<{0}>")
    @ValueSource(
            strings = {
                "",
                ",",
                "password",
                "number;drop table problem",
                "p.number",
                "(select 1)",
                "number desc, (select pg_sleep(9))",
                "NUMBER",
                "class",
                "due)--"
            })
    void hostileSortsFallBackToTheUsualOrder(String sort) {
        var query = asked("sort", sort);
        assertThat(query.orderBy()).isEqualTo("p.number desc nulls last, p.id");
    }

    @Test
    void aHostileDirectionIsAscending() {
        assertThat(asked("sort", "due,desc;drop table x").orderBy()).isEqualTo("p.dueOn asc nulls last, p.id");
        assertThat(asked("sort", "due,DESC,x").descending()).isFalse();
    }

    @Test
    void filtersAreReadLeniently() {
        var query = asked(
                "day",
                "2021-03-03",
                "badDay",
                "2026-99-99",
                "farDay",
                "+999999999-12-31",
                "on",
                "true",
                "kind",
                "MONDAY",
                "badKind",
                "monday",
                "id",
                "41",
                "badId",
                "41 or 1=1",
                "blank",
                "  ",
                "_csrf",
                "token");
        assertThat(query.day("day")).isEqualTo(LocalDate.of(2021, 3, 3));
        assertThat(query.day("badDay")).isNull();
        assertThat(query.day("farDay")).isNull();
        assertThat(query.day("absent")).isNull();
        assertThat(query.flag("on")).isTrue();
        assertThat(query.flag("absent")).isFalse();
        assertThat(query.constant("kind", DayOfWeek.class)).isEqualTo(DayOfWeek.MONDAY);
        assertThat(query.constant("badKind", DayOfWeek.class)).isNull();
        assertThat(query.number("id")).isEqualTo(41);
        assertThat(query.number("badId")).isNull();
        assertThat(query.word("absent")).isNull();
        assertThat(query.filters()).doesNotContainKeys("blank", "_csrf");
    }

    @Test
    void aRequestsOwnAddressIsThePath() {
        var request = new MockHttpServletRequest("GET", "/app/problems");
        request.setContextPath("/app");
        request.setParameter("q", "大竹");
        assertThat(ListQuery.of(request, SORTS).path()).isEqualTo("/problems");
        request.setContextPath("");
        request.setRequestURI("//elsewhere.example/problems");
        assertThat(ListQuery.of(request, SORTS).path()).isEqualTo("/elsewhere.example/problems");
    }

    @Test
    void searchTextMeansItself() {
        assertThat(SearchText.of("100%_!").pattern()).isEqualTo("%100!%!_!!%");
        assertThat(SearchText.of(" 大竹\u0000　 县\n").text()).isEqualTo("大竹 县");
        assertThat(SearchText.of("字".repeat(10_000)).text()).hasSize(100);
        assertThat(SearchText.of("𠮷".repeat(10_000)).text()).isEqualTo("𠮷".repeat(50));
        assertThat(SearchText.of(null).isEmpty()).isTrue();
    }
}
