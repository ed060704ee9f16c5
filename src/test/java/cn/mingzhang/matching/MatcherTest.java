package cn.mingzhang.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("匹配的次序")
class MatcherTest {
    private static final String CODE = "2020-511702-47-03-123456";
    private static final String CREDIT = "91511700MA62ABCD10";
    private static final String BUILDER = "达州明远置业有限公司";
    private static final long PROJECT = 7;

    private final Subject project =
            subject(PROJECT, CODE, "PLANNING:建字第2016-103号", "511702001", CREDIT, BUILDER, "翠屏华府一期", "滨江路12号");

    private static Subject subject(
            long id,
            String code,
            String number,
            String parcel,
            String credit,
            String developer,
            String name,
            String address) {
        return Subject.of(
                id,
                code,
                number == null ? Set.of() : Set.of(number),
                parcel == null ? Set.of() : Set.of(parcel),
                credit,
                developer,
                name,
                address,
                "511702",
                new BigDecimal("12000"));
    }

    private Matcher matcher(Answers answers) {
        return new Matcher(List.of(project), answers);
    }

    private Pass passOf(Subject row) {
        return matcher(Answers.NONE).exactly(row).map(Match::pass).orElse(null);
    }

    @Test
    @DisplayName("一、项目代码，全角也认")
    void byTheProjectCode() {
        assertThat(passOf(subject(1, "２０２０－５１１７０２－４７－０３－１２３４５６", null, null, null, "某某公司", "翠屏华府", null)))
                .isEqualTo(Pass.PROJECT_CODE);
    }

    @Test
    @DisplayName("二、许可证号，须单位或名称相符")
    void byThePermitNumber() {
        assertThat(passOf(subject(1, null, "PLANNING:2016103", null, CREDIT, "改名公司", "翠屏华府", null)))
                .isEqualTo(Pass.PERMIT_NUMBER);
        assertThat(passOf(subject(1, null, "PLANNING:2016103", null, null, "全然无关公司", "东城菜市场", null)))
                .isNull();
        assertThat(passOf(subject(1, null, "CONSTRUCTION:2016103", null, null, "别的公司", "翠屏华府", null)))
                .isNull();
    }

    @Test
    @DisplayName("三、宗地号")
    void byTheParcel() {
        assertThat(passOf(subject(1, null, null, "511702-001", null, BUILDER, "翠屏华府住宅", null)))
                .isEqualTo(Pass.PARCEL);
    }

    @Test
    @DisplayName("四、信用代码加名称：单位改名不影响；没有代码的按单位名称")
    void byTheCreditCodeAndTheName() {
        assertThat(passOf(subject(1, null, null, null, CREDIT, "达州新明远地产有限公司", "翠屏华府（一期）", null)))
                .isEqualTo(Pass.CREDIT_CODE_AND_NAME);
        assertThat(passOf(subject(1, null, null, null, null, "达州市明远置业有限责任公司", "翠屏华府1期工程", null)))
                .isEqualTo(Pass.CREDIT_CODE_AND_NAME);
    }

    @Test
    @DisplayName("五、相似：名称错一字而其余相同的自动；只有单位相同的不问；两可的进队列")
    void bySimilarity() {
        var typed = matcher(Answers.NONE)
                .resembling(List.of(subject(1, null, null, null, CREDIT, BUILDER, "翠屏花府一期", "滨江路12号")), of -> false);
        assertThat(typed)
                .singleElement()
                .satisfies(match -> assertThat(match.sure()).isTrue());
        assertThat(matcher(Answers.NONE)
                        .resembling(
                                List.of(subject(1, null, null, null, CREDIT, BUILDER, "望江名邸", "西外大道9号")), of -> false))
                .isEmpty();
        var renamed = matcher(Answers.NONE)
                .resembling(List.of(subject(1, null, null, null, null, "四川恒景地产有限公司", "翠屏华府一期", "滨江路12号")), of -> false);
        assertThat(renamed)
                .singleElement()
                .satisfies(match -> assertThat(match.sure()).isFalse());
    }

    @Test
    @DisplayName("名称相近而有两处相抵触的不问；一行没写的，同一建设的另一行写了也算；单位改名不算抵触")
    void whatContradictsItselfIsNotAsked() {
        var silent = subject(1, null, null, null, CREDIT, BUILDER, "翠屏名府一期", null);
        var telling = subject(2, "2017-511702-47-03-999888", null, null, null, BUILDER, "翠屏名府一期", "凤凰大道801号");
        assertThat(matcher(Answers.NONE).resembling(List.of(silent), of -> false))
                .hasSize(1);
        assertThat(matcher(Answers.NONE).resembling(List.of(silent, telling), of -> false))
                .isEmpty();
        var renamed = subject(2, null, null, null, null, "四川恒景地产有限公司", "翠屏名府一期", "凤凰大道801号");
        assertThat(matcher(Answers.NONE).resembling(List.of(silent, renamed), of -> false))
                .hasSize(1);
    }

    @Test
    @DisplayName("二期不是一期：项目代码相同也不自动；一期的批复批得下二期的，由人认定")
    void anotherPhaseIsNeverSure() {
        var second = subject(1, CODE, null, null, CREDIT, BUILDER, "翠屏华府二期", "滨江路12号");
        assertThat(passOf(second)).isNull();
        assertThat(matcher(Answers.NONE).resembling(List.of(second), of -> false))
                .isEmpty();
        assertThat(matcher(Answers.NONE).resembling(List.of(second), of -> true))
                .singleElement()
                .satisfies(match -> assertThat(match.sure()).isFalse());
    }

    @Test
    @DisplayName("人认定过的不再问：是的成立，不是的不再提出")
    void whatAPersonSaidStands() {
        var second = subject(1, CODE, null, null, CREDIT, BUILDER, "翠屏华府二期", "滨江路12号");
        var same = matcher(answers(Set.of(PROJECT), false)).exactly(second);
        assertThat(same).get().extracting(Match::pass).isEqualTo(Pass.ANSWER);
        assertThat(matcher(answers(Set.of(), true)).resembling(List.of(second), of -> true))
                .isEmpty();
        assertThat(matcher(answers(Set.of(), true))
                        .exactly(subject(1, CODE, null, null, CREDIT, BUILDER, "翠屏华府", null)))
                .isEmpty();
    }

    private static Answers answers(Set<Long> same, boolean other) {
        return new Answers() {
            @Override
            public Set<Long> sameAs(long row) {
                return same;
            }

            @Override
            public boolean isOther(long row, long of) {
                return other;
            }
        };
    }
}
