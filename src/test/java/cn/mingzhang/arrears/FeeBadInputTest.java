package cn.mingzhang.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.Clerk;
import cn.mingzhang.WebTest;
import cn.mingzhang.fees.FeeRoad;
import cn.mingzhang.imports.ImportDriver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
@DisplayName("输入有误：两种语言各有一句明白话，什么也没有写入")
class FeeBadInputTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private FeeRoad road;

    @Autowired
    private JdbcClient sql;

    private String project;

    @BeforeEach
    void aProject() {
        road.standard();
        project = road.project("滨江某苑");
    }

    private Clerk clerk(String login, boolean english) {
        return english ? new Clerk(mvc, login).inEnglish() : new Clerk(mvc, login);
    }

    private long count(String table) {
        return sql.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }

    @ParameterizedTest
    @CsvSource({
        "-1,       false, 面积不能为负数",
        "-1,       true,  An area cannot be negative",
        "100.1234, false, 面积最多三位小数",
        "100.1234, true,  at most three decimals"
    })
    @DisplayName("面积为负、小数位过多")
    void anAreaThatCannotBe(String area, boolean english, String sentence) {
        var before = count("fee_assessment");
        var form = clerk("feeclerk", english).open("/fees/" + project + "/assessments/new");
        form.fill("reference", "PLANNING_PERMIT").fill("reason", "许可在先").fill("requiredArea", area);
        assertThat(form.submit("/assessments")).hasStatus(422).bodyText().contains(sentence);
        assertThat(count("fee_assessment")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"false, 基准日不在其中", "true, the reference date lies outside"})
    @DisplayName("减免依据不在施行期间")
    void aGroundOutsideItsDates(boolean english, String sentence) {
        var before = count("fee_assessment");
        var form = clerk("feeclerk", english).open("/fees/" + project + "/assessments/new");
        form.choose("ground", "RG09").fill("reference", "PLANNING_PERMIT").fill("reason", "许可在先");
        form.fill("requiredArea", "1000").fill("certificate", "民函〔2018〕3号");
        assertThat(form.submit("/assessments"))
                .hasStatus(422)
                .bodyText()
                .contains(sentence)
                .contains("2019-06-01");
        assertThat(count("fee_assessment")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"false, 没有文号为“达市人防告〔2021〕99号”", "true, There is no notice numbered 达市人防告〔2021〕99号"})
    @DisplayName("所引的告知书不存在")
    void aNoticeNobodyIssued(boolean english, String sentence) {
        var number = received("600");
        var before = count("receipt_entry");
        var form = clerk("feeclerk", english).open("/fees/receipts/" + number + "/allocations/new");
        form.fill("target", "达市人防告〔2021〕99号").fill("amount", "600");
        assertThat(form.submit("/allocations")).hasStatus(422).bodyText().contains(sentence);
        assertThat(count("receipt_entry")).isEqualTo(before);
    }

    private String received(String amount) {
        new Clerk(mvc, "treasury")
                .open("/fees/receipts/new")
                .choose("unit", "达州市人民防空办公室")
                .fill("voucherNumber", "税 001")
                .fill("amount", amount)
                .fill("payer", "某公司")
                .done("/fees/receipts");
        return sql.sql("SELECT number FROM receipt ORDER BY id DESC LIMIT 1")
                .query(String.class)
                .single();
    }

    @Test
    @DisplayName("清单各行合计与最后一行不符：两种语言，一行也不导入")
    void aListThatDoesNotAddUp() {
        var treasury = new ImportDriver(mvc, context, "treasury");
        var unit = road.officer("feeclerk").unit().name();
        var before = count("receipt");
        var job = treasury.send(
                "treasury-list",
                "国库清单.csv",
                "凭证号,凭证日期,金额,缴费单位,主管单位,备注\n5111,2021-12-06,600.00,某公司," + unit + ",\n合计,,900,,,\n");
        assertThat(treasury.page(job).text()).contains("与最后一行所写的 900.00 元不符");
        assertThat(treasury.get("/imports/" + job + "?lang=en").text())
                .contains("its last line says 900.00 yuan")
                .contains("Nothing was imported");
        assertThat(count("receipt")).isEqualTo(before);
    }
}
