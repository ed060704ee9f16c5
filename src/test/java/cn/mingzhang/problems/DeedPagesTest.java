package cn.mingzhang.problems;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.WebTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@WebTest
@DisplayName("整改办理的小表单")
class DeedPagesTest {
    private static final List<String> OTHERS = List.of(
            "inspector",
            "resident",
            "office",
            "keeper",
            "petition",
            "leader",
            "deputy",
            "rectifier",
            "head",
            "reviewer");
    private static final List<String> BLIND = List.of("treasury", "sysadmin", "secadmin", "auditor");

    @Autowired
    private ApplicationContext context;

    private Desk desk;

    @BeforeEach
    void peopleAreIn() {
        desk = Desk.of(context);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "/plan,                    /plan,                 county countyhead",
        "/measures/new,            /measures,             county",
        "/measures/ID/edit,        /measures/ID,          county",
        "/measures/ID/completion,  /measures/ID/completion, county",
        "/measures/ID/resumption,  /measures/ID/resumption, county",
        "/progress/new,            /progress,             county countyhead",
        "/status/new,              /status,               county",
        "/status/confirmation,     /status/confirmation,  countyhead",
        "/results/new,             /results,              county",
        "/results/RESULT/withdrawal, /results/RESULT/withdrawal, county",
        "/evidence?slot=general,   /evidence,             county",
        "/evidence?slot=court-paper, /evidence,           county deputy",
        "/extensions/new,          /extensions,           county",
    })
    @DisplayName("每个地址，每个岗位：看不见 404，不是他的 403")
    void whoseEachDeedIs(String form, String action, String hands) {
        var number = desk.rectifying();
        var measure = desk.work.addMeasure(number, "补办", "廖长根", desk.today(), desk.who("county"));
        var result = desk.work.fileResult(number, ResultKind.LATE_APPROVAL, "批复", desk.today(), desk.who("county"));
        desk.work.claimStatus(number, cn.mingzhang.closure.Rectification.RECTIFIED, "", desk.who("county"));
        var get = address(number, form, measure, result);
        var post = address(number, action, measure, result);
        for (var login : OTHERS) {
            if (!hands.contains(login)) {
                assertThat(desk.get(get, login)).as(get + " " + login).hasStatus(403);
                if (!form.contains("court")) {
                    assertThat(desk.post(post, login, Map.of("slot", "general")))
                            .as(post + " " + login)
                            .hasStatus(403);
                }
            }
        }
        for (var login : BLIND) {
            assertThat(desk.get(get, login)).as(get + " " + login).hasStatus(404);
            assertThat(desk.post(post, login, Map.of())).as(post + " " + login).hasStatus(404);
        }
        for (var login : hands.split(" ")) {
            assertThat(desk.get(get, login)).as(get + " " + login).hasStatusOk();
            assertThat(desk.page(get, login).text()).doesNotContain("??");
        }
    }

    private static String address(ProblemNumber number, String path, long measure, long result) {
        return "/problems/" + number + path.replace("ID", "" + measure).replace("RESULT", "" + result);
    }

    @Test
    void theDecisionsBelongToOthers() {
        var number = desk.rectifying();
        assertThat(desk.get("/problems/" + number + "/extensions/decision", "office"))
                .hasStatus(409);
        assertThat(desk.get("/problems/" + number + "/extensions/decision", "inspector"))
                .hasStatus(403);
        desk.requests.askExtension(number, desk.today().plusDays(200), "等待批复", desk.who("county"));
        var path = "/problems/" + number + "/extensions/decision";
        assertThat(desk.page(path, "office").text()).contains("等待批复");
        assertThat(desk.postOn(number, path, "office", Map.of())).hasStatus(422);
        assertThat(desk.postOn(number, path, "office", Map.of("granted", "false")))
                .hasStatus(422)
                .bodyText()
                .contains("请写明理由");
        assertThat(desk.postOn(number, path, "office", Map.of("granted", "true")))
                .hasStatus3xxRedirection();
        assertThat(desk.page("/problems/" + number, "county").select("#basics").text())
                .contains("曾延期 1 次");
        assertThat(desk.postOn(number, path, "office", Map.of("granted", "true")))
                .hasStatus(409);
    }

    @Test
    void aCorrectionGrantedSendsTheFileBack() {
        var number = desk.applied();
        var ask = "/problems/" + number + "/corrections";
        assertThat(desk.postOn(number, ask, "county", Map.of("reason", " "))).hasStatus(422);
        assertThat(desk.postOn(number, ask, "county", Map.of("reason", "金额有误"))).hasStatus3xxRedirection();
        assertThat(desk.postOn(number, ask, "county", Map.of("reason", "再问一次"))).hasStatus(409);
        assertThat(desk.postOn(number, ask + "/decision", "resident", Map.of("granted", "true")))
                .hasStatus(403);
        assertThat(desk.page(ask + "/decision", "inspector").text()).contains("金额有误", "不能撤回");
        assertThat(desk.postOn(number, ask + "/decision", "inspector", Map.of("granted", "true")))
                .hasStatus3xxRedirection();
        assertThat(desk.page("/problems/" + number, "county")
                        .select(".page-head .tag")
                        .eachText())
                .contains("整改中");
    }

    @ParameterizedTest(name = "{0}: {1}={2}")
    @CsvSource({
        "/measures,   content,    '',         请填写做什么",
        "/measures,   content,    LONG,       太长",
        "/measures,   owner,      LONG,       太长",
        "/measures,   dueOn,      2026-99-99, 正确的日期",
        "/measures,   dueOn,      2001-01-01, 不能早于今天",
        "/progress,   content,    '',         请填写进展",
        "/progress,   content,    LONG,       太长",
        "/progress,   happenedOn, 2090-01-01, 不能晚于今天",
        "/progress,   happenedOn, '',         请填写日期",
        "/status,     status,     NOTHING,    请选择整改状态",
        "/status,     reason,     LONG,       太长",
        "/results,    kind,       '',         请选择凭证种类",
        "/results,    document,   '',         请填写文号",
        "/results,    dated,      2090-01-01, 不能晚于今天",
        "/extensions, until,      2001-01-01, 应晚于",
        "/extensions, reason,     '',         请填写理由",
        "/plan,       rootCause,  LONG,       太长",
        "/plan,       rectifierId, 999999,    不是本单位的",
    })
    @DisplayName("填错的在原处说明，什么也没有存")
    void badInputIsRefusedAtItsField(String path, String field, String value, String sentence) {
        var number = desk.rectifying();
        var typed = right();
        typed.put("version", "" + desk.version(number));
        typed.put(field, value.equals("LONG") ? "长".repeat(10_000) : value);
        var before = desk.page("/problems/" + number, "county")
                .select(".timeline__line")
                .size();
        var answer = desk.postOn(number, "/problems/" + number + path, "county", typed);
        assertThat(answer).hasStatus(422);
        assertThat(Desk.page(answer).select("#" + field + "-error").text()).contains(sentence);
        assertThat(desk.page("/problems/" + number, "county").select(".timeline__line"))
                .hasSize(before);
        typed.putAll(right());
        typed.put("rootCause", "台账缺失");
        typed.put("rectifierId", "" + desk.who("county").id());
        assertThat(desk.postOn(number, "/problems/" + number + path, "county", typed))
                .hasStatus3xxRedirection();
    }

    private Map<String, String> right() {
        return new HashMap<>(Map.of(
                "content", "补办",
                "owner", "廖长根",
                "dueOn", desk.today().plusDays(9).toString(),
                "happenedOn", desk.today().toString(),
                "status", "RECTIFIED",
                "reason", "写明理由",
                "kind", "LATE_APPROVAL",
                "document", "批复",
                "dated", desk.today().toString(),
                "until", desk.today().plusDays(400).toString()));
    }

    @Test
    void theWholeWorkIsDoneThroughTheForms() {
        var number = desk.rectifying();
        var here = "/problems/" + number;
        assertThat(desk.postOn(number, here + "/measures", "county", right())).hasRedirectedUrl(here + "#measures");
        var finish = desk.page(here, "county")
                .select("#measures a[href$=completion]")
                .attr("href");
        assertThat(desk.postOn(
                        number,
                        finish,
                        "county",
                        Map.of("finishedOn", desk.today().toString(), "result", "已取得批复")))
                .hasStatus3xxRedirection();
        assertThat(desk.postOn(number, here + "/progress", "countyhead", right()))
                .hasStatus3xxRedirection();
        assertThat(desk.postOn(number, here + "/status", "county", Map.of("status", "LONG_TERM", "reason", "")))
                .hasStatus(422);
        assertThat(desk.postOn(number, here + "/status", "county", Map.of("status", "RECTIFIED")))
                .hasStatus3xxRedirection();
        assertThat(desk.postOn(number, here + "/status/confirmation", "countyhead", Map.of("version", "0")))
                .hasStatus(409);
        assertThat(desk.postOn(number, here + "/status/confirmation", "countyhead", Map.of()))
                .hasStatus3xxRedirection();
        assertThat(desk.postOn(number, here + "/results", "county", right())).hasStatus3xxRedirection();
        var page = desk.page(here, "county");
        assertThat(page.select("#result .tag").eachText()).contains("已齐备");
        assertThat(page.select("#status .tag").eachText()).contains("整改到位");
        var withdraw = page.select("#result a[href$=withdrawal]").attr("href");
        assertThat(desk.postOn(number, withdraw, "county", Map.of())).hasStatus3xxRedirection();
        assertThat(desk.postOn(number, withdraw, "county", Map.of())).hasStatus(404);
        assertThat(desk.page(here, "county").select("#result .tag").eachText()).contains("已撤回");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/plan",
        "/measures",
        "/measures/ID",
        "/measures/ID/completion",
        "/measures/ID/resumption",
        "/progress",
        "/status",
        "/results",
        "/results/RESULT/withdrawal",
        "/extensions",
    })
    @DisplayName("不带版本 400；卷宗已变动 409，填写的内容还在，再交一次即可")
    void everySmallFormAsksForTheVersionThatWasRead(String path) {
        var number = desk.rectifying();
        var measure = desk.work.addMeasure(number, "补办", "廖长根", desk.today(), desk.who("county"));
        var result = desk.work.fileResult(number, ResultKind.LATE_APPROVAL, "批复", desk.today(), desk.who("county"));
        var address = address(number, path, measure, result);
        var typed = right();
        typed.put("rootCause", "台账缺失，审批无据");
        typed.put("finishedOn", desk.today().toString());
        typed.put("result", "已取得批复");
        assertThat(desk.post(address, "county", typed)).hasStatus(400);
        typed.put("version", "" + desk.version(number));
        desk.work.noteProgress(number, "别人先记了一笔", desk.today(), desk.who("countyhead"));
        var stale = desk.postOn(number, address, "county", typed);
        assertThat(stale).hasStatus(409);
        var page = Desk.page(stale);
        assertThat(page.select(".notice--warn").text()).contains("蒋立夏", "记整改进展", "再提交一次");
        page.select("main form :is(input, textarea, select)").forEach(field -> {
            if (typed.containsKey(field.attr("name")) && !field.attr("name").equals("version")) {
                assertThat(Desk.value(field)).as(field.attr("name")).isEqualTo(typed.get(field.attr("name")));
            }
        });
        typed.put("version", page.select("main [name=version]").attr("value"));
        assertThat(desk.post(address, "county", typed)).hasStatus3xxRedirection();
    }

    @Test
    @DisplayName("两人同时改一条措施：后到的看到现在的内容，不会无声地盖掉")
    void theLaterOfTwoAmendmentsSeesWhatTheFirstWrote() {
        var number = desk.rectifying();
        var measure = desk.work.addMeasure(number, "补办", "廖长根", desk.today(), desk.who("county"));
        var address = "/problems/" + number + "/measures/" + measure;
        var seen =
                desk.page(address + "/edit", "county").select("[name=version]").attr("value");
        var first = right();
        first.put("content", "补办审批手续");
        assertThat(desk.postOn(number, address, "county", first)).hasStatus3xxRedirection();
        var later = right();
        later.put("content", "重新审批");
        later.put("version", seen);
        var answer = desk.postOn(number, address, "county", later);
        assertThat(answer).hasStatus(409);
        assertThat(Desk.page(answer).select("dl.facts").text()).contains("补办审批手续");
        assertThat(Desk.page(answer).select("textarea[name=content]").text()).isEqualTo("重新审批");
    }

    @Test
    @DisplayName("环节已过：填写的内容还在页上，但不能再交")
    void whatIsTooLateIsShownToBeCopied() {
        var number = desk.applied();
        var answer = desk.postOn(number, "/problems/" + number + "/measures", "county", right());
        assertThat(answer).hasStatus(409);
        assertThat(Desk.page(answer).select("textarea[name=content]").text()).isEqualTo("补办");
        assertThat(Desk.page(answer).select("main form button[type=submit]")).isEmpty();
    }
}
