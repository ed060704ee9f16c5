package cn.mingzhang.checkup;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.Clerk;
import cn.mingzhang.WebTest;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.witness.Road;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A contradiction is found, listed, explained by one and accepted by another, and listed anew when its facts change. */
@WebTest
@DisplayName("台账体检页面")
class CheckupPagesTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Road road;

    @Autowired
    private CheckupWork work;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private EntityManager session;

    private ProblemNumber number;

    @BeforeEach
    void aDeadlineMovedThrice() {
        number = road.rectifying();
        extended(3);
        check();
    }

    private void extended(int times) {
        session.flush();
        sql.sql("UPDATE problem SET extensions = :times WHERE number = :number")
                .param("times", times)
                .param("number", number.value())
                .update();
    }

    private void check() {
        work.run(work.begin(null));
    }

    private long id() {
        return sql.sql("SELECT f.id FROM checkup_finding f JOIN problem p ON p.id = f.problem_id"
                        + " WHERE p.number = :number AND f.rule = 'DEADLINE_MOVED_OFTEN'")
                .param("number", number.value())
                .query(Long.class)
                .single();
    }

    private Clerk clerk(String login) {
        return new Clerk(mvc, login);
    }

    private boolean lists(String login, String state) {
        return clerk(login).open("/checkup?rule=DEADLINE_MOVED_OFTEN" + state).page().select("tr[data-row]").stream()
                .anyMatch(row -> row.text().contains(number.value()));
    }

    @Test
    void itIsListedForWhoSeesTheUnitWithItsFactsAndItsLink() {
        assertThat(lists("inspector", "")).isTrue();
        assertThat(lists("county", "")).isTrue();
        assertThat(lists("office", "&seriousness=SERIOUS&mender=GROUP_OFFICE")).isTrue();
        assertThat(lists("office", "&seriousness=GRAVE")).isFalse();
        var row = clerk("inspector").open("/checkup?rule=DEADLINE_MOVED_OFTEN").page();
        assertThat(row.select("tr.data__group")).isNotEmpty();
        assertThat(row.select("tr[data-row] a").eachAttr("href")).contains("/problems/" + number, "/checkup/" + id());
        assertThat(row.text()).contains("已延期 3 次").contains("领导小组办公室");
        assertThat(row.select("[data-as-of]")).isNotEmpty();
    }

    @Test
    @DisplayName("一人说明、另一人接受：不再列出，直到事实变化")
    void explainedAcceptedAndListedAnewWhenItsFactsChange() {
        clerk("countyhead")
                .open("/checkup/" + id())
                .fill("text", "法院延期审理三次，裁定书已附")
                .done("/explanations");
        assertThat(clerk("inspector")
                        .open("/")
                        .page()
                        .select("[data-bucket=checkup-explanations]")
                        .attr("data-count"))
                .isEqualTo("1");
        assertThat(clerk("countyhead").open("/checkup/" + id()).page().select("main form"))
                .isEmpty();
        clerk("inspector").open("/checkup/" + id()).fill("accepted", "true").done("/answers");
        assertThat(lists("inspector", "")).isFalse();
        assertThat(lists("inspector", "&state=ACCEPTED")).isTrue();
        check();
        assertThat(lists("inspector", "")).isFalse();
        extended(4);
        check();
        assertThat(lists("inspector", "")).isTrue();
        assertThat(clerk("inspector").open("/checkup/" + id()).page().text()).contains("不再算数");
    }

    @Test
    void whatIsMendedIsNoLongerFound() {
        extended(2);
        check();
        assertThat(lists("inspector", "")).isFalse();
        assertThat(lists("inspector", "&state=GONE")).isTrue();
    }

    @Test
    void nobodyAnswersHisOwnExplanation() {
        clerk("inspector").open("/checkup/" + id()).fill("text", "已核实").done("/explanations");
        assertThat(post("inspector", "answers", "accepted", "true", version())).hasStatus(422);
        assertThat(post("inspector2", "answers", "accepted", "false", version()))
                .hasStatus(422);
        assertThat(post("inspector2", "answers", "accepted", "true", version())).hasStatus3xxRedirection();
    }

    @Test
    void anEmptyExplanationIsShownAgain() {
        assertThat(clerk("county").open("/checkup/" + id()).submit("/explanations"))
                .hasStatus(422)
                .bodyText()
                .contains("请写明原因");
    }

    @Test
    void forgedRequestsAreRefusedInTheirOrder() {
        assertThat(mvc.post().uri("/checkup/" + id() + "/explanations").with(as("county")))
                .hasStatus(403);
        assertThat(post("leader", "explanations", "text", "x", version())).hasStatus(403);
        assertThat(post("county", "answers", "accepted", "true", version())).hasStatus(403);
        assertThat(post("county", "explanations", "text", "x", null)).hasStatus(400);
        assertThat(post("county", "explanations", "text", "x", "stale")).hasStatus(409);
        assertThat(post("inspector", "answers", "accepted", "true", version())).hasStatus(409);
        assertThat(mvc.get().uri("/checkup/999999999").with(as("county"))).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"treasury", "sysadmin", "secadmin", "auditor"})
    void whoDoesNotSeeTheLedgerSeesNoContradiction(String login) {
        assertThat(mvc.get().uri("/checkup").with(as(login))).hasStatus(403);
        assertThat(mvc.get().uri("/checkup.xlsx").with(as(login))).hasStatus(403);
        assertThat(mvc.post().uri("/checkup/runs").with(as(login)).with(csrf())).hasStatus(403);
        assertThat(mvc.get().uri("/checkup/" + id()).with(as(login))).hasStatus(403);
    }

    @Test
    void aCheckUpIsAskedForOnceAndShowsItsProgress() {
        assertThat(mvc.post().uri("/checkup/runs").with(as("office")).with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(clerk("office").open("/checkup").page().select("[data-refresh] progress"))
                .hasSize(1);
        assertThat(mvc.post().uri("/checkup/runs").with(as("inspector")).with(csrf()))
                .hasStatus(409);
        assertThat(mvc.post().uri("/checkup/runs").with(as("leader")).with(csrf()))
                .hasStatus(403);
        check();
        assertThat(clerk("office").open("/checkup").page().select("[data-refresh]"))
                .isEmpty();
    }

    @Test
    void theDeskCountsWhatTheBucketLists() {
        for (var login : new String[] {"office", "inspector", "county", "countyhead", "resident"}) {
            for (var bucket : clerk(login).open("/").page().select("section[data-bucket^=checkup-]")) {
                assertThat(clerk(login)
                                .open(bucket.select("a.bucket__count").attr("href"))
                                .page()
                                .select("table[data-total]")
                                .attr("data-total"))
                        .isEqualTo(bucket.attr("data-count"));
            }
        }
        assertThat(clerk("office").open("/").page().select("section[data-bucket=checkup-contradictions]"))
                .isNotEmpty();
    }

    private String version() {
        return clerk("inspector2")
                .open("/checkup/" + id())
                .page()
                .select("[name=version]")
                .attr("value");
    }

    private MvcTestResult post(String login, String deed, String field, String value, String version) {
        var request = mvc.post()
                .uri("/checkup/" + id() + "/" + deed)
                .with(as(login))
                .with(csrf())
                .param(field, value);
        return (version == null ? request : request.param("version", version)).exchange();
    }
}
