package cn.mingzhang.instructions;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.Clerk;
import cn.mingzhang.MovableClock;
import cn.mingzhang.WebTest;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.evidence.Samples;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Registry;
import cn.mingzhang.witness.Road;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
@DisplayName("批示：写在数旁、记录旁，单位答复，领导认可")
class InstructionTest {
    private static final String FIGURE = "/figures/ledger.problems";
    private static final String NEW = "/instructions/new?about=";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Registry registry;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Road road;

    @Autowired
    private InstructionDesk desk;

    @Autowired
    private InstructionClocks clocks;

    @Autowired
    private JdbcClient sql;

    private Cast cast;
    private String county;

    @BeforeEach
    void theCast() {
        cast = Cast.of(registry, clock);
        county = "" + cast.unit(DemoCast.COUNTY_OFFICE).id();
    }

    @AfterEach
    void theClockBack() {
        clock.reset();
    }

    private Clerk who(String login) {
        return new Clerk(mvc, login);
    }

    private String written(String beside) {
        who("leader")
                .open(NEW + beside)
                .fill("words", "请说明原因")
                .fill("unitId", county)
                .fill("days", "5")
                .done("/instructions");
        return sql.sql("SELECT max(number) FROM instruction")
                .query(String.class)
                .single();
    }

    private void is(String address, String login, int status) {
        assertThat(mvc.get().uri(URI.create(address)).with(as(login)))
                .as(login + " " + address)
                .hasStatus(status);
    }

    @Test
    void fromTheFigureToTheAnswerAndBack() {
        var number = written(FIGURE + "?asOf=" + clock.today());
        var here = "/instructions/" + number;
        assertThat(who("county")
                        .open("/")
                        .page()
                        .select("section[data-bucket=instruction-answer]")
                        .attr("data-count"))
                .isEqualTo("1");
        who("county").open(here + "/answer").fill("words", "");
        assertThat(who("county").open(here + "/answer").submit("/answer")).hasStatus(422);
        who("county")
                .open(here + "/answer")
                .fill("words", "正在办理")
                .attach("files", "说明.pdf", Samples.pdf("a"))
                .done("/answer");
        is(here + "/answer", "county", 409);
        is(here + "/accept", "county", 403);
        var beside = who("leader").open(FIGURE).page().select("#instructions");
        assertThat(beside.text()).contains("请说明原因", "正在办理", number, "当时为");
        assertThat(who("leader").open("/dashboard").page().select(".tile__say a[href*='figure=ledger.problems']"))
                .hasSize(1);
        who("countyhead").open(here + "/take-back").done("/take-back");
        who("countyhead").open(here + "/answer").fill("words", "已办完").done("/answer");
        who("leader")
                .open(here + "/send-back")
                .fill("words", "请附清单")
                .fill("days", "3")
                .done("/send-back");
        who("county").open(here + "/answer").fill("words", "清单见附件").done("/answer");
        who("office").open(here + "/accept").done("/accept");
        var page = who("leader").open(here).page();
        assertThat(page.select("h1").text()).contains("已办结");
        assertThat(page.select("#steps").text()).contains("代领导办理", "请附清单", "撤回答复");
        is(here + "/withdraw", "leader", 409);
        assertThat(mvc.post().uri(here + "/accept").with(as("leader"))).hasStatus(403);
    }

    @ParameterizedTest
    @CsvSource({
        "leader, 200",
        "office, 200",
        "county, 200",
        "countyhead, 200",
        "rectifier, 404",
        "head, 404",
        "resident, 404",
        "inspector, 404",
        "deputy, 404",
        "treasury, 404",
        "auditor, 404",
        "sysadmin, 404"
    })
    void whoSeesIt(String login, int status) {
        var number = written(FIGURE);
        is("/instructions/" + number, login, status);
        var listed = mvc.get().uri("/instructions?q=" + number).with(as(login)).exchange();
        var page = "treasury,auditor,sysadmin".contains(login) ? 403 : 200;
        assertThat(listed).hasStatus(page);
        if (page == 200) {
            assertThat(who(login)
                            .open("/instructions?q=" + number)
                            .page()
                            .select("[data-total]")
                            .attr("data-total"))
                    .isEqualTo(status == 200 ? "1" : "0");
            assertThat(who(login)
                            .open(FIGURE)
                            .page()
                            .select("#instructions")
                            .text()
                            .contains(number))
                    .isEqualTo(status == 200);
            assertThat(who(login).open("/search?q=" + number).page().select("#instructions[data-found]"))
                    .hasSize(status == 200 ? 1 : 0);
        }
    }

