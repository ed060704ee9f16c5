package cn.mingzhang.clues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.Clerk;
import cn.mingzhang.WebTest;
import cn.mingzhang.accountability.Sanctioner;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.people.Registry;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Every list is too long to be waited for here, so that a file which could be put aside would be. */
@WebTest
@TestPropertySource(properties = "mingzhang.downloads.rows=0")
@DisplayName("收回之后：下一次请求、开着的会话、旧链接、排队的导出都得不到")
class RevokedTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Registrar registrar;

    @Autowired
    private Sanctioner sanctioner;

    @Autowired
    private Registry registry;

    @Autowired
    private JdbcClient sql;

    private Cookie session;
    private String clue;
    private String transfer;
    private String person;
    private String scan;

    private Clerk clerk(String login) {
        return new Clerk(mvc, login);
    }

    /** The supervisor on the list, with everything open before him. */
    @BeforeEach
    void everythingWasRead() {
        clue = registrar.register();
        session = signedIn(DemoCast.PASSWORD);
        transfer = registrar.handOver(clue);
        person = sanctioner.hold(Registrar.MARKER, clue);
        clerk("inspector").open("/clues/" + clue).done("/openings");
        scan = clerk("inspector")
                .open("/clues/transfers/" + transfer)
                .page()
                .select("a[href*=/files/]")
                .attr("href");
        for (var address : addresses()) {
            assertThat(get(address)).as(address).hasStatusOk();
        }
        assertThat(shown()).contains(clue, transfer, person);
    }

    private Cookie signedIn(String password) {
        var cookie = mvc.post()
                .uri("/login")
                .param("username", "inspector")
                .param("password", password)
                .with(csrf())
                .exchange()
                .getResponse()
                .getCookie("MINGZHANG");
        return Objects.requireNonNull(cookie);
    }

    private List<String> addresses() {
        return List.of(
                "/clues/" + clue,
                "/clues/transfers/" + transfer,
                "/clues/transfers/" + transfer + "/letter.docx",
                scan,
                "/accountability/persons/" + person,
                "/clues/" + clue + "/knowers/new");
    }

    private String shown() {
        return List.of("/clues", "/clues/transfers", "/accountability/persons").stream()
                .map(address -> new String(
                        get(address).getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                .reduce("", String::concat);
    }

    @Test
    @DisplayName("移出知悉范围：同一会话里的旧链接全部 404，列表中不再有")
    void offTheListNothingIsLeft() {
        clerk("keeper").open("/clues/" + clue).done("/openings");
        var end = clerk("keeper")
                .open("/clues/" + clue)
                .page()
                .select("tr:contains(周知非) a[href$=/end]")
                .attr("href");
        clerk("keeper").open(end).done("/end");
        nothingIsLeft();
    }

    @Test
    @DisplayName("被他人重置口令：开着的会话也得不到")
    void afterAResetAnOpenSessionGetsNothing() {
        sql.sql("UPDATE officer SET password_hash = NULL WHERE login = 'inspector'")
                .update();
        nothingIsLeft();
    }

    @Test
    @DisplayName("管理员重置口令后自己登录：什么也看不到，第二人确认以后才恢复")
    void anAdministratorWhoResetsAndSignsInReadsNothing() {
        var inspector = registrar.officer("inspector").id();
        var code = registry.resetPassword(registrar.officer("secadmin").actor(), inspector, "遗忘口令");
        var known = "Guanli-2022-kaimen-9";
        assertThat(registry.activate("inspector", code, known)).isTrue();
        session = signedIn(known);
        assertThat(get("/problems")).as("signed in he is").hasStatusOk();
        nothingIsLeft();
        assertThat(get("/clues/" + clue + "/steps/new?step=ASSIGN")).hasStatus(404);

        clerk("keeper").open("/clues/clearances").done("/clues/clearances/" + inspector);
        assertThat(get("/clues/" + clue)).hasStatusOk();
        assertThat(shown()).contains(clue, transfer, person);
    }

    @Test
    @DisplayName("卸任：开着的会话也得不到")
    void withoutThePostAnOpenSessionGetsNothing() {
        sql.sql("UPDATE post_holding SET valid_to = valid_from WHERE post = 'SUPERVISOR'")
                .update();
        nothingIsLeft();
    }

    private void nothingIsLeft() {
        for (var address : addresses()) {
            assertThat(get(address).getResponse().getStatus()).as(address).isIn(302, 401, 404);
            assertThat(new String(
                            get(address).getResponse().getContentAsByteArray(),
                            java.nio.charset.StandardCharsets.UTF_8))
                    .as(address)
                    .doesNotContain(Registrar.MARKER);
        }
        assertThat(shown()).doesNotContain(clue, transfer, person, Registrar.MARKER);
    }

    @Test
    @DisplayName("密封舱的表不排队：随取随写，舱外没有一份")
    void aListOfTheCompartmentIsNeverPutAside() {
        for (var address : List.of("/clues.xlsx", "/clues/transfers.xlsx", "/accountability/persons.xlsx")) {
            var answer = get(address).getResponse();
            assertThat(answer.getStatus()).as(address).isEqualTo(200);
            assertThat(answer.getContentAsByteArray()).as(address).startsWith('P', 'K');
        }
        assertThat(get("/problems.xlsx").getResponse().getStatus())
                .as("any other is put aside here, if it has a row")
                .isIn(200, 302);
        assertThat(sql.sql("SELECT count(*) FROM download WHERE address LIKE '/clues%' OR address LIKE '/accountab%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(URI.create(address)).cookie(session).exchange();
    }
}
