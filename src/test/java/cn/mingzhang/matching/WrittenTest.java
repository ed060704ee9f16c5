package cn.mingzhang.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("同一事物的不同写法")
class WrittenTest {
    @ParameterizedTest
    @DisplayName("证号：全角、标点、字第号")
    @CsvSource({"建字第511702-2021-001号, ５１１７０２２０２１００１", "施字第20150301号, 20150301", "建字第2016－103号, 建字第2016-103号"})
    void numbers(String one, String other) {
        assertThat(Written.number(one)).isEqualTo(Written.number(other)).isNotEmpty();
    }

    @ParameterizedTest
    @DisplayName("建设单位：有限公司、有限责任公司、省市字样")
    @CsvSource({"达州市明远置业有限责任公司, 达州明远置业有限公司", "达州嘉筑置业（集团）有限公司, 达州嘉筑置业集团有限公司", "四川省川汇地产股份有限公司, 四川川汇地产有限公司"})
    void developers(String one, String other) {
        assertThat(Written.developer(one)).isEqualTo(Written.developer(other));
    }

    @ParameterizedTest
    @DisplayName("不同单位仍是不同单位")
    @CsvSource({"达州明远置业有限公司, 达州明远实业有限公司", "达州明远置业有限公司, 四川明远置业有限公司"})
    void othersStayOthers(String one, String other) {
        assertThat(Written.developer(one)).isNotEqualTo(Written.developer(other));
    }

    @ParameterizedTest
    @DisplayName("信用代码：全角，字母 O、I 误作数字")
    @CsvSource({"９１５１１７００ＭＡ６２ＡＢＣＤ１０, 91511700MA62ABCD1O", "91511700MA62ABCD10, 9I511700MA62ABCD1O"})
    void creditCodes(String one, String other) {
        assertThat(Written.creditCode(one)).isEqualTo(Written.creditCode(other)).hasSize(18);
    }

    @ParameterizedTest
    @DisplayName("名称相同：期数写法、括号、建设工程字样")
    @CsvSource({"翠屏华府（一期）, 翠屏华府1期建设工程", "翠屏华府第十二地块, 翠屏华府１２号地块", "金桂苑３号楼, 金桂苑三栋", "金桂苑项目, 金桂苑（暂定名）"})
    void sameNames(String one, String other) {
        assertThat(ProjectName.of(one)).isEqualTo(ProjectName.of(other));
    }

    @ParameterizedTest
    @DisplayName("一期和二期、三号地块和四号地块是不同的项目")
    @CsvSource({"翠屏华府一期, 翠屏华府二期", "金桂苑三号地块, 金桂苑四号地块", "南城A区, 南城B区"})
    void otherParts(String one, String other) {
        assertThat(ProjectName.of(one).isOtherPartThan(ProjectName.of(other))).isTrue();
    }
}
