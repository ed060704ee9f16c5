package cn.mingzhang.recomputation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.fees.Ground;
import cn.mingzhang.fees.Method;
import cn.mingzhang.fees.PastDecision;
import cn.mingzhang.fees.PastDecision.Kind;
import cn.mingzhang.fees.RuleBook.Rules;
import cn.mingzhang.fees.Span;
import cn.mingzhang.fees.Standard;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.receipts.Position;
import cn.mingzhang.recomputation.FeeFile.Course;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("重新核算：差异各归其类")
class RecomputeTest {
    private static final LocalDate SINCE = LocalDate.of(2000, 4, 27);
    private static final LocalDate ON = LocalDate.of(2018, 5, 6);
    private static final LocalDate TODAY = LocalDate.of(2022, 1, 4);

    private static final Rules RULES = new Rules(
            List.of(new Standard(
                    1, "511700", Method.REQUIRED_AREA, Yuan.parse("1000"), new Span(SINCE, null), "某文件", true)),
            List.of(
                    ground("RG01", 50, SINCE, null, true),
                    ground("RG07", 100, LocalDate.of(2015, 1, 1), null, true),
                    ground("RG09", 100, LocalDate.of(2019, 6, 1), LocalDate.of(2025, 12, 31), true),
                    ground("UG02", 0, SINCE, null, false)));

    private static Ground ground(String code, int percent, LocalDate from, @Nullable LocalDate until, boolean needs) {
        return new Ground(1, code, "某类", percent > 0, percent, "某文件", new Span(from, until), needs, false, true);
    }

    private static List<String> classes(FeeFile file) {
        return Recompute.of(file, RULES, TODAY).stream()
                .map(one -> one.feeClass().code() + " " + one.key() + " "
                        + one.amount().plain())
                .toList();
    }

    private static FeeFile file(FeeFile.@Nullable Current current, String paid, PastDecision... past) {
        var position = current == null
                ? new Position(Yuan.ZERO, Yuan.ZERO, Yuan.parse(paid), Yuan.ZERO)
                : new Position(current.assessed(), current.reduced(), Yuan.parse(paid), Yuan.ZERO);
        return new FeeFile(
                "511702", true, ON, new BigDecimal("100"), null, current, position, Course.UNKNOWN, List.of(past));
    }

    private static FeeFile.Current assessed(String area, String assessed, LocalDate due) {
        return new FeeFile.Current(
                ON,
                new BigDecimal(area),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                null,
                "",
                Yuan.parse(assessed),
                Yuan.ZERO,
                due);
    }

    private static PastDecision past(Kind kind, String reduced, @Nullable String ground, String certificate) {
        return new PastDecision(
                1,
                "某文件",
                ON,
                kind,
                Yuan.parse("100000"),
                Yuan.parse(reduced),
                ground,
                certificate,
                null,
                "",
                "某人",
                TODAY);
    }

