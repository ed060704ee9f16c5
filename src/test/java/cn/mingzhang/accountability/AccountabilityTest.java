package cn.mingzhang.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.Clerk;
import cn.mingzhang.WebTest;
import cn.mingzhang.clues.Registrar;
import cn.mingzhang.compartment.SealedFigures;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.people.Cast;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@DisplayName("追责问责")
class AccountabilityTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Registrar registrar;

    @Autowired
    private SealedFigures figures;

    private Clerk clerk(String login) {
        return new Clerk(mvc, login);
    }

    private Clerk form(String name, String clue) {
        return clerk("keeper")
                .open("/accountability/persons/new")
                .fill("name", name)
                .choose("unitId", "人民防空")
                .choose("rank", "乡科级")
                .fill("sanctions", "DEMERIT", "PARTY_SERIOUS")
                .fill("organ", "达州市纪委监委")
                .fill("document", "达纪决〔2021〕1号")
                .fill("clue", clue);
    }

    private String registered(String name, String clue) {
        form(name, clue).done("/accountability/persons");
        return clerk("keeper")
                .open("/accountability/persons")
                .page()
                .select("tbody th a")
                .first()
                .text();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @DisplayName("四种形态按最重的一种，影响期按规定的月数")
    @CsvSource(delimiter = '|', textBlock = """
            REMINDED                    | 1 | 2021-03-01 |
            ADMONISHED                  | 1 | 2021-03-01 | 2021-09-01
            WARNING                     | 2 | 2021-03-01 | 2021-09-01
            DEMERIT                     | 2 | 2021-03-01 | 2022-03-01
            MAJOR_DEMERIT               | 2 | 2021-03-01 | 2022-09-01
            DEMOTED                     | 2 | 2021-03-01 | 2023-03-01
            POST_REMOVED                | 3 | 2021-03-01 | 2023-03-01
            PARTY_EXPELLED              | 3 | 2021-03-01 |
            TO_COURT                    | 4 | 2021-03-01 |
            """)
    void theTaxonomyIsTheOneOfTheRules(Sanction kind, int form, LocalDate from, LocalDate until) {
        assertThat(Sanction.form(List.of(Sanction.REMINDED, kind))).isEqualTo(form);
        assertThat(kind.until(from, null)).isEqualTo(until);
    }

    @Test
    @DisplayName("登记、查看、公开：公开的只有称谓、单位、种类、机关和日期")
    void isRegisteredReadAndPublished() {
        var number = registered("柳某某", "");
        var asked = clerk("inspector").open("/accountability/persons/" + number);
        assertThat(asked.page().text()).contains("查看事由").doesNotContain("柳某某", "政务记过");
        asked.done("/openings");
        var page = clerk("inspector").open("/accountability/persons/" + number).page();
        assertThat(page.text()).contains("柳某某", "第二种形态", "政务记过", "党内严重警告");
        assertThat(clerk("head").open("/accountability").page().text()).doesNotContain("柳某");
        clerk("inspector")
                .open("/accountability/persons/" + number + "/publication/new")
                .fill("shownName", "柳某")
                .fill("document", "达纪通〔2021〕2号")
                .fill("password", DemoCast.PASSWORD)
                .done("/publication");
        var shown = clerk("head").open("/accountability").page().text();
        assertThat(shown).contains("柳某", "政务记过", "达纪通〔2021〕2号").doesNotContain("柳某某", number, "达纪决");
        assertThat(post("inspector", "/accountability/persons/" + number + "/publication"))
                .hasStatus(409);
    }

    @Test
    @DisplayName("由线索而来的，事由随线索，同日只问一次；处分决定扫描件加密保存")
    void theDecisionIsSealedAndTheReasonThatOfTheClue() throws Exception {
        var clue = registrar.register();
        var number = registered("柳某某", clue);
        var files = "/accountability/persons/" + number + "/files";
        assertThat(upload(files, "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .hasStatus(422);
        assertThat(upload(files, Registrar.SCAN)).hasStatus(302);
        assertThat(get("head", files + "/new")).hasStatus(404);
        assertThat(get("inspector", files + "/new")).hasStatus(403);
        clerk("inspector").open("/clues/" + clue).done("/openings");
        var link = clerk("inspector")
                .open("/accountability/persons/" + number)
                .page()
                .select("a[href*=/files/]")
                .last();
        assertThat(link.text()).contains("处分决定");
        assertThat(get("inspector", link.attr("href")).getResponse().getContentAsByteArray())
                .isEqualTo(Registrar.SCAN);
        assertThat(get("keeper", link.attr("href"))).as("no reason given today").hasStatus(302);
        assertThat(get("inspector2", link.attr("href"))).hasStatus(404);
        assertThat(get("head", link.attr("href"))).hasStatus(404);
    }

    @Test
    @DisplayName("登记人不能自己决定公开")
    void whoRegisteredDoesNotPublish() {
        var number = registered("柳某某", "");
        assertThat(get("keeper", "/accountability/persons/" + number + "/publication/new"))
                .hasStatus(403);
    }

    @Test
    @DisplayName("被追责人不论岗位看不到；由线索而来的只随线索的知悉范围")
    void whoIsNamedNeverSeesIt() {
        var named = registered("冯见微", "");
        assertThat(get("inspector", "/accountability/persons/" + named)).hasStatusOk();
        assertThat(get("inspector2", "/accountability/persons/" + named)).hasStatus(404);
        assertThat(clerk("inspector2").open("/accountability/persons").page().text())
                .doesNotContain(named);
        var ofAClue = registered("柳某某", registrar.register());
        assertThat(get("inspector", "/accountability/persons/" + ofAClue)).hasStatusOk();
        assertThat(get("inspector2", "/accountability/persons/" + ofAClue)).hasStatus(404);
        assertThat(get("resident", "/accountability/persons/" + named)).hasStatus(404);
    }

    @Test
    @DisplayName("与登记人同名的，不能由其登记")
    void theRegistrarDoesNotRegisterHimself() {
        var form = form("许缄言", "");
        assertThat(form.submit("/accountability/persons")).hasStatus(422);
        assertThat(form.page().select(".summary").text()).contains("同名");
    }

    @ParameterizedTest
    @DisplayName("其他岗位：没有登记的页面，只有公开的结果")
    @ValueSource(
            strings = {"head", "rectifier", "deputy", "petition", "leader", "office", "sysadmin", "secadmin", "auditor"
            })
    void toEverybodyElseThereIsNoSuchPage(String login) {
        var number = registered("柳某某", "");
        for (var address : new String[] {
            "/accountability/persons",
            "/accountability/persons.xlsx",
            "/accountability/persons/new",
            "/accountability/persons/" + number,
            "/accountability/persons/WZ-2019-0001",
            "/accountability/persons/" + number + "/publication/new",
            "/accountability/headcounts",
            "/accountability/headcounts/new"
        }) {
            assertThat(get(login, address)).as(address).hasStatus(404);
        }
        assertThat(get(login, "/accountability")).hasStatusOk();
    }

    @Test
    @DisplayName("人数只给领导和纪检一侧；同一人一年只计一人；没有在职人数就没有占比")
    void theFiguresAreForTheLeadersAndTheDisciplineSide() {
        registered("柳某某", "");
        registered("柳某某", "");
        var day = LocalDate.of(today().getYear(), 12, 31);
        for (var login : List.of("leader", "inspector", "resident", "keeper", "petition")) {
            var counts = figures.asOf(day, registrar.officer(login)).orElseThrow();
            assertThat(counts.persons()).as(login).isEqualTo(1);
            assertThat(counts.headcount()).isNull();
        }
        for (var login : List.of("head", "rectifier", "deputy", "office", "treasury", "auditor", "secadmin")) {
            assertThat(figures.asOf(day, registrar.officer(login))).as(login).isEmpty();
        }
        clerk("keeper")
                .open("/accountability/headcounts/new")
                .choose("unitId", "达州市人民防空")
                .fill("headcount", "16")
                .done("/accountability/headcounts");
        assertThat(figures.asOf(day, registrar.officer("leader")).orElseThrow().headcount())
                .isEqualTo(16);
    }

    @Autowired
    private cn.mingzhang.calendar.OfficeClock clock;

    private LocalDate today() {
        return clock.today();
    }

    private MvcTestResult get(String login, String address) {
        return mvc.get().uri(URI.create(address)).with(Cast.as(login)).exchange();
    }

    private MvcTestResult upload(String address, byte[] content) {
        return mvc.post()
                .uri(URI.create(address))
                .multipart()
                .file(new org.springframework.mock.web.MockMultipartFile(
                        "scan", "处分决定.pdf", "application/pdf", content))
                .with(csrf())
                .with(Cast.as("keeper"))
                .exchange();
    }

    private MvcTestResult post(String login, String address) {
        return mvc.post()
                .uri(URI.create(address))
                .param("shownName", "x")
                .param("document", "y")
                .with(csrf())
                .with(Cast.as(login))
                .exchange();
    }
}
