package cn.mingzhang.unreported;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.Clerk;
import cn.mingzhang.MovableClock;
import cn.mingzhang.WebTest;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.money.Yuan;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Registry;
import cn.mingzhang.problems.Basics;
import cn.mingzhang.problems.ClassGroup;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.problems.RectificationKind;
import cn.mingzhang.problems.Source;
import cn.mingzhang.sources.RoundDesk;
import cn.mingzhang.sources.SourceRounds;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
@DisplayName("DU-03 零报告之后的发现")
class UnreportedTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SourceRounds rounds;

    @Autowired
    private RoundDesk reports;

    @Autowired
    private ProblemLedger ledger;

    @Autowired
    private Registry registry;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    private Cast cast;
    private long county;
    private LocalDate inPeriod;

    @BeforeEach
    void theCountySignsThatThereIsNothing() {
        cast = Cast.of(registry, clock);
        county = cast.unit(DemoCast.COUNTY_OFFICE).id();
        inPeriod = clock.today().minusDays(100);
        var round = rounds.open(clock.today(), county);
        reports.sign(round, 0, "2020年以来审批的项目", "", cast.officer("countyhead"));
        clock.forward(2);
    }

    @AfterEach
    void theTimeIsPutBack() {
        clock.reset();
    }

    private void found(String what, Source source, LocalDate occurred, LocalDate found) {
        var item = ledger.openItem(clock.today().getYear(), what, ClassGroup.OM, cast.officer("office"));
        ledger.log(
                item,
                new Basics(
                        "OM-01",
                        ClassGroup.OM,
                        source,
                        "",
                        what,
                        null,
                        occurred,
                        found,
                        RectificationKind.PHASED,
                        null,
                        "",
                        county,
                        "",
                        "",
                        null,
                        Yuan.ZERO,
                        Yuan.ZERO,
                        "",
                        ""),
                null,
                cast.officer("inspector"));
    }

    private String listed() {
        return new Clerk(mvc, "inspector")
                .open("/unreported")
                .page()
                .select("main")
                .text();
    }

    @Test
    @DisplayName("范围期间内、签署之后、别人查出的才列；期间外、签署前、自查的不列")
    void onlyWhatOthersFoundAfterwards() {
        found("审计查出的漏审", Source.AUDIT, inPeriod, clock.today());
        found("期间以外的漏审", Source.AUDIT, inPeriod.minusYears(3), clock.today());
        found("签署之前的漏审", Source.AUDIT, inPeriod, clock.today().minusDays(20));
        found("单位自查的漏审", Source.SELF_INSPECTION, inPeriod, clock.today());
        assertThat(listed()).contains("审计查出的漏审").doesNotContain("期间以外", "签署之前", "单位自查");
        var bucket = new Clerk(mvc, "inspector").open("/").page().select("section[data-bucket=unreported]");
        assertThat(bucket.attr("data-count")).isEqualTo("1");
        assertThat(bucket.text()).contains("审计查出的漏审");
        assertThat(new Clerk(mvc, "inspector")
                        .open(bucket.select("a.bucket__count").attr("href"))
                        .page()
                        .select("table[data-total]")
                        .attr("data-total"))
                .isEqualTo("1");
    }

    @Test
    @DisplayName("比对的发现也列；已排除的不列")
    void aFindingOfAComparisonCountsToo() {
        var run = sql.sql("""
                        INSERT INTO screening_run (state, since, rule_version, inputs, parameters, counts, failure, officer_id, officer_name,
                               officer_unit, asked_on, asked_at) VALUES ('DONE', date '2013-01-01', '3', '[]', '{}', '{}', '', :officer, '某',
                               '某', :today, current_timestamp) RETURNING id
                        """)
                .param("officer", cast.officer("office").id())
                .param("today", clock.today())
                .query(Long.class)
                .single();
        sql.sql("""
                        INSERT INTO screening_finding (key, rule, seriousness, discipline, first_run, last_run, unit_id, division_code, title,
                               developer, permits, authorities, said)
                        VALUES ('DET-01 x', 'DET_01', 'HIGH', false, :run, :run, :unit, '511702', '翠屏华府', '某公司', '{}', '{}', '[]')
                        """).param("run", run).param("unit", county).update();
        assertThat(listed()).contains("DET-01 翠屏华府", "日期不明");
    }

    @Test
    @DisplayName("研判成立的以 DU-03 列入台账；不成立的写明理由，不再列出；不是监督、派驻岗位的看不到")
    void aPersonJudges() {
        found("审计查出的漏审", Source.AUDIT, inPeriod, clock.today());
        found("审计查出的少建", Source.AUDIT, inPeriod, clock.today());
        var item = ledger.openItem(clock.today().getYear(), "履职", ClassGroup.DU, cast.officer("office"));
        var clerk = new Clerk(mvc, "inspector").open("/unreported");
        var hrefs = clerk.page().select("a[href^=/unreported/]").eachAttr("href");
        assertThat(hrefs).hasSize(2);
        clerk.open(hrefs.get(0)).fill("unreported", "true").fill("reason", "明知而不报");
        assertThat(clerk.submit(hrefs.get(0))).hasStatus(422).bodyText().contains("请选择列入哪一项");
        clerk.fill("unreported", "true")
                .fill("item", item)
                .fill("reason", "明知而不报")
                .done(hrefs.get(0));
        clerk.open(hrefs.get(1))
                .fill("unreported", "false")
                .fill("reason", "当时尚未移交")
                .done(hrefs.get(1));
        assertThat(listed()).contains("没有待研判的");
        assertThat(new Clerk(mvc, "inspector")
                        .open("/unreported?judged=true")
                        .page()
                        .text())
                .contains("当时尚未移交", "明知而不报");
        assertThat(sql.sql("SELECT description FROM problem WHERE class_code = 'DU-03'")
                        .query(String.class)
                        .single())
                .contains("签署零报告", "审计查出");
        for (var login : new String[] {"countyhead", "office", "leader", "reviewer"}) {
            assertThat(mvc.get().uri("/unreported").with(as(login))).as(login).hasStatus(403);
        }
        assertThat(mvc.get().uri(hrefs.get(0)).with(as("inspector"))).hasStatus(409);
    }
}
