package cn.mingzhang.shelter;

import static cn.mingzhang.shelter.BuildingUse.HOUSING;
import static cn.mingzhang.shelter.BuildingUse.MIXED;
import static cn.mingzhang.shelter.BuildingUse.OTHER_CIVIL;
import static cn.mingzhang.shelter.BuildingUse.PRODUCTION;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.shelter.RequiredArea.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("应建面积：〔2003〕国人防办字第18号 第四十五条、第四十七条")
class RequiredAreaTest {
    private static final LocalDate DAY = LocalDate.of(2018, 5, 6);

    @ParameterizedTest(name = "{0} 层，埋深 {1} 米")
    @CsvSource({"10, 1.5", "18, ", "6, 3", "1, 3.00"})
    @DisplayName("R1：10 层以上或基础埋深 3 米以上，按首层建筑面积，6 级以上")
    void r1GroundFloorOfHighOrDeepBuildings(int storeys, @Nullable String depth) {
        for (var use : List.of(HOUSING, OTHER_CIVIL, MIXED)) {
            var answer = answer(facts(use).storeys(storeys).depth(depth).groundFloor("1200.5"), 3);
            assertRequired(answer, Rule.R1, "1200.500");
            assertThat(answer.rule().grade()).isEqualTo("GRADE_6");
        }
    }

    @Test
    @DisplayName("R1：河南清丰案的应建面积 16607.378 ㎡ 是首层建筑面积")
    void r1TheCaseOfQingfeng() {
        assertRequired(
                answer(facts(HOUSING).storeys(11).depth(null).groundFloor("16607.378"), 3), Rule.R1, "16607.378");
    }

    @ParameterizedTest(name = "{0} 类城市：{1} ㎡")
    @CsvSource({"1, 480.000", "2, 360.000", "3, 240.000", "4, 240.000"})
    @DisplayName("R2：其他民用建筑 2000 ㎡ 以上，按地面总建筑面积的比例（一类 4%—5%，二类 3%—4%，三类及其他 2%—3%）")
    void r2ShareOfTheAreaAboveGround(int city, String area) {
        var answer = answer(facts(OTHER_CIVIL).low().zone(false).aboveGround("12000"), city);
        assertRequired(answer, Rule.R2, area);
        assertThat(answer.lines()).extracting(WorkLine::key).endsWith("share");
        assertThat(answer.lines().get(answer.lines().size() - 1).values().get(0))
                .isEqualTo("12,000");
    }

    @Test
    @DisplayName("R2：2000 ㎡ 起，1999.999 ㎡ 不到起点")
    void r2Threshold() {
        assertRequired(answer(facts(OTHER_CIVIL).low().zone(false).aboveGround("2000"), 3), Rule.R2, "40.000");
        var below = answer(facts(OTHER_CIVIL).low().zone(false).aboveGround("1999.999"), 3);
        assertThat(below.outcome()).isEqualTo(Outcome.NOT_REQUIRED);
        assertThat(below.area()).isNull();
    }

    @Test
    @DisplayName("R3：开发区、园区，按一次性规划地面总建筑面积的比例")
    void r3ShareOfWhatIsPlannedAtOneTime() {
        var answer =
                answer(facts(OTHER_CIVIL).low().zone(true).aboveGround("1500").planned("50000"), 3);
        assertRequired(answer, Rule.R3, "1000.000");
    }

    @Test
    @DisplayName("R4：重点城市的其他住宅楼，按首层建筑面积，6B 级")
    void r4GroundFloorOfOtherHousing() {
        var answer = answer(facts(HOUSING).low().renewal(false).groundFloor("830"), 2);
        assertRequired(answer, Rule.R4, "830.000");
        assertThat(answer.rule().grade()).isEqualTo("GRADE_6B");
        var countyTown = answer(facts(HOUSING).low().renewal(false).groundFloor("830"), 4);
        assertThat(countyTown.outcome()).isEqualTo(Outcome.NOT_REQUIRED);
    }

    @Test
    @DisplayName("R5：重点城市危旧住房翻新改造，按翻新住宅楼首层建筑面积，6B 级")
    void r5GroundFloorOfRenewedHousing() {
        assertRequired(answer(facts(HOUSING).low().renewal(true).groundFloor("640"), 3), Rule.R5, "640.000");
    }

    @Test
    @DisplayName("第四十五条：工业生产厂房除外，多高都不计")
    void productionIsExcluded() {
        var answer = answer(facts(PRODUCTION).storeys(12).depth("6").groundFloor("9000"), 1);
        assertThat(answer.outcome()).isEqualTo(Outcome.NOT_REQUIRED);
        assertThat(answer.lines()).extracting(WorkLine::key).containsExactly("production");
    }

    @Test
    @DisplayName("不知道就说缺什么，不给数")
    void whatIsUnknownIsNamed() {
        assertUnknown(facts(null).storeys(18).depth("4").groundFloor("900"), Need.USE);
        assertUnknown(facts(HOUSING).storeys(9).depth(null).groundFloor("900"), Need.FOUNDATION_DEPTH);
        assertUnknown(facts(HOUSING).depth("2").groundFloor("900"), Need.STOREYS);
        assertUnknown(facts(HOUSING).depth(null), Need.STOREYS, Need.FOUNDATION_DEPTH);
        assertUnknown(facts(HOUSING).storeys(18).depth(null), Need.GROUND_FLOOR);
        assertUnknown(facts(HOUSING).low().groundFloor("900"), Need.RENEWAL);
        assertUnknown(facts(MIXED).low(), Need.EACH_BUILDING);
        assertUnknown(facts(OTHER_CIVIL).low().aboveGround("9000"), Need.ZONE);
        assertUnknown(facts(OTHER_CIVIL).low().zone(true).aboveGround("9000"), Need.PLANNED);
        assertUnknown(facts(OTHER_CIVIL).low().zone(false), Need.ABOVE_GROUND);
    }

