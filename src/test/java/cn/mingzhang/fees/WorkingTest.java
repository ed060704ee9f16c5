package cn.mingzhang.fees;

import static cn.mingzhang.fees.FeeSamples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.money.Yuan;
import cn.mingzhang.refusals.Unfit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("易地建设费核算")
class WorkingTest {

    @ParameterizedTest(name = "{0}：{2} ㎡ × {3} 元 = {4} 元")
    @CsvSource({
        "河南清丰（按应建面积）, REQUIRED_AREA, 16607.378, 1500, 24911067.00",
        "广州（按应建面积）, REQUIRED_AREA, 1467, 2500, 3667500.00",
        "青海标准（按应建面积）, REQUIRED_AREA, 1, 1500, 1500.00",
        "淄博综合楼（按地面总面积）, ABOVE_GROUND_AREA, 10705.76, 35, 374701.60",
        "淄博研发楼（按地面总面积）, ABOVE_GROUND_AREA, 10445, 35, 365575.00",
        "辽源（按地面总面积）, ABOVE_GROUND_AREA, 58698.19, 10, 586981.90"
    })
    void theCasesOnRecordToTheFen(String place, Method method, String area, String rate, String amount) {
        var areas = method == Method.REQUIRED_AREA ? required(area, "0") : aboveGround(area);
        var working = working(areas, rate, method);
        assertThat(working.assessed()).isEqualTo(Yuan.parse(amount));
        assertThat(working.payable()).isEqualTo(working.assessed());
    }

    @Test
    @DisplayName("辽源：5% 为 29,349.10 元（.095 进位）")
    void aShareIsRoundedHalfUp() {
        assertThat(ToTheFen.percent(Yuan.parse("586981.90"), 5)).isEqualTo(Yuan.parse("29349.10"));
    }

    @Test
    @DisplayName("蚌埠告知书样张：1 ㎡ × 1.00 元，减 0.99，缴 0.01")
    void theTemplateOfBengbu() {
        var claim = new Claim(ground("RG01", 99, "2000-04-27", null), "认定文件", true);
        var working = Working.of(required("1", "0"), standard(Method.REQUIRED_AREA, "1.00"), claim, ON);
        assertThat(working.reduced()).isEqualTo(Yuan.parse("0.99"));
        assertThat(working.payable()).isEqualTo(Yuan.parse("0.01"));
    }

    @Test
    @DisplayName("过程一行一步，如经办人所写")
    void theWorkingIsWrittenLineByLine() {
        var working = working(required("16607.378", "0"), "1500", Method.REQUIRED_AREA);
        assertThat(working.lines().stream().map(Line::text))
                .containsExactly(
                        "16,607.378㎡ − 0㎡ = 16,607.378㎡",
                        "1,500元/㎡",
                        "16,607.378㎡ × 1,500元/㎡ = 24,911,067.00元",
                        "24,911,067.00元");
    }

    @Test
    @DisplayName("少建的，只就少建部分计费；多建的不计也不退")
    void onlyTheShortfallIsCharged() {
        assertThat(working(required("1000", "400.5"), "1500", Method.REQUIRED_AREA)
                        .assessed())
                .isEqualTo(Yuan.parse("899250.00"));
        assertThat(working(required("1000", "1200"), "1500", Method.REQUIRED_AREA)
                        .assessed())
                .isEqualTo(Yuan.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"0.001, 5, 0.01", "0.001, 4.99, 0.00", "0.333, 0.05, 0.02", "1.001, 0.5, 0.50", "2.999, 1.67, 5.01"})
    @DisplayName("四舍五入到分，并写明")
    void roundedHalfUpAndSaidSo(String area, String rate, String amount) {
        var working = working(required(area, "0"), rate, Method.REQUIRED_AREA);
        assertThat(working.assessed()).isEqualTo(Yuan.parse(amount));
        assertThat(working.lines().get(2).text()).contains("四舍五入到分");
    }

