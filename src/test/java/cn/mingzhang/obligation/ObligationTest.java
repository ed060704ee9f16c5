package cn.mingzhang.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.NamedTests;
import cn.mingzhang.obligation.Answer.Verdict;
import cn.mingzhang.shelter.AreaRules;
import cn.mingzhang.shelter.BuildingUse;
import cn.mingzhang.shelter.Rule;
import cn.mingzhang.shelter.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("应建义务：应建、不应建（依据）、不明")
class ObligationTest {
    private static final LocalDate DAY = LocalDate.of(2016, 5, 6);
    private static final List<Exemption> EXEMPTIONS = List.of(
            new Exemption(Ground.PRODUCTION, LocalDate.of(2003, 1, 1), null, "18号文第四十五条", true),
            new Exemption(Ground.TEMPORARY, LocalDate.of(2000, 4, 27), LocalDate.of(2018, 1, 1), "474号", false),
            new Exemption(Ground.RURAL, LocalDate.of(1997, 1, 1), null, "人民防空法第二十二条", true),
            new Exemption(Ground.BEFORE_THE_LAW, LocalDate.of(1900, 1, 1), LocalDate.of(1997, 1, 1), "人民防空法", true));
    private final Obligation obligation = new Obligation(AreaRules.of(terms("4")), EXEMPTIONS);

    private static List<Term> terms(String cityClass) {
        var terms = new java.util.ArrayList<Term>();
        for (var term : new String[][] {
            {"STOREYS_AT_LEAST", "10"},
            {"DEPTH_AT_LEAST", "3"},
            {"AREA_AT_LEAST", "2000"},
            {"SHARE_CLASS_3", "2"},
            {"SHARE_ZONE", "3"},
            {"CITY_CLASS", cityClass}
        }) {
            terms.add(new Term(
                    terms.size(),
                    term[0],
                    null,
                    LocalDate.of(2000, 1, 1),
                    null,
                    new BigDecimal(term[1]),
                    "18号文",
                    true));
        }
        return terms;
    }

    private static Building building(BuildingUse use, Integer storeys, String depth, String ground, String above) {
        return new Building(
                "511702",
                use,
                storeys,
                number(depth),
                number(ground),
                number(above),
                null,
                false,
                null,
                null,
                "滨河花园",
                List.of(DAY));
    }

