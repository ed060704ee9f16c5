package cn.mingzhang.obligation;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    @DisplayName("R1 十层以上：应建首层面积")
    void tenStoreysOweTheGroundFloor() {
        var answer = obligation.of(building(BuildingUse.HOUSING, 18, null, "1200", "21600"));
        assertThat(answer.verdict()).isEqualTo(Verdict.OWED);
        assertThat(answer.rule()).isEqualTo(Rule.R1);
        assertThat(answer.area()).isEqualByComparingTo("1200");
        assertThat(answer.source()).contains("18号文");
    }

    @Test
    @DisplayName("R1 基础埋深三米以上：应建；首层面积不明也应建，只是数不明")
    void aDeepFoundationOwesEvenWhereTheAreaIsNotKnown() {
        var answer = obligation.of(building(BuildingUse.OTHER_CIVIL, 3, "3.0", null, "900"));
        assertThat(answer.verdict()).isEqualTo(Verdict.OWED);
        assertThat(answer.area()).isNull();
    }

    @Test
    @DisplayName("R2 其他民用建筑二千平方米以上：应建，层数埋深不影响")
    void aLargeCivilBuildingOwesWhateverLiesUnderIt() {
        var answer = obligation.of(building(BuildingUse.OTHER_CIVIL, 5, null, "500", "2500"));
        assertThat(answer.verdict()).isEqualTo(Verdict.OWED);
    }

    @Test
    @DisplayName("R2 不足二千平方米、不足十层、埋深不足三米：不应建")
    void aSmallBuildingOwesNothing() {
        var small = building(BuildingUse.OTHER_CIVIL, 3, "1.5", "300", "900");
        var answer = obligation.of(with(small, false, null, null, "便民中心", DAY));
        assertThat(answer.verdict()).isEqualTo(Verdict.NOT_OWED);
        assertThat(answer.ground()).isEqualTo(Ground.TOO_SMALL);
    }

    @Test
    @DisplayName("R3 园区内：应建")
    void aBuildingInAZoneOwes() {
        var small = building(BuildingUse.OTHER_CIVIL, 3, "1.5", "300", "900");
        assertThat(obligation.of(with(small, true, null, null, "孵化楼", DAY)).verdict())
                .isEqualTo(Verdict.OWED);
    }

    @Test
    @DisplayName("R4 重点城市的住宅：应建；其他城市多层住宅：不应建")
    void lowHousingOwesInKeyCitiesOnly() {
        var low = building(BuildingUse.HOUSING, 6, "2", "600", "3600");
        assertThat(obligation.of(low).verdict()).isEqualTo(Verdict.NOT_OWED);
        assertThat(new Obligation(AreaRules.of(terms("3")), EXEMPTIONS).of(low).verdict())
                .isEqualTo(Verdict.OWED);
    }

    @Test
    @DisplayName("生产厂房：不应建，依据第四十五条")
    void aProductionPlantOwesNothing() {
        var answer = obligation.of(building(BuildingUse.PRODUCTION, 12, "4", "5000", "60000"));
        assertThat(answer.verdict()).isEqualTo(Verdict.NOT_OWED);
        assertThat(answer.ground()).isEqualTo(Ground.PRODUCTION);
        assertThat(answer.source()).contains("第四十五条");
    }

    @Test
    @DisplayName("临时建筑：不应建，例外停止之后照常；依据未核对的如实标明")
    void aTemporaryBuildingOwesNothingWhileTheExemptionHolds() {
        var tall = building(BuildingUse.OTHER_CIVIL, 12, "4", "500", "6000");
        var answer = obligation.of(with(tall, null, true, null, "售楼部", DAY));
        assertThat(answer.ground()).isEqualTo(Ground.TEMPORARY);
        assertThat(answer.verified()).isFalse();
        var later = obligation.of(with(tall, null, true, null, "售楼部", LocalDate.of(2019, 1, 1)));
        assertThat(later.verdict()).isEqualTo(Verdict.OWED);
    }

    @Test
    @DisplayName("规划区外：不应建；清单未载而地址有“村”字：不明，请人核实")
    void outsideThePlannedAreaNothingIsOwed() {
        var tall = building(BuildingUse.HOUSING, 12, "4", "500", "6000");
        assertThat(obligation.of(with(tall, null, null, true, "新居", DAY)).ground())
                .isEqualTo(Ground.RURAL);
        var hinted = obligation.of(with(tall, null, null, null, "石桥村新居", DAY));
        assertThat(hinted.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(hinted.questions()).containsExactly(Question.RURAL);
        assertThat(obligation.of(with(tall, null, null, false, "石桥村新居", DAY)).verdict())
                .isEqualTo(Verdict.OWED);
    }

    @Test
    @DisplayName("法律施行以前的：不应建")
    void beforeTheLawNothingIsOwed() {
        var tall = building(BuildingUse.HOUSING, 12, "4", "500", "6000");
        assertThat(obligation
                        .of(with(tall, null, null, null, "老楼", LocalDate.of(1996, 12, 31)))
                        .ground())
                .isEqualTo(Ground.BEFORE_THE_LAW);
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
