package cn.mingzhang.visits;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.WebTest;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.evidence.Samples;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@DisplayName("离线检查包：下载、交回、比较、收下")
class PackTest {
    private static final String NOTHING = "\"marks\":[],\"findings\":[],\"suggestions\":[],\"photos\":[]";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Planning planning;

    @Autowired
    private VisitDesk desk;

    @Autowired
    private VisitRecords records;

    @Autowired
    private Registry registry;

    @Autowired
    private cn.mingzhang.MovableClock clock;

    @Autowired
    private JdbcClient sql;

    private Cast cast;
    private long visit;
    private long line;

    @BeforeEach
    void aVisitUnderWay() {
        cast = Cast.of(registry, clock);
        visit = visit("易地建设费督导");
        line = records.lines(visit).get(0).id();
    }

    private Officer by(String login) {
        return cast.officer(login);
    }

    private long visit(String title) {
        var lines = new NewVisit.Lines(
                List.of(), List.of(), List.of(), List.of("查口部 </script><script>alert(1)</script>", "查档案"));
        var plan = new NewVisit(
                VisitKind.DYNAMIC,
                title,
                cast.unit(DemoCast.COUNTY_OFFICE).id(),
                clock.today(),
                "{{script}}",
                by("resident").id(),
                List.of(by("resident2").id()),
                "",
                lines);
        var id = planning.plan(plan, by("resident"));
        desk.take(id, "BEGIN", "", by("resident"));
        return id;
    }