    private static Building with(
            Building of, Boolean zone, Boolean temporary, Boolean rural, String words, LocalDate... days) {
        return new Building(
                of.divisionCode(),
                of.use(),
                of.storeys(),
                of.foundationDepth(),
                of.groundFloor(),
                of.aboveGround(),
                zone,
                of.renewal(),
                temporary,
                rural,
                words,
                Arrays.asList(days));
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private Verdict verdict(Building building) {
        return obligation.of(building).verdict();
    }

    @Test
    @DisplayName("R1 十层以上或基础埋深三米以上（18号文第四十七条）：应建首层面积；首层面积不明也应建，只是数不明")
    void tallOrDeepOwesTheGroundFloor() {
        var answer = obligation.of(building(BuildingUse.HOUSING, 10, "2.9", "1200", "21600"));
        assertThat(answer.verdict()).isEqualTo(Verdict.OWED);
        assertThat(answer.rule()).isEqualTo(Rule.R1);
        assertThat(answer.area()).isEqualByComparingTo("1200");
        assertThat(answer.source()).contains("18号文");
        var deep = obligation.of(building(BuildingUse.OTHER_CIVIL, 3, "3.0", null, "900"));
        assertThat(deep.rule()).isEqualTo(Rule.R1);
        assertThat(deep.area()).isNull();
        assertThat(verdict(building(BuildingUse.HOUSING, 9, "2.9", "1200", "10800")))
                .isEqualTo(Verdict.NOT_OWED);
    }

    @Test
    @DisplayName("R2 其他民用建筑二千平方米以上（18号文第四十七条）：应建；不足的不应建")
    void aLargeCivilBuildingOwes() {
        var large = obligation.of(building(BuildingUse.OTHER_CIVIL, 5, null, "500", "2000"));
        assertThat(large.verdict()).as("whatever lies under it").isEqualTo(Verdict.OWED);
        var known = with(building(BuildingUse.OTHER_CIVIL, 5, "1.5", "500", "2000"), false, null, null, "综合楼", DAY);
        assertThat(obligation.of(known).rule()).isEqualTo(Rule.R2);
        var small = building(BuildingUse.OTHER_CIVIL, 3, "1.5", "300", "1999");
        assertThat(verdict(with(small, false, null, null, "便民中心", DAY))).isEqualTo(Verdict.NOT_OWED);
    }

    @Test
    @DisplayName("R3 开发区、园区内（18号文第四十七条）：应建；区外同样大小的不应建")
    void aBuildingInAZoneOwes() {
        var small = building(BuildingUse.OTHER_CIVIL, 3, "1.5", "300", "900");
        var inside = obligation.of(with(small, true, null, null, "孵化楼", DAY));
        assertThat(inside.verdict()).isEqualTo(Verdict.OWED);
        assertThat(inside.rule()).isEqualTo(Rule.R3);
        assertThat(verdict(with(small, false, null, null, "孵化楼", DAY))).isEqualTo(Verdict.NOT_OWED);
    }

    @Test
    @DisplayName("R4 重点城市的住宅（18号文第四十七条）：应建；其他城市多层住宅不应建")
    void lowHousingOwesInKeyCitiesOnly() {
        var low = building(BuildingUse.HOUSING, 6, "2", "600", "3600");
        var inKeyCity = new Obligation(AreaRules.of(terms("3")), EXEMPTIONS).of(low);
        assertThat(inKeyCity.verdict()).isEqualTo(Verdict.OWED);
        assertThat(inKeyCity.rule()).isEqualTo(Rule.R4);
        assertThat(verdict(low)).isEqualTo(Verdict.NOT_OWED);
    }

    @Test
    @DisplayName("R5 重点城市危旧住房翻新（18号文第四十七条）：应建；其他城市不应建")
    void renewedHousingOwesInKeyCitiesOnly() {
        var low = building(BuildingUse.HOUSING, 6, "2", "600", "3600");
        var renewed = new Building(
                low.divisionCode(),
                low.use(),
                low.storeys(),
                low.foundationDepth(),
                low.groundFloor(),
                low.aboveGround(),
                null,
                true,
                null,
                null,
                "棚改一期",
                List.of(DAY));
        var inKeyCity = new Obligation(AreaRules.of(terms("3")), EXEMPTIONS).of(renewed);
        assertThat(inKeyCity.verdict()).isEqualTo(Verdict.OWED);
        assertThat(inKeyCity.rule()).isEqualTo(Rule.R5);
        assertThat(verdict(renewed)).isEqualTo(Verdict.NOT_OWED);
    }

    @Test
    @DisplayName("PRODUCTION 工业生产厂房（18号文第四十五条）：不应建；同样的民用建筑应建")
    void aProductionPlantOwesNothing() {
        var answer = obligation.of(building(BuildingUse.PRODUCTION, 12, "4", "5000", "60000"));
        assertThat(answer.verdict()).isEqualTo(Verdict.NOT_OWED);
        assertThat(answer.ground()).isEqualTo(Ground.PRODUCTION);
        assertThat(answer.source()).contains("第四十五条");
        assertThat(verdict(building(BuildingUse.OTHER_CIVIL, 12, "4", "5000", "60000")))
                .isEqualTo(Verdict.OWED);
    }

    @Test
    @DisplayName("TEMPORARY 临时建筑（474号）：不应建，例外停止之后照常；依据未核对的如实标明")
    void aTemporaryBuildingOwesNothingWhileTheExemptionHolds() {
        var tall = building(BuildingUse.OTHER_CIVIL, 12, "4", "500", "6000");
        var answer = obligation.of(with(tall, null, true, null, "售楼部", DAY));
        assertThat(answer.ground()).isEqualTo(Ground.TEMPORARY);
        assertThat(answer.verified()).isFalse();
        assertThat(verdict(with(tall, null, true, null, "售楼部", LocalDate.of(2019, 1, 1))))
                .isEqualTo(Verdict.OWED);
    }

    @Test
    @DisplayName("RURAL 规划区外（《人民防空法》第二十二条）：不应建；清单未载而地址有“村”字的不明，请人核实")
    void outsideThePlannedAreaNothingIsOwed() {
        var tall = building(BuildingUse.HOUSING, 12, "4", "500", "6000");
        assertThat(obligation.of(with(tall, null, null, true, "新居", DAY)).ground())
                .isEqualTo(Ground.RURAL);
        var hinted = obligation.of(with(tall, null, null, null, "石桥村新居", DAY));
        assertThat(hinted.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(hinted.questions()).containsExactly(Question.RURAL);
        assertThat(verdict(with(tall, null, null, false, "石桥村新居", DAY))).isEqualTo(Verdict.OWED);
    }

    @Test
    @DisplayName("BEFORE_THE_LAW 法律施行以前（《人民防空法》）：不应建；施行之日起应建")
    void beforeTheLawNothingIsOwed() {
        var tall = building(BuildingUse.HOUSING, 12, "4", "500", "6000");
        assertThat(obligation
                        .of(with(tall, null, null, null, "老楼", LocalDate.of(1996, 12, 31)))
                        .ground())
                .isEqualTo(Ground.BEFORE_THE_LAW);
        assertThat(verdict(with(tall, null, null, null, "新楼", DAY))).isEqualTo(Verdict.OWED);
    }

    @Test
    @DisplayName("TOO_SMALL 不足规模（18号文第四十七条）：不应建，写明是规模；足够的应建")
    void tooSmallOwesNothing() {
        var small = with(building(BuildingUse.OTHER_CIVIL, 3, "1.5", "300", "900"), false, null, null, "便民中心", DAY);
        assertThat(obligation.of(small).ground()).isEqualTo(Ground.TOO_SMALL);
        assertThat(verdict(building(BuildingUse.OTHER_CIVIL, 3, "1.5", "300", "2100")))
                .isEqualTo(Verdict.OWED);
    }

    @Test
    @DisplayName("每条应建规则、每项不应建的依据都有以其代码命名的测试")
    void everyRuleAndGroundHasItsTest() {
        assertThat(NamedTests.codes(ObligationTest.class))
                .containsAll(Arrays.stream(Rule.values()).map(Enum::name).toList())
                .containsAll(Arrays.stream(Ground.values()).map(Enum::name).toList());
    }

    @Test
    @DisplayName("用途不明：不明，问用途；不当作应建，也不当作不应建")
    void anUnknownUseIsAQuestion() {
        var answer = obligation.of(building(null, 12, "4", "500", "6000"));
        assertThat(answer.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(answer.questions()).containsExactly(Question.USE);
    }

    @Test
    @DisplayName("多层住宅埋深不明：不明，问埋深")
    void anUnknownDepthIsAQuestionWhereItDecides() {
        var answer = obligation.of(building(BuildingUse.HOUSING, 6, null, "600", "3600"));
        assertThat(answer.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(answer.questions()).contains(Question.FOUNDATION_DEPTH);
    }

    @Test
    @DisplayName("规则参数不覆盖那一天：不明")
    void withoutAParameterOfTheDayThereIsNoAnswer() {
        var early = with(
                building(BuildingUse.HOUSING, 18, null, "1", "1"), null, null, null, "楼", LocalDate.of(1999, 1, 1));
        assertThat(obligation.of(early).questions()).contains(Question.TERM);
    }

    @Test
    @DisplayName("两个日期的规则不同：用哪一天由人定")
    void twoDaysWithTwoAnswersAreAQuestion() {
        var tall = building(BuildingUse.OTHER_CIVIL, 12, "4", "500", "6000");
        var answer = obligation.of(with(tall, null, true, null, "售楼部", DAY, LocalDate.of(2019, 1, 1)));
        assertThat(answer.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(answer.questions()).containsExactly(Question.DAY);
    }
}