    @Test
    void besideAProblemTheUnitMustSeeIt() {
        var number = road.rectifying();
        var city = "" + cast.unit(DemoCast.CITY_OFFICE).id();
        var treasury = registry.units(clock.today()).stream()
                .filter(unit -> unit.kind() == cn.mingzhang.people.UnitKind.FINANCE)
                .findFirst()
                .orElseThrow();
        var link =
                who("leader").open("/problems/" + number).page().select("#instructions a[href*='/instructions/new']");
        assertThat(link.attr("href")).isEqualTo(NEW + "/problems/" + number);
        var form = who("leader").open(link.attr("href"));
        form.fill("words", "请抓紧").fill("unitId", "" + treasury.id());
        assertThat(form.submit("/instructions")).hasStatus(422);
        form.fill("words", "请抓紧").fill("unitId", city).done("/instructions");
        assertThat(who("head")
                        .open("/problems/" + number)
                        .page()
                        .select("#instructions")
                        .text())
                .contains("请抓紧");
        assertThat(who("county").open("/problems/" + number).page().select("#instructions"))
                .isEmpty();
    }

    @Test
    void theOfficeRecordsFromPaperWithItsScan() {
        var form = who("office").open(NEW + FIGURE).fill("words", "请市人防办研究").fill("unitId", county);
        assertThat(form.submit("/instructions")).hasStatus(422);
        form.fill("words", "请市人防办研究")
                .fill("unitId", county)
                .choose("leaderId", cast.officer("leader").name());
        assertThat(form.submit("/instructions")).hasStatus(422);
        form.fill("words", "请市人防办研究")
                .fill("unitId", county)
                .choose("leaderId", cast.officer("leader").name())
                .attach("paper", "批示.pdf", Samples.pdf("p"))
                .done("/instructions");
        var number = sql.sql("SELECT max(number) FROM instruction")
                .query(String.class)
                .single();
        var page = who("leader").open("/instructions/" + number).page();
        assertThat(page.text()).contains("代录", "批示.pdf", "代领导办理");
    }

    @Test
    void whoMayNotWriteAndWhereNothingStands() {
        is(NEW + FIGURE, "county", 403);
        is(NEW + FIGURE, "inspector", 403);
        is(NEW + "/problems/2020-9999", "leader", 404);
        is(NEW + "/clues/1", "leader", 404);
        is(NEW + "/figures/clue.transferred.year", "leader", 404);
        is(NEW + "//evil.example/figures/ledger.problems", "leader", 404);
        is(NEW + "https://evil.example/", "leader", 404);
        is("/instructions/new", "leader", 302);
    }

    @Test
    void itsTermRunsAndTheDatabaseKeepsIt() {
        var number = written(FIGURE);
        var today = clock.today();
        assertThat(clocks.running(InstructionClocks.ANSWER, today, today.plusDays(30)))
                .hasSize(1);
        assertThat(clocks.running(InstructionClocks.ANSWER, today, today)).isEmpty();
        who("leader")
                .open("/instructions/" + number + "/withdraw")
                .fill("words", "写错了")
                .done("/withdraw");
        assertThat(clocks.running(InstructionClocks.ANSWER, today, today.plusDays(30)))
                .isEmpty();
        assertThat(who("leader").open(FIGURE).page().select("#instructions").text())
                .doesNotContain(number);
        assertThatThrownBy(() -> sql.sql("UPDATE instruction SET words = 'x'").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aStaleReadingAndAMissingVersionAreRefused() {
        var here = "/instructions/" + written(FIGURE);
        var late = who("county").open(here + "/answer").fill("words", "甲");
        who("countyhead").open(here + "/answer").fill("words", "乙").done("/answer");
        assertThat(late.submit("/answer")).hasStatus(409);
        assertThat(desk.usualDays()).isEqualTo(7);
    }
}
