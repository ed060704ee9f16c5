package cn.mingzhang.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.WebTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Registry;
import cn.mingzhang.problems.ClassGroup;
import cn.mingzhang.problems.ProblemLedger;
import cn.mingzhang.problems.ProblemNumber;
import cn.mingzhang.problems.RectificationKind;
import cn.mingzhang.refusals.Conflict;
import cn.mingzhang.refusals.NotVisible;
import cn.mingzhang.refusals.WrongPost;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
@DisplayName("自查轮次：单位报问题或签零报告，条目列入台账或由另一人同意不列入")
class RoundTest {
    @Autowired
    private SourceDesk desk;

    @Autowired
    private RoundDesk rounds;

    @Autowired
    private ItemDesk items;

    @Autowired
    private ZeroReports zeros;

    @Autowired
    private ProblemLedger ledger;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private jakarta.persistence.EntityManager entities;

    @Autowired
    private SourceClocks clocks;

    private Cast cast;
    private String number;
    private long city;
    private long county;

    @BeforeEach
    void aRoundOfTwoUnits() {
        cast = Cast.of(registry, clock);
        city = cast.unit(DemoCast.CITY_OFFICE).id();
        county = cast.unit(DemoCast.COUNTY_OFFICE).id();
        var today = clock.today();
        number = desk.enter(
                new NewSource(
                        SourceKind.SELF_INSPECTION,
                        "2021年易地建设费自查",
                        "达人防治办〔2021〕3号",
                        "领导小组办公室",
                        today.minusDays(10),
                        today.minusYears(1),
                        today.minusDays(11),
                        "2020年以来核定的易地建设费",
                        null,
                        null,
                        today.plusDays(5),
                        Set.of(city, county)),
                cast.officer("office"));
        assertThat(number).startsWith("ZC-");
    }

    private NewItem finding(long unit) {
        return new NewItem(unit, "FE-05", null, "某项目少征易地建设费", "复核不到位", null);
    }

    @Test
    @DisplayName("县办签零报告：范围、期间、签署人可查；签过不能再签零，事后可补报")
    void aUnitSignsThatItFoundNothing() {
        var head = cast.officer("countyhead");
        assertThatThrownBy(() -> rounds.sign(number, 0, "x", "", cast.officer("county")))
                .isInstanceOf(WrongPost.class);
        rounds.sign(number, 0, "2020年以来核定的易地建设费", "", head);
        var zero = zeros.of(county).get(0);
        assertThat(zero.round()).isEqualTo(number);
        assertThat(zero.signer()).isEqualTo(head.name());
        assertThat(zeros.covering(county, clock.today().minusDays(30))).hasSize(1);
        assertThat(zeros.covering(county, clock.today())).isEmpty();
        assertThat(zeros.of(city)).isEmpty();
        assertThatThrownBy(() -> rounds.sign(number, 0, "x", "", head)).isInstanceOf(Conflict.class);
        rounds.draft(number, finding(county), cast.officer("county"));
        rounds.sign(number, 1, "补报", "", head);
        assertThat(desk.seen(number, cast.officer("office")).reported()).isEqualTo(1);
    }

    @Test
    @DisplayName("市办报问题，一次列入台账：问题记着来源文件和条目；来源页看得到去向")
    void findingsBecomeProblemsInOneDeed() {
        var rectifier = cast.officer("rectifier");
        rounds.draft(number, finding(city), rectifier);
        rounds.draft(number, finding(city), rectifier);
        assertThatThrownBy(() -> rounds.draft(number, finding(county), rectifier))
                .isInstanceOf(WrongPost.class);
        assertThatThrownBy(() -> rounds.sign(number, 1, "x", "", cast.officer("head")))
                .isInstanceOf(Conflict.class);
        rounds.sign(number, 2, "2020年以来核定的易地建设费", "", cast.officer("head"));
        var office = cast.officer("office");
        var item = ledger.openItem(clock.today().getYear(), "自查发现的少征", ClassGroup.FE, office);
        entities.flush();
        var listed = items.list(
                number,
                List.of(1, 2),
                item,
                RectificationKind.PHASED,
                clock.today().plusDays(60),
                office);
        entities.flush();
        assertThat(listed).hasSize(2);
        assertThat(sql.sql("SELECT source_document FROM problem WHERE number = ?")
                        .param(listed.get(1))
                        .query(String.class)
                        .single())
                .contains("《2021年易地建设费自查》", "达人防治办〔2021〕3号", "第2条", number);
        assertThat(ledger.file(new ProblemNumber(listed.get(0)), office).unitId())
                .isEqualTo(city);
        var source = desk.seen(number, office);
        assertThat(source.items()).isEqualTo(2);
        assertThat(source.listed()).isEqualTo(2);
        assertThatThrownBy(() -> items.list(number, List.of(1), item, RectificationKind.PHASED, null, office))
                .isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("不列入须写理由、由另一人答复；不同意的仍待处理")
    void anItemIsDeclinedByASecondPerson() {
        rounds.draft(number, finding(city), cast.officer("rectifier"));
        rounds.sign(number, 1, "全部", "", cast.officer("head"));
        var resident = cast.officer("resident");
        items.propose(number, 1, 1, "与已列问题重复", resident);
        assertThatThrownBy(() -> items.answer(number, 1, 2, true, "", resident)).isInstanceOf(WrongPost.class);
        items.answer(number, 1, 2, false, "并非同一事项", cast.officer("resident2"));
        items.propose(number, 1, 3, "经核对确为同一事项", resident);
        items.answer(number, 1, 4, true, "", cast.officer("inspector"));
        assertThat(desk.seen(number, resident).open()).isZero();
    }

    @Test
    @DisplayName("单位只看得到涉及本单位的来源和条目")
    void aUnitSeesOnlyItsOwn() {
        var other = desk.enter(
                new NewSource(
                        SourceKind.INSPECTION,
                        "巡察反馈意见",
                        null,
                        "市委巡察办",
                        clock.today(),
                        clock.today().minusYears(1),
                        clock.today(),
                        "市人防办",
                        null,
                        null,
                        null,
                        Set.of(city)),
                cast.officer("inspector"));
        desk.addItem(other, finding(city), cast.officer("inspector"));
        assertThatThrownBy(() -> desk.seen(other, cast.officer("county"))).isInstanceOf(NotVisible.class);
        assertThat(desk.seen(other, cast.officer("head")).items()).isEqualTo(1);
    }

    @Test
    @DisplayName("没有报的单位各有计时")
    void eachUnitThatHasNotReportedIsReminded() {
        var today = clock.today();
        assertThat(clocks.running(SourceClocks.ROUND, today, today.plusDays(400)))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.number()).isEqualTo(number))
                .extracting(one -> one.unitId())
                .containsExactlyInAnyOrder(city, county);
        assertThat(clocks.running(SourceClocks.ROUND, today, today.minusDays(400)))
                .isEmpty();
    }
}
