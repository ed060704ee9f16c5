package cn.mingzhang.education;

import static cn.mingzhang.people.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import cn.mingzhang.WebTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.evidence.Samples;
import cn.mingzhang.evidence.Upload;
import cn.mingzhang.evidence.Uploads;
import cn.mingzhang.imports.ImportDriver;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Scope;
import cn.mingzhang.refusals.Unfit;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@DisplayName("警示教育：活动、名单、覆盖面")
class EducationTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private EducationDesk desk;

    @Autowired
    private Attendance attendance;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private JdbcClient sql;

    private Cast cast;
    private LocalDate today;
    private long city;
    private long county;

    @BeforeEach
    void peopleAreIn() {
        cast = Cast.of(registry, clock);
        today = clock.today();
        city = registry.unitByCode(DemoCast.CITY_OFFICE, today).orElseThrow().id();
        county =
                registry.unitByCode(DemoCast.COUNTY_OFFICE, today).orElseThrow().id();
    }

    private String held(String theme) {
        return desk.hold(
                new NewEvent(EducationKind.FILM, today, theme, "", city, List.of(), ""), cast.officer("rectifier"));
    }

    private Attendance.Coverage coverage(long unit) {
        return attendance.coverage(today.getYear(), Scope.EVERYTHING, today).stream()
                .filter(one -> one.unitId() == unit)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("一年里到过一次就算覆盖；同一人两场只算一人；点开就是这些人")
    void coverageCountsPersonsOnce() throws Exception {
        var first = held("第一场");
        var second = held("第二场");
        desk.list(first, city, Attendee.read("罗开平 主任\n谭素琴", true), cast.officer("rectifier"));
        desk.list(second, city, Attendee.read("罗开平 主任", true), cast.officer("rectifier"));
        desk.list(second, county, Attendee.read("邹成林\t主任\t出差", false), cast.officer("county"));
        assertThat(coverage(city))
                .extracting(Attendance.Coverage::due, Attendance.Coverage::came, Attendance.Coverage::events)
                .containsExactly(2L, 2L, 2L);
        assertThat(coverage(county).share()).isEqualByComparingTo("0");
        var rows = "/education/people?year=" + today.getYear() + "&unit=" + county + "&attended=false";
        assertThat(page("leader", rows)).bodyText().contains("data-total=\"1\"", "邹成林");
        assertThat(page("leader", "/education/coverage")).bodyText().contains(rows.replace("&", "&amp;"));
        assertThat(page("county", "/education/" + second))
                .bodyText()
                .contains("邹成林")
                .doesNotContain("罗开平");
        desk.strike(first, 0, "重复登记", cast.officer("rectifier"));
        assertThat(coverage(city).due()).isEqualTo(1);
    }

    @Test
    @DisplayName("名单更正以新的为准，旧的留着；写了两次的人、空名单不收")
    void aListIsEnteredAnew() {
        var number = held("观看警示教育片");
        desk.list(number, city, Attendee.read("罗开平\n谭素琴", true), cast.officer("rectifier"));
        desk.list(number, city, Attendee.read("罗开平", true), cast.officer("rectifier"));
        assertThat(coverage(city).due()).isEqualTo(1);
        assertThat(sql.sql("SELECT count(*) FROM education_attendee")
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(3);
        assertThatThrownBy(() -> desk.list(number, city, Attendee.read("罗开平\n罗开平", true), cast.officer("rectifier")))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> desk.list(number, city, List.of(), cast.officer("rectifier")))
                .isInstanceOf(Unfit.class);
        assertThatThrownBy(() ->
                        sql.sql("UPDATE education_attendee SET present = false").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @DisplayName("县里报自己的名单，不报市里的；填错的留在页面上")
    void aUnitListsItsOwn() {
        var number = held("观看警示教育片");
        assertThat(list(number, "county", county, "邹成林 主任")).hasStatus(302);
        assertThat(list(number, "county", city, "罗开平 主任")).hasStatus(403);
        assertThat(list(number, "county", county, "邹成林\n邹成林"))
                .hasStatus(422)
                .bodyText()
                .contains("邹成林 写了两次");
        assertThat(list(number, "treasury", county, "邹成林")).hasStatus(404);
        assertThat(list(number, "leader", county, "邹成林")).hasStatus(403);
    }

    private MvcTestResult list(String number, String login, long unit, String present) {
        return mvc.post()
                .uri("/education/" + number + "/lists")
                .param("unitId", "" + unit)
                .param("present", present)
                .with(as(login))
                .with(csrf())
                .exchange();
    }

    @Test
    @DisplayName("页面都打得开：列表、登记、素材、名单")
    void thePagesOpen() {
        var number = held("以案说纪");
        for (var address : List.of(
                "/education",
                "/education/new",
                "/education/materials",
                "/education/people",
                "/education/" + number,
                "/education/" + number + "/lists/new",
                "/education/" + number + "/strike")) {
            assertThat(page("rectifier", address)).as(address).hasStatusOk();
        }
        assertThat(page("leader", "/education/new")).hasStatus(403);
    }

    private MvcTestResult page(String login, String address) {
        return mvc.get().uri(URI.create(address)).with(as(login)).exchange();
    }

    @Test
    @DisplayName("名单可由工作簿导入：不收的逐格说明，有一行不收就整份不收；收下的是新的一版，撤回即恢复上一版")
    void listsComeByWorkbook() {
        var number = held("观看警示教育片");
        desk.list(number, city, Attendee.read("罗开平", true), cast.officer("rectifier"));
        var imports = new ImportDriver(mvc, context, "rectifier");
        var header = "编号,单位,姓名,职务,实到,未到原因\n";
        var unit = cast.unit(DemoCast.CITY_OFFICE).name();
        var group = cast.unit(DemoCast.RESIDENT_GROUP).name();
        var bad = imports.send(
                "attendance",
                "名单.csv",
                header + "JY-1999-0001," + unit + ",罗开平,主任,是,\n" + number + ",没有的单位,谭素琴,,是,\n" + number + "," + unit
                        + ",,科员,是,\n" + number + "," + group + ",王守正,组长,是,\n" + number + "," + unit + ",罗开平,主任,是,\n"
                        + number + "," + unit + ",罗开平,主任,是,\n" + number + "," + unit + ",谭素琴,,是,出差\n");
        assertThat(imports.page(bad).text())
                .contains("没有编号为“JY-1999-0001”的活动", "“没有的单位”不在可选范围内", "请填写姓名", "只能报本单位的", "罗开平 写了两次", "到了的人不写未到原因");
        assertThat(coverage(city).due()).isEqualTo(1);
        var good = imports.send(
                "attendance",
                "名单.csv",
                header + number + "," + unit + ",罗开平,主任,是,\n" + number + "," + unit + ",谭素琴,科长,否,出差\n");
        imports.confirm(good);
        assertThat(coverage(city).due()).isEqualTo(2);
        assertThat(coverage(city).came()).isEqualTo(1);
        imports.undo(good);
        assertThat(coverage(city).due()).isEqualTo(1);
    }

    @Test
    @DisplayName("佐证材料只对监督该单位、组织和到场的单位开放；别的单位看得到活动，看不到材料")
    void proofsAreForWhoWatchesOverTheUnit() throws Exception {
        var number = held("参观警示教育基地");
        try (var files = Uploads.of(Upload.of("签到表.pdf", Samples.pdf("签到")))) {
            desk.file(number, null, files, "", cast.officer("rectifier"));
        }
        var file = "/files/"
                + sql.sql("SELECT id FROM evidence_file ORDER BY recorded_at DESC, id LIMIT 1")
                        .query(String.class)
                        .single();
        for (var login : List.of("rectifier", "resident", "office", "leader")) {
            assertThat(page(login, file)).as(login).hasStatusOk();
        }
        assertThat(page("county", file)).hasStatus(404);
        assertThat(page("county", "/education/" + number))
                .bodyText()
                .contains("佐证材料只对")
                .doesNotContain(file);
        desk.list(number, county, Attendee.read("邹成林", true), cast.officer("county"));
        assertThat(page("county", file)).hasStatusOk();
    }
}
