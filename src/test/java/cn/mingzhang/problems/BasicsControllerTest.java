package cn.mingzhang.problems;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.WebTest;
import cn.mingzhang.demo.DemoCast;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
@DisplayName("登记与修改问题")
class BasicsControllerTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient sql;

    private Desk desk;

    @BeforeEach
    void peopleAreIn() {
        desk = Desk.of(context);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "inspector, 200, 302", "resident, 200, 302", "office, 200, 302", "keeper, 403, 403", "rectifier, 403, 403",
        "head, 403, 403", "county, 403, 403", "leader, 403, 403", "treasury, 403, 403", "sysadmin, 403, 403",
        "auditor, 403, 403"
    })
    @DisplayName("草拟：监督检查室、派驻组、领导小组办公室")
    void whoLogs(String login, int form, int save) {
        assertThat(desk.get("/problems/new", login)).hasStatus(form);
        assertThat(desk.get("/items/new", login)).hasStatus(form);
        assertThat(desk.post("/problems", login, desk.typed())).hasStatus(save);
        assertThat(desk.post("/items", login, Map.of("year", "2020", "name", "甲", "group", "OM")))
                .hasStatus(save);
    }

    @Test
    void whatIsTypedIsStored() {
        var typed = desk.typed();
        assertThat(desk.post("/problems", "inspector", typed)).hasStatus3xxRedirection();
        var page = desk.page("/problems?q=宣汉县某项目漏批", "inspector");
        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("[data-sum]").attr("data-sum")).isEqualTo("1234.50");
        var form = desk.page("/problems/" + page.select("tbody th").text() + "/edit", "inspector");
        assertThat(form.select("[name=amountDue]").val()).isEqualTo("1234.50");
        assertThat(form.select("[name=dueOn]").val()).isEqualTo(typed.get("dueOn"));
        assertThat(form.select("[name=classCode] option[selected]").val()).isEqualTo("OM-02");
    }

    @Test
    void anEmptyFormIsAnsweredFieldByField() {
        var page = refused(Map.of());
        for (var field : new String[] {"item", "description", "source", "foundOn", "rectificationKind"}) {
            assertThat(page.select("#" + field + "-error")).as(field).hasSize(1);
        }
        assertThat(page.select(".summary a[href=#description]")).hasSize(1);
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "foundOn,           2026-99-99, 正确的日期",
        "dueOn,             yesterday,  正确的日期",
        "dueOn,             0021-03-03, 1980",
        "amountDue,         abc,        请填写金额",
        "amountDue,         12.345,     请填写金额",
        "amountDue,         -5,         不能是负数",
        "amountDue,         9999999999999, 一千亿",
        "amountReduced,     9999,       不能大于应收",
        "source,            NOBODY,     请选择来源",
        "classCode,         ZZ-99,      没有这个类别",
        "responsibleUnitId, 999999,     不是您可以交办的",
        "responsibleUnitId, x,          整数",
        "supervisingUnitId, 999999,     没有这个督导单位",
        "project,           XM-1999-0001, 没有找到这个项目",
        "item,              2020-X99,   没有这一项",
        "foundOn,           2090-01-01, 不能晚于今天",
        "dueOn,             2001-01-01, 不能早于发现时间",
        "procedure,         SHORT,      立行立改"
    })
    @DisplayName("填错的在原处说明，填过的都还在，什么也没有存")
    void badInputIsRefusedAtItsField(String field, String value, String sentence) {
        var typed = desk.typed(field, value);
        var before = problems();
        var page = refused(typed);
        assertThat(page.select("#" + field + "-error").text())
                .as(page.select(".summary").text())
                .contains(sentence);
        assertThat(page.select("[name=description]").text()).isEqualTo(typed.get("description"));
        if (page.select("[name=" + field + "]").is("input")) {
            assertThat(page.select("[name=" + field + "]").val()).startsWith(value);
        }
        assertThat(problems()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"description", "goal", "remark", "sourceDocument", "responsibleLeader", "reductionGround"})
    void tenThousandCharactersAreTooMany(String field) {
        var page = refused(desk.typed(field, "问".repeat(10_000)));
        assertThat(page.select("#" + field + "-error").text()).contains("太长");
        assertThat(page.select("[name=" + field + "]").val()).hasSize(10_000);
    }

    @Test
    void controlCharactersDoNoHarm() {
        assertThat(desk.post("/problems", "inspector", desk.typed("description", "甲\u0000乙\u0007")))
                .hasStatus(400);
        assertThat(ProblemForm.blank("甲\u0000\t乙\r\n", desk.today()).item()).isEqualTo("甲 乙");
        assertThat(Typed.lines(" 甲\u0000\r\n乙\u0007 ")).isEqualTo("甲\n乙");
    }

    @Test
    void theShortProcedureSaysWhyNot() {
        assertThat(refused(desk.typed("procedure", "SHORT"))
                        .select("#procedure-error")
                        .text())
                .contains("涉及资金");
        var typed = desk.typed("procedure", "SHORT");
        typed.remove("amountDue");
        assertThat(refused(typed).select("#procedure-error").text()).contains("类别不允许");
        typed.put("classCode", "DU-05");
        assertThat(desk.post("/problems", "inspector", typed)).hasStatus3xxRedirection();
    }

    @Test
    void aVersionIsAsked() {
        var number = desk.aDraft();
        assertThat(desk.post("/problems/" + number, "inspector", amended(number, "改")))
                .hasStatus(400);
        var typed = amended(number, "改");
        typed.put("version", "x");
        assertThat(desk.post("/problems/" + number, "inspector", typed)).hasStatus(400);
        assertThat(desk.post("/problems/" + number, "county", Map.of())).hasStatus(404);
        assertThat(desk.post("/problems/" + desk.served(), "county", Map.of())).hasStatus(403);
    }

    @Test
    @DisplayName("两人改同一份：逐项列出两个版本，可以直接存在新版本上")
    void aStaleEditShowsBothVersions() {
        var number = desk.aDraft();
        var form = desk.page("/problems/" + number + "/edit", "inspector");
        var read = new LinkedHashMap<String, String>();
        form.select("form[method=post] [name]").forEach(input -> read.put(input.attr("name"), value(input)));
        read.remove("_csrf");
        var theirs = new LinkedHashMap<>(read);
        theirs.put("description", "别人改过的描述");
        assertThat(desk.post("/problems/" + number, "resident", theirs)).hasStatus3xxRedirection();

        read.put("remark", "我加的备注");
        var answer = desk.post("/problems/" + number, "inspector", read);
        assertThat(answer).hasStatus(409);
        var page = Desk.page(answer);
        assertThat(page.text()).contains("李慎行", "别人改过的描述", "我加的备注");
        assertThat(page.select("input[type=radio][name=description][checked]").val())
                .isEqualTo("别人改过的描述");
        assertThat(page.select("input[type=radio][name=remark][checked]").val()).isEqualTo("我加的备注");
        assertThat(page.select("tbody tr")).hasSize(2);

        var merged = new LinkedHashMap<String, String>();
        page.select("main form input[type=hidden], main form input[checked]")
                .forEach(input -> merged.put(input.attr("name"), input.val()));
        merged.remove("_csrf");
        assertThat(desk.post("/problems/" + number, "inspector", merged)).hasStatus3xxRedirection();
        var after = desk.page("/problems/" + number, "inspector").text();
        assertThat(after).contains("别人改过的描述", "我加的备注");
    }

    @Test
    void theHistoryNamesWhatWasChanged() {
        var number = desk.aDraft();
        var typed = amended(number, "改过的描述");
        typed.put("version", "" + desk.version(number));
        typed.put("responsibleUnitId", "" + desk.cast.unit(DemoCast.CITY_OFFICE).id());
        assertThat(desk.post("/problems/" + number, "inspector", typed)).hasStatus3xxRedirection();
        var line = desk.page("/problems/" + number, "inspector")
                .select(".timeline__line")
                .get(0)
                .text();
        assertThat(line).contains("修改问题", "周知非", "大竹县人民防空办公室", "达州市人民防空办公室", "督查", "审计", "改过的描述");
        assertThat(desk.page("/problems/" + number + "?lang=en", "inspector")
                        .select(".timeline__line")
                        .get(0)
                        .text())
                .contains("Problem amended", "Supervision", "Audit");
    }

    @Test
    void whatIsAppliedForIsLocked() {
        var number = desk.applied();
        assertThat(desk.get("/problems/" + number + "/edit", "inspector")).hasStatus(409);
        var typed = amended(number, "改");
        typed.put("version", "" + desk.version(number));
        assertThat(desk.post("/problems/" + number, "inspector", typed)).hasStatus(409);
    }

    @Test
    void whatWasServedKeepsItsClassUnitAndDueDate() {
        var number = desk.served();
        var typed = amended(number, "改");
        typed.put("version", "" + desk.version(number));
        typed.put("classCode", "");
        typed.put("responsibleUnitId", "");
        typed.put("procedure", "");
        var answer = desk.post("/problems/" + number, "inspector", typed);
        assertThat(answer).hasStatus(422);
        assertThat(Desk.page(answer).select("#classCode-error, #responsibleUnitId-error, #procedure-error"))
                .hasSize(3);
        assertThat(Desk.page(answer).select("[name=dueOn]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"year, abc", "year, 1890", "name, ''", "group, ZZ", "name, long"})
    void aBadItemIsRefused(String field, String value) {
        var typed = new LinkedHashMap<>(Map.of("year", "2020", "name", "甲", "group", "OM"));
        typed.put(field, value.equals("long") ? "长".repeat(10_000) : value);
        var answer = desk.post("/items", "inspector", typed);
        assertThat(answer).hasStatus(422);
        assertThat(Desk.page(answer).select("#" + field + "-error")).hasSize(1);
    }

    private static String value(org.jsoup.nodes.Element input) {
        return switch (input.normalName()) {
            case "select" -> input.select("option[selected]").val();
            case "textarea" -> input.wholeText();
            default -> input.val();
        };
    }

    private Map<String, String> amended(ProblemNumber number, String description) {
        var typed = desk.typed("description", description);
        typed.put(
                "responsibleUnitId", "" + desk.cast.unit(DemoCast.COUNTY_OFFICE).id());
        return typed;
    }

    private Document refused(Map<String, String> typed) {
        var answer = desk.post("/problems", "inspector", typed);
        assertThat(answer).hasStatus(422);
        return Desk.page(answer);
    }

    private long problems() {
        return sql.sql("SELECT count(*) FROM problem").query(Long.class).single();
    }
}