    @Test
    @DisplayName("相符的没有差异")
    void whatAgreesIsSilent() {
        assertThat(classes(file(assessed("100", "100000.00", TODAY), "100000"))).isEmpty();
        assertThat(classes(file(assessed("100", "100000.00", TODAY), "0")))
                .as("due today is not overdue")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "REDUCED, 50000, RG01, 认定文件, ",
        "REDUCED, 50000, RG01, , FE-01 flaw.CERTIFICATE_MISSING 50000.00",
        "REDUCED, 60000, RG01, 认定文件, FE-01 ratio 10000.00",
        "WAIVED, 100000, RG07, 认定文件, ",
        "WAIVED, 100000, RG09, 认定文件, FE-02 flaw.OUTSIDE_ITS_DATES 100000.00",
        "WAIVED, 100000, RG88, 认定文件, FE-02 ground.unknown 100000.00",
        "WAIVED, 100000, UG02, , FE-08 ground.unlawful 100000.00",
        "DEFERRED, 0, , , FE-03 deferred 100000.00",
        "INSTALMENTS, 0, , , FE-07 instalments 100000.00"
    })
    @DisplayName("既往的减、免、缓、分期")
    void pastDecisionsAreNamed(
            Kind kind, String reduced, @Nullable String ground, @Nullable String certificate, @Nullable String found) {
        var file = file(
                assessed("100", "100000.00", TODAY),
                "0",
                past(kind, reduced, ground, certificate == null ? "" : certificate));
        assertThat(classes(file)).isEqualTo(found == null ? List.of() : List.of(found));
    }

    @Test
    @DisplayName("经批准易地而未核定：应收未收；面积不明的不作结论")
    void whatWasNeverAssessed() {
        assertThat(classes(file(null, "0"))).containsExactly("FE-04 none 100000.00");
        var unknown = new FeeFile("511702", true, ON, null, null, null, Position.NONE, Course.UNKNOWN, List.of());
        assertThat(classes(unknown)).isEmpty();
        var notRelocated = new FeeFile(
                "511702", false, ON, new BigDecimal("100"), null, null, Position.NONE, Course.UNKNOWN, List.of());
        assertThat(classes(notRelocated)).isEmpty();
    }

    @Test
    @DisplayName("少核、多核、面积已更正、逾期、多收")
    void assessmentsAndMoney() {
        assertThat(classes(file(assessed("100", "90000.00", TODAY), "90000"))).containsExactly("FE-05 short 10000.00");
        assertThat(classes(file(assessed("100", "110000.00", TODAY), "110000"))).containsExactly("FE-11 long 10000.00");
        assertThat(classes(file(assessed("60", "60000.00", TODAY), "60000"))).containsExactly("FE-05 area 0.00");
        assertThat(classes(file(assessed("100", "100000.00", TODAY.minusDays(1)), "40000")))
                .containsExactly("FE-06 arrears 60000.00");
        assertThat(classes(file(assessed("100", "100000.00", TODAY), "100000.01")))
                .containsExactly("FE-11 over 0.01");
    }

    private static List<String> course(FeeFile.Current current, String paid, Course course) {
        var known = file(current, paid);
        return classes(new FeeFile(
                known.division(),
                true,
                known.decisionOn(),
                known.required(),
                known.built(),
                current,
                known.position(),
                course,
                List.of()));
    }

    @ParameterizedTest(name = "overdue for {0} days, last paper {1} days ago, resting {2}")
    @CsvSource({
        "91, , false, FE-12 never.urged 60000.00",
        "90, , false, ",
        "200, 91, false, FE-12 not.urged 60000.00",
        "200, 90, false, ",
        "50, 300, false, ",
        "200, , true, "
    })
    @DisplayName("逾期后多日没有催缴文书：催缴不力；暂停或已到法院的不算")
    void whatNobodyAskedFor(int overdue, @Nullable Integer urged, boolean resting, @Nullable String found) {
        var course = new Course(
                null, Yuan.ZERO, urged == null ? null : TODAY.minusDays(urged), resting, 90, Yuan.ZERO, Yuan.ZERO);
        var all = course(assessed("100", "100000.00", TODAY.minusDays(overdue)), "40000", course);
        assertThat(all).startsWith("FE-06 arrears 60000.00").hasSize(found == null ? 1 : 2);
        assertThat(found == null || all.contains(found)).isTrue();
    }

    @Test
    @DisplayName("许可之后才缴的：违规缓缴")
    void whatWasPaidAfterItsGate() {
        var course = new Course(ON, Yuan.parse("40000"), null, false, 90, Yuan.ZERO, Yuan.ZERO);
        assertThat(course(assessed("100", "100000.00", TODAY), "100000", course))
                .containsExactly("FE-03 late 40000.00");
    }

    @Test
    @DisplayName("账上已缴而国库无此款、用途不当：各归其类")
    void theFund() {
        var course = new Course(null, Yuan.ZERO, null, true, 90, Yuan.parse("30"), Yuan.parse("20"));
        assertThat(course(assessed("100", "100000.00", TODAY), "100000", course))
                .containsExactly("FE-09 remittance 30.00", "FE-10 misused 20.00");
    }

    @Test
    @DisplayName("算出来的差异附算式")
    void eachHasItsWorking() {
        var found = Recompute.of(file(assessed("100", "90000.00", TODAY), "90000"), RULES, TODAY);
        assertThat(found.get(0).working())
                .isEqualTo("100㎡ × 1,000.00元 = 100,000.00（某文件）；100,000.00 − 90,000.00 = 10,000.00");
    }
}
