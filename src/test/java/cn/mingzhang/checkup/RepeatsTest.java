package cn.mingzhang.checkup;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.Clerk;
import cn.mingzhang.WebTest;
import cn.mingzhang.closure.Procedure;
import cn.mingzhang.imports.ImportDriver;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.witness.Road;
import jakarta.persistence.EntityManager;
import java.sql.Types;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** 屡改屡犯、举一反三, and what is checked at all. */
@WebTest
@DisplayName("重复发现与核查覆盖")
class RepeatsTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Road road;

    @Autowired
    private CheckupWork work;

    @Autowired
    private Coverage coverage;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private EntityManager session;

    private ProblemNumber earlier;
    private ProblemNumber draft;

    @BeforeEach
    void twoOfOneUnitAndClass() {
        earlier = road.rectifying();
        draft = road.drafted("FE-04", Procedure.GENERAL, Yuan.ZERO, Yuan.ZERO);
        session.flush();
    }

    private Clerk clerk(String login) {
        return new Clerk(mvc, login);
    }

    private static List<String> numbers(Document page, String kind) {
        return page.select("[data-repeat=" + kind + "] li a").eachText();
    }

    @Test
    void earlierProblemsAreShownBesideTheFormAndWhereItIsServed() {
        var edit = clerk("inspector").open("/problems/" + draft + "/edit").page();
        assertThat(numbers(edit, "UNIT_CLASS")).contains(earlier.value()).doesNotContain(draft.value());
        var serve = clerk("inspector").open("/problems/" + draft + "/closure").page();
        assertThat(numbers(serve, "UNIT_CLASS")).contains(earlier.value());
        assertThat(clerk("county")
                        .open("/problems/" + earlier + "/closure")
                        .page()
                        .select("[data-repeat]"))
                .isEmpty();
    }

    @Test
    @DisplayName("没有脚本也能先看既往：什么也不保存")
    void aPreviewSavesNothingAndKeepsWhatWasTyped() {
        var before = sql.sql("SELECT count(*) FROM problem").query(Long.class).single();
        var clerk = clerk("inspector");
        clerk.open("/problems/new");
        assertThat(clerk.page().select("[data-repeat]")).isEmpty();
        var unit = sql.sql("SELECT responsible_unit_id FROM problem WHERE number = :n")
                .param("n", earlier.value())
                .query(String.class)
                .single();
        clerk.fill("responsibleUnitId", unit).fill("classCode", "FE-04").fill("description", "某小区又漏征");
        var previewing = clerk.page().select("main [formaction]").attr("formaction");
        clerk.page().select("main form[action=/problems]").attr("action", previewing);
        assertThat(clerk.submit("/problems")).hasStatusOk();
        assertThat(numbers(clerk.page(), "UNIT_CLASS")).contains(earlier.value());
        assertThat(clerk.page().select("[name=description]").text()).isEqualTo("某小区又漏征");
        assertThat(sql.sql("SELECT count(*) FROM problem").query(Long.class).single())
                .isEqualTo(before);
    }

    @Test
    @DisplayName("同审批人：只是线索方向，领导小组办公室看不到")
    void approversAreForTheCommissionOnly() {
        var project = project("XM-2021-9001");
        sql.sql("""
                INSERT INTO project_stage (project_id, ordinal, revision, stage, number, approver, withdrawn, officer_name, officer_unit, recorded_on, recorded_at)
                VALUES (:p, 1, 1, 'PLANNING_PERMIT', 'x', '某审批人', false, 'x', 'x', date '2021-01-01', timestamptz '2021-01-01 09:00+08')
                """).param("p", project).update();
        sql.sql("UPDATE problem SET project_id = :p WHERE number IN (:a, :b)")
                .param("p", project)
                .param("a", earlier.value())
                .param("b", draft.value())
                .update();
        session.clear();
        var shown = clerk("inspector").open("/problems/" + draft + "/edit").page();
        assertThat(numbers(shown, "APPROVER")).containsExactly(earlier.value());
        assertThat(shown.select("[data-repeat=APPROVER]").text()).contains("不是证据");
        assertThat(numbers(shown, "DEVELOPER")).containsExactly(earlier.value());
        var office = clerk("office").open("/problems/" + draft + "/edit").page();
        assertThat(numbers(office, "APPROVER")).isEmpty();
        assertThat(numbers(office, "DEVELOPER")).containsExactly(earlier.value());
    }

    private long project(String number) {
        return sql.sql("""
                        INSERT INTO project (number, name, developer, division_code, unit_id, decision_kind, legacy, happened_on, recorded_at, version)
                        SELECT :number, '某小区', '某置业公司', u.division_code, u.id, 'NONE', false, date '2020-06-01', timestamptz '2020-06-01 09:00+08', 0
                          FROM problem p JOIN unit u ON u.id = p.responsible_unit_id WHERE p.number = :problem RETURNING id
                        """)
                .param("number", number)
                .param("problem", earlier.value())
                .query(Long.class)
                .single();
    }

    private void threeUnitsWithOneCause() {
        var units = sql.sql("SELECT id FROM unit WHERE kind = 'CIVIL_DEFENSE' ORDER BY id DESC LIMIT 2")
                .query(Long.class)
                .list();
        for (var unit : units) {
            var other = road.rectifying();
            state(other, "inspector");
            sql.sql("UPDATE problem SET responsible_unit_id = :unit WHERE number = :number")
                    .param("unit", unit)
                    .param("number", other.value())
                    .update();
        }
        state(earlier, "countyhead");
        session.clear();
    }

    private void state(ProblemNumber number, String login) {
        session.flush();
        clerk(login)
                .open("/problems/" + number + "/cause/new")
                .choose("code", "审核把关不严")
                .done("/cause");
    }

    private String proposal() {
        work.run(work.begin(null));
        return clerk("inspector").open("/checkup/repeats").page().select("tbody a").stream()
                .filter(link -> link.text().equals("审核把关不严"))
                .map(link -> link.attr("href"))
                .findFirst()
                .orElse("");
    }

    @Test
    @DisplayName("三家单位同一原因：提议系统性问题，一键转为问题")
    void threeUnitsWithOneCauseProposeASystemicProblem() {
        state(earlier, "county");
        assertThat(proposal()).isEmpty();
        threeUnitsWithOneCause();
        var address = proposal();
        var clerk = clerk("office").open(address);
        assertThat(clerk.page().text()).contains(earlier.value());
        var answer = clerk.submit("/problem");
        assertThat(answer).hasStatus3xxRedirection();
        var page = clerk("office")
                .open(String.valueOf(answer.getResponse().getHeader("Location")))
                .page();
        assertThat(page.select("[name=description]").text()).contains("审核把关不严").contains(earlier.value());
        assertThat(clerk("office").open(address).page().select("main form")).isEmpty();
        assertThat(proposal()).isEqualTo(address);
    }

    @Test
    @DisplayName("不予采纳须由另一人写明理由；涉及单位变化后重新提议")
    void aProposalIsDismissedByASecondPersonWithAReason() {
        threeUnitsWithOneCause();
        var address = proposal();
        clerk("inspector").open(address).fill("text", "原因只是表面相同").done("/dismissals");
        var version = clerk("inspector2")
                .open(address)
                .page()
                .select("[name=version]")
                .attr("value");
        assertThat(mvc.post()
                        .uri(address + "/answers")
                        .with(as("inspector"))
                        .with(csrf())
                        .param("version", version)
                        .param("accepted", "true")
                        .param("remark", "同意"))
                .hasStatus(422);
        clerk("inspector2")
                .open(address)
                .fill("accepted", "true")
                .fill("remark", "同意")
                .done("/answers");
        proposal();
        assertThat(clerk("inspector").open(address).page().text()).contains("不予采纳");
        assertThat(clerk("inspector").open(address).page().select("main form")).isEmpty();
    }

    @Test
    void whoMayNotIsRefused() {
        assertThat(mvc.get().uri("/checkup/repeats").with(as("county"))).hasStatus(403);
        assertThat(mvc.get().uri("/problems/" + earlier + "/cause/new").with(as("leader")))
                .hasStatus(403);
        assertThat(mvc.get().uri("/problems/" + draft + "/cause/new").with(as("county")))
                .hasStatus(404);
        assertThat(mvc.get().uri("/checkup/coverage").with(as("treasury"))).hasStatus(403);
        assertThat(mvc.get().uri("/checkup/repeats/999999999").with(as("inspector")))
                .hasStatus(404);
    }

    @Test
    @DisplayName("登记不算查过；算式、核查记录算")
    void aProjectCountsAsCheckedWhenSomebodyLookedAtIt() {
        var looked = project("XM-2021-9001");
        project("XM-2021-9002");
        sql.sql("""
                INSERT INTO shelter_calculation (project_id, ordinal, ruled_on, division_code, outcome, verified, lines, terms, reason, officer_id,
                    officer_name, officer_unit, worked_on, recorded_at)
                SELECT p.id, 1, date '2021-01-01', p.division_code, 'NOT_REQUIRED', false, '{}', '{}', 'x', (SELECT min(id) FROM officer), '某人', '某单位',
                       :on, timestamptz '2021-01-01 09:00+08' FROM project p WHERE p.id = :p
                """).param("p", looked).param("on", road.today().minusDays(3)).update();
        work.run(work.begin(null));
        var yes = clerk("county")
                .open("/checkup/coverage/projects?checked=true")
                .page()
                .text();
        assertThat(yes).contains("XM-2021-9001", "某人").doesNotContain("XM-2021-9002");
        assertThat(clerk("county")
                        .open("/checkup/coverage/projects?checked=false")
                        .page()
                        .text())
                .contains("XM-2021-9002")
                .doesNotContain("XM-2021-9001");
        var early = road.today().minusDays(4);
        assertThat(clerk("county")
                        .open("/checkup/coverage/projects?checked=true&asOf=" + early)
                        .page()
                        .text())
                .doesNotContain("XM-2021-9001");
        var shares = clerk("county").open("/checkup/coverage").page();
        var figure = clerk("county").open(Coverage.rows(road.today())).page();
        assertThat(figure.select("[data-figure=coverage.projects]").attr("data-value"))
                .isEqualTo(figure.select("table[data-total]").attr("data-total"))
                .isEqualTo(shares.select("[data-checked]").attr("data-checked"));
        assertThat(mvc.get().uri("/figures.json").with(as("county"))).bodyText().contains("coverage.projects");
    }

    @Test
    @DisplayName("比对的认定算查过：列入台账、单个排除、成批排除、认定同一项目；只被机器比对过的、排除被驳回的不算")
    void whatWasDecidedAfterAComparisonCountsAsChecked() {
        var run = sql.sql("""
                        INSERT INTO screening_run (state, since, rule_version, inputs, parameters, counts, failure, officer_id, officer_name,
                               officer_unit, asked_on, asked_at) SELECT 'DONE', date '2013-01-01', '3', '[]', '{}', '{}', '', o.id, '某', '某',
                               :on, current_timestamp FROM officer o WHERE o.login = 'office' RETURNING id
                        """).param("on", road.today()).query(Long.class).single();
        var logged = found("XM-2021-9011", run);
        var single = found("XM-2021-9012", run);
        var pattern = found("XM-2021-9013", run);
        found("XM-2021-9014", run);
        var refused = found("XM-2021-9015", run);
        sql.sql(
                        "INSERT INTO screening_problem SELECT ?, p.id, o.id, '列入人', ?, current_timestamp FROM problem p, officer o"
                                + " WHERE p.number = ? AND o.login = 'office'")
                .params(logged, road.today(), earlier.value())
                .update();
        dismissed(single, null, true, "单个答复人");
        dismissed(refused, null, false, "驳回人");
        dismissed(null, pattern, true, "成批答复人");
        judged("XM-2021-9016", run);
        work.run(work.begin(null));
        assertThat(clerk("inspector")
                        .open("/checkup/coverage/projects?checked=true")
                        .page()
                        .text())
                .contains("XM-2021-9011", "列入人", "XM-2021-9012", "单个答复人", "XM-2021-9013", "成批答复人")
                .contains("XM-2021-9016", "认定人")
                .doesNotContain("XM-2021-9014", "XM-2021-9015", "驳回人");
    }

    private long found(String number, long run) {
        return sql.sql("""
                        INSERT INTO screening_finding (key, rule, seriousness, discipline, first_run, last_run, unit_id, division_code, project_id,
                               title, developer, permits, authorities, said)
                        SELECT 'DET-01 ' || j.number, 'DET_01', 'HIGH', false, :run, :run, j.unit_id, j.division_code, j.id, j.name, j.developer,
                               '{}', '{}', '[]' FROM project j WHERE j.id = :project RETURNING id
                        """)
                .param("run", run)
                .param("project", project(number))
                .query(Long.class)
                .single();
    }

    /** One finding, or a pattern that takes this row. */
    private void dismissed(@Nullable Long finding, @Nullable Long row, boolean accepted, String answerer) {
        var id = sql.sql("""
                        INSERT INTO screening_dismissal (finding_id, rule, words, reason, proposer_id, proposer_name, proposed_on, recorded_at)
                        SELECT :finding, CASE WHEN :finding IS NULL THEN 'DET_01' END, CASE WHEN :finding IS NULL THEN '某小区' END, '另案', o.id,
                               '提出人', :on, current_timestamp FROM officer o WHERE o.login = 'office' RETURNING id
                        """)
                .param("finding", finding, Types.BIGINT)
                .param("on", road.today())
                .query(Long.class)
                .single();
        sql.sql(
                        "INSERT INTO screening_dismissal_answer SELECT ?, ?, '', o.id, ?, ?, current_timestamp FROM officer o WHERE o.login = 'inspector'")
                .params(id, accepted, answerer, road.today())
                .update();
        if (row != null) {
            sql.sql("INSERT INTO screening_dismissal_row (dismissal_id, finding_id) VALUES (?, ?)")
                    .params(id, row)
                    .update();
        }
    }

    private void judged(String number, long run) {
        var project = project(number);
        var office = new ImportDriver(mvc, context, "office");
        office.confirm(office.send(
                "planning-permits",
                "规划许可.csv",
                "证号（备案号、票号）,项目名称,建设单位（缴款人）,行政区划,核发（备案、登记、缴款）日期\n建字第9016号,某小区,某置业公司,通川区,2020-06-01\n"));
        sql.sql("""
                        WITH pair AS (INSERT INTO match_pair (permit_kind, permit_number, project_id, permit_id, unit_id, pass, score, run)
                                SELECT kind, number, :project, id, unit_id, 'SIMILARITY', 80, :run FROM permit WHERE number = '建字第9016号'
                                RETURNING id)
                        INSERT INTO match_answer (pair_id, same, officer_id, officer_name, answered_on, recorded_at)
                        SELECT pair.id, true, o.id, '认定人', :on, current_timestamp FROM pair, officer o WHERE o.login = 'office'
                        """)
                .param("on", road.today())
                .param("project", project)
                .param("run", run)
                .update();
    }
}
