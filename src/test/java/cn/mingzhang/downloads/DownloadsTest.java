package cn.mingzhang.downloads;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.CommittedTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.imports.ImportDriver;
import cn.mingzhang.people.Registry;
import java.net.URI;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CommittedTest
@DisplayName("行数太多的导出转到后台，办好后本人领取")
class DownloadsTest {
    private static final String LIST = "/projects.xlsx?q=%E9%95%BF%E8%A1%A8&sort=number,desc";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private LongFiles files;

    @Autowired
    private DownloadWork work;

    @Autowired
    private Downloads downloads;

    @Autowired
    private JdbcClient sql;

    private ImportDriver driver;

    @BeforeEach
    void fourProjectsAreALongList() {
        driver = new ImportDriver(mvc, context, "county");
        if (sql.sql("SELECT count(*) FROM project WHERE name LIKE '长表%'")
                        .query(Long.class)
                        .single()
                == 0) {
            var unit = registry.unitByCode(DemoCast.COUNTY_OFFICE, clock.today())
                    .orElseThrow()
                    .name();
            var none = context.getMessage("projects.decision.NONE", null, Locale.SIMPLIFIED_CHINESE);
            var csv = new StringBuilder("项目名称,建设单位,行政区划,主管人防办,人防审批\n");
            for (int n = 1; n <= 4; n++) {
                csv.append("长表")
                        .append(n)
                        .append("号,某公司,大竹县,")
                        .append(unit)
                        .append(',')
                        .append(none)
                        .append('\n');
            }
            driver.confirm(driver.send("projects", "长.csv", csv.toString()));
        }
        ReflectionTestUtils.setField(files, "most", 3L);
    }

    @AfterEach
    void theLimitIsAsBefore() {
        ReflectionTestUtils.setField(files, "most", 20_000L);
    }

    private long asked(String login) {
        var answer = get(LIST, login);
        assertThat(answer).hasStatus(302);
        var target = answer.getResponse().getRedirectedUrl();
        assertThat(target).startsWith("/downloads?asked=");
        return Long.parseLong(target.substring(target.indexOf('=') + 1));
    }

    @Test
    @DisplayName("当场不写；办好后领取，行数、筛选、次序与列表相同，领取留痕")
    void aLongFileWaitsForItsOwner() throws Exception {
        var id = asked("county");
        assertThat(asked("county")).as("asked twice, written once").isEqualTo(id);
        assertThat(text(get("/downloads", "county"))).contains("办理中", "已写 0，共 4");
        assertThat(get("/downloads/" + id, "county")).hasStatus(409);
        work.run(id);
        work.run(id);
        assertThat(text(get("/downloads", "county"))).contains("可以领取", "长表");
        var file = get("/downloads/" + id, "county");
        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getHeader("Content-Disposition")).contains("xlsx");
        var later = driver.texts(file.getResponse().getContentAsByteArray());
        ReflectionTestUtils.setField(files, "most", 20_000L);
        assertThat(later)
                .isEqualTo(driver.texts(driver.file("/projects.xlsx?q=长表&sort=number,desc")))
                .hasSize(7);
        assertThat(sql.sql("SELECT count(*) FROM trail_entry WHERE deed = 'DOWNLOAD_FETCHED' AND subject_number = ?")
                        .param("" + id)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(get("/downloads/" + id, "office")).hasStatus(404);
    }

    @Test
    @DisplayName("办理时与领取时都再问权限：岗位变了不给")
    void rightsAreAskedAgain() {
        var id = asked("county");
        sql.sql("UPDATE download SET address = '/audit.xlsx' WHERE id = ?")
                .param(id)
                .update();
        work.run(id);
        assertThat(downloads.find(id).orElseThrow().state()).isEqualTo(Download.State.FAILED);

        var written = asked("county");
        work.run(written);
        sql.sql("UPDATE download SET rights = rights || ' AUDIT_ADMIN' WHERE id = ?")
                .param(written)
                .update();
        var refused = get("/downloads/" + written, "county");
        assertThat(refused).hasStatus(409);
        assertThat(text(refused)).contains("岗位");
        sql.sql("UPDATE download SET address = '/audit.xlsx' WHERE id = ?")
                .param(written)
                .update();
        assertThat(get("/downloads/" + written, "county")).hasStatus(403);
    }

    @Test
    @DisplayName("到期即清")
    void anOldFileIsGone() {
        var id = asked("county");
        work.run(id);
        sql.sql("UPDATE download SET ready_at = ready_at - interval '8 days' WHERE id = ?")
                .param(id)
                .update();
        assertThat(text(get("/downloads", "county"))).contains("已过期");
        assertThat(get("/downloads/" + id, "county")).hasStatus(409);
        assertThat(sql.sql("SELECT count(*) FROM download_chunk WHERE download_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static String text(MvcTestResult page) {
        try {
            return Jsoup.parse(page.getResponse().getContentAsString()).text();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult get(String address, String login) {
        return mvc.get().uri(URI.create(address)).with(as(login)).exchange();
    }
}