    @Test
    @DisplayName("没有覆盖该日期的参数：算不出")
    void withoutAParameterThereIsNoAnswer() {
        var facts = facts(HOUSING).storeys(18).depth("4").groundFloor("900").made();
        var answer = RequiredArea.of(facts, RuleTerms.asOf(terms(3), LocalDate.of(1999, 1, 1), "511700"));
        assertThat(answer.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(answer.needs()).contains(Need.TERM);
    }

    @Test
    @DisplayName("区划自己的参数先于全市的，后来的先于从前的；算式记下所用参数，未核实的照说")
    void theNearestParameterIsUsedAndKept() {
        var terms = new ArrayList<>(terms(3));
        terms.add(term(20, TermName.SHARE_CLASS_3, "511724", "2010-01-01", null, "3", true));
        terms.add(term(21, TermName.SHARE_CLASS_3, null, "2015-01-01", "2020-01-01", "2.5", true));
        var facts = facts(OTHER_CIVIL).low().zone(false).aboveGround("12000").made();
        assertThat(RequiredArea.of(facts, RuleTerms.asOf(terms, DAY, "511724")).area())
                .isEqualByComparingTo("360");
        var elsewhere = RequiredArea.of(facts, RuleTerms.asOf(terms, DAY, "511700"));
        assertThat(elsewhere.area()).isEqualByComparingTo("300");
        assertThat(elsewhere.terms()).extracting(Term::id).contains(21L).doesNotContain(20L);
        assertThat(elsewhere.isVerified()).isFalse();
        assertThat(RequiredArea.of(facts, RuleTerms.asOf(terms, LocalDate.of(2021, 1, 1), "511700"))
                        .area())
                .isEqualByComparingTo("240");
    }

    private static void assertRequired(RequiredArea answer, Rule rule, String area) {
        assertThat(answer.outcome()).isEqualTo(Outcome.REQUIRED);
        assertThat(answer.rule()).isEqualTo(rule);
        assertThat(answer.area()).isEqualTo(new BigDecimal(area));
        assertThat(answer.lines()).isNotEmpty();
        assertThat(answer.sources()).isNotEmpty();
    }

    private static void assertUnknown(Facts facts, Need... needs) {
        var answer = answer(facts, 3);
        assertThat(answer.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(answer.area()).isNull();
        assertThat(answer.needs()).containsExactly(needs);
    }

    private static RequiredArea answer(Facts facts, int city) {
        return RequiredArea.of(facts.made(), RuleTerms.asOf(terms(city), DAY, "511700"));
    }

    private static List<Term> terms(int city) {
        return List.of(
                term(1, TermName.STOREYS_AT_LEAST, null, "2003-02-21", null, "10", true),
                term(2, TermName.DEPTH_AT_LEAST, null, "2003-02-21", null, "3", true),
                term(3, TermName.AREA_AT_LEAST, null, "2003-02-21", null, "2000", false),
                term(4, TermName.SHARE_CLASS_1, null, "2003-02-21", null, "4", false),
                term(5, TermName.SHARE_CLASS_2, null, "2003-02-21", null, "3", false),
                term(6, TermName.SHARE_CLASS_3, null, "2003-02-21", null, "2", false),
                term(7, TermName.SHARE_ZONE, null, "2003-02-21", null, "2", false),
                term(8, TermName.CITY_CLASS, null, "2003-02-21", null, "" + city, false));
    }

    private static Term term(
            long id,
            TermName name,
            @Nullable String division,
            String from,
            @Nullable String to,
            String value,
            boolean verified) {
        var until = to == null ? null : LocalDate.parse(to);
        return new Term(
                id, name.name(), division, LocalDate.parse(from), until, new BigDecimal(value), "第四十七条", verified);
    }

    private static Facts facts(@Nullable BuildingUse use) {
        return new Facts(use, null, null, null, null, null, null, null);
    }

    /** Facts as a sentence. */
    private record Facts(
            @Nullable BuildingUse use,
            @Nullable Boolean zone,
            @Nullable Boolean renewal,
            @Nullable Integer storeys,
            @Nullable String depth,
            @Nullable String groundFloor,
            @Nullable String aboveGround,
            @Nullable String planned) {
        Facts low() {
            return storeys(6).depth("1.8");
        }

        Facts storeys(int count) {
            return new Facts(use, zone, renewal, count, depth, groundFloor, aboveGround, planned);
        }

        Facts depth(@Nullable String metres) {
            return new Facts(use, zone, renewal, storeys, metres, groundFloor, aboveGround, planned);
        }

        Facts groundFloor(String area) {
            return new Facts(use, zone, renewal, storeys, depth, area, aboveGround, planned);
        }

        Facts aboveGround(String area) {
            return new Facts(use, zone, renewal, storeys, depth, groundFloor, area, planned);
        }

        Facts planned(String area) {
            return new Facts(use, zone, renewal, storeys, depth, groundFloor, aboveGround, area);
        }

        Facts zone(boolean within) {
            return new Facts(use, within, renewal, storeys, depth, groundFloor, aboveGround, planned);
        }

        Facts renewal(boolean renewed) {
            return new Facts(use, zone, renewed, storeys, depth, groundFloor, aboveGround, planned);
        }

        ProjectFacts made() {
            return new ProjectFacts(
                    "511700",
                    use,
                    zone,
                    renewal,
                    storeys,
                    number(depth),
                    number(groundFloor),
                    number(aboveGround),
                    number(planned));
        }

        private static @Nullable BigDecimal number(@Nullable String text) {
            return text == null ? null : new BigDecimal(text);
        }
    }
}