    @ParameterizedTest
    @CsvSource({"0.01, 0.00, 0.01", "0.03, 0.01, 0.02", "899250.00, 449625.00, 449625.00"})
    @DisplayName("减半后应缴四舍五入，减免额为其余：两者之和恒等于应收")
    void thePartsMakeTheWhole(String assessed, String reduced, String payable) {
        var claim = new Claim(ground("RG08", 50, "2015-01-01", null), "民政部门认定", true);
        var working = Working.of(required("1", "0"), standard(Method.REQUIRED_AREA, assessed), claim, ON);
        assertThat(working.payable()).isEqualTo(Yuan.parse(payable));
        assertThat(working.reduced()).isEqualTo(Yuan.parse(reduced));
        assertThat(working.reduced().plus(working.payable())).isEqualTo(working.assessed());
    }

    @ParameterizedTest
    @CsvSource({
        "2014-12-31, 2015-01-01, , false",
        "2015-01-01, 2015-01-01, , true",
        "2019-05-31, 2019-06-01, 2025-12-31, false",
        "2019-06-01, 2019-06-01, 2025-12-31, true",
        "2025-12-31, 2019-06-01, 2025-12-31, true",
        "2026-01-01, 2019-06-01, 2025-12-31, false"
    })
    @DisplayName("依据按基准日是否在施行期间")
    void aGroundHoldsWithinItsDates(LocalDate on, String from, String until, boolean holds) {
        var claim = new Claim(ground("RG07", 100, from, until), "认定文件", true);
        assertThat(claim.flaws(on)).isEqualTo(holds ? List.of() : List.of(Claim.Flaw.OUTSIDE_ITS_DATES));
    }

    @Test
    @DisplayName("招商引资、会议纪要等不是依据，一概拒绝")
    void whatIsNoLawfulGroundReducesNothing() {
        var claim = new Claim(ground("UG01", 0, "1996-01-01", null), "市政府会议纪要", true);
        assertThatThrownBy(() -> Working.of(required("1", "0"), standard(Method.REQUIRED_AREA, "1500"), claim, ON))
                .isInstanceOfSatisfying(
                        Unfit.class, unfit -> assertThat(unfit.getCodes()).containsExactly("fees.flaw.NOT_LAWFUL"));
    }

    @Test
    @DisplayName("没有认定文件、未经批准易地的，逐条指明")
    void everyFlawIsNamed() {
        var ground = new Ground(
                1, "RG09", "社区养老", true, 100, "公告", new Span(LocalDate.of(2019, 6, 1), null), true, true, false);
        assertThat(new Claim(ground, " ", false).flaws(ON))
                .containsExactly(Claim.Flaw.CERTIFICATE_MISSING, Claim.Flaw.NOT_RELOCATED);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0, requiredArea, fees.error.area.negative",
        "1.0001, 0, requiredArea, fees.error.area.decimals",
        "1, -0.001, builtArea, fees.error.area.negative",
        "1000000000, 0, requiredArea, fees.error.area.large"
    })
    @DisplayName("面积为负、多于三位小数的，各有一句话")
    void aBadAreaIsRefusedWithASentence(String required, String built, String field, String key) {
        assertThatThrownBy(() -> required(required, built)).isInstanceOfSatisfying(Unfit.class, unfit -> {
            assertThat(unfit.field()).isEqualTo(field);
            assertThat(unfit.getCodes()).containsExactly(key);
        });
    }

    @Test
    @DisplayName("标准不在施行期间的，不得用")
    void aStandardOutsideItsDatesIsRefused() {
        assertThatThrownBy(() -> Working.of(
                        required("1", "0"), standard(Method.REQUIRED_AREA, "1500"), null, LocalDate.of(2000, 4, 26)))
                .isInstanceOf(Unfit.class);
    }

    @Test
    @DisplayName("标准或依据未经核实的，结果写明未核实")
    void anUnverifiedRuleShows() {
        var demo =
                new Standard(1, "511700", Method.REQUIRED_AREA, Yuan.parse("1000"), new Span(ON, null), "演示值", false);
        assertThat(Working.of(required("1", "0"), demo, null, ON).verified()).isFalse();
    }
}