    private String pack(long id) {
        var answer = mvc.post()
                .uri("/visits/" + id + "/packs")
                .with(as("resident"))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String id(String pack) {
        return pack.replaceFirst("(?s).*\"filled\">[^<]*\"pack\":\"([^\"]+)\".*", "$1");
    }

    private static String filled(String pack, int revision, String items) {
        var json = "{\"form\":1,\"pack\":\"" + id(pack) + "\",\"revision\":" + revision
                + ",\"changed\":1,\"saved\":1609459200000,\"second\":0,\"place\":\"竹阳街道\",\"note\":\"\"," + items + "}";
        return pack.replaceFirst("(?s)(\"filled\">)[^<]*", "$1" + java.util.regex.Matcher.quoteReplacement(json));
    }

    private String mark(String result, String remark) {
        return NOTHING.replace(
                "\"marks\":[]",
                "\"marks\":[{\"line\":" + line + ",\"result\":\"" + result + "\",\"remark\":\"" + remark
                        + "\",\"at\":5}]");
    }

    private MvcTestResult give(long id, String pack) {
        return mvc.post()
                .uri("/visits/" + id + "/packs/returned")
                .multipart()
                .file(new MockMultipartFile("file", "a.html", "text/html", pack.getBytes(StandardCharsets.UTF_8)))
                .with(as("resident"))
                .with(csrf())
                .exchange();
    }

    private String given(String pack) {
        var answer = give(visit, pack);
        assertThat(answer).hasStatus3xxRedirection();
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private String page(String address) {
        var shown = mvc.get().uri(address).with(as("resident")).exchange();
        assertThat(shown).hasStatusOk();
        return new String(shown.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult take(String address, String... more) {
        var request = mvc.post()
                .uri(address)
                .with(as("resident"))
                .with(csrf())
                .param("version", "" + desk.seen(visit, by("resident")).version())
                .param("secondId", "" + by("resident2").id());
        for (var at = 0; at < more.length; at += 2) {
            request.param(more[at], more[at + 1]);
        }
        return request.exchange();
    }

    @Test
    @DisplayName("包里只有数据：清单里的标签是文字，脚本按摘要放行，没有服务器地址，没有密钥")
    void thePackIsOneFileThatRunsOnlyItsOwnScript() {
        var pack = pack(visit);
        assertThat(pack)
                .contains("default-src 'none'; script-src 'sha256-")
                .contains("\\u003c/script\\u003e")
                .doesNotContain("<script>alert")
                .doesNotContainPattern("https?://")
                .doesNotContainPattern("\\{\\{(issued|filled|policy|style)}}(?!\\\\n|\\\\u003c)");
        var secret = sql.sql(
                        "SELECT encode(secret, 'hex') || ' ' || encode(secret, 'base64') FROM visit_pack WHERE visit_id = ?")
                .param(visit)
                .query(String.class)
                .single();
        assertThat(pack).doesNotContain(secret.split(" "));
        assertThat(mvc.post()
                        .uri("/visits/" + visit + "/packs")
                        .with(as("inspector2"))
                        .with(csrf()))
                .hasStatus(403);
        assertThat(mvc.post()
                        .uri("/visits/" + visit + "/packs")
                        .with(as("treasury"))
                        .with(csrf()))
                .hasStatus(404);
    }

    @Test
    @DisplayName("打勾、发现、意见、照片、情况逐项收下；同一份交两次，只收一次")
    void whatIsGivenBackIsTakenOnce() {
        var photo = Base64.getEncoder().encodeToString(Samples.picture("jpeg"));
        var items = mark("BAD", "门框<b>锈蚀</b>")
                .replace(
                        "\"findings\":[]",
                        "\"findings\":[{\"id\":\"" + UUID.randomUUID() + "\",\"line\":" + line
                                + ",\"words\":\"口部被封堵\"}]")
                .replace(
                        "\"suggestions\":[]",
                        "\"suggestions\":[{\"id\":\"" + UUID.randomUUID() + "\",\"from\":\"社区\",\"words\":\"平时开放\"}]")
                .replace(
                        "\"photos\":[]",
                        "\"photos\":[{\"id\":\"" + UUID.randomUUID()
                                + "\",\"line\":0,\"name\":\"IMG.heic\",\"added\":1,\"scaled\":\"8000×5000\",\"head\":\"\",\"data\":\"data:image/jpeg;base64,"
                                + photo + "\"}]");
        var pack = filled(pack(visit), 3, items);
        var upload = given(pack);
        assertThat(page(upload)).contains("门框&lt;b&gt;锈蚀", "口部被封堵", "平时开放", "8000×5000");
        assertThat(take(upload, "all", "true")).hasStatus3xxRedirection();
        assertThat(given(pack)).isEqualTo(upload);
        assertThat(given(pack.replace("1609459200000", "1609459299999"))).isNotEqualTo(upload);
        assertThat(page(upload)).contains("没有要收下的内容").doesNotContain("name=\"all\"");
        assertThat(take(upload, "all", "true")).hasStatus(422);
        assertThat(records.findings(visit)).hasSize(1);
        assertThat(records.suggestions(visit)).hasSize(1);
        assertThat(count("visit_mark k JOIN visit_line l ON l.id = k.line_id WHERE l.visit_id = ?"))
                .isEqualTo(1);
        assertThat(
                        count(
                                "visit_photo p JOIN visit_entry e ON e.id = p.entry_id WHERE e.visit_id = ? AND e.way = 'PACK'"))
                .isEqualTo(1);
        assertThat(page("/visits/" + visit)).contains("由检查包收回", "下载离线检查包", "交回离线检查包", "收下检查包的内容", "IMG.jpg");
    }

    private long count(String from) {
        return sql.sql("SELECT count(*) FROM " + from)
                .param(visit)
                .query(Long.class)
                .single();
    }

    @Test
    @DisplayName("两边都改了：说清楚，不预先勾选，不勾的不收")
    void whatMovedOnBothSidesIsForAnOfficerToDecide() {
        var pack = filled(pack(visit), 1, mark("GOOD", ""));
        assertThat(take(given(filled(pack(visit), 1, mark("BAD", "积水"))), "all", "true"))
                .hasStatus3xxRedirection();
        var upload = given(pack);
        assertThat(page(upload)).contains("两边都改了", "积水").doesNotContain("checked");
        assertThat(take(upload)).hasStatus(422);
        assertThat(records.lines(visit).get(0).result()).isEqualTo(Mark.BAD);
        assertThat(take(upload, "items", "mark:" + line)).hasStatus3xxRedirection();
        assertThat(records.lines(visit).get(0).result()).isEqualTo(Mark.GOOD);
    }

    @Test
    @DisplayName("两名检查人是同一人：说清楚，没有收下，也没有丢")
    void theTwoCheckersAreTwo() {
        var upload = given(filled(pack(visit), 1, mark("GOOD", "")));
        var same = mvc.post()
                .uri(upload)
                .with(as("resident"))
                .with(csrf())
                .param("version", "" + desk.seen(visit, by("resident")).version())
                .param("secondId", "" + by("resident").id())
                .param("all", "true")
                .exchange();
        assertThat(same).hasStatus(422).bodyText().contains("两名检查人不能是同一人");
        assertThat(records.lines(visit).get(0).result()).isNull();
        assertThat(take(upload, "all", "true")).hasStatus3xxRedirection();
    }

    @Test
    @DisplayName("别的检查的、改动过的、旧的、较早保存的：不收，并说怎么办")
    void whatCannotBeTakenIsRefusedWithTheWayToMendIt() {
        var pack = pack(visit);
        var other = visit("另一次督导");
        assertThat(give(other, filled(pack, 1, NOTHING)))
                .hasStatus(422)
                .bodyText()
                .contains("易地建设费督导");
        assertThat(give(visit, filled(pack.replace("查档案", "不查档案"), 1, NOTHING)))
                .hasStatus(422)
                .bodyText()
                .contains("被改动过");
        assertThat(give(
                        visit,
                        filled(pack, 1, NOTHING)
                                .replace(id(pack), UUID.randomUUID().toString())))
                .hasStatus(422)
                .bodyText()
                .contains("不是从本系统下载的");
        given(filled(pack, 9, NOTHING));
        assertThat(give(visit, filled(pack, 8, NOTHING)))
                .hasStatus(422)
                .bodyText()
                .contains("较早保存的第 8 版");
        planning.add(
                desk.seen(visit, by("resident")),
                new NewVisit.Lines(List.of(), List.of(), List.of(), List.of("查台账")),
                by("resident"));
        assertThat(give(visit, filled(pack, 10, NOTHING)))
                .hasStatus(422)
                .bodyText()
                .contains("读入旧包");
    }

    @ParameterizedTest
    @DisplayName("残缺、夹带、超限的包：不收")
    @ValueSource(
            strings = {
                "\"marks\":[",
                NOTHING + ",\"evil\":1",
                "\"marks\":null,\"findings\":[],\"suggestions\":[],\"photos\":[]",
                "\"marks\":[null],\"findings\":[],\"suggestions\":[],\"photos\":[]",
                "\"marks\":[{\"line\":999999999,\"result\":\"GOOD\",\"remark\":\"\",\"at\":1}],\"findings\":[],\"suggestions\":[],\"photos\":[]",
                "\"marks\":[],\"findings\":[{\"id\":\"x\",\"line\":0,\"words\":\"\"}],\"suggestions\":[],\"photos\":[]",
                "\"marks\":[],\"findings\":[],\"suggestions\":[],\"photos\":[{\"id\":\"7f1fd5f0-5f3a-4a53-9e1b-2f9f5f3a4a53\",\"line\":0,\"name\":\"a.jpg\",\"added\":1,\"scaled\":\"\",\"head\":\"\",\"data\":\"data:text/html;base64,PGI+\"}]",
                "\"marks\":[],\"findings\":[],\"suggestions\":[],\"photos\":[{\"id\":\"7f1fd5f0-5f3a-4a53-9e1b-2f9f5f3a4a53\",\"line\":0,\"name\":\"a.jpg\",\"added\":1,\"scaled\":\"\",\"head\":\"\",\"data\":\"data:image/jpeg;base64,PGh0bWw+\"}]",
                "\"marks\":[],\"marks\":[],\"findings\":[],\"suggestions\":[],\"photos\":[]"
            })
    void whatIsNotOursIsRefused(String items) {
        assertThat(give(visit, filled(pack(visit), 1, items))).hasStatus(422);
        assertThat(count("visit_pack_upload u JOIN visit_pack p ON p.id = u.pack_id WHERE p.visit_id = ?"))
                .isZero();
    }

    @Test
    @DisplayName("不是包的文件、空的文件、已提交记录的检查")
    void nothingElseIsTaken() {
        assertThat(give(visit, "<html>hello</html>")).hasStatus(422).bodyText().contains("这不是检查包");
        assertThat(give(visit, "")).hasStatus(422);
        var pack = filled(pack(visit), 1, NOTHING);
        sql.sql("UPDATE visit SET version = version + 1 WHERE id = ?")
                .param(visit)
                .update();
        given(pack);
    }
}
