package cn.mingzhang.collection;

import static cn.mingzhang.collection.Condition.*;
import static cn.mingzhang.collection.Rung.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Level;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Unit;
import cn.mingzhang.people.UnitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("催缴阶梯")
class RungTest {
    private static final Unit OFFICE =
            new Unit(1, "RF", "达州市人民防空办公室", UnitKind.CIVIL_DEFENSE, Level.values()[0], "511700", null);
    private static final Officer HEAD = new Officer(2, "head", "蒋立夏", OFFICE, Set.of(Post.UNIT_HEAD));
    private static final Officer CLERK = new Officer(3, "feeclerk", "周雨水", OFFICE, Set.of(Post.FEE_CLERK));
    private static final LocalDate SERVED = LocalDate.of(2021, 4, 30);

    @ParameterizedTest(name = "{0} 之后可以是 {1}")
    @CsvSource(delimiter = '|', textBlock = """
            -                 | PAYMENT_NOTICE
            PAYMENT_NOTICE    | URGING_NOTICE, INTERVIEW
            URGING_NOTICE     | URGING_NOTICE, INTERVIEW, RECOVERY_DECISION
            INTERVIEW         | URGING_NOTICE, INTERVIEW, RECOVERY_DECISION
            RECOVERY_DECISION | STATUTORY_DEMAND
            STATUTORY_DEMAND  | STATUTORY_DEMAND, COURT_APPLICATION
            COURT_APPLICATION | COURT_ACCEPTED, COURT_REFUSED
            COURT_ACCEPTED    | COURT_REFUSED, ENFORCEMENT
            COURT_REFUSED     | COURT_APPLICATION, COURT_ACCEPTED
            ENFORCEMENT       | SUSPENDED, TERMINATED
            SUSPENDED         | ENFORCEMENT, TERMINATED
            TERMINATED        | ENFORCEMENT
            """)
    void whatMayComeNext(String last, String next) {
        var after = last.equals("-") ? null : Rung.valueOf(last);
        assertThat(Rung.next(after).stream().map(Rung::name).collect(Collectors.joining(", ")))
                .isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "PAYMENT_NOTICE, FEE_CLERK",
        "URGING_NOTICE, FEE_CLERK",
        "INTERVIEW, FEE_CLERK",
        "RECOVERY_DECISION, UNIT_HEAD",
        "STATUTORY_DEMAND, UNIT_HEAD",
        "COURT_APPLICATION, UNIT_HEAD",
        "TERMINATED, FEE_CLERK"
    })
    @DisplayName("谁出具：决定、催告、申请由机关负责人签发（行政强制法第五十五条），其余由收费岗")
    void whoIssues(Rung rung, Post post) {
        for (var officer : List.of(HEAD, CLERK)) {
            assertThat(rung.clause().isOpenTo(officer, 1)).isEqualTo(officer.holds(post));
            assertThat(rung.clause().isOpenTo(officer, 9))
                    .as("another office's")
                    .isFalse();
        }
    }

    @Test
    @DisplayName("每一级都有条件、有依据；出具文书的都有文种和期限")
    void everyRungIsWhole() {
        for (var rung : Rung.values()) {
            assertThat(rung.clause().ground()).as(rung.name()).isNotBlank();
            assertThat(rung.clause().conditions()).as(rung.name()).isNotEmpty();
            assertThat(rung.clause().by()).as(rung.name()).isNotNull();
            assertThat(rung.isTheCourts() || rung.clause().clock() != null)
                    .as(rung.name())
                    .isTrue();
        }
        assertThat(Arrays.stream(Rung.values()).filter(Rung::isEnforcement))
                .containsExactly(ENFORCEMENT, SUSPENDED, TERMINATED);
    }

    private static Entry entry(
            int ordinal, Rung rung, LocalDate dated, @Nullable LocalDate served, @Nullable LocalDate due) {
        var service = served == null
                ? null
                : new Entry.Service(Entry.Service.Method.DIRECT, served, "", "", "", "", "", null);
        return new Entry(
                        ordinal,
                        rung,
                        Issuer.CIVIL_DEFENSE,
                        "n",
                        dated,
                        due,
                        Yuan.parse("100"),
                        Yuan.parse("100"),
                        0,
                        null,
                        "",
                        "",
                        "",
                        service,
                        null,
                        null)
                .clocked(LawfulTerms.TERMS);
    }

    private static CollectionFile decided(List<Hold> holds) {
        return new CollectionFile(
                1,
                List.of(
                        entry(
                                1,
                                PAYMENT_NOTICE,
                                LocalDate.of(2021, 3, 1),
                                LocalDate.of(2021, 3, 1),
                                LocalDate.of(2021, 3, 16)),
                        entry(
                                2,
                                URGING_NOTICE,
                                LocalDate.of(2021, 3, 17),
                                LocalDate.of(2021, 3, 18),
                                LocalDate.of(2021, 4, 2)),
                        entry(3, RECOVERY_DECISION, LocalDate.of(2021, 4, 28), SERVED, LocalDate.of(2021, 5, 15))),
                holds);
    }

    private static CollectionFile demanded(LocalDate served, List<Hold> holds) {
        var entries = new ArrayList<>(decided(holds).entries());
        entries.add(entry(4, STATUTORY_DEMAND, served.minusDays(1), served, null));
        return new CollectionFile(1, entries, holds);
    }

    private static List<Condition> unmet(Rung rung, CollectionFile file, LocalDate today) {
        return rung.clause()
                .unmet(new Attempt(file, 99L, Yuan.parse("100"), HEAD, today, LawfulTerms.TERMS, true, "理由"));
    }

    @Test
    @DisplayName("未送达、期限未满，不得上一级")
    void anUnservedPaperLeadsNowhere() {
        var file = new CollectionFile(
                1,
                List.of(entry(1, PAYMENT_NOTICE, LocalDate.of(2021, 3, 1), null, LocalDate.of(2021, 3, 16))),
                List.of());
        assertThat(unmet(URGING_NOTICE, file, LocalDate.of(2021, 3, 16)))
                .containsExactly(LAST_PAPER_SERVED, LAST_TERM_OVER);
        assertThat(unmet(URGING_NOTICE, file, LocalDate.of(2021, 3, 17))).containsExactly(LAST_PAPER_SERVED);
    }

    @Test
    @DisplayName("行政强制法第五十四条：催告书送达十日后")
    void theCourtIsAskedTenWorkingDaysAfterTheDemand() {
        var file = demanded(LocalDate.of(2021, 12, 28), List.of());
        assertThat(unmet(COURT_APPLICATION, file, LocalDate.of(2022, 1, 12))).containsExactly(DEMAND_TERM_OVER);
        assertThat(unmet(COURT_APPLICATION, file, LocalDate.of(2022, 1, 13))).isEmpty();
    }

    @Test
    @DisplayName("行政强制法第五十三条：复议和诉讼期限届满前不得申请，逾三个月不得再申请")
    void theCourtIsAskedWithinItsWindow() {
        var file = demanded(LocalDate.of(2021, 6, 1), List.of());
        assertThat(unmet(COURT_APPLICATION, file, LocalDate.of(2021, 11, 1))).containsExactly(REVIEW_AND_SUIT_LAPSED);
        assertThat(unmet(COURT_APPLICATION, file, LocalDate.of(2021, 11, 2))).isEmpty();
        assertThat(unmet(COURT_APPLICATION, file, LocalDate.of(2022, 2, 7))).isEmpty();
        assertThat(unmet(COURT_APPLICATION, file, LocalDate.of(2022, 2, 8))).containsExactly(COURT_WINDOW_OPEN);
    }

    @Test
    @DisplayName("复议、诉讼期间不得申请；维持后自生效之日起另算")
    void aContestStopsTheRoadToTheCourt() {
        var open = new Hold(1, Hold.Kind.SUIT, "已起诉", LocalDate.of(2021, 7, 1), null, "", null, null, null);
        var ended = new Hold(
                1,
                Hold.Kind.SUIT,
                "已起诉",
                LocalDate.of(2021, 7, 1),
                null,
                "",
                LocalDate.of(2022, 3, 16),
                "维持",
                LocalDate.of(2022, 3, 15));
        var served = LocalDate.of(2021, 6, 1);
        assertThat(unmet(COURT_APPLICATION, demanded(served, List.of(open)), LocalDate.of(2021, 11, 2)))
                .containsExactly(NOT_HELD, REVIEW_AND_SUIT_LAPSED);
        assertThat(unmet(COURT_APPLICATION, demanded(served, List.of(ended)), LocalDate.of(2022, 3, 15)))
                .containsExactly(REVIEW_AND_SUIT_LAPSED);
        assertThat(unmet(COURT_APPLICATION, demanded(served, List.of(ended)), LocalDate.of(2022, 3, 16)))
                .isEmpty();
        assertThat(unmet(COURT_APPLICATION, demanded(served, List.of(ended)), LocalDate.of(2022, 6, 16)))
                .containsExactly(COURT_WINDOW_OPEN);
    }

    @Test
    @DisplayName("核定人不得签发追缴决定；已缴清的不再催缴；暂缓的不催")
    void otherConditionsHold() {
        var file = new CollectionFile(1, decided(List.of()).entries().subList(0, 2), List.of());
        var day = LocalDate.of(2021, 4, 6);
        assertThat(RECOVERY_DECISION
                        .clause()
                        .unmet(new Attempt(
                                file, HEAD.id(), Yuan.parse("100"), HEAD, day, LawfulTerms.TERMS, false, "")))
                .containsExactly(NOT_THE_ASSESSOR);
        assertThat(RECOVERY_DECISION
                        .clause()
                        .unmet(new Attempt(file, 99L, Yuan.ZERO, HEAD, day, LawfulTerms.TERMS, false, "")))
                .containsExactly(SOMETHING_OWED);
        assertThat(COURT_ACCEPTED
                        .clause()
                        .unmet(new Attempt(file, 99L, Yuan.parse("1"), HEAD, day, LawfulTerms.TERMS, false, "")))
                .containsExactly(COURT_PAPER_FILED);
        assertThat(PAYMENT_NOTICE
                        .clause()
                        .unmet(new Attempt(
                                CollectionFile.empty(1), null, Yuan.ZERO, HEAD, day, LawfulTerms.TERMS, false, "")))
                .containsExactly(ASSESSED, SOMETHING_OWED);
    }
}
