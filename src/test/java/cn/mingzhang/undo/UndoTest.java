package cn.mingzhang.undo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.Clerk;
import cn.mingzhang.WebTest;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.evidence.Samples;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Registry;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.problems.RectificationDesk;
import cn.mingzhang.witness.Road;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@DisplayName("撤销：无须签批的操作，此后没有签过、改过的")
class UndoTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Road road;

    @Autowired
    private Registry registry;

    @Autowired
    private RectificationDesk work;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private EntityManager entities;

    private ProblemNumber number;

    @BeforeEach
    void aFileIsWorkedOn() {
        DemoCast.enter(registry);
        number = road.rectifying();
    }

    private Clerk county() {
        entities.flush();
        entities.clear();
        return new Clerk(mvc, "county");
    }

    private long last() {
        return sql.sql("SELECT coalesce(max(id), 0) FROM small_deed")
                .query(Long.class)
                .single();
    }

    private MvcTestResult undo(long deed, String login) {
        var answer = mvc.post()
                .uri("/undo/" + deed)
                .with(Cast.as(login))
                .with(csrf())
                .exchange();
        entities.flush();
        entities.clear();
        return answer;
    }

    private void undone() {
        assertThat(undo(last(), "county")).hasStatus3xxRedirection();
    }

    private void refused(String why) {
        var answer = undo(last(), "county");
        assertThat(answer).hasStatus(409).bodyText().contains(why);
    }

    private String place(String rest) {
        return "/problems/" + number + rest;
    }

    @Test
    @DisplayName("进展：划去而仍可见，最近进展日恢复")
    void progress() {
        work.noteProgress(number, "第一次核对", road.today().minusDays(3), road.officer("county"));
        assertThat(last()).as("only who sits before a form can undo").isZero();
        var clerk = county().open(place("/progress/new"));
        var answer = clerk.fill("content", "写错了的进展").submit("/progress");
        assertThat((java.util.Map<String, Object>) answer.getMvcResult().getFlashMap())
                .containsEntry("undoable", last());
        assertThat(column("last_progress_on")).isEqualTo("" + road.today());
        undone();
        assertThat(column("last_progress_on")).isEqualTo("" + road.today().minusDays(3));
        var page = county().open(place("")).page();
        assertThat(page.select("#progress s").text()).isEqualTo("写错了的进展");
        assertThat(page.select("#history").text()).contains("撤销");
        assertThat(deeds()).endsWith("PROGRESS_NOTED", "UNDONE");
        refused("已经撤销过了");
    }

    @Test
    @DisplayName("措施：改回原样；又改过的先撤销后来的")
    void measure() {
        var measure = work.addMeasure(number, "追缴", "廖长根", road.today().plusDays(5), road.officer("county"));
        county().open(place("/measures/" + measure + "/edit"))
                .fill("content", "追缴到位")
                .done("/measures/" + measure);
        var amended = last();
        county().open(place("/measures/" + measure + "/completion"))
                .fill("result", "已追缴")
                .done("/completion");
        assertThat(undo(amended, "county")).hasStatus(409).bodyText().contains("又改过");
        undone();
        assertThat(measureText()).isEqualTo("追缴到位--");
        assertThat(undo(amended, "county")).hasStatus3xxRedirection();
        assertThat(measureText()).isEqualTo("追缴--");
    }

    @Test
    @DisplayName("方案、凭证、材料：恢复原样")
    void planPaperAndFiles() {
        county().open(place("/plan")).fill("rootCause", "写错了").done("/plan");
        undone();
        assertThat(column("root_cause")).isEqualTo("审核把关不严");

        county().open(place("/results/new"))
                .choose("kind", "追缴")
                .fill("document", "竹人防〔2021〕9号")
                .fill("dated", "" + road.today())
                .done("/results");
        undone();
        assertThat(sql.sql("SELECT withdrawn FROM problem_result")
                        .query(Boolean.class)
                        .list())
                .containsOnly(true);

        county().open(place("/evidence?slot=general"))
                .attach("files", "凭证.pdf", Samples.pdf("凭证"))
                .done("/evidence");
        undone();
        assertThat(county().open(place("/evidence?slot=general")).page().text()).contains("已撤下");
    }

    @Test
    @DisplayName("此后已签批：不得撤销，数据库也拒绝")
    void notAfterASignature() {
        var file = road.rectifying();
        number = file;
        county().open(place("/progress/new")).fill("content", "进展").done("/progress");
        road.toReview(file);
        refused("已有人签批");
        assertThat(sql.sql("SELECT count(*) FROM small_deed_undone")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("别人的操作看不见；过了时限不能撤销；办公室可以定为不得撤销")
    void whoseAndHowLong() {
        county().open(place("/progress/new")).fill("content", "进展").done("/progress");
        assertThat(undo(last(), "countyhead")).hasStatus(404);
        assertThat(new Clerk(mvc, "countyhead").open("/undo").page().select("tbody tr"))
                .isEmpty();
        assertThat(county().open("/undo").page().select("tbody tr")).hasSize(1);
        sql.sql(
                        "INSERT INTO small_deed (kind, subject_kind, subject_number, part, signatures, before_state, after_state, href, officer_id, done_at)"
                                + " SELECT kind, subject_kind, subject_number, part, signatures, before_state, after_state, href, officer_id,"
                                + " done_at - interval '25 hours' FROM small_deed")
                .update();
        refused("已超过 24 小时");
        assertThat(county().open("/undo").page().select("tbody tr")).hasSize(1);
    }

    @Test
    @DisplayName("批量指定：整批撤销，此后又改过的保持现状")
    void assignmentAsOne() {
        var other = road.rectifying();
        var before = column("responsible_leader");
        var clerk = new Clerk(mvc, "inspector")
                .open("/assignments/new?field=RESPONSIBLE_LEADER&value=X&problem=" + number + "&problem=" + other);
        var here = clerk.submit("/assignments").getResponse().getRedirectedUrl();
        sql.sql("UPDATE problem SET responsible_leader = 'Y' WHERE number = ?")
                .param(other.value())
                .update();
        entities.clear();
        assertThat(undo(last(), "inspector")).hasStatus3xxRedirection();
        assertThat(column("responsible_leader")).isEqualTo(before);
        var page = new Clerk(mvc, "inspector").open(here).page();
        assertThat(page.select("tbody .tag").eachText()).containsExactly("已恢复原样", "未恢复");
    }

    @Test
    @DisplayName("删了的视图：恢复；同名的已另存，不恢复")
    void aDeletedView() {
        for (var again = 0; again < 2; again++) {
            var save = county().open("/views/new?path=/problems&query=open%3Dtrue");
            save.fill("name", "未销号的").done("/views");
            var id = sql.sql("SELECT max(id) FROM saved_view").query(Long.class).single();
            assertThat(mvc.post()
                            .uri("/views/" + id + "/removal")
                            .with(Cast.as("county"))
                            .with(csrf()))
                    .hasStatus3xxRedirection();
            if (again == 0) {
                undone();
                assertThat(county().open("/views").page().text()).contains("未销号的");
            } else {
                county().open("/views/new?path=/problems&query=")
                        .fill("name", "未销号的")
                        .done("/views");
                refused("又改过");
            }
        }
    }

    private String column(String name) {
        return sql.sql("SELECT " + name + "::text FROM problem WHERE number = ?")
                .param(number.value())
                .query(String.class)
                .single();
    }

    private String measureText() {
        return sql.sql("SELECT content || '-' || coalesce(finished_on::text, '') || '-' || result FROM problem_measure")
                .query(String.class)
                .single();
    }

    private List<String> deeds() {
        return sql.sql("SELECT deed FROM trail_entry WHERE subject_kind = 'problem' AND subject_number = ? ORDER BY id")
                .param(number.value())
                .query(String.class)
                .list();
    }
}
